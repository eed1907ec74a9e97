namespace Cellcast.Data.Answers;

/// <summary>What a cost is the cost of.</summary>
public enum CostLevel
{
    /// <summary>A cell at the factory gate, per kWh of nameplate.</summary>
    Cell,

    /// <summary>A vehicle pack.</summary>
    Pack,

    /// <summary>An installed, connected storage plant, per kWh of energy at a duration.</summary>
    System,
}
