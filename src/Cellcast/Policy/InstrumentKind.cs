namespace Cellcast.Policy;

/// <summary>The kinds of instrument that have a formula here, by the names the data package and scenarios use.</summary>
public static class InstrumentKind
{
    /// <summary>The ordinary duty, which other layers add to. It stands with the base prices and is not added again.</summary>
    public const string OrdinaryDuty = "mfn_duty";

    public const string Tariff = "tariff";

    public const string CountervailingDuty = "countervailing_duty";

    public const string AntidumpingDuty = "antidumping_duty";

    /// <summary>An inquiry that may end in a duty; by itself it does nothing.</summary>
    public const string TariffInvestigation = "tariff_investigation";

    public const string TariffRateQuota = "tariff_rate_quota";

    public const string ImportQuota = "import_quota";

    public const string ImportBan = "import_ban";

    public const string MinimumImportPrice = "minimum_import_price";

    public const string ExportBan = "export_ban";

    public const string ExportQuota = "export_quota";

    public const string ExportTax = "export_tax";

    public const string ExportTaxRebate = "export_tax_rebate";

    /// <summary>A licence: a friction, whose size is a datum.</summary>
    public const string ExportControl = "export_control";

    public const string ProductionCredit = "production_credit";

    /// <summary>A price below which the state tops up what makers receive: a guarantee, or the lower side of a contract for difference.</summary>
    public const string PriceFloor = "price_floor";

    /// <summary>Money for the buyer of a car.</summary>
    public const string PurchaseCredit = "purchase_credit";

    /// <summary>A share of car sales, or an amount of storage, that the law asks for.</summary>
    public const string DemandMandate = "demand_mandate";

    public const string InvestmentCredit = "investment_credit";

    /// <summary>What some projects get beside an investment credit.</summary>
    public const string InvestmentCreditBonus = "investment_credit_bonus";

    /// <summary>Money towards what is installed: storage projects.</summary>
    public const string DeploymentCredit = "deployment_credit";

    /// <summary>Money towards a plant; in a run a share of what it costs, as an investment credit.</summary>
    public const string Grant = "grant";

    public const string ForeignEntityRule = "foreign_entity_rule";

    /// <summary>A least share of inputs from places it names; in a run where it names the credits that hang on it.</summary>
    public const string LocalContent = "local_content";

    /// <summary>A loan below the market's rate: capital is cheaper for the part of a plant it finances.</summary>
    public const string ConcessionalLoan = "concessional_loan";

    /// <summary>How fast plants are written off for tax.</summary>
    public const string Depreciation = "depreciation";

    /// <summary>How long a permit may take.</summary>
    public const string Permitting = "permitting";

    /// <summary>Plants shared with firms from elsewhere, who bring what they know.</summary>
    public const string JointVenture = "joint_venture";

    /// <summary>Plants under a licence of firms from elsewhere.</summary>
    public const string TechnologyLicence = "technology_licence";

    /// <summary>Money for research.</summary>
    public const string ResearchGrant = "rd_grant";

    /// <summary>Control of the export of technology: limits what partners may bring.</summary>
    public const string TechnologyExportControl = "technology_export_control";

    /// <summary>A public reserve of metals or materials, in months of what is used.</summary>
    public const string Stockpile = "stockpile";

    /// <summary>What owners from elsewhere may build.</summary>
    public const string InvestmentScreening = "fdi_screening";

    /// <summary>Whether a run computes it through what plants cost and how they are built.</summary>
    public static bool ActsOnInputs(string kind) => kind is ConcessionalLoan or Depreciation or Permitting or JointVenture or TechnologyLicence or ResearchGrant;

    /// <summary>Whether a run computes the effect of the kind on trade, prices and costs.</summary>
    public static bool ActsInRun(string kind) =>
        IsAdditionalDuty(kind) || kind is TariffRateQuota or ImportQuota or ExportQuota or ImportBan or MinimumImportPrice or ExportBan or ExportTax or ExportTaxRebate
            or ExportControl or ProductionCredit or PriceFloor or PurchaseCredit or DemandMandate or InvestmentScreening or TechnologyExportControl or InvestmentCreditBonus or DeploymentCredit or Stockpile
        || IsForPlants(kind) || ActsOnInputs(kind);

    /// <summary>Whether a run computes the effect of an instrument, by its kind and, for a rule on owners or inputs, by whether it says which credits hang on it.</summary>
    public static bool ActsInRun(Instrument instrument)
    {
        ArgumentNullException.ThrowIfNull(instrument);
        return ActsInRun(instrument.Kind) || (instrument.Kind is ForeignEntityRule or LocalContent && instrument.Stacking.Excludes.Count > 0);
    }

    /// <summary>Whether it pays a part of what plants cost.</summary>
    public static bool IsForPlants(string kind) => kind is InvestmentCredit or Grant;

    /// <summary>Whether it pays a part of what a storage project costs.</summary>
    public static bool IsForProjects(string kind) => kind is InvestmentCredit or InvestmentCreditBonus or DeploymentCredit;

    /// <summary>Whether it is a duty laid on top of the ordinary one.</summary>
    public static bool IsAdditionalDuty(string kind) => kind is Tariff or CountervailingDuty or AntidumpingDuty;

    /// <summary>Whether the law is that of the place the goods come from.</summary>
    public static bool IsOfExporter(string kind) => kind is ExportBan or ExportQuota or ExportTax or ExportTaxRebate or ExportControl;
}
