using System.Globalization;
using Cellcast.Data.Policies;
using Cellcast.Data.Studies;
using Cellcast.Policy;

namespace Cellcast.Data.Technologies;

/// <summary>What public research money gains in time, by state and by cell, with the rule that makers of cells and of cars apply together (system E8).</summary>
public static class ResearchPage
{
    private const string SolidState = "cell_assb", AmericanSupport = "US-DOE-24BN";

    private const int Year = 2030;

    private const double MonthsPerYear = 12, Hundred = 100;

    private static readonly string[] Cars = ["ev_mass", "ev_long"];

    /// <summary>The tables it reads beside those of a technology's page.</summary>
    public static IReadOnlyList<string> Tables { get; } = [.. PolicyFacts.Tables, "investment", "application_values", "study_assumptions"];

    /// <summary>Answers.</summary>
    /// <param name="desk">The desk.</param>
    /// <param name="millions">The sum that is worked line by line, million USD of 2024; null for the largest a state gives.</param>
    public static TechnologyAnswer Of(StudyDesk desk, double? millions)
    {
        ArgumentNullException.ThrowIfNull(desk);
        return TechnologyAnswer.Traced(desk.Inputs, () =>
        {
            var inputs = desk.Inputs;
            var states = States(desk);
            var most = states.MaxBy(state => state.Millions)!;
            var sum = millions ?? most.Millions;
            var (alone, joint) = (ResearchDelay.Of(inputs, SolidState, [], Year), ResearchDelay.Of(inputs, SolidState, Cars, Year));
            var (without, with) = ((alone.Months - alone.Left(sum)) / MonthsPerYear, (joint.Months - joint.Left(sum)) / MonthsPerYear);
            var answer = string.Create(
                CultureInfo.InvariantCulture,
                $"{sum:0} million USD for solid-state cells bring announced plants {without:0.00} years nearer, {Hundred * without / sum:0.00} years per 100 million; where makers of cells and of cars must apply together {with:0.00} years, {Hundred * with / sum:0.00} per 100 million. The rule alone gains {(joint.Months - joint.Left(0)) / MonthsPerYear:0.00} years.");
            return ("Research money and the years it gains", answer,
                (IReadOnlyList<StudyTable>)[ByState(desk, states), ByCell(desk), Worked(inputs, sum, joint)],
                (IReadOnlyList<string>)
                [
                    "research_halving is judged (500 to 10,000 million USD): no elasticity of dates to money was found, and years per 100 million go with it; joint_qualification is judged too",
                    "years count from the dates that firms announce, for plants not begun; firms that announced them knew of the Chinese fund, so a run counts it only where a scenario switches it on (l53-consortium)",
                    "what is found spills over: in a run the plants of all places come nearer, whoever paid",
                    "the gain is in time alone; that research also lowers cost is in tech race (doing and searching)",
                ],
                (IEnumerable<string>)["dialogue_earth_2024", "carnegie_2024"]);
        });
    }

    private sealed record StateFund(string State, string Instrument, string Cell, IReadOnlyList<string> Applications, double Millions);

    // The law's sums for named cells; and what of the American support went to solid-state cells at most (D6).
    private static List<StateFund> States(StudyDesk desk)
    {
        var facts = new PolicyFacts(desk.Package, desk.Inputs);
        var book = TradePolicies.Book(desk.Package);
        var funds = book.All.Where(row => row.Kind == InstrumentKind.ResearchGrant && row is { Rate: not null, Target.Products.Count: > 0, Start: not null })
            .SelectMany(row => row.Target.Products.Select(cell => new StateFund(
                row.Jurisdiction, row.Id, cell, row.Target.Applications, ResearchDelay.MillionsOf(facts, row, row.Start!.Value.Year) / row.Target.Products.Count))).ToList();
        var support = book[AmericanSupport];
        var part = desk.Inputs.Value("solid_state_part", AmericanSupport, "", 0);
        funds.Add(new(support.Jurisdiction, AmericanSupport, SolidState, [], part * ResearchDelay.MillionsOf(facts, support, support.End!.Value.Year)));
        return funds;
    }

    private static StudyTable ByState(StudyDesk desk, IReadOnlyList<StateFund> states) => new(
        "By state",
        [new("state"), new("instrument"), new("cell"), new("cells and cars together"), new("sum", "MUSD"), new("delay without", "yr"), new("with the money", "yr"), new("with its rule", "yr"), new("gained", "yr"), new("per 100 MUSD", "yr")],
        [.. states.Select(state =>
        {
            var (alone, ruled) = (ResearchDelay.Of(desk.Inputs, state.Cell, [], Year), ResearchDelay.Of(desk.Inputs, state.Cell, state.Applications, Year));
            var gained = (ruled.Months - ruled.Left(state.Millions)) / MonthsPerYear;
            return (IReadOnlyList<StudyCell>)
            [
                NameIn(desk, "countries", "alpha_3", "name", state.State), state.Instrument, CellName(desk, state.Cell), state.Applications.Count > 0 ? "yes" : "no", state.Millions, alone.Months / MonthsPerYear, alone.Left(state.Millions) / MonthsPerYear,
                state.Applications.Count > 0 ? ruled.Left(state.Millions) / MonthsPerYear : (double?)null, gained, Hundred * gained / state.Millions,
            ];
        })]);

    private static StudyTable ByCell(StudyDesk desk) => new(
        "What 100 million USD gain, by cell",
        [new("cell"), new("delay without", "yr"), new("the first 100", "yr"), new("the ninth", "yr"), new("the rule alone", "yr"), new("first 100 with the rule", "yr")],
        [.. desk.Inputs.SubjectsOf("project_slip").Where(subject => subject.StartsWith("cell_", StringComparison.Ordinal)).Select(cell =>
        {
            var (alone, joint) = (ResearchDelay.Of(desk.Inputs, cell, [], Year), ResearchDelay.Of(desk.Inputs, cell, Cars, Year));
            const double Eight = 800;
            double Gained(ResearchDelay delay, double from, double to) => (delay.Left(from) - delay.Left(to)) / MonthsPerYear;
            return (IReadOnlyList<StudyCell>)
            [
                CellName(desk, cell), alone.Months / MonthsPerYear, Gained(alone, 0, Hundred), Gained(alone, Eight, Eight + Hundred), (joint.Months - joint.Left(0)) / MonthsPerYear, (joint.Months - joint.Left(Hundred)) / MonthsPerYear,
            ];
        })]);

    // As results name it: the last part of the variable.
    private static string CellName(StudyDesk desk, string cell) => NameIn(desk, "products", "id", "variable", cell).Split('|')[^1];

    private static string NameIn(StudyDesk desk, string tableName, string id, string column, string key)
    {
        var table = desk.Package.Tables[tableName];
        return Enumerable.Range(0, table.RowCount).Where(row => table.Text(row, id) == key).Select(row => table.Text(row, column)).FirstOrDefault() ?? key;
    }

    private static StudyTable Worked(Inputs inputs, double sum, ResearchDelay delay)
    {
        string Say(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);
        string Source(string parameter, string subject = "") => inputs.Find(parameter, subject).Select(datum => datum.Source).FirstOrDefault() ?? "";
        var kept = Math.Pow(2, -sum / delay.HalvingMillions);
        var (money, together) = (delay.Months * kept, delay.Left(sum));
        return new(
            "Worked for solid-state cells (I5)",
            [new("step"), new("formula"), new("value"), new("unit"), new("source")],
            [
                ["delay of announced plants", "D = project_slip.cell_assb", Say(delay.Months), "months", Source("project_slip", SolidState)],
                ["sum", "S", Say(sum), "MUSD of 2024", ""],
                ["sum that halves the delay", "H = research_halving", Say(delay.HalvingMillions), "MUSD of 2024", Source("research_halving")],
                ["share that is left", "2^(-S/H)", Say(kept), "1", ""],
                ["delay with the money", "D x 2^(-S/H)", Say(money), "months", ""],
                ["qualification in cars", "Q = mean of qualification_lag.ev_mass and ev_long", Say(delay.QualificationMonths), "months", Source("qualification_lag", Cars[0])],
                ["part done meanwhile", "j = joint_qualification", Say(delay.JointPart), "1", Source("joint_qualification")],
                ["delay with the money and the rule", "D x 2^(-S/H) - j x Q, not below 0", Say(together), "months", ""],
                ["gained by the money", "(D - D x 2^(-S/H)) / 12", Say((delay.Months - money) / MonthsPerYear), "years", ""],
                ["gained with the rule", "(D - delay with both) / 12", Say((delay.Months - together) / MonthsPerYear), "years", ""],
                ["years gained per 100 MUSD", "100 x gained by the money / S", Say(Hundred * (delay.Months - money) / MonthsPerYear / sum), "years", ""],
                ["the same with the rule", "100 x gained with the rule / S", Say(Hundred * (delay.Months - together) / MonthsPerYear / sum), "years", ""],
            ]);
    }
}
