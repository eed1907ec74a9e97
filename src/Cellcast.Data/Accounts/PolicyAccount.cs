namespace Cellcast.Data.Accounts;

/// <summary>The account of a group of instruments.</summary>
/// <param name="Group">The group.</param>
/// <param name="Paid">Credits and rebates paid, million USD of 2024, by year.</param>
/// <param name="Collected">Duties and export taxes collected, million USD of 2024, by year.</param>
/// <param name="Marginal">What it does as the last one added: the scenario less the scenario without it.</param>
/// <param name="Share">Its share of what all groups do together; null where not asked for.</param>
/// <param name="Error">Standard error of the share where it is drawn; null where it is exact.</param>
public sealed record PolicyAccount(
    PolicyGroup Group, IReadOnlyList<double> Paid, IReadOnlyList<double> Collected, PolicyEffect Marginal, PolicyEffect? Share, PolicyEffect? Error);
