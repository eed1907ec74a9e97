using System.CommandLine;
using Cellcast.Policy;

namespace Cellcast.Cli.Commands;

/// <summary>What the credits ask about: output of a maker, a storage project, a plant.</summary>
internal sealed class CreditOptions
{
    private const int FirstYearOf45X = 2023, LastYearOf45X = 2034, UsualHorizon = 10;
    private const double UsualDiscountRate = 0.08;

    private readonly Option<string?> year = new("--year") { HelpName = "year", Description = $"45X, 48C: year of sale ({Session.UsualYear})" };
    private readonly Option<string?> years = new("--years") { HelpName = "years", Description = $"45X: years of the table of rates ({FirstYearOf45X}..{LastYearOf45X})" };
    private readonly Option<string?> cells = new("--cells") { HelpName = "GWh", Description = "45X, 48C: cells sold in the year" };
    private readonly Option<string?> modules = new("--modules") { HelpName = "GWh", Description = "45X: modules of cells sold" };
    private readonly Option<string?> cellless = new("--cellless-modules") { HelpName = "GWh", Description = "45X: modules without cells sold, such as flow batteries" };
    private readonly Option<string?> electrode = new("--electrode-materials") { HelpName = "MUSD", Description = "45X: cost of making electrode active materials" };
    private readonly Option<string?> minerals = new("--minerals") { HelpName = "MUSD", Description = "45X: cost of making critical minerals" };
    private readonly Option<string?> kwhPerCell = new("--kwh-per-cell") { HelpName = "kWh", Description = "45X: capacity of a cell" };
    private readonly Option<string?> wattsPerCell = new("--watts-per-cell") { HelpName = "W", Description = "45X: most power of a cell; capacity above 100 h of it earns nothing" };
    private readonly Option<bool> isTest = new("--power-ratio-is-test") { Description = "45X: read the 100 hours as a test, as the form does, not as a cap" };
    private readonly Option<string?> owner = new("--owner") { HelpName = "group", Description = "45X: owner group of the maker, such as China" };
    private readonly Option<bool> took48C = new("--took-48c") { Description = "45X: the facility took the credit for investment" };
    private readonly Option<string?> ratio = new("--ratio") { HelpName = "share", Description = "45X, 48E: material assistance cost ratio; policy macr works it" };
    private readonly Option<string?> start = new("--start") { HelpName = "day", Description = "48E: day construction began: 2027-05-01" };
    private readonly Option<string?> basis = new("--basis") { HelpName = "MUSD", Description = "48E: cost the credit is taken on (100)" };
    private readonly Option<string?> megawatts = new("--mw") { HelpName = "MW", Description = "48E: capacity (100)" };
    private readonly Option<bool> wages = new("--wages") { Description = "48E: wage and apprenticeship rules are met" };
    private readonly Option<bool> community = new("--energy-community") { Description = "48E: stands in an energy community" };
    private readonly Option<string?> domestic = new("--domestic-content") { HelpName = "share", Description = "48E: domestic share of manufactured products, iron and steel domestic" };
    private readonly Option<bool> prohibited = new("--prohibited-claimant") { Description = "48E: the claimant is a prohibited foreign entity; policy entity tests it" };
    private readonly Option<string?> investment = new("--investment") { HelpName = "MUSD", Description = "48C: qualified investment (100)" };
    private readonly Option<string?> rate = new("--rate") { HelpName = "share", Description = "48C: nominal discount rate of the comparison with 45X (8%)" };
    private readonly Option<string?> horizon = new("--horizon") { HelpName = "years", Description = $"48C: years of output compared ({UsualHorizon})" };

    public CreditOptions(Command command)
    {
        foreach (var option in new Option[]
        {
            year, years, cells, modules, cellless, electrode, minerals, kwhPerCell, wattsPerCell, isTest, owner, took48C, ratio, start, basis, megawatts, wages, community, domestic, prohibited,
            investment, rate, horizon,
        })
        {
            command.Options.Add(option);
        }
    }

    public int Year(ParseResult result, Words words) => words.Year(result.GetValue(year), "--year", Session.UsualYear);

    public IReadOnlyList<int> Years(ParseResult result, Words words) =>
        result.GetValue(years) is { } text ? words.Years(text, "--years") : [.. Enumerable.Range(FirstYearOf45X, LastYearOf45X - FirstYearOf45X + 1)];

    public double Investment(ParseResult result, Words words) => words.Quantity(result.GetValue(investment), "--investment", "MUSD", 100);

    public double DiscountRate(ParseResult result, Words words) => words.Share(result.GetValue(rate), "--rate") ?? UsualDiscountRate;

    public int Horizon(ParseResult result, Words words) => Math.Max(1, words.Count(result.GetValue(horizon), "--horizon", UsualHorizon));

    public ManufacturingOutput Output(ParseResult result, Words words) => new(
        words.Quantity(result.GetValue(cells), "--cells", "GWh", 0),
        words.Quantity(result.GetValue(modules), "--modules", "GWh", 0),
        words.Quantity(result.GetValue(cellless), "--cellless-modules", "GWh", 0),
        words.Quantity(result.GetValue(electrode), "--electrode-materials", "MUSD", 0),
        words.Quantity(result.GetValue(minerals), "--minerals", "MUSD", 0))
    {
        KwhPerCell = result.GetValue(kwhPerCell) is { } kwh ? words.Quantity(kwh, "--kwh-per-cell", "kWh", 0) : null,
        WattsPerCell = result.GetValue(wattsPerCell) is { } watts ? 1000 * words.Quantity(watts.Length > 0 && char.IsAsciiDigit(watts[^1]) ? $"{watts}W" : watts, "--watts-per-cell", "kW", 0) : null,
        PowerRatioIsTest = result.GetValue(isTest),
        Owner = result.GetValue(owner),
        TookInvestmentCredit = result.GetValue(took48C),
        MaterialRatio = words.Share(result.GetValue(ratio), "--ratio"),
    };

    public StorageProjectFacts Project(ParseResult result, Words words) => new(
        PolicyLaw.Day(result.GetValue(start), "--start", words), words.Quantity(result.GetValue(basis), "--basis", "MUSD", 100))
    {
        Megawatts = words.Quantity(result.GetValue(megawatts), "--mw", "MW", 100),
        WagesAndApprentices = result.GetValue(wages),
        EnergyCommunity = result.GetValue(community),
        DomesticContent = words.Share(result.GetValue(domestic), "--domestic-content"),
        MaterialRatio = words.Share(result.GetValue(ratio), "--ratio"),
        ClaimantProhibited = result.GetValue(prohibited),
    };
}
