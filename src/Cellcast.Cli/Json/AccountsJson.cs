using Cellcast.Data.Accounts;

namespace Cellcast.Cli.Json;

/// <summary>Accounts of a scenario's policy; every list holds one value a year.</summary>
internal sealed record AccountsJson(
    string Scenario,
    string Home,
    string Stage,
    IReadOnlyList<int> Years,
    string MoneyUnit,
    int Runs,
    IReadOnlyList<AccountJson> Accounts,
    EffectJson? Together,
    string DataHash)
{
    public static AccountsJson Of(AccountsAnswer answer, string scenario, string hash) => new(
        scenario,
        answer.Question.Home,
        answer.Question.Stage,
        answer.Years,
        "million USD_2024/yr",
        answer.Runs,
        [.. answer.Accounts.Select(account => AccountJson.Of(account, answer))],
        answer.Together is { } together ? EffectJson.Of(together, answer) : null,
        hash);
}
