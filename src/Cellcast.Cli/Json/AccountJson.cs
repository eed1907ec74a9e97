using Cellcast.Data.Accounts;

namespace Cellcast.Cli.Json;

/// <summary>The account of one group of instruments.</summary>
internal sealed record AccountJson(
    string Name,
    IReadOnlyList<string> Instruments,
    IReadOnlyList<double> Paid,
    IReadOnlyList<double> Collected,
    EffectJson Marginal,
    EffectJson? ShapleyShare,
    EffectJson? StandardError)
{
    public static AccountJson Of(PolicyAccount account, AccountsAnswer answer) => new(
        account.Group.Name,
        account.Group.Ids,
        account.Paid,
        account.Collected,
        EffectJson.Of(account.Marginal, answer),
        account.Share is { } share ? EffectJson.Of(share, answer) : null,
        account.Error is { } error ? EffectJson.Of(error, answer) : null);
}
