namespace Cellcast.Costing;

/// <summary>
/// What one kWh of cell costs to make, USD/kWh, by component (cost model C2-C10, finance mode): the return is in the capital charge and there
/// is no margin. A value without references, cheap to compute by the million; <see cref="UnitCostTree"/> shows the same numbers as a tree.
/// </summary>
/// <remarks>Components are added in the order in which they stand here, in the tree as in the totals, so both agree to the last bit.</remarks>
public readonly record struct UnitCost
{
    /// <summary>Cathode active material (C2).</summary>
    public required double CathodeActive { get; init; }

    /// <summary>Anode active material (C2).</summary>
    public required double AnodeActive { get; init; }

    /// <summary>Binders of both electrodes (C2).</summary>
    public required double Binders { get; init; }

    /// <summary>Conductive carbon (C2).</summary>
    public required double Carbon { get; init; }

    /// <summary>Solvent bought to replace losses (C2).</summary>
    public required double Solvent { get; init; }

    /// <summary>Copper foil (C2).</summary>
    public required double CopperFoil { get; init; }

    /// <summary>Aluminium foil (C2).</summary>
    public required double AluminiumFoil { get; init; }

    /// <summary>Separator film (C2).</summary>
    public required double Separator { get; init; }

    /// <summary>Liquid electrolyte (C2).</summary>
    public required double Electrolyte { get; init; }

    /// <summary>Solid electrolyte (C2).</summary>
    public required double SolidElectrolyte { get; init; }

    /// <summary>Lithium foil (C2).</summary>
    public required double LithiumFoil { get; init; }

    /// <summary>Can or pouch, lid, terminals, tabs (C2).</summary>
    public required double Casing { get; init; }

    /// <summary>Yields that the materials are counted with: what is bought is what the cell holds over them.</summary>
    public required MaterialYields Yields { get; init; }

    /// <summary>What scrap of active material earns; negative (C3).</summary>
    public required double ScrapCredit { get; init; }

    /// <summary>Labour with its overhead (C4).</summary>
    public required double Labour { get; init; }

    /// <summary>Electricity (C5).</summary>
    public required double Electricity { get; init; }

    /// <summary>Heat (C5).</summary>
    public required double Heat { get; init; }

    /// <summary>Maintenance of equipment (C8).</summary>
    public required double EquipmentMaintenance { get; init; }

    /// <summary>Maintenance of buildings (C8).</summary>
    public required double BuildingMaintenance { get; init; }

    /// <summary>Research and development (C8); not cash.</summary>
    public required double Research { get; init; }

    /// <summary>Selling, general and administrative cost (C8).</summary>
    public required double SellingAdministration { get; init; }

    /// <summary>Capital charge on equipment (C7); not cash.</summary>
    public required double EquipmentCharge { get; init; }

    /// <summary>Capital charge on buildings (C7); not cash.</summary>
    public required double BuildingCharge { get; init; }

    /// <summary>Return on working capital (C9); not cash.</summary>
    public required double WorkingCapital { get; init; }

    /// <summary>Warranty (C10).</summary>
    public required double Warranty { get; init; }

    /// <summary>Direct labour, h/kWh.</summary>
    public required double HoursPerKwh { get; init; }

    /// <summary>Investment in equipment with interest during construction, USD per kWh of yearly nameplate output (C6).</summary>
    public required double EquipmentUsdPerKwhYear { get; init; }

    /// <summary>Investment in buildings with interest during construction, USD per kWh of yearly nameplate output (C6).</summary>
    public required double BuildingUsdPerKwhYear { get; init; }

    /// <summary>
    /// Metals and bulk chemicals at market price, yield losses included, USD/kWh: what no learning of fees and conversion can remove.
    /// </summary>
    public required double MaterialFloor { get; init; }

    /// <summary>All materials, before the scrap credit.</summary>
    public double Materials =>
        CathodeActive + AnodeActive + Binders + Carbon + Solvent + CopperFoil + AluminiumFoil + Separator + Electrolyte + SolidElectrolyte
        + LithiumFoil + Casing;

    /// <summary>Electricity and heat.</summary>
    public double Energy => Electricity + Heat;

    /// <summary>Maintenance of equipment and buildings.</summary>
    public double Maintenance => EquipmentMaintenance + BuildingMaintenance;

    /// <summary>Research and development, selling, general and administrative cost.</summary>
    public double Overheads => Research + SellingAdministration;

    /// <summary>Capital charge on equipment and buildings.</summary>
    public double CapitalCharge => EquipmentCharge + BuildingCharge;

    /// <summary>Everything that is not material, scrap or warranty.</summary>
    public double Conversion => Labour + Energy + Maintenance + Overheads + CapitalCharge + WorkingCapital;

    /// <summary>Full cost (C10): the price at which a plant at this utilisation just earns its cost of capital.</summary>
    public double Full => BeforeWarranty + Warranty;

    /// <summary>Cash cost (C10): full cost less capital charge, research and return on working capital.</summary>
    public double Cash => Materials + ScrapCredit + Labour + Energy + Maintenance + SellingAdministration + Warranty;

    private double BeforeWarranty => Materials + ScrapCredit + Labour + Energy + Maintenance + Overheads + CapitalCharge + WorkingCapital;

    /// <summary>Cost of one kWh in this case.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Output, utilisation or yield is out of range.</exception>
    public static UnitCost Of(CellCostCase @case)
    {
        UnitCostTerms terms = new(@case);
        UnitCost cost = terms.WithoutSteps();

        double labour = 0, equipmentCharge = 0, buildingCharge = 0, hours = 0, equipment = 0, floor = 0;
        CellPlant.Sizing sizing = @case.Plant.Prepare(terms.Volumes);
        for (int i = 0; i < @case.Plant.Steps.Count; i++)
        {
            StepSize step = @case.Plant.StepSizeOf(i, in sizing);
            labour += step.HoursPerYear * terms.LabourUsdPerYearlyHour;
            equipmentCharge += step.EquipmentMusd * terms.EquipmentChargePerMusd;
            buildingCharge += step.FloorM2 * terms.BuildingChargePerM2;
            hours += step.HoursPerYear;
            equipment += step.EquipmentMusd;
            floor += step.FloorM2;
        }
        return terms.Complete(cost, new StepSize(hours, equipment, floor), labour, equipmentCharge, buildingCharge);
    }
}
