namespace Cellcast.Costing;

/// <summary>Rules by which investment and overheads become a cost per kWh (cost model C4-C10). One set for all regions.</summary>
public sealed record FinanceRules
{
    /// <summary>Life of equipment, also its straight-line depreciation for tax, years.</summary>
    public required double EquipmentLifeYears { get; init; }

    /// <summary>Life of buildings, also their straight-line depreciation for tax, years.</summary>
    public required double BuildingLifeYears { get; init; }

    /// <summary>Maintenance of equipment, share of investment a year (C8).</summary>
    public required double EquipmentMaintenance { get; init; }

    /// <summary>Maintenance of buildings, share of investment a year (C8).</summary>
    public required double BuildingMaintenance { get; init; }

    /// <summary>Research and development over depreciation, share (C8).</summary>
    public required double ResearchShareOfDepreciation { get; init; }

    /// <summary>Selling, general and administrative cost over labour, energy, maintenance and depreciation, share (C8).</summary>
    public required double SellingAdministrationShare { get; init; }

    /// <summary>Warranty over all other cost, share (C10).</summary>
    public required double WarrantyShare { get; init; }

    /// <summary>Labour with variable overhead over direct labour, ratio (C4).</summary>
    public required double LabourOverhead { get; init; }

    /// <summary>Months of materials, labour and energy that are financed (C9).</summary>
    public required double WorkingCapitalMonths { get; init; }

    /// <summary>Investment with interest during construction over investment, ratio (C6).</summary>
    public required double ConstructionInterest { get; init; }

    /// <summary>Part of the value of lost active material that scrap earns, share (C3).</summary>
    public required double ScrapCreditShare { get; init; }
}
