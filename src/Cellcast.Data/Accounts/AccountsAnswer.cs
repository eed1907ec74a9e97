namespace Cellcast.Data.Accounts;

/// <summary>Accounts of a scenario's policy.</summary>
/// <param name="Question">What was asked.</param>
/// <param name="Regions">Ids of the regions, in the order of effects.</param>
/// <param name="Years">The years.</param>
/// <param name="Accounts">One for each group.</param>
/// <param name="Together">What all groups do together; null where it was not asked for.</param>
/// <param name="Runs">How many runs it took.</param>
public sealed record AccountsAnswer(
    AccountsQuestion Question, IReadOnlyList<string> Regions, IReadOnlyList<int> Years, IReadOnlyList<PolicyAccount> Accounts, PolicyEffect? Together, int Runs);
