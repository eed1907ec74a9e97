using Cellcast.Data.Accounts;

namespace Cellcast.Cli.Json;

/// <summary>What scenarios do singly, in pairs and together; every list of an effect holds one value a year.</summary>
internal sealed record PackageJson(
    string Home,
    string Stage,
    IReadOnlyList<int> Years,
    IReadOnlyList<PackagePartJson> Parts,
    IReadOnlyList<PackagePairJson> Pairs,
    EffectJson Together)
{
    public static PackageJson Of(PackageAnswer answer)
    {
        // Effects are written by region, in the order of the accounts.
        var accounts = new AccountsAnswer(answer.Question, answer.Regions, answer.Years, [], null, 0);
        return new(
            answer.Question.Home,
            answer.Question.Stage,
            answer.Years,
            [.. answer.Parts.Select((part, index) => new PackagePartJson(
                part.Name, EffectJson.Of(answer.Alone[index], accounts), EffectJson.Of(answer.Last[index], accounts), EffectJson.Of(answer.Shares[index], accounts)))],
            [.. answer.Pairs.Select(pair => new PackagePairJson(answer.Parts[pair.First].Name, answer.Parts[pair.Second].Name, EffectJson.Of(pair.Effect, accounts)))],
            EffectJson.Of(answer.Together, accounts));
    }
}
