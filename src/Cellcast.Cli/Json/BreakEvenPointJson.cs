using Cellcast.Data.Accounts;

namespace Cellcast.Cli.Json;

/// <summary>What a level of an instrument brings.</summary>
internal sealed record BreakEvenPointJson(double Level, double? Value, double? HomeCost, double? LandedImport, double? GapOverImport, double? GapBelowHome, double BudgetMusd)
{
    public static BreakEvenPointJson Of(BreakEvenPoint point) => new(
        point.Level,
        double.IsFinite(point.Value) ? point.Value : null,
        point.Gap?.HomeUsdPerKwh,
        point.Gap?.ImportUsdPerKwh,
        point.Gap?.OverImport,
        point.Gap?.BelowHome,
        point.BudgetMusd);
}
