using Cellcast.Data.Answers;
using Cellcast.Data.Studies;
using Cellcast.Technology.Fit;

namespace Cellcast.Data.Technologies;

/// <summary>One chemistry on one page: cost, learning, readiness, pipeline, patents, drop-in, fit, and the report's ratings beside own numbers (systems A7, A11, C16).</summary>
public static class TechnologyCard
{
    private const int FirstYear = 2025, LastYear = 2035;

    private static readonly string[] Places = ["China", "United States", "Europe", "South Korea"];

    private static readonly int[] CostYears = [2025, 2030, 2035];

    /// <summary>The tables this rests on.</summary>
    public static IReadOnlyList<string> Tables { get; } = [.. PipelinePage.Tables.Concat(FitDesk.Tables).Append("chemistry_ratings").Append("technology").Distinct(StringComparer.Ordinal)];

    /// <summary>The page of a chemistry.</summary>
    /// <param name="desk">The desk.</param>
    /// <param name="chemistry">Chemistry id with a cost.</param>
    /// <param name="region">Where cost is followed.</param>
    public static TechnologyAnswer Of(StudyDesk desk, string chemistry, string region)
    {
        ArgumentNullException.ThrowIfNull(desk);
        return TechnologyAnswer.Traced(desk.Inputs, () =>
        {
            var fit = new FitDesk(desk, region, FirstYear);
            var pipeline = new NextGenPipeline(desk.Package, desk.Inputs, new Readiness(desk.Package, desk.Inputs));
            var matrix = new DropInMatrix(desk.Inputs, FirstYear);
            var path = CostPath.Of(desk.Book, CostBook.Answerable(new CostQuestion(chemistry, region, FirstYear)), LastYear);
            var (now, last) = (path[0], path[^1]);
            var ready = fit.Attribute(chemistry, "readiness_level");
            var first = fit.Attribute(chemistry, "first_commercial_year");
            var fits = fit.Catalogue.Applications.Select(application => (application, of: fit.Ranking(application))).Select(row => (row.application, row.of, own: row.of.First(one => one.Chemistry == chemistry))).ToList();
            var best = fits.Where(row => row.own.Verdict == FitVerdict.Fits).OrderBy(row => Place(row.of, row.own)).ThenByDescending(row => row.own.Score).Take(3).ToList();
            var group = NextGenPipeline.GroupOf(chemistry);
            var answer = $"{chemistry} costs {now.Full:0} USD/kWh in {region} in {FirstYear} and {last.Full:0} ({last.Low:0} to {last.High:0}) in {LastYear}{(CostBook.IsWithoutCells(chemistry) ? ", installed for 4 hours" : " at the cell")}. "
                + $"Readiness {(ready is { } level ? $"{level.Value:0} of 9" : "not known")}{(first is { } when ? $", sold by the GWh from {when.Value:0} ({when.Low:0} to {when.High:0})" : "")}. "
                + (group.Length == 0 ? "" : $"Of its plants {pipeline.Expected(2030, facility => facility.Group == group):0.#} GWh/yr are expected to run in 2030. ")
                + (matrix.Targets.Contains(chemistry) ? $"A lithium-ion line can use {matrix.Reuse(chemistry).Value:0%} of its capital for it. " : "")
                + (best.Count > 0 ? $"It fits best in {string.Join(", ", best.Select(row => row.application.Name.ToLowerInvariant()))}." : "It meets the hard requirements of no application at its usual values.");
            var tables = new List<StudyTable> { Costs(desk, chemistry), Band(path, region), Learning(desk, chemistry) };
            if (group.Length > 0)
            {
                tables.Add(PipelinePage.Facilities(pipeline, facility => NextGenPipeline.Concerns(facility.Group, chemistry)));
            }

            if (PatentTable(desk, chemistry) is { Rows.Count: > 0 } patents)
            {
                tables.Add(patents);
            }

            if (matrix.Scored.Contains(chemistry))
            {
                tables.Add(new("Drop-in by segment of the chain", [new("segment"), new("score", "ratio"), new("low", "ratio"), new("high", "ratio"), new("mark")],
                    [.. DropInMatrix.Segments.Select(segment => (segment, matrix.Score(segment, chemistry)!.Value)).Select(row => (IReadOnlyList<StudyCell>)[row.segment, row.Value.Score.Value, row.Value.Score.Low, row.Value.Score.High, row.Value.Mark])]));
            }

            tables.Add(new("Fit", [new("application"), new("verdict"), new("score", "share"), new("place", "ratio"), new("of those that fit", "ratio")],
                [.. fits.Select(row => (IReadOnlyList<StudyCell>)
                [
                    row.application.Name, FitPage.Words(row.own.Verdict), row.own.Verdict == FitVerdict.NotKnown ? (double?)null : row.own.Score, row.own.Verdict == FitVerdict.Fits ? Place(row.of, row.own) : (double?)null, row.of.Count(one => one.Verdict == FitVerdict.Fits),
                ])]));
            var ratings = Ratings(fit, chemistry);
            if (ratings.Rows.Count > 0)
            {
                tables.Add(ratings);
            }

            return ($"{chemistry}: what it costs, how ready it is, where it fits", answer, (IReadOnlyList<StudyTable>)tables,
                (IReadOnlyList<string>)
                [
                    "cost is that of a mature plant of 30 GWh/yr: a first plant costs more (plant --experience newcomer); the band is the forecast error of experience curves, cut at the cost of materials",
                    "./cellcast tech dates shows how slips are estimated, tech pipeline all plants, fit the reasons behind verdicts, convert --matrix the steps of a line",
                ],
                (IEnumerable<string>)[]);
        });
    }

    /// <summary>What report 003 rates against own numbers: the other rated chemistries that both put in opposite order.</summary>
    public static IReadOnlyList<string> Contradictions(FitDesk desk, string chemistry, string aspect)
    {
        ArgumentNullException.ThrowIfNull(desk);
        var table = desk.Desk.Package.Tables["chemistry_ratings"];
        var ranks = Enumerable.Range(0, table.RowCount).Where(row => table.Text(row, "aspect") == aspect && table.Numbers("rank")[row] is not null)
            .ToDictionary(row => table.Text(row, "chemistry"), row => table.Numbers("rank")[row]!.Value, StringComparer.Ordinal);
        if (!ranks.TryGetValue(chemistry, out var own) || Number(desk, chemistry, aspect) is not { } number)
        {
            return [];
        }

        return [.. ranks.Where(other => other.Key != chemistry && Number(desk, other.Key, aspect) is { } theirs && (own - other.Value) * (number - theirs) < 0).Select(other => other.Key)];
    }

    private static double? Number(FitDesk desk, string chemistry, string aspect) => aspect switch
    {
        "density" => desk.Attribute(chemistry, "specific_energy")?.Value,
        "cycle_life" => desk.Attribute(chemistry, "cycle_life")?.Value,
        "thermal_safety" => desk.Attribute(chemistry, "thermal_safety")?.Value,
        "cost" => desk.CostOf(desk.Catalogue.Meant("ev_mass")[0], chemistry),
        _ => null,
    };

    private static int Place(IReadOnlyList<ChemistryFit> ranking, ChemistryFit own) => ranking.TakeWhile(fit => fit != own).Count() + 1;

    private static StudyTable Costs(StudyDesk desk, string chemistry) => new(
        "Full cost", [new("region"), .. CostYears.Select(year => new StudyColumn($"{year}", "USD/kWh"))],
        [.. Places.Select(place => (IReadOnlyList<StudyCell>)[place, .. CostYears.Select(year => (StudyCell)desk.Book.Tree(CostBook.Answerable(new CostQuestion(chemistry, place, year))).Value)])]);

    private static StudyTable Band(IReadOnlyList<CostPathYear> path, string region) => new(
        $"Path in {region}", [new("year"), new("cost", "USD/kWh"), new("low", "USD/kWh"), new("high", "USD/kWh"), new("materials alone", "USD/kWh")],
        [.. path.Select(year => (IReadOnlyList<StudyCell>)[$"{year.Year}", year.Full, year.Low, year.High, year.MaterialFloor])],
        Bar: 1);

    private static StudyTable Learning(StudyDesk desk, string chemistry)
    {
        var learning = desk.Book.LearningOf(chemistry);
        return new(
            "Learning: what remains of each part of the cost",
            [new("year"), new("conversion and capital", "share"), new("fees of active materials", "share"), new("material per kWh", "share"), new("pack and system", "share"), new("doublings of experience", "ratio")],
            [.. CostYears.Select(year => (year, at: learning.At(year))).Select(row => (IReadOnlyList<StudyCell>)
            [
                $"{row.year}", row.at.Conversion, row.at.MaterialFee, row.at.MaterialIntensity, learning.PackAt(row.year), Math.Log2(learning.Conversion.At(row.year) / learning.Conversion.At(learning.BaseYear)) is var doublings && double.IsFinite(doublings) ? doublings : (double?)null,
            ])]);
    }

    private static StudyTable PatentTable(StudyDesk desk, string chemistry)
    {
        var patents = desk.Package.Tables["patents"];
        var group = NextGenPipeline.GroupOf(chemistry);
        string[] subjects = chemistry.StartsWith("NMC", StringComparison.Ordinal) ? ["NMC"] : [chemistry, group, .. group is "semi-solid" or "all-solid-state" ? (string[])["lithium-metal", "solid-state"] : []];
        return new(
            "Patents", [new("what"), new("of"), new("region"), new("year"), new("value", "ratio"), new("unit"), new("note")],
            [.. Enumerable.Range(0, patents.RowCount).Where(row => patents.Text(row, "subject").Length > 0 && subjects.Contains(patents.Text(row, "subject"))).Select(row => (IReadOnlyList<StudyCell>)
            [
                patents.Text(row, "parameter").Replace('_', ' '), patents.Text(row, "subject"), patents.Text(row, "region"), patents.Text(row, "year"), patents.Numbers("value")[row]!.Value, patents.Text(row, "unit"), patents.Text(row, "note"),
            ])]);
    }

    private static StudyTable Ratings(FitDesk desk, string chemistry)
    {
        var table = desk.Desk.Package.Tables["chemistry_ratings"];
        return new(
            "Ratings of report 003 beside own numbers", [new("aspect"), new("rating"), new("own number", "ratio"), new("in the opposite order of")],
            [.. Enumerable.Range(0, table.RowCount).Where(row => table.Text(row, "chemistry") == chemistry).Select(row => table.Text(row, "aspect")).Zip(
                Enumerable.Range(0, table.RowCount).Where(row => table.Text(row, "chemistry") == chemistry).Select(row => table.Text(row, "rating")),
                (aspect, rating) => (IReadOnlyList<StudyCell>)[aspect.Replace('_', ' '), rating, Number(desk, chemistry, aspect), string.Join(", ", Contradictions(desk, chemistry, aspect))])]);
    }
}
