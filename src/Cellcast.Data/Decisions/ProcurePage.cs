using Cellcast.Costing;
using Cellcast.Data.Answers;
using Cellcast.Data.Studies;
using Cellcast.Data.Technologies;
using Cellcast.Technology;
using Cellcast.World;

namespace Cellcast.Data.Decisions;

/// <summary>
/// Whether armed forces and public fleets can carry a new chemistry: what they buy, how far it fills a first plant, what premium they pay, and what volume would carry it down its curve to parity
/// (systems D7, C15).
/// </summary>
public static class ProcurePage
{
    private const int FirstYear = 2025, LastYear = 2040;

    private const double GramsPerKilo = 1_000, KwhPerGwh = 1e6;

    // Smaller than any line that is built by itself; the largest volume tried is half of what the world makes today.
    private const double SmallestPlant = 0.1, LargestVolume = 1_000;

    // Of what has been made so often already, GWh, no public buyer changes the price.
    private const double MadeByOthers = 100;

    private static readonly (string Name, double Probability)[] Speeds = [("slow learning (5%)", 0.05), ("median learning", 0.5), ("fast learning (95%)", 0.95)];

    private static readonly Unit GwhPerYear = Unit.Parse("GWh/yr"), Kwh = Unit.Parse("kWh"), WhPerKg = Unit.Parse("Wh/kg"), UsdPerKg = Unit.Parse("USD/kg");

    /// <summary>The tables this rests on.</summary>
    public static IReadOnlyList<string> Tables { get; } = [.. StudyDesk.Tables.Concat(DemandBlocks.Tables).Concat(["learning", "demand_base", "outlooks", "applications", "application_values", "chemistry_attributes"]).Distinct(StringComparer.Ordinal)];

    /// <summary>Answers.</summary>
    /// <param name="desk">The desk.</param>
    /// <param name="question">What is asked.</param>
    public static TechnologyAnswer Of(StudyDesk desk, ProcureQuestion question)
    {
        ArgumentNullException.ThrowIfNull(desk);
        ArgumentNullException.ThrowIfNull(question);
        return TechnologyAnswer.Traced(desk.Inputs, () =>
        {
            var buyer = new Buyer(desk, question);
            var cases = Cases(desk, question);
            var bought = cases.Select(each => (each.Name, each.Volumes, Of: buyer.Buy(each.Volumes, 0.5, 0))).ToList();
            var procured = bought[1];
            var step = desk.Inputs.ValueIn(GwhPerYear, "first_step_plant");
            var needed = Speeds.Select(speed => (speed.Name, speed.Probability, Volume: LearningInvestment.VolumeForParity(question.Years, LargestVolume, volumes => buyer.Buy(volumes, speed.Probability, 0)))).ToList();
            var median = needed[1];
            var last = question.From + question.Years - 1;
            var answer = $"Armed forces and public fleets of {question.Home} buy {procured.Volumes[0]:0.0} GWh in {question.From} and {procured.Volumes[^1]:0.0} in {last}{(question.SetAside < 1 ? $", of which {question.SetAside:0%} is set aside" : "")}: {procured.Volumes[0] / step:0%} of a first plant of {step:0.#} GWh. "
                + $"For {question.Chemistry} they would pay {procured.Of.Premium[0]:0} USD/kWh more than for {question.Rival} in {question.From} and {procured.Of.Premium[^1]:0} in {last}, {Million(procured.Of.PresentValue)} in all (present value); {(procured.Of.Parity is { } parity ? $"it reaches parity in {question.From + parity}" : $"it has no parity by {last}")}. "
                + (median.Volume is { } volume
                    ? $"At median learning {volume:#,0.#} GWh a year would carry it to parity by {last}, {volume / procured.Volumes.Average():#,0.#} times what they buy, at {Million(buyer.Buy([.. Enumerable.Repeat(volume, question.Years)], 0.5, 0).PresentValue)}. "
                    : $"At median learning no volume up to {LargestVolume:#,0} GWh a year carries it to parity by {last}: {(buyer.Materials[^1] > buyer.Rival[^1] ? "its materials alone cost more than the rival" : "learning is too slow")}. ")
                + (buyer.Worth("defence") is var worth && worth < 0 ? $"Forces that count the heavier pack pay {-worth:0} USD/kWh more still." : $"Forces that count the lighter pack ({worth:0} USD/kWh) {(worth >= procured.Of.Premium[0] ? "pay no premium at all: a market, though a small one" : "still pay a premium")}.");
            return ($"Can public buyers carry {question.Chemistry} in {question.Home}?", answer,
                (IReadOnlyList<StudyTable>)
                [
                    new(
                        "What is bought, and what it carries, median learning",
                        [
                            new("buyers"), new($"{question.From}", "GWh/yr"), new($"{last}", "GWh/yr"), new("in all", "GWh"), new("of a first plant", "share"), new($"cost {question.From}", "USD/kWh"), new($"cost {last}", "USD/kWh"), new($"premium {question.From}", "USD/kWh"),
                            new($"premium {last}", "USD/kWh"), new("paid, present value", "MUSD"), new("parity", "date_year"),
                        ],
                        [.. bought.Select(row => (IReadOnlyList<StudyCell>)
                        [
                            row.Name, row.Volumes[0], row.Volumes[^1], row.Volumes.Sum(), row.Volumes[0] / step, row.Of.Cost[0], row.Of.Cost[^1], row.Of.Premium[0], row.Of.Premium[^1], row.Of.PresentValue, row.Of.Parity is { } at ? question.From + at : (double?)null,
                        ])]),
                    Needed(buyer, question, needed, procured.Volumes.Average(), last),
                    new(
                        $"Year by year: {procured.Name}",
                        [new("year"), new("bought", "GWh/yr"), new("cost", "USD/kWh"), new("materials alone", "USD/kWh"), new($"{question.Rival}", "USD/kWh"), new("premium", "USD/kWh"), new("paid", "MUSD/yr")],
                        [.. Enumerable.Range(0, question.Years).Select(t => (IReadOnlyList<StudyCell>)[$"{question.From + t}", procured.Volumes[t], procured.Of.Cost[t], buyer.Materials[t], buyer.Rival[t], procured.Of.Premium[t], procured.Of.Paid[t]])]),
                    new(
                        $"What a lighter pack is worth: {question.Chemistry} {buyer.Energy(question.Chemistry):0} Wh/kg against {question.Rival} {buyer.Energy(question.Rival):0}",
                        [new("use"), new("a kilogram", "USD/kg"), new("by the lighter kWh", "USD/kWh"), new($"premium {question.From}, left", "USD/kWh"), new("volume for parity at median learning", "GWh/yr")],
                        [.. ((string[])["ev_mass", "commercial", "drones", "defence", "evtol"]).Select(use => (use, worth: buyer.Worth(use))).Select(row => (IReadOnlyList<StudyCell>)
                        [
                            row.use.Replace('_', ' '), desk.Inputs.ValueIn(UsdPerKg, "value_of_mass", row.use, "", FirstYear), row.worth, Math.Max(0, procured.Of.Cost[0] - buyer.Rival[0] - row.worth),
                            LearningInvestment.VolumeForParity(question.Years, LargestVolume, volumes => buyer.Buy(volumes, 0.5, row.worth)) is { } enough ? enough : "no volume",
                        ])]),
                ],
                (IReadOnlyList<string>)
                [
                    "a guaranteed volume is bought each year at its own cost; the premium is that over the rival in the same region in that year, which learns along the outlook",
                    $"cost = materials of the year + what a plant of that volume adds in {FirstYear} x (experience / start)^-b; start {buyer.Start:0.##} GWh, b from the prior of technologies without history (0 to 0.7); the plant is as large as the volume and starts with the yield of a first plant: small volumes pay for smallness first",
                    "nobody else buys: private sales would carry it further, and what lithium-ion learns is not counted (tech race counts it)",
                    $"public fleets: cars bought a year x pack ({desk.Inputs.ValueIn(Kwh, "public_fleet_pack"):0} kWh), growing; forces: the central outlook of defence, lithium part only (the report counts 0.5 to 0.7 GWh, mostly lead-acid)",
                    "a lighter pack: value_of_mass of the use x kilograms saved per kWh at the cell; what a buyer pays for more range or endurance, judged",
                ],
                (IEnumerable<string>)["carnegie_2024", "csis_2026"]);
        });
    }

    /// <summary>Whether a chemistry is new enough to be carried: so little of it has been made that public buyers count.</summary>
    /// <param name="desk">The desk.</param>
    /// <param name="chemistry">Chemistry id.</param>
    public static bool IsNew(StudyDesk desk, string chemistry)
    {
        ArgumentNullException.ThrowIfNull(desk);
        return MustBeTrue.GroupOf(desk, chemistry) is { Length: > 0 } group && desk.Technology.OutputOf(group).Cumulative(FirstYear) < MadeByOthers;
    }

    /// <summary>What buyers of a region buy by year, GWh.</summary>
    public static IReadOnlyList<(string Name, IReadOnlyList<double> Volumes)> Cases(StudyDesk desk, ProcureQuestion question)
    {
        ArgumentNullException.ThrowIfNull(desk);
        ArgumentNullException.ThrowIfNull(question);
        var (demand, inputs) = (new DemandInputs(desk.Inputs), desk.Inputs);
        var paths = demand.Paths(ChainScenario.DefaultOutlook);
        var region = demand.Regions.ToList().IndexOf(question.Home);
        double Niche(string application, int year) => paths.Quantity(demand.Applications.ToList().IndexOf(application), region, Math.Min(year, LastYear));
        double Fleet(int year) => inputs.Value("public_fleet_cars", "", question.Home, FirstYear) * Math.Pow(1 + inputs.Value("public_fleet_growth"), year - FirstYear) * inputs.ValueIn(Kwh, "public_fleet_pack") / KwhPerGwh;
        IReadOnlyList<double> Path(Func<int, double> of) => [.. Enumerable.Range(question.From, question.Years).Select(of)];
        var fraction = inputs.Value("set_aside_fraction");
        var cases = new List<(string, IReadOnlyList<double>)>
        {
            ("armed forces", Path(year => question.SetAside * Niche("defence", year))),
            ("armed forces and public fleets", Path(year => question.SetAside * (Niche("defence", year) + Fleet(year)))),
            ($"a fraction of both ({fraction:0%})", Path(year => fraction * (Niche("defence", year) + Fleet(year)))),
            ("both, and aviation, robots and space of the region", Path(year => (question.SetAside * (Niche("defence", year) + Fleet(year))) + Niche("aviation", year) + Niche("robotics", year) + Niche("space", year))),
        };
        if (question.VolumeGwh is { } volume)
        {
            cases.Add(($"{volume:0.##} GWh a year", Path(_ => volume)));
        }

        return cases;
    }

    private static StudyTable Needed(Buyer buyer, ProcureQuestion question, IReadOnlyList<(string Name, double Probability, double? Volume)> needed, double buys, int last) => new(
        $"What volume carries it to parity by {last}",
        [new("if"), new("exponent", "ratio"), new("a year", "GWh/yr"), new("times what public buyers buy", "ratio"), new("in all", "GWh"), new($"premium {question.From}", "USD/kWh"), new("most paid in a year", "MUSD/yr"), new("paid, present value", "MUSD"), new("")],
        [.. needed.Select(row => (row, of: row.Volume is { } volume ? buyer.Buy([.. Enumerable.Repeat(volume, question.Years)], row.Probability, 0) : null)).Select(each => (IReadOnlyList<StudyCell>)
        [
            each.row.Name, Math.Round(buyer.Exponent(each.row.Probability), 2), each.row.Volume, each.row.Volume / buys, each.row.Volume * question.Years, each.of?.Premium[0], each.of?.Paid.Max(), each.of?.PresentValue,
            each.row.Volume is null ? $"no volume up to {LargestVolume:#,0} GWh a year" : each.of!.Premium[0] == 0 ? "no dearer from the start" : "",
        ])]);

    private static string Million(double value) => value < 1000 ? $"{value:0} million USD" : $"{value / 1000:0.0} billion USD";

    // What a volume costs: the chemistry's plant at that size, its materials and the rival by year.
    private sealed class Buyer
    {
        private readonly StudyDesk desk;
        private readonly ProcureQuestion question;
        private readonly double rate;
        private readonly StochasticExperienceCurve curve;
        private readonly Dictionary<double, double> adds = [];

        public Buyer(StudyDesk desk, ProcureQuestion question)
        {
            (this.desk, this.question) = (desk, question);
            var first = Plant(1);
            rate = first.Region.RealCostOfCapital;
            curve = desk.Technology.NextGenerationCurve();
            Materials = [.. Years.Select(year => UnitCost.Of(desk.Cell(question.Chemistry, question.Home, year) with { Learning = LearningFactors.None }).MaterialFloor)];
            Rival = [.. Years.Select(year => desk.Book.Tree(new(question.Rival, question.Home, year)).Value)];
            var group = MustBeTrue.GroupOf(desk, question.Chemistry);
            var ladder = group == "sodium" ? "sodium-ion" : "lithium-metal";
            Start = Math.Max(desk.Inputs.ValueIn(GwhPerYear, "first_output", ladder), desk.Technology.OutputOf(group).Cumulative(FirstYear));
        }

        public IReadOnlyList<double> Materials { get; }

        public IReadOnlyList<double> Rival { get; }

        public double Start { get; }

        private IEnumerable<int> Years => Enumerable.Range(question.From, question.Years).Select(year => Math.Min(year, LastYear));

        public double Exponent(double probability) => curve.ExponentQuantile(probability);

        public LearningInvestment Buy(IReadOnlyList<double> volumes, double probability, double worth) =>
            LearningInvestment.Of(volumes, Start, Exponent(probability), Learnable, Materials, [.. Rival.Select(cost => cost + worth)], rate);

        public double Energy(string chemistry) => desk.Inputs.ValueIn(WhPerKg, "specific_energy", chemistry, "", FirstYear);

        public double Worth(string use) => desk.Inputs.ValueIn(UsdPerKg, "value_of_mass", use, "", FirstYear) * ((GramsPerKilo / Energy(question.Rival)) - (GramsPerKilo / Energy(question.Chemistry)));

        private double Learnable(double volume)
        {
            if (!adds.TryGetValue(volume, out var found))
            {
                var cost = UnitCost.Of(Plant(volume));
                adds.Add(volume, found = cost.Full - cost.MaterialFloor);
            }

            return found;
        }

        private CellCostCase Plant(double volume)
        {
            var usual = desk.Cell(question.Chemistry, question.Home, FirstYear);
            return desk.Cell(question.Chemistry, question.Home, FirstYear, Math.Max(SmallestPlant, volume / usual.Utilisation)) with { Learning = LearningFactors.None, Yield = desk.Inputs.Value("plant_yield_start", "newcomer", "", FirstYear) };
        }
    }
}
