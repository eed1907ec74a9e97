using Cellcast.Costing;

namespace Cellcast.Data.Studies;

/// <summary>A cell with wet and with dry electrodes, all else equal (systems A1).</summary>
/// <param name="Chemistry">Chemistry id.</param>
/// <param name="Region">Region id.</param>
/// <param name="Wet">Cost with coated and dried electrodes.</param>
/// <param name="Dry">Cost with dry electrodes.</param>
public sealed record DryCoating(string Chemistry, string Region, UnitCost Wet, UnitCost Dry)
{
    private const int UsualYear = 2026;

    private static readonly string[] Chemistries = ["LFP", "NMC811"];

    private static readonly string[] Regions = ["China", "Europe", "United States"];

    /// <summary>Share of the conversion cost that dry electrodes save.</summary>
    public double ConversionSaving => 1 - (Dry.Conversion / Wet.Conversion);

    /// <summary>Share of the whole cell's cost that they save.</summary>
    public double CellSaving => 1 - (Dry.Full / Wet.Full);

    /// <summary>Costs a cell both ways.</summary>
    public static DryCoating Of(StudyDesk desk, string chemistry, string region, int year)
    {
        ArgumentNullException.ThrowIfNull(desk);
        var wet = desk.Cell(chemistry, region, year);
        return new(chemistry, region, UnitCost.Of(wet), UnitCost.Of(wet with { Plant = wet.Plant.With(wet.Plant.Scaling, ElectrodeRoute.Dry) }));
    }

    /// <summary>The major steps of electrode and cell making, and those that dry coating removes.</summary>
    public static (IReadOnlyList<string> Major, IReadOnlyList<string> Removed) MajorSteps(DataPackage package)
    {
        ArgumentNullException.ThrowIfNull(package);
        var steps = package.Tables["steps"];
        var removed = steps.Booleans("dry_coating_removes");
        var major = Enumerable.Range(0, steps.RowCount)
            .SelectMany(row => steps.Text(row, "major_step").Split(';').Select(step => (Step: step, Removed: removed[row] == true)))
            .Where(row => row.Step != "support")
            .Distinct()
            .ToList();
        return ([.. major.Select(row => row.Step)], [.. major.Where(row => row.Removed).Select(row => row.Step)]);
    }

    /// <summary>Answers the study.</summary>
    public static StudyPage Page(StudyDesk desk)
    {
        ArgumentNullException.ThrowIfNull(desk);
        var year = desk.Year(UsualYear);
        var regions = Regions.Prepend(desk.Region(Regions[0])).Distinct();
        var all = regions.SelectMany(region => Chemistries.Select(chemistry => Of(desk, chemistry, region, year))).ToList();
        var (major, removed) = MajorSteps(desk.Package);
        var least = all.MinBy(each => each.ConversionSaving)!;
        var most = all.MaxBy(each => each.ConversionSaving)!;
        var dearest = all.MaxBy(each => each.Wet.Full - each.Dry.Full)!;
        var answer = $"In {year} dry electrodes save {least.ConversionSaving:0.#%} to {most.ConversionSaving:0.#%} of conversion but only {all.Min(each => each.CellSaving):0.#%} to "
            + $"{all.Max(each => each.CellSaving):0.#%} of the cell ({all.Min(each => each.Wet.Full - each.Dry.Full):0.0} to {all.Max(each => each.Wet.Full - each.Dry.Full):0.0} USD/kWh), "
            + $"because materials are untouched; in money most in {dearest.Region} ({dearest.Chemistry}). It matters for lines not yet bought.";
        var ceiling = desk.Figures["dry_coating_conversion_saving"];
        return new(
            answer,
            [
                new(
                    "Wet and dry, USD of 2024",
                    [new("chemistry"), new("region"), new("wet cell", "USD/kWh"), new("dry cell", "USD/kWh"), new("conversion saved", "share"), new("cell saved", "share")],
                    [.. all.Select(each => (IReadOnlyList<StudyCell>)[each.Chemistry, each.Region, each.Wet.Full, each.Dry.Full, each.ConversionSaving, each.CellSaving])],
                    Bar: 4),
                Waterfall(all[0]),
            ],
            [
                ceiling.Beside(most.ConversionSaving, "a ceiling that nothing computed comes near"),
                desk.Figures["dry_coating_major_steps"].Judged(major.Count == desk.Figures["dry_coating_major_steps"].Number, $"the package counts {string.Join(", ", major)}", major.Count),
                desk.Figures["dry_coating_removed_steps"].Judged(removed.Count == desk.Figures["dry_coating_removed_steps"].Number, $"{string.Join(", ", removed)}", removed.Count),
            ],
            ["the same yield, speed and load both ways: a young process may have less of each", "a line that is already bought has paid for its ovens, so only new lines save the capital"]);
    }

    private static StudyTable Waterfall(DryCoating of)
    {
        (string Name, double Wet, double Dry)[] parts =
        [
            ("materials but solvent", of.Wet.Materials - of.Wet.Solvent, of.Dry.Materials - of.Dry.Solvent), ("solvent", of.Wet.Solvent, of.Dry.Solvent), ("labour", of.Wet.Labour, of.Dry.Labour),
            ("energy", of.Wet.Energy, of.Dry.Energy), ("maintenance", of.Wet.Maintenance, of.Dry.Maintenance), ("capital charge", of.Wet.CapitalCharge, of.Dry.CapitalCharge),
            ("overheads", of.Wet.Overheads, of.Dry.Overheads), ("the rest", Rest(of.Wet), Rest(of.Dry)), ("cell", of.Wet.Full, of.Dry.Full),
        ];
        return new(
            $"Where {of.Chemistry} in {of.Region} saves",
            [new("component"), new("wet", "USD/kWh"), new("dry", "USD/kWh"), new("saved", "USD/kWh")],
            [.. parts.Select(part => (IReadOnlyList<StudyCell>)[part.Name, part.Wet, part.Dry, part.Wet - part.Dry])],
            Bar: 3);

        static double Rest(UnitCost cost) => cost.ScrapCredit + cost.WorkingCapital + cost.Warranty;
    }
}
