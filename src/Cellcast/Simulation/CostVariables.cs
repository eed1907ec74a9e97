using Cellcast.Costing;

namespace Cellcast.Simulation;

/// <summary>The catalogue of cost variables: names in the style of the IAMC format, units, definitions, and where each equation is written.</summary>
public static class CostVariables
{
    private const string UsdPerKwh = "USD/kWh";

    /// <summary>Full cost of a cell (C10).</summary>
    public static Variable Cell(string chemistry) => new(
        Variable.Join("Cost", "Cell", chemistry), UsdPerKwh, "Full cost of making a cell, return on capital included, per kWh of nameplate", "C10");

    /// <summary>Cash cost of a cell (C10).</summary>
    public static Variable CashCell(string chemistry) => new(
        Variable.Join("Cost without Capital", "Cell", chemistry), UsdPerKwh, "Full cost without capital charge, research and return on working capital", "C10");

    /// <summary>Investment in a cell plant per yearly output (C6).</summary>
    public static Variable PlantCapital(string chemistry) => new(
        Variable.Join("Capital Cost", "Cell Plant", chemistry), "USD/(kWh/yr)", "Equipment and buildings per kWh of yearly nameplate output", "C6");

    /// <summary>Direct labour of a cell plant (C1, C4).</summary>
    public static Variable PlantLabour(string chemistry) => new(
        Variable.Join("Labour", "Cell Plant", chemistry), "h/kWh", "Direct working hours per kWh of good cells", "C1, C4");

    /// <summary>Cost of a vehicle pack (P1).</summary>
    public static Variable Pack(string chemistry) => new(
        Variable.Join("Cost", "Pack", chemistry), UsdPerKwh, "Cost of a vehicle pack per kWh of nameplate", "P1");

    /// <summary>Installed cost of a storage system (P2-P4).</summary>
    public static Variable StorageSystem(string chemistry, double hours) => new(
        Variable.Join("Cost", "Storage System", chemistry, Hours(hours)), UsdPerKwh, $"Installed cost of a storage system of {Hours(hours)} per kWh", "P2-P4");

    /// <summary>Levelised cost of storage (P5).</summary>
    public static Variable LevelisedCost(string chemistry, double hours) => new(
        Variable.Join("Levelised Cost", "Storage", chemistry, Hours(hours)), "USD/MWh", $"Levelised cost of storage of {Hours(hours)} per MWh delivered, charging included", "P5");

    /// <summary>A component of a cost: the name of the whole, then the component's own.</summary>
    public static Variable Component(Variable whole, CostNode component)
    {
        ArgumentNullException.ThrowIfNull(whole);
        ArgumentNullException.ThrowIfNull(component);
        return new(
            Variable.Join(whole.Name, Capitalised(component.Name)), whole.Unit, $"Part of {whole.Name}: {component.Name}", EquationOf(component.Name) ?? whole.Formula);
    }

    private static string Hours(double hours) => $"{hours:0.##} h";

    private static string Capitalised(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    // The lines of a cell's cost have equations of their own; what stands below a line has that of the line.
    private static string? EquationOf(string component) => component switch
    {
        "materials" => "C2",
        "scrap credit" => "C3",
        "labour" => "C4",
        "energy" => "C5",
        "capital charge" => "C7",
        "maintenance" or "overheads" => "C8",
        "working capital" => "C9",
        _ => null,
    };
}
