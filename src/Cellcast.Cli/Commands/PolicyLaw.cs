using System.CommandLine;
using System.Globalization;
using Cellcast.Data;
using Cellcast.Data.Names;
using Cellcast.Data.Policies;
using Cellcast.Policy;

namespace Cellcast.Cli.Commands;

/// <summary>The law a policy command speaks of: the package's, with a scenario's entries on top, or as if a law had not been made.</summary>
internal sealed class PolicyLaw
{
    /// <summary>The law of 4 July 2025, by the name the legal bases use.</summary>
    public const string LawOf2025 = "P.L. 119-21";

    private readonly Session _session;
    private readonly Option<string?> _scenario = new("--scenario") { HelpName = "name", Description = "With the instruments of this scenario: a shipped one or a YAML file" };
    private readonly Option<string?> _without = new("--without") { HelpName = "law", Description = $"As if this law had not been made: \"{LawOf2025}\"" };

    public PolicyLaw(Command command, Session session)
    {
        _session = session;
        _scenario.CompletionSources.Add(_ => session.CompleteScenarios());
        command.Options.Add(_scenario);
        command.Options.Add(_without);
    }

    /// <summary>Reads the package and the instruments.</summary>
    public (DataPackage Package, PolicyBook Book) Read(ParseResult result)
    {
        var name = result.GetValue(_scenario);
        var (package, scenario) = name is null ? (_session.LoadPackage(result, [.. PolicyFacts.Tables, "sources"]), null) : _session.LoadScenario(result, name);
        var book = TradePolicies.Book(package, scenario?.Scenario);
        if (result.GetValue(_without) is not { } law)
        {
            return (package, book);
        }

        return book.All.Any(row => row.LegalBasis.Contains(law, StringComparison.Ordinal))
            ? (package, book.Without(law))
            : throw new UsageException($"--without: no instrument rests on '{law}'; {LawOf2025} is the law of 2025");
    }

    /// <summary>A day written as 2026-03-01.</summary>
    public static DateOnly Day(string? text, string option, Words words)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        words.Add(text is null ? $"{option}: which day? Write it as {option} 2026-03-01" : $"{option}: '{text}' is no day such as 2026-03-01");
        return default;
    }

    /// <summary>Products by id, name or chemistry, which means its cell.</summary>
    public static NameIndex Products(DataPackage package)
    {
        var (products, chemistries) = (package.Tables["products"], package.Tables["chemistries"]);
        var aliases = Enumerable.Range(0, chemistries.RowCount).ToLookup(
            row => chemistries.Text(row, "id"), row => chemistries.Text(row, "aliases").Split(';').Append(chemistries.Text(row, "name")).Append(chemistries.Text(row, "id")), StringComparer.Ordinal);
        return new("product", Enumerable.Range(0, products.RowCount).Select(row => (
            products.Text(row, "id"),
            aliases[products.Text(row, "chemistry")].SelectMany(names => names).Append(products.Text(row, "name")).Append(products.Text(row, "variable")))));
    }

    /// <summary>Regions, countries and sets of them by every name they go by.</summary>
    public static NameIndex Places(DataPackage package)
    {
        var (regions, countries, sets) = (package.Tables["regions"], package.Tables["countries"], package.Tables["region_sets"]);
        return new("place", Enumerable.Range(0, regions.RowCount)
            .Select(row => (regions.Text(row, "id"), (IEnumerable<string>)[.. regions.Text(row, "aliases").Split(';'), regions.Text(row, "code")]))
            .Concat(Enumerable.Range(0, countries.RowCount).Select(row => (countries.Text(row, "alpha_3"), (IEnumerable<string>)[countries.Text(row, "name")])))
            .Concat(Enumerable.Range(0, sets.RowCount).Select(row => sets.Text(row, "set")).Distinct(StringComparer.Ordinal).Select(set => (set, (IEnumerable<string>)[]))));
    }
}
