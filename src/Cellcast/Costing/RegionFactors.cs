namespace Cellcast.Costing;

/// <summary>What a place does to the cost of making cells (cost model, section e).</summary>
public sealed record RegionFactors
{
    /// <summary>Region id.</summary>
    public required string Region { get; init; }

    /// <summary>Hourly compensation of production workers, USD/h.</summary>
    public required double WageUsdPerHour { get; init; }

    /// <summary>Output per hour over that of the published plant, ratio: hours are divided by it.</summary>
    public required double LabourProductivity { get; init; }

    /// <summary>Electricity of large industrial users, USD/kWh.</summary>
    public required double ElectricityUsdPerKwh { get; init; }

    /// <summary>Heat from gas, USD/kWh of heat.</summary>
    public required double HeatUsdPerKwh { get; init; }

    /// <summary>Equipment cost over that of the published plant, ratio.</summary>
    public required double EquipmentMultiplier { get; init; }

    /// <summary>Building cost over that of the published plant, ratio.</summary>
    public required double BuildingMultiplier { get; init; }

    /// <summary>Real cost of capital after tax, 1/yr.</summary>
    public required double RealCostOfCapital { get; init; }

    /// <summary>Corporate tax rate, share.</summary>
    public required double TaxRate { get; init; }

    /// <summary>Part of the tax that the normal return bears: 1 where plants are written off in a straight line over life, 0 where at once, above 1 where slower (C7).</summary>
    public double ReturnTaxed { get; init; } = 1;

    /// <summary>Tax rate on the normal return, share (C7).</summary>
    public double TaxOnReturn => TaxRate * ReturnTaxed;
}
