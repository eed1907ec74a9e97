using Cellcast.Capacity;

namespace Cellcast.Chain;

/// <summary>How much capacity each node has, year by year.</summary>
public interface ICapacityModel
{
    /// <summary>Fills capacity of a year, group units per year by node.</summary>
    /// <param name="year">Calendar year.</param>
    /// <param name="nameplate">Receives nameplate capacity.</param>
    /// <param name="effective">Receives effective (qualified) capacity.</param>
    void Fill(int year, Span<double> nameplate, Span<double> effective);

    /// <summary>Lets investors see a year that has been solved.</summary>
    /// <param name="year">The year.</param>
    /// <param name="sellers">The sellers, in the order of its arrays.</param>
    /// <param name="demand">What buyers wanted in it.</param>
    void Observe(ChainYear year, IReadOnlyList<ChainSeller> sellers, BuyersMix demand);

    /// <summary>What happened to capacity after a year, by node, and what was left under construction; null where capacity was observed.</summary>
    /// <param name="year">Calendar year.</param>
    CapacityChange? ChangeAfter(int year);

    /// <summary>Years from order to commissioning of lines of a node (K8); not a number where capacity is only observed.</summary>
    /// <param name="node">Index of the node.</param>
    double LeadYears(int node) => double.NaN;

    /// <summary>Has investors tell what they read and decide at the end of a year to come; nobody tells where capacity is only observed.</summary>
    /// <param name="witness">Whom.</param>
    void Look(InvestmentWitness witness)
    {
    }

    /// <summary>What funds for plants paid; null for a run without.</summary>
    FundLedger? Funds => null;
}
