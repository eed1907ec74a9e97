using Cellcast.Simulation;

namespace Cellcast.Data.Accounts;

/// <summary>What scenarios do singly, in pairs and together, over a scenario they are laid on.</summary>
/// <param name="Question">Whose treasury, output and imports count, in which years.</param>
/// <param name="Regions">Ids of the regions, in the order of effects.</param>
/// <param name="Years">The years.</param>
/// <param name="Parts">The scenarios laid on.</param>
/// <param name="Alone">What each does alone.</param>
/// <param name="Last">What each adds to all others.</param>
/// <param name="Shares">The Shapley share of each in what all do together.</param>
/// <param name="Together">What all do together.</param>
/// <param name="Pairs">What each pair does together.</param>
public sealed record PackageAnswer(
    AccountsQuestion Question,
    IReadOnlyList<string> Regions,
    IReadOnlyList<int> Years,
    IReadOnlyList<Scenario> Parts,
    IReadOnlyList<PolicyEffect> Alone,
    IReadOnlyList<PolicyEffect> Last,
    IReadOnlyList<PolicyEffect> Shares,
    PolicyEffect Together,
    IReadOnlyList<(int First, int Second, PolicyEffect Effect)> Pairs);
