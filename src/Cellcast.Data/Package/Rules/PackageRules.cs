namespace Cellcast.Data;

/// <summary>All rules a package is checked by, once its tables are read and overlays are laid on.</summary>
internal static class PackageRules
{
    private static readonly IPackageRule[] All =
    [
        new ConstraintRule(),
        new ForeignKeyRule(),
        new SourceRule(),
        new RegionRule(),
        new UnitRule(),
        new RangeRule(),
        new MoneyRule(),
        new VariantRule(),
        new DateOrderRule(),
        new NamedRangeRule(),
        new UnitTableRule(),
        new RegionSetRule(),
        new LeverRule(),
        new ShareRule(),
        new CompletenessRule(),
        new BillOfMaterialsRule(),
        new ProductGraphRule(),
        new SourcingRule(),
    ];

    /// <summary>Runs every rule whose tables are there.</summary>
    public static void Check(PackageContent content, ProblemList problems)
    {
        foreach (var rule in All)
        {
            if (rule.Tables.All(content.Has))
            {
                rule.Check(content, problems);
            }
        }
    }
}
