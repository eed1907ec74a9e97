namespace Cellcast.Costing.BatPac;

/// <summary>
/// BatPaC's overheads (cost model, section b): what a direct dollar of labour, material or investment becomes in the price of a pack, with
/// profit as a share of investment. For replication only: Cellcast's costs use the capital charge of C7, and never both.
/// </summary>
/// <param name="VariableOverheadLabour">Variable overhead over direct labour.</param>
/// <param name="VariableOverheadDepreciation">Variable overhead over depreciation.</param>
/// <param name="AdministrationLabour">General, sales and administration over labour with its overhead.</param>
/// <param name="AdministrationDepreciation">General, sales and administration over depreciation.</param>
/// <param name="ResearchDepreciation">Research and development over depreciation.</param>
/// <param name="ProfitOnInvestment">Profit over investment a year.</param>
/// <param name="WorkingCapital">Working capital over variable cost of a year.</param>
/// <param name="LaunchMaterial">Launch cost over materials of a year.</param>
/// <param name="LaunchLabour">Launch cost over labour with its overhead of a year.</param>
/// <param name="Warranty">Warranty over price.</param>
/// <param name="EquipmentLifeYears">Life of equipment; buildings live twice as long.</param>
public sealed record BatPacRules(
    double VariableOverheadLabour,
    double VariableOverheadDepreciation,
    double AdministrationLabour,
    double AdministrationDepreciation,
    double ResearchDepreciation,
    double ProfitOnInvestment,
    double WorkingCapital,
    double LaunchMaterial,
    double LaunchLabour,
    double Warranty,
    double EquipmentLifeYears)
{
    /// <summary>USD of price per USD of direct labour.</summary>
    public double LabourMultiplier
    {
        get
        {
            double withOverhead = 1 + VariableOverheadLabour;
            return (withOverhead + (AdministrationLabour * withOverhead) + (ProfitOnInvestment * (LaunchLabour + WorkingCapital) * withOverhead))
                * (1 + Warranty);
        }
    }

    /// <summary>USD of price per USD of material.</summary>
    public double MaterialMultiplier => (1 + (ProfitOnInvestment * (LaunchMaterial + WorkingCapital))) * (1 + Warranty);

    /// <summary>USD of price a year per USD of equipment.</summary>
    public double EquipmentMultiplier => InvestmentMultiplier(1 / EquipmentLifeYears);

    /// <summary>USD of price a year per USD of building.</summary>
    public double BuildingMultiplier => InvestmentMultiplier(1 / (2 * EquipmentLifeYears));

    private double InvestmentMultiplier(double depreciation)
    {
        double onDepreciation = 1 + VariableOverheadDepreciation + AdministrationDepreciation
            + (AdministrationLabour * VariableOverheadDepreciation) + ResearchDepreciation;
        double invested = 1 + (VariableOverheadDepreciation * (LaunchLabour + WorkingCapital) * depreciation);
        return ((onDepreciation * depreciation) + (invested * ProfitOnInvestment)) * (1 + Warranty);
    }
}
