using Cellcast.Chain;
using Cellcast.Data.Answers;
using Cellcast.Data.Policies;
using Cellcast.Data.Studies;
using Cellcast.Data.Technologies;
using Cellcast.Policy;

namespace Cellcast.Data.Decisions;

/// <summary>Which deal with a leading firm helps: licence, venture or its own plant; yield ramp, cost gap, price needed, who keeps the gain, and what the foreign-entity rules make of it (system A18).</summary>
public static class PartnerPage
{
    private const string Covered = "China";

    private const int LastYear = 2040;

    // Cost gaps closer than this are one; a deal that leaves more than this over a plant of the partner's own stays behind.
    private const double Apart = 0.02, Stays = 0.1;

    // What a partner is asked to move: a tenth of what the region uses.
    private const double Moved = 0.1;

    // Points of a share, and the million USD that they are counted on.
    private const double Points = 100;

    private static readonly (string Stage, string Name)[] Stages = [("refined", "refined materials"), ("active_material", "active materials"), ("component", "components"), ("cell", "cells"), ("system", "storage systems")];

    /// <summary>Answers.</summary>
    /// <param name="world">The prepared package.</param>
    /// <param name="question">What is asked.</param>
    /// <param name="cancellation">Stops between years.</param>
    public static TechnologyAnswer Of(PreparedWorld world, PartnerQuestion question, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(question);
        return TechnologyAnswer.Traced(world.Inputs, () =>
        {
            var inputs = ScenarioInputs.Of(world.Inputs, question.Scenario, question.Changes);
            var solved = world.Solve(question.Scenario, question.Changes, cancellation);
            var (figures, book) = (new ChainFigures(solved), new CostBook(world.Package, inputs));
            var law = TradePolicies.Book(world.Package, question.Scenario);
            var product = ProductOf(world.Package, question.Chemistry);
            var cases = question.Partners.SelectMany(partner => Cases(partner)).ToList();
            var first = cases[0].Case.Economics.Years.First(year => year.OutputGwh > 0).Year;
            var last = Math.Min(LastYear, cases.Min(each => each.Case.Economics.Years.Last(year => year.OutputGwh > 0).Year));
            var alone = cases[0];
            var best = cases.Where(each => each.Case.Deal.PartnerShare < 1).MaxBy(each => each.Case.KeptAtHome)!;
            var cheapest = cases.MinBy(each => each.Needed)!;
            var bars = cases.Where(each => each.Case.Prohibited == Finding.Met).ToList();
            var answer = $"A plant for {question.Chemistry} of {question.GwhPerYear:0} GWh/yr begun in {question.Home} in {question.Start} without a partner needs {alone.Needed:0} USD/kWh{(alone.Case.Credits > 0 ? " after credits" : "")}, where cells fetch {Price(first):0} in {first}. "
                + $"The lowest price is needed by {Named(cheapest)} ({cheapest.Needed:0} USD/kWh); of the deals that leave a plant with home owners {Named(best)} {(best.Case.KeptAtHome < 0 ? "loses them least" : "gives them most")} ({Million(best.Case.KeptAtHome)} present value, alone {Million(alone.Case.KeptAtHome)}). "
                + (bars.Count > 0 ? $"As prohibited foreign entities {string.Join(", ", bars.Select(Named))} lose credits worth up to {Million(alone.Case.Credits)}. " : "")
                + $"{Named(Licence())} leaves the cost gap at {Gap(Licence(), last):0%} of the partner's own cost in {last}, {Named(Venture())} at {Gap(Venture(), last):0%}: {(Gap(Licence(), last) - Gap(Venture(), last) > Apart ? "people on the floor close more of it than papers" : "little separates them by then")}.";
            return ($"Which partner helps? {question.Chemistry} in {question.Home}, {question.Scenario.Name}{(question.Controlled ? ", technology under export controls" : "")}", answer,
                (IReadOnlyList<StudyTable>)
                [
                    new(
                        "Deals",
                        [
                            new("partner"), new("deal"), new("behind the leader", "yr"), new($"yield {first}", "share"), new($"yield {first + 2}", "share"), new("price needed", "USD/kWh"), new("prohibited foreign entity"), new("credits, present value", "MUSD"),
                            new("plant, present value", "MUSD"), new("kept at home", "MUSD"), new("to the partner", "MUSD"),
                        ],
                        [.. cases.Select(each => (IReadOnlyList<StudyCell>)
                        [
                            each.Case.Deal.Id == "alone" ? "" : each.Partner, each.Case.Deal.Name, each.Case.Deal.LagYears, each.Case.YieldIn(first), each.Case.YieldIn(first + 2), each.Needed, each.Case.Deal.Id == "alone" ? "no" : Word(each.Case.Prohibited), each.Case.Credits,
                            each.Case.Economics.PresentValueMusd, each.Case.KeptAtHome, each.Case.ToPartner,
                        ])]),
                    Gaps(),
                    LockIn(),
                    Tests(),
                    ByStage(figures, question.Home, Math.Min(LastYear, question.Start + 5)),
                    InTheChain(figures),
                ],
                (IReadOnlyList<string>)
                [
                    "alone and licences ramp like a first plant; ventures and the partner's own plant bring people: the ramp and the mature yield of the partner (transfer_yield_gain, yield_mature)",
                    "behind the leader: the learning of cell making and materials is that of as many years before; alone and the older licence stay as far behind for good",
                    "cost gap: full cost of the plant in the year before credits, royalty in it, over a mature plant of the same size in the partner's country in that year; freight and duty are not in it",
                    "price needed: constant, at which the plant just earns its cost of capital, royalty paid and the credits of the law received where the deal may have them; present values at the prices that the run has in the region",
                    "the foreign-entity tests are those of American law on the first day of the year of ground breaking, for contracts signed then; a venture below a quarter passes the test of holdings, not every other",
                    "the chain of a run knows no firms: a deal acts in it by yields alone; what a region wastes beyond the bill of materials is in the cost of its cells, and not bought on the markets of materials",
                    "deal_lag, deal_royalty and deal_partner_share are judged, with ranges; what a partner would agree to is no result",
                ],
                (IEnumerable<string>)["carnegie_2026", "csis_2026"]);

            double Price(int year) => figures.Price(product, question.Home, Math.Min(year, LastYear)) ?? book.Tree(new(question.Chemistry, question.Home, Math.Min(year, LastYear))).Value;

            IEnumerable<Worked> Cases(string partner)
            {
                foreach (var deal in PartnerDeal.Between(inputs, question.Controlled).Where(deal => deal.Id != "alone" || partner == question.Partners[0]))
                {
                    var prohibited = deal.Id != "alone" && IsCovered(world.Package, partner) ? EntityTest.Of(law, deal.Facts(new DateOnly(question.Start, 1, 1)), new DateOnly(question.Start, 1, 1)).Prohibited : Finding.Clear;
                    var owner = prohibited == Finding.Met ? GroupOf(world.Package, partner) : GroupOf(world.Package, question.Home);
                    var made = new PartnerCase(book, deal, partner, question.Chemistry, question.Home, question.Start, question.GwhPerYear, Price, year => Credit(solved, product, question.Home, owner, Math.Min(year, LastYear)), prohibited);
                    yield return new(partner, made, made.PriceNeeded());
                }
            }

            double Gap(Worked of, int year) => (of.Case.CostIn(year, Price(year))!.Value / book.Tree(new(question.Chemistry, of.Partner, year, GwhPerYear: question.GwhPerYear)).Value) - 1;

            Worked Licence() => cases.First(each => each.Case.Deal.Id == "licence_older");

            Worked Venture() => cases.First(each => each.Case.Deal.Id == "joint_venture");

            StudyTable Gaps()
            {
                int[] years = [.. Enumerable.Range(first, last - first + 1).Where(year => (year - first) % 2 == 0 || year == last)];
                return new(
                    "Cost over the partner's own, before credits",
                    [new("partner"), new("deal"), .. years.Select(year => new StudyColumn($"{year}", "share"))],
                    [.. cases.Select(each => (IReadOnlyList<StudyCell>)[each.Case.Deal.Id == "alone" ? $"(over {each.Partner})" : each.Partner, each.Case.Deal.Name, .. years.Select(year => (StudyCell)Gap(each, year))])]);
            }

            StudyTable LockIn()
            {
                // Beside a plant of the partner's own there is nothing left to learn from it: what a deal costs more is what it keeps back.
                var (early, late) = (first + 1, last);
                double Excess(Worked of, int year) => Gap(of, year) - Gap(cases.First(each => each.Partner == of.Partner && each.Case.Deal.Id == "foreign_plant"), year);
                return new(
                    $"Lock-in: cost over a plant of the partner's own, {early} and {late}",
                    [new("partner"), new("deal"), new($"{early}", "share"), new($"{late}", "share"), new("left", "share"), new("years behind the leader", "share"), new("yield and ramp", "share"), new("verdict")],
                    [.. cases.Where(each => each.Case.Deal.Id != "foreign_plant").Select(each => (each, one: Excess(each, early), other: Excess(each, late))).Select(row => (IReadOnlyList<StudyCell>)
                    [
                        row.each.Case.Deal.Id == "alone" ? $"(beside {row.each.Partner})" : row.each.Partner, row.each.Case.Deal.Name, row.one, row.other, row.one > 0 ? row.other / row.one : (double?)null, row.each.Case.Deal.LagYears > 0 ? Behind(row.each, late) : 0, Lost(row.each, late),
                        row.other > Stays ? "stays behind" : "catches up",
                    ])]);
            }

            // What the same deal would cost with nothing to catch up, and with the partner's yield.
            double Behind(Worked of, int year) => Gap(of, year) - Gap(Again(of, of.Case.Deal with { LagYears = 0 }), year);

            double Lost(Worked of, int year) => of.Case.Deal.Experience == Costing.PlantExperience.Transfer ? 0 : Gap(of, year) - Gap(Again(of, of.Case.Deal with { Experience = Costing.PlantExperience.Transfer }), year);

            Worked Again(Worked of, PartnerDeal deal) => of with { Case = new PartnerCase(book, deal, of.Partner, question.Chemistry, question.Home, question.Start, question.GwhPerYear, Price, _ => 0, Finding.Clear) };

            StudyTable Tests()
            {
                var day = new DateOnly(question.Start, 1, 1);
                return new(
                    $"Foreign-entity tests of American law, {day:d MMMM yyyy}, partner from {Covered}",
                    [new("deal"), new("prohibited"), new("because")],
                    [.. PartnerDeal.Between(inputs, question.Controlled).Where(deal => deal.Id != "alone").Select(deal => (deal, test: EntityTest.Of(law, deal.Facts(day), day))).Select(row => (IReadOnlyList<StudyCell>)
                    [
                        row.deal.Name, Word(row.test.Prohibited), string.Join("; ", row.test.Lines.Where(line => line.Finding == Finding.Met).Select(line => $"{line.Test}: {line.Why} ({line.Rule})")) is { Length: > 0 } met ? met : "no test is met",
                    ])]);
            }

            // The deal as a rule for all plants of the region: yields of the partner from the year the first plant runs.
            StudyTable InTheChain(ChainFigures before)
            {
                var partner = question.Partners[0];
                Override To(string parameter) => new(parameter, "", question.Home, question.Start, LastYear, Simulation.OverrideChange.Value, [new(null, Math.Max(inputs.Value(parameter, "", partner, question.Start), inputs.Value(parameter, "", question.Home, question.Start)))]);
                var after = new ChainFigures(world.Solve(question.Scenario, [.. question.Changes, To("yield_mature"), To("yield_start")], cancellation));
                (string Name, string Unit, Func<ChainFigures, double?> Of)[] rows =
                [
                    ("cells made in the region", "GWh/yr", of => of.Made("cell", question.Home, 2035)),
                    ("cell plants in the region", "GWh/yr", of => of.Capacity("cell", question.Home, 2035)),
                    ("cells from abroad", "share", of => of.Imported("cell", question.Home, 2035)),
                    ($"cells from {partner}", "share", of => of.Imported("cell", question.Home, 2035, partner)),
                    ("active materials from abroad", "share", of => of.Imported("active_material", question.Home, 2035)),
                    ("full cost of home cells before credits", "USD/kWh", of => of.Cost("cell", question.Home, 2035)),
                ];
                return new(
                    $"In the run: all plants of {question.Home} with the yields of {partner} from {question.Start}, 2035",
                    [new("what"), new("as it is", "ratio"), new("with the partner's yields", "ratio"), new("unit")],
                    [.. rows.Select(row => (IReadOnlyList<StudyCell>)[row.Name, row.Of(before), row.Of(after), row.Unit])]);
            }
        });
    }

    private static string Named(Worked of) => of.Case.Deal.Id == "alone" ? "no deal" : $"{of.Case.Deal.Name} ({of.Partner})";

    private static string Million(double value) => Math.Abs(value) < 1000 ? $"{value:0} million USD" : $"{value / 1000:0.0} billion USD";

    private static string Word(Finding finding) => finding switch { Finding.Met => "yes", Finding.Uncertain => "uncertain", _ => "no" };

    private static string ProductOf(DataPackage package, string chemistry)
    {
        var table = package.Tables["products"];
        return table.Text(Enumerable.Range(0, table.RowCount).First(row => table.Text(row, "stage") == "cell" && table.Text(row, "chemistry") == chemistry), "id");
    }

    /// <summary>Whether a chemistry has a cell in the chain of a run.</summary>
    public static bool HasCell(DataPackage package, string chemistry)
    {
        ArgumentNullException.ThrowIfNull(package);
        var table = package.Tables["products"];
        return Enumerable.Range(0, table.RowCount).Any(row => table.Text(row, "stage") == "cell" && table.Text(row, "chemistry") == chemistry);
    }

    private static bool IsCovered(DataPackage package, string region)
    {
        var (countries, regions) = (package.Tables["countries"], package.Tables["regions"]);
        var code = regions.Text(Enumerable.Range(0, regions.RowCount).First(row => regions.Text(row, "id") == region), "code");
        return Enumerable.Range(0, countries.RowCount).Any(row => countries.Text(row, "alpha_3") == code && countries.Booleans("covered_nation")[row] == true);
    }

    // The owner group that most countries of a region have.
    private static string GroupOf(DataPackage package, string region)
    {
        var countries = package.Tables["countries"];
        return Enumerable.Range(0, countries.RowCount).Where(row => countries.Text(row, "region") == region).GroupBy(row => countries.Text(row, "owner_group")).MaxBy(group => group.Count())!.Key;
    }

    private static double Credit(SolvedChain solved, string product, string home, string owner, int year)
    {
        var chain = solved.Scenario.Chain;
        var p = chain.Graph.IndexOf(product);
        var node = new ChainNode(chain.GroupOf[p], chain.Regions.Index().First(region => region.Item == home).Index, chain.Owners.Index().First(group => group.Item == owner).Index);

        // A credit that is a share of cost counts on the full cost of the region's plants.
        return solved.Scenario.Lanes.Credit(p, node, year, new ChainFigures(solved).Cost(product, home, year) ?? 0);
    }

    // What moving a tenth of a stage's use home would cost and free, with plants of the region as the run has them.
    private static StudyTable ByStage(ChainFigures figures, string home, int year) => new(
        $"For which stage should a partner come? A tenth of what {home} uses, {year}",
        [new("stage"), new("from China", "share"), new("from abroad", "share"), new("extra cost of a tenth", "MUSD/yr"), new("cost of it over its price", "share"), new("points from abroad freed for 100 MUSD/yr", "ratio")],
        [.. Stages.Select(stage => (stage.Name, china: figures.Imported(stage.Stage, home, year, Covered), abroad: figures.Imported(stage.Stage, home, year), extra: Extra(figures, stage.Stage, home, year), price: figures.Price(stage.Stage, home, year) * figures.Used(stage.Stage, home, year))).Select(row => (IReadOnlyList<StudyCell>)
        [
            row.Name, row.china, row.abroad, row.extra * Moved, row.price > 0 ? row.extra / row.price : (double?)null, row.extra > 0 ? Math.Round(Points * Math.Min(Moved, row.abroad) * Points / (row.extra.Value * Moved), 2) : (double?)null,
        ])]);

    // Home cost over price of all a region uses of a stage, product by product, MUSD/yr; products nobody makes there have no cost.
    private static double? Extra(ChainFigures figures, string stage, string home, int year)
    {
        double sum = 0;
        var any = false;
        foreach (var product in figures.ProductsOf(stage))
        {
            if (figures.Cost(product, home, year) is { } cost && figures.Price(product, home, year) is { } price && figures.Used(product, home, year) is > 0 and var used)
            {
                (sum, any) = (sum + (used * (cost - price)), true);
            }
        }

        return any ? sum : null;
    }

    private sealed record Worked(string Partner, PartnerCase Case, double Needed);
}
