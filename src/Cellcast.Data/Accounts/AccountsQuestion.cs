namespace Cellcast.Data.Accounts;

/// <summary>What accounts are asked of a scenario's policy.</summary>
/// <param name="Home">Region whose treasury, output and imports count.</param>
/// <param name="Groups">The instruments, switched one group at a time.</param>
/// <param name="From">First year without them in the runs that leave them out.</param>
/// <param name="To">Last year of the accounts.</param>
/// <param name="Stage">Stage whose home output and imports count, such as <c>cell</c>.</param>
public sealed record AccountsQuestion(string Home, IReadOnlyList<PolicyGroup> Groups, int From, int To, string Stage = "cell")
{
    /// <summary>Whether what the groups do together is also split among them.</summary>
    public bool Split { get; init; }

    /// <summary>Pairs of orders drawn where there are too many groups to split exactly.</summary>
    public int Pairs { get; init; } = 6;

    /// <summary>Decides the orders drawn.</summary>
    public ulong Seed { get; init; } = 1;
}
