using System.Globalization;
using Cellcast.Data.Policies;
using Cellcast.Policy;
using YamlDotNet.RepresentationModel;

namespace Cellcast.Acceptance;

/// <summary>Worked cases of trade law and production credits, one file for each rule, on both sides of each of its dates: exact to the day and to twelve digits.</summary>
public sealed class PolicyCases
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "acceptance", "policy");
    private static readonly Lazy<PolicyBook> Book = new(() => TradePolicies.Book(Repository.Package));
    private static readonly Lazy<PolicyFacts> Facts = new(() => new PolicyFacts(Repository.Package, Repository.Inputs));

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

    [Theory, System("C10", Kind.Arithmetic)]
    [MemberData(nameof(Cases))]
    public void The_law_of_a_day_gives_the_worked_rate(string file, string name)
    {
        var given = Read(Path.Combine(Folder, file + ".yaml")).Single(entry => entry["name"] == name);
        var law = new LawOnDate(Book.Value, Facts.Value, DateOnly.ParseExact(given["on"], "yyyy-MM-dd", CultureInfo.InvariantCulture));
        if (given.TryGetValue("duty", out var duty))
        {
            var layers = law.Duties(given["product"], given["origin"], given["destination"], given.GetValueOrDefault("application"), given.ContainsKey("in_vehicle"));

            // Of rules on named firms only that of the case applies.
            var paid = layers.Where(layer => layer.Instrument is null or { Origin.Firms.Count: 0 } || layer.Instrument.Id == given.GetValueOrDefault("firm_layer"));
            Assert.Equal(Number(duty), paid.Sum(layer => layer.Rate), 12);
        }
        else if (given.TryGetValue("withheld", out var withheld))
        {
            Assert.Equal(Number(withheld), law.Withheld(given["product"], given["origin"]).Sum(layer => layer.Rate), 12);
        }
        else
        {
            var credits = law.Credits(given["product"], given["origin"], given["owner"]);
            Assert.Equal(Number(given["credit"]), credits.Sum(layer => layer.Rate), 12);
            Assert.All(credits, layer => Assert.Equal(given["unit"], layer.Unit));
        }
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

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
}
