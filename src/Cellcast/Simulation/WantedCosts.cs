namespace Cellcast.Simulation;

/// <summary>The chemistries of which a run is asked for some cost, the same in every region: what nobody asks for is not worked out.</summary>
internal sealed class WantedCosts
{
    /// <param name="costs">The costs of the scenario.</param>
    /// <param name="wants">Whether a variable may be wanted whose name starts so.</param>
    public WantedCosts(ICostModel costs, Func<string, bool> wants)
    {
        bool Any(params ReadOnlySpan<Variable> variables)
        {
            foreach (var variable in variables)
            {
                if (wants(variable.Name))
                {
                    return true;
                }
            }

            return false;
        }

        Storage = [.. costs.StorageChemistries.Where(chemistry => costs.StorageHours.Any(hours => Any(
            CostVariables.StorageSystem(chemistry, hours), CostVariables.LevelisedCost(chemistry, hours))))];
        Cells = [.. costs.CellChemistries.Where(chemistry => Any(
            CostVariables.Cell(chemistry),
            CostVariables.CashCell(chemistry),
            CostVariables.PlantCapital(chemistry),
            CostVariables.PlantLabour(chemistry),
            CostVariables.Pack(chemistry)))];
    }

    /// <summary>Chemistries of cells.</summary>
    public string[] Cells { get; }

    /// <summary>Chemistries of storage systems, which stand around cells.</summary>
    public string[] Storage { get; }

    /// <summary>Whether nothing is wanted.</summary>
    public bool IsEmpty => Cells.Length == 0 && Storage.Length == 0;
}
