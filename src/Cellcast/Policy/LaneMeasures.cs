namespace Cellcast.Policy;

/// <summary>What a lane pays besides price and freight in one calendar year: the mean over its days, and over the parts of the two regions that a rule reaches.</summary>
/// <param name="DutyRate">Sum of all duties on customs value: ordinary, additional, and the in-quota rate of a quota; 0.25 for 25%.</param>
/// <param name="SpecificDuty">Duties by quantity, USD of 2024 per unit (kWh, kg, m2).</param>
/// <param name="ExportWedge">
/// What the exporting side adds to the price at the gate: with a share t of the export value lost to unrefunded value-added tax, export taxes and royalties,
/// 1/(1 - t) - 1.
/// </param>
/// <param name="OpenShare">Share of the lane that is open: 1 free, 0 banned all year over the whole of the origin's supply.</param>
/// <param name="MinimumImportPrice">Least price at the border, USD of 2024 per unit; 0 for none.</param>
/// <param name="Basis">What duties are charged on.</param>
public readonly record struct LaneMeasures(
    double DutyRate,
    double SpecificDuty,
    double ExportWedge,
    double OpenShare,
    double MinimumImportPrice,
    CustomsValue Basis)
{
    /// <summary>A lane within a region: nothing to pay.</summary>
    public static LaneMeasures Home { get; } = new(0, 0, 0, 1, 0, CustomsValue.Cif);
}
