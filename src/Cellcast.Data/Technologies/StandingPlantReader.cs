using System.Globalization;
using Cellcast.Data.Names;
using Cellcast.World;

namespace Cellcast.Data.Technologies;

/// <summary>Reads a plant from its name in the package or from words such as <c>20 GWh NMC, Hungary</c>.</summary>
public sealed class StandingPlantReader
{
    private static readonly Unit Gwh = Unit.Parse("GWh");

    private readonly Table plants;
    private readonly NameIndex plantNames;
    private readonly NameIndex chemistries;
    private readonly NameIndex regions;
    private readonly NameIndex countries;
    private readonly Dictionary<string, (string Name, string Region)> countryOf;

    /// <summary>Reads with the names of a package.</summary>
    /// <param name="package">The package, with plants and countries.</param>
    /// <param name="chemistries">Chemistries by every name.</param>
    /// <param name="regions">Regions by every name.</param>
    public StandingPlantReader(DataPackage package, NameIndex chemistries, NameIndex regions)
    {
        ArgumentNullException.ThrowIfNull(package);
        this.chemistries = chemistries;
        this.regions = regions;
        plants = package.Tables["plants"];
        var listed = plants.Booleans("listed");
        plantNames = new("plant", Enumerable.Range(0, plants.RowCount).Where(row => listed[row] == true && plants.Text(row, "segment") == "cell")
            .Select(row => (plants.Text(row, "id"), (IEnumerable<string>)[plants.Text(row, "name")])));
        var table = package.Tables["countries"];
        countries = new("country", Enumerable.Range(0, table.RowCount).Select(row => (
            table.Text(row, "alpha_3"), (IEnumerable<string>)[table.Text(row, "name"), table.Text(row, "iso_name"), table.Text(row, "alpha_2")])));
        countryOf = Enumerable.Range(0, table.RowCount).ToDictionary(row => table.Text(row, "alpha_3"), row => (table.Text(row, "name"), table.Text(row, "region")), StringComparer.Ordinal);
    }

    /// <summary>The plants the package names.</summary>
    public IReadOnlyList<string> Names => plantNames.Ids;

    /// <summary>Reads a plant; adds a sentence for each thing that cannot be read.</summary>
    /// <param name="text">A plant's id or name, or size, chemistry and place.</param>
    /// <param name="from">Chemistry of a named plant whose row states none; may be <see langword="null"/>.</param>
    /// <param name="problems">Takes the sentences.</param>
    /// <returns>The plant, or <see langword="null"/> with a problem.</returns>
    public StandingPlant? Read(string text, string? from, ICollection<string> problems)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(problems);
        if (plantNames.Find(text) is { } id)
        {
            return Named(id, from, problems);
        }

        if (Split(text) is not { } words)
        {
            problems.Add($"'{text}' is neither a size, a chemistry and a place, as in \"20 GWh NMC, Hungary\", nor a plant of the package{Nearest(text)}");
            return null;
        }

        var before = problems.Count;
        var gwh = Size(words.Number, words.Unit, problems);
        var chemistry = Chemistry(words.Chemistry, problems);
        var (place, region) = Place(words.Place, problems);
        return problems.Count > before ? null : new($"{words.Number} {words.Unit} {chemistry}, {place}", chemistry, place, region, gwh);
    }

    private StandingPlant? Named(string id, string? from, ICollection<string> problems)
    {
        var row = Enumerable.Range(0, plants.RowCount).First(candidate => plants.Text(candidate, "id") == id);
        var before = problems.Count;
        var size = plants.Text(row, "unit") == "GWh/yr" ? plants.Numbers("value")[row] : null;
        if (size is null)
        {
            problems.Add($"the package gives plant {id} no size in GWh/yr; describe it, as in \"20 GWh NMC, Hungary\"");
        }

        var stated = plants.Text(row, "chemistry") is { Length: > 0 } known ? known : from;
        if (stated is null)
        {
            problems.Add($"the package says nothing about the chemistry of plant {id}; name it with --from");
        }

        return problems.Count > before
            ? null
            : new(plants.Text(row, "name"), Chemistry(stated!, problems), countryOf.TryGetValue(plants.Text(row, "country"), out var country) ? country.Name : plants.Text(row, "region"), plants.Text(row, "region"), size!.Value);
    }

    private static double Size(string number, string symbol, ICollection<string> problems)
    {
        if (!double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) || !(value > 0) || !double.IsFinite(value))
        {
            problems.Add($"'{number}' is no size above 0");
        }
        else if (!Unit.TryParse(symbol.Replace("/yr", "", StringComparison.Ordinal), out var unit, out _) || !unit.IsCompatible(Gwh))
        {
            problems.Add($"'{number} {symbol}' is no size in GWh{(symbol.EndsWith('W') ? ": a plant of cells is counted in energy a year" : "")}");
        }
        else
        {
            return unit.ConvertTo(Gwh, value);
        }

        return double.NaN;
    }

    private string Chemistry(string text, ICollection<string> problems)
    {
        if (chemistries.Find(text) is { } id)
        {
            return id;
        }

        problems.Add(chemistries.Unknown(text));
        return text;
    }

    private (string Place, string Region) Place(string text, ICollection<string> problems)
    {
        if (regions.Find(text) is { } region)
        {
            return (region, region);
        }

        if (countries.Find(text) is { } country)
        {
            return countryOf[country];
        }

        var names = regions.Ids.Concat(countryOf.Values.Select(known => known.Name));
        problems.Add($"unknown country or region '{text}'{(NearestName.Of(text, names) is { } near ? $", did you mean '{near}'?" : "")}");
        return (text, "");
    }

    private string Nearest(string text) => NearestName.Of(text, plantNames.Ids) is { } near ? $", did you mean '{near}'?" : "";

    // Size and chemistry in either order, then a comma and the place.
    private static (string Number, string Unit, string Chemistry, string Place)? Split(string text)
    {
        var comma = text.IndexOf(',', StringComparison.Ordinal);
        if (comma < 0)
        {
            return null;
        }

        var (head, place) = (text[..comma].Trim(), text[(comma + 1)..].Trim());

        // A chemistry may hold digits (NMC811), so the size is the first number that begins a word.
        var start = -1;
        for (var index = 0; index < head.Length && start < 0; index++)
        {
            start = char.IsAsciiDigit(head[index]) && (index == 0 || head[index - 1] == ' ') ? index : -1;
        }

        if (start < 0)
        {
            return null;
        }

        var end = start;
        while (end < head.Length && (char.IsAsciiDigit(head[end]) || head[end] == '.'))
        {
            end++;
        }

        var rest = head[end..].TrimStart();
        var blank = rest.IndexOf(' ', StringComparison.Ordinal);
        var (unit, after) = blank < 0 ? (rest, "") : (rest[..blank], rest[blank..].Trim());
        var chemistry = $"{head[..start].Trim()} {after}".Trim();
        return unit.Length == 0 || chemistry.Length == 0 || place.Length == 0 ? null : (head[start..end], unit, chemistry, place);
    }
}
