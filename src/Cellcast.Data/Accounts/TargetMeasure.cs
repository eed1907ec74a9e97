namespace Cellcast.Data.Accounts;

/// <summary>What a break-even is asked to bring to a value.</summary>
public enum TargetMeasure
{
    /// <summary>Full cost at home, net of credits, over the landed price of the import, less 1: at most the value; 0 is parity.</summary>
    Gap,

    /// <summary>Share of the use at home that is made there: at least the value.</summary>
    HomeShare,

    /// <summary>Share of the use at home that is imported: at most the value.</summary>
    Dependence,

    /// <summary>Capacity at home, units a year: at least the value.</summary>
    Capacity,

    /// <summary>Output at home, units a year: at least the value.</summary>
    Output,
}
