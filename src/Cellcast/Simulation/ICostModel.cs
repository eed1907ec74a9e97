using Cellcast.Costing;

namespace Cellcast.Simulation;

/// <summary>
/// The costs of one scenario: inputs with the scenario's changes laid on them, ready to be asked for any chemistry, region and year.
/// Safe to call from several threads.
/// </summary>
public interface ICostModel
{
    /// <summary>Ids of the chemistries that are cells, in the order of the data package.</summary>
    IReadOnlyList<string> CellChemistries { get; }

    /// <summary>Ids of the chemistries that can store for the grid, with cells or without.</summary>
    IReadOnlyList<string> StorageChemistries { get; }

    /// <summary>Ids of the model's regions.</summary>
    IReadOnlyList<string> Regions { get; }

    /// <summary>Durations at which storage systems are reported, hours.</summary>
    IReadOnlyList<double> StorageHours { get; }

    /// <summary>The cost of a cell, with the learning of the year.</summary>
    UnitCost CellCost(string chemistry, string region, int year);

    /// <summary>A vehicle pack around a cell of that cost, USD/kWh (P1).</summary>
    CostNode Pack(string chemistry, string region, int year, CostNode cell);

    /// <summary>An installed storage system, USD/kWh at a duration (P2-P4); <paramref name="cell"/> is null for storage without cells.</summary>
    CostNode StorageSystem(string chemistry, string region, int year, double hours, CostNode? cell);

    /// <summary>Levelised cost of storage of a system of that installed cost, USD/MWh delivered (P5).</summary>
    double LevelisedCost(string chemistry, string region, int year, double hours, double systemUsdPerKwh);
}
