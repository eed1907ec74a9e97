using Cellcast.Data.Studies;
using Cellcast.Technology.Fit;
using Cellcast.World;

namespace Cellcast.Data.Technologies;

/// <summary>Where a country should compete beyond the electric vehicle: sectors scored by how far their needs are from those of cars, market, growth and lead (system B8).</summary>
/// <param name="Sector">Sector.</param>
/// <param name="MarkDistance">Distance of its marks from those of electric vehicles, 0 to 1: one minus common over joint weight.</param>
/// <param name="Unserved">How little today's cells for cars serve it, 0 to 1: one minus the best score of a commercial layered-oxide or phosphate cell, which is 0 where all are ruled out.</param>
/// <param name="MarketGusd">Market, billion USD.</param>
/// <param name="Growth">Growth, share a year.</param>
/// <param name="HomeLead">Lead of the home country, 0 to 1.</param>
/// <param name="RivalLead">Lead of the rival.</param>
/// <param name="Score">Mean of distinctness, market, growth and lead, each from 0 to 1.</param>
/// <param name="ScoreLow">The same at the low end of the home lead: the report's own doubt.</param>
/// <param name="ScoreHigh">And at the high end.</param>
public sealed record SectorScreen(
    string Sector, double MarkDistance, double Unserved, double MarketGusd, double Growth, double HomeLead, double RivalLead, double Score, double ScoreLow, double ScoreHigh)
{
    private const string Ev = "ev";

    // The scales on which a market and its growth count from nothing to everything.
    private const double SmallestMarket = 0.03, LargestMarket = 30, FastestGrowth = 0.25;

    private static readonly Unit BillionUsd = Unit.Parse("GUSD");

    /// <summary>How distinct a sector's needs are from those of cars, 0 to 1.</summary>
    public double Distinctness => (MarkDistance + Unserved) / 2;

    /// <summary>Screens the sectors that the package knows a market of.</summary>
    /// <param name="desk">The desk.</param>
    /// <param name="home">Country that asks.</param>
    /// <param name="rival">Its rival.</param>
    public static IReadOnlyList<SectorScreen> Of(FitDesk desk, string home, string rival)
    {
        ArgumentNullException.ThrowIfNull(desk);
        var inputs = desk.Desk.Inputs;
        return [.. inputs.SubjectsOf("sector_market").Select(sector => One(desk, inputs, sector, home, rival)).OrderByDescending(screen => screen.Score)];
    }

    /// <summary>The regions whose lead the package states.</summary>
    public static IReadOnlyList<string> Countries(Inputs inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        return [.. inputs.SubjectsOf("sector_lead").SelectMany(sector => inputs.RegionsOf("sector_lead", sector)).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Answers.</summary>
    public static TechnologyAnswer Page(FitDesk desk, string home, string rival)
    {
        ArgumentNullException.ThrowIfNull(desk);
        return TechnologyAnswer.Traced(desk.Desk.Inputs, () =>
        {
            var screens = Of(desk, home, rival);
            var alike = screens.MinBy(screen => screen.Distinctness)!;
            var doubt = screens.MaxBy(screen => screen.ScoreHigh - screen.ScoreLow)!;
            var answer = $"For {home} against {rival}: {string.Join(", ", screens.Select(screen => $"{screen.Sector} {screen.Score:0.00}"))}. {alike.Sector} is the least distinct from electric vehicles ({alike.Distinctness:0.00}); "
                + $"the lead in {doubt.Sector} is the most disputed, and moves its score from {doubt.ScoreLow:0.00} to {doubt.ScoreHigh:0.00}.";
            var table = new StudyTable(
                "Sectors",
                [
                    new("sector"), new("marks unlike cars", "ratio"), new("unserved by car cells", "ratio"), new("market", "GUSD"), new("growth a year", "share"), new($"lead {home}", "ratio"), new($"lead {rival}", "ratio"),
                    new("score", "ratio"), new("lowest", "ratio"), new("highest", "ratio"),
                ],
                [.. screens.Select(screen => (IReadOnlyList<StudyCell>)
                [
                    screen.Sector, screen.MarkDistance, screen.Unserved, screen.MarketGusd, screen.Growth, screen.HomeLead, screen.RivalLead, screen.Score, screen.ScoreLow, screen.ScoreHigh,
                ])]);
            return ($"Where should {home} compete?", answer, (IReadOnlyList<StudyTable>)[table],
                (IReadOnlyList<string>)
                [
                    "score = mean of distinctness, market (logarithm, 0.03 to 30 billion USD), growth (to 25% a year) and lead of home over rival; equal weights",
                    "leads are readings of the text of report 002, which calls the advantage in grid storage both not clear and particular; lowest and highest follow from the range of the home lead alone",
                    "markets of space and robotics are judged: the report gives none",
                ],
                (IEnumerable<string>)["berkeley_tcip_2025"]);
        });
    }

    private static SectorScreen One(FitDesk desk, Inputs inputs, string sector, string home, string rival)
    {
        var market = inputs.ValueIn(BillionUsd, "sector_market", sector, "", desk.Year);
        var growth = inputs.Value("sector_growth", sector, "", desk.Year);
        var lead = inputs.Range("sector_lead", sector, home, desk.Year);
        var (own, other) = (inputs.Value("sector_lead", sector, home, desk.Year), inputs.Value("sector_lead", sector, rival, desk.Year));
        var (distance, unserved) = (MarksApart(desk, sector), UnservedBy(desk, sector));
        double Score(double homeLead) => (((distance + unserved) / 2) + Math.Clamp(Math.Log(market / SmallestMarket) / Math.Log(LargestMarket / SmallestMarket), 0, 1)
            + Math.Clamp(growth / FastestGrowth, 0, 1) + ((1 + homeLead - other) / 2)) / 4;
        return new(sector, distance, unserved, market, growth, own, other, Score(own), Score(lead.Low), Score(lead.High));
    }

    private static double MarksApart(FitDesk desk, string sector)
    {
        double Weight(string of, string metric) => desk.Desk.Inputs.Value("mark_weight", desk.Catalogue.Mark(of, metric).Mark, "", desk.Year);
        var rows = desk.Catalogue.Marks.Where(mark => mark.IsInTable).Select(mark => mark.Metric).Distinct(StringComparer.Ordinal).ToList();
        var common = rows.Sum(metric => Math.Min(Weight(sector, metric), Weight(Ev, metric)));
        var joint = rows.Sum(metric => Math.Max(Weight(sector, metric), Weight(Ev, metric)));
        return 1 - (common / joint);
    }

    private static double UnservedBy(FitDesk desk, string sector)
    {
        var table = desk.Desk.Package.Tables["chemistries"];
        var carCells = Enumerable.Range(0, table.RowCount)
            .Where(row => table.Text(row, "line_family") is "layered-oxide" or "phosphate" && table.Text(row, "status") == "commercial")
            .Select(row => table.Text(row, "id")).ToHashSet(StringComparer.Ordinal);
        var parts = desk.Catalogue.Applications.Where(application => application.Sector == sector).ToList();
        return parts.Average(part => 1 - desk.Ranking(part).Where(fit => carCells.Contains(fit.Chemistry) && fit.Verdict == FitVerdict.Fits).Select(fit => fit.Score).DefaultIfEmpty(0).Max());
    }
}
