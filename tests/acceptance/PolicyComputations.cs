using System.Globalization;
using Cellcast.Data.Policies;
using Cellcast.Policy;
using YamlDotNet.RepresentationModel;

namespace Cellcast.Acceptance;

/// <summary>Worked computations of United States credits and tests, one file for each rule: exact to the cent and the day.</summary>
public sealed class PolicyComputations
{
    private const double Cent = 0.005;
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "acceptance", "policy", "computations");
    private static readonly Lazy<PolicyBook> Book = new(() => TradePolicies.Book(Repository.Package));

    public static TheoryData<string, string> Cases()
    {
        var cases = new TheoryData<string, string>();
        foreach (var file in Directory.EnumerateFiles(Folder, "*.yaml").Order(StringComparer.Ordinal))
        {
            foreach (var entry in Read(file))
            {
                cases.Add(Path.GetFileNameWithoutExtension(file), entry["name"]);
            }
        }

        return cases;
    }

    [Theory, System("C8", Kind.Arithmetic), System("C9", Kind.Arithmetic)]
    [MemberData(nameof(Cases))]
    public void A_worked_case_comes_out(string file, string name)
    {
        var given = new Given(Read(Path.Combine(Folder, file + ".yaml")).Single(entry => entry["name"] == name));
        var book = given.Text("without") is { } law ? Book.Value.Without(law) : Book.Value;
        switch (file)
        {
            case "us-45x-production-credit":
                Manufacturing(book, given);
                break;
            case "us-48e-investment-credit":
                Storage(book, given);
                break;
            case "us-material-assistance":
                Material(book, given);
                break;
            default:
                Entity(book, given);
                break;
        }
    }

    private static void Manufacturing(PolicyBook book, Given given)
    {
        if (given.Has("levelised"))
        {
            Assert.Equal(given.Number("usd_per_kwh"), ManufacturingCredit.Levelised(book, ManufacturingCredit.Cells, (int)given.Number("levelised"), (int)given.Number("years"), given.Number("rate")), Cent);
            return;
        }

        var output = new ManufacturingOutput(given.Or("cells_gwh", 0), given.Or("modules_gwh", 0), given.Or("cellless_gwh", 0), given.Or("electrode_musd", 0), given.Or("minerals_musd", 0))
        {
            Owner = given.Text("owner"),
            MaterialRatio = given.Maybe("ratio"),
            TookInvestmentCredit = given.Has("took_48c"),
            KwhPerCell = given.Maybe("kwh_per_cell"),
            WattsPerCell = given.Maybe("watts_per_cell"),
            PowerRatioIsTest = given.Has("power_ratio_is_test"),
        };
        var lines = ManufacturingCredit.Of(book, output, (int)given.Number("manufacturing"));
        Assert.Equal(given.Number("musd"), lines.Sum(line => line.Musd), 9);
        if (given.Text("refused") is { } rule)
        {
            Assert.All(lines, line => Assert.Contains(rule, line.Refused, StringComparison.Ordinal));
        }
    }

    private static void Storage(PolicyBook book, Given given)
    {
        var project = new StorageProjectFacts(given.Day("start"), given.Number("basis"))
        {
            Megawatts = given.Or("megawatts", 100),
            WagesAndApprentices = given.Has("wages"),
            EnergyCommunity = given.Has("community"),
            DomesticContent = given.Maybe("domestic"),
            MaterialRatio = given.Maybe("ratio"),
            ClaimantProhibited = given.Has("prohibited"),
        };
        var credit = StorageCredit.Of(book, project);
        Assert.Equal(given.Number("share"), credit.Rate, 12);
        Assert.Equal(given.Number("musd"), credit.Musd, 9);
        Assert.Equal(given.Or("recapture_years", credit.RecaptureUntilYears), credit.RecaptureUntilYears);
    }

    private static void Material(PolicyBook book, Given given)
    {
        var isTable = given.Has("table");
        var bill = isTable ? Listed(book, given) : Priced(given.Text("bill")!);
        var rule = isTable ? MaterialAssistance.Storage : MaterialAssistance.Components;
        if (given.Has("change"))
        {
            var change = MaterialAssistance.CheapestChange(bill, MaterialAssistance.Threshold(book, rule, (int)given.Number("year"))!.Value);
            Assert.Equal(given.Text("change"), string.Join(';', change!.Lines));
            Assert.Equal(given.Number("extra"), change.ExtraCost, 9);
            return;
        }

        Assert.Equal(given.Number("ratio"), MaterialAssistance.Ratio(bill), 6);
        Assert.Equal(given.Text("fails_from"), MaterialAssistance.FailsFrom(book, rule, bill, 2026, 2040)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "never");
    }

    private static IReadOnlyList<MaterialLine> Listed(PolicyBook book, Given given)
    {
        var isGrid = given.Text("table") == "grid";
        var items = given.Text("items") == "all" ? AssignedPercentages.Of(book, isGrid).Keys : given.Text("items")!.Split(';');
        var prohibited = given.Text("prohibited_items")!.Split(';');
        return AssignedPercentages.Assign(book, isGrid, [.. items.Select(item => new MaterialLine(item, 0, prohibited.Contains(item) ? 1 : 0, null))], ProductionRow.Producer);
    }

    // item, cost, share prohibited and cost elsewhere, with semicolons between the lines.
    private static List<MaterialLine> Priced(string bill) =>
    [
        .. bill.Split(';').Select(line =>
        {
            var numbers = line.Split(' ').SkipWhile(word => !char.IsAsciiDigit(word[0])).Select(Invariant).ToArray();
            return new MaterialLine(string.Join(' ', line.Split(' ').TakeWhile(word => !char.IsAsciiDigit(word[0]))), numbers[0], numbers[1], numbers.Length > 2 ? numbers[2] : null);
        }),
    ];

    private static void Entity(PolicyBook book, Given given)
    {
        var firm = new EntityFacts
        {
            Name = given.Text("firm") ?? "",
            InCoveredNation = false,
            OwnedByCoveredNations = given.Or("owned", 0),
            Holdings = given.Text("holdings") is { } shares ? [.. shares.Split(';').Select(Invariant)] : null,
            DebtShare = given.Or("debt", 0),
            AppointsOfficer = false,
            Contract = given.Has("royalty_years")
                ? new ContractFacts(given.Has("signed") ? given.Day("signed") : new DateOnly(2025, 7, 4))
                {
                    RoyaltyYears = given.Number("royalty_years"),
                    ServiceYears = 0,
                    WholeKnowHow = given.Text("know_how") == "true",
                    OtherControl = false,
                }
                : null,
        };
        var test = EntityTest.Of(book, firm, given.Day("on"));
        Assert.Equal(Enum.Parse<Finding>(given.Text("prohibited")!), test.Prohibited);
        if (given.Text("by") is { } rule)
        {
            Assert.Contains(rule, test.Lines.Where(line => line.Finding == Finding.Met).Select(line => line.Rule));
        }
    }

    private static double Invariant(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static List<Dictionary<string, string>> Read(string file)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(File.ReadAllText(file)));
        var top = (YamlMappingNode)yaml.Documents[0].RootNode;
        return
        [
            .. ((YamlSequenceNode)top["cases"]).Cast<YamlMappingNode>().Select(entry => entry.Children.ToDictionary(
                field => ((YamlScalarNode)field.Key).Value!, field => ((YamlScalarNode)field.Value).Value!, StringComparer.Ordinal)),
        ];
    }

    private sealed class Given(Dictionary<string, string> fields)
    {
        public bool Has(string name) => fields.ContainsKey(name);

        public string? Text(string name) => fields.GetValueOrDefault(name);

        public double Number(string name) => Invariant(fields[name]);

        public double? Maybe(string name) => Has(name) ? Number(name) : null;

        public double Or(string name, double otherwise) => Maybe(name) ?? otherwise;

        public DateOnly Day(string name) => DateOnly.ParseExact(fields[name], "yyyy-MM-dd", CultureInfo.InvariantCulture);
    }
}
