using System.Text.RegularExpressions;
using Cellcast.Simulation;
using Cellcast.World;

namespace Cellcast.Data.Backtests;

/// <summary>
/// Reads the names of measures. Products are named as in variables; <c>*</c> stands for anything within a level, a group alone for all its products, and
/// <c>+</c> joins several: <c>Share of Imports|Active Material|Cathode N*|China&gt;South Korea</c>.
/// </summary>
public sealed class MeasureReader
{
    private const string ShareOfWorld = "Share of World", OwnerShare = "Owner Share", NameplateUse = "Nameplate Use";
    private const string ShareOfImports = "Share of Imports", ShareOfImportValue = "Share of Import Value";
    private const string OfDemand = "Demand", Share = "share";
    private const char Plus = '+';

    private readonly IReadOnlyList<Product> products;
    private readonly Dictionary<string, List<string>> applications = new(StringComparer.OrdinalIgnoreCase);
    private readonly string[] regions;
    private readonly string[] owners;
    private readonly Product energy;

    /// <summary>Reads measures with the products, regions, owner groups and applications of a package.</summary>
    public MeasureReader(DataPackage package)
    {
        ArgumentNullException.ThrowIfNull(package);
        products = ProductList.Of(package);
        regions = Column(package.Tables["regions"], "id");
        owners = Column(package.Tables["owner_groups"], "id");
        var uses = package.Tables["applications"];
        for (var row = 0; row < uses.RowCount; row++)
        {
            var name = uses.Text(row, "name");
            applications[name] = [name];
            if (!applications.TryGetValue(uses.Text(row, "segment"), out var segment))
            {
                applications.Add(uses.Text(row, "segment"), segment = []);
            }

            segment.Add(name);
        }

        energy = products.First(product => product.Stage == "pack");
    }

    /// <summary>The tables it reads.</summary>
    public static IReadOnlyList<string> Tables { get; } = [.. ProductList.Tables, "regions", "owner_groups", "applications"];

    /// <summary>The products of the package.</summary>
    public IReadOnlyList<Product> Products => products;

    /// <summary>Reads a name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="measure">What it means.</param>
    /// <param name="problem">Why it means nothing, in words, with the nearest name where one is near.</param>
    public bool TryRead(string name, out Measure? measure, out string problem)
    {
        ArgumentNullException.ThrowIfNull(name);
        (measure, problem) = (null, "");
        var levels = name.Split(Variable.Separator, StringSplitOptions.TrimEntries);
        try
        {
            measure = Read(name, levels[0], levels.AsSpan(1));
            return true;
        }
        catch (FormatException refused)
        {
            problem = refused.Message;
            return false;
        }
    }

    private Measure Read(string name, string first, ReadOnlySpan<string> rest)
    {
        switch (first)
        {
            case ShareOfWorld:
                return OfProducts(name, MeasureForm.ShareOfWorld, ShareKind(Quantity(rest)), Share, rest[0], rest[1..]);
            case OwnerShare:
                return OfProducts(name, MeasureForm.OwnerShare, ShareKind(Quantity(rest)), Share, rest[0], rest[1..^1]) with { Owner = Owner(rest[^1]) };
            case NameplateUse:
                return OfProducts(name, MeasureForm.NameplateUse, ScoreKind.Utilisation, Share, ChainVariables.Production.Name, rest);
            case ShareOfImports or ShareOfImportValue:
                var (origin, buyer) = Lane(rest);
                var form = first == ShareOfImports ? MeasureForm.ShareOfImports : MeasureForm.ShareOfImportValue;
                return OfProducts(name, form, ScoreKind.TradeShare, Share, ChainVariables.TradeName, rest[..^1]) with { Origin = origin, Buyer = buyer };
            case ChainVariables.TradeName:
                var (from, to) = Lane(rest);
                return OfProducts(name, MeasureForm.Amount, ScoreKind.Amount, "", ChainVariables.TradeName, rest[..^1]) with { Origin = from, Buyer = to };
            case ChainVariables.FinalDemandName:
                return Demand(name, MeasureForm.FinalDemand, ScoreKind.Demand, $"{energy.FlowUnit}/yr", rest);
            case ChainVariables.ChemistryShareName:
                Require(rest, 2, "an application or a segment, and a cell");
                return Demand(name, MeasureForm.ChemistryShare, ScoreKind.ChemistryShare, Share, rest[..1]) with { Products = Find(rest[1..]) };
            default:
                return Plain(name, Known(first), rest);
        }
    }

    private Measure Plain(string name, ChainQuantity quantity, ReadOnlySpan<string> rest)
    {
        Require(rest, 1, "a product");
        var isOwned = rest[^1].StartsWith(ChainVariables.OwnerPrefix, StringComparison.Ordinal);
        var (form, kind) = quantity.Unit switch
        {
            ChainUnit.Price => (MeasureForm.Price, ScoreKind.Price),
            ChainUnit.Share => (MeasureForm.Utilisation, ScoreKind.Utilisation),
            _ => (MeasureForm.Amount, ScoreKind.Amount),
        };
        var measure = OfProducts(name, form, kind, "", quantity.Name, isOwned ? rest[..^1] : rest);
        return isOwned ? measure with { Owner = Owner(rest[^1]) } : measure;
    }

    private Measure OfProducts(string name, MeasureForm form, ScoreKind kind, string unit, string quantity, ReadOnlySpan<string> levels)
    {
        Require(levels, 1, "a product");
        var found = Find(levels);
        if (unit.Length == 0)
        {
            unit = quantity == ChainVariables.TradeName ? $"{found[0].FlowUnit}/yr" : Known(quantity).Of(found[0]).Unit;
        }

        if (form != MeasureForm.ShareOfImportValue && found.Any(product => product.FlowUnit != found[0].FlowUnit))
        {
            throw new FormatException($"'{Variable.Join(levels)}' means products in different units");
        }

        return new(name, form, kind, found[0].Variable.Split(Variable.Separator)[0], unit, quantity, found, "", "", "", []);
    }

    private Measure Demand(string name, MeasureForm form, ScoreKind kind, string unit, ReadOnlySpan<string> levels)
    {
        Require(levels, 1, "an application or a segment");
        return applications.TryGetValue(levels[0], out var meant)
            ? new(name, form, kind, OfDemand, unit, ChainVariables.FinalDemandName, [], "", "", "", meant)
            : throw new FormatException(Unknown("application or segment", levels[0], applications.Keys));
    }

    private List<Product> Find(ReadOnlySpan<string> levels)
    {
        var text = Variable.Join(levels);
        var found = new List<Product>();
        foreach (var part in text.Split(Plus, StringSplitOptions.TrimEntries))
        {
            var pattern = Regex.Escape(part).Replace("\\*", $"[^{Variable.Separator}]*", StringComparison.Ordinal);
            var names = new Regex($"^{pattern}(\\|[^|]*)?$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
            var before = found.Count;
            found.AddRange(products.Where(product => names.IsMatch(product.Variable) && !found.Contains(product)));
            if (found.Count == before)
            {
                throw new FormatException(Unknown("product", part, products.SelectMany(product => new[] { product.Variable, product.Variable.Split(Variable.Separator)[0] }).Distinct(StringComparer.Ordinal)));
            }
        }

        return found;
    }

    private (string Origin, string Buyer) Lane(ReadOnlySpan<string> levels)
    {
        Require(levels, 2, "a product and a lane such as China>Europe");
        var arrow = levels[^1].IndexOf(ChainVariables.TradeArrow, StringComparison.Ordinal);
        if (arrow < 0)
        {
            throw new FormatException($"'{levels[^1]}' is no lane such as China>Europe");
        }

        return (Region(levels[^1][..arrow]), Region(levels[^1][(arrow + 1)..]));
    }

    private string Region(string text) => Array.Exists(regions, region => region == text) ? text : throw new FormatException(Unknown("region", text, regions));

    private string Owner(string level)
    {
        var owner = level.StartsWith(ChainVariables.OwnerPrefix, StringComparison.Ordinal) ? level[ChainVariables.OwnerPrefix.Length..] : level;
        return owner != level && Array.Exists(owners, known => known == owner) ? owner
            : throw new FormatException($"'{level}' is no '{ChainVariables.OwnerPrefix}' and one of {string.Join(", ", owners)}");
    }

    private static string Quantity(ReadOnlySpan<string> rest)
    {
        Require(rest, 2, "a quantity and a product");
        return Known(rest[0]) is { Unit: ChainUnit.FlowPerYear } quantity ? quantity.Name : throw new FormatException($"'{rest[0]}' is no amount that regions share");
    }

    private static ScoreKind ShareKind(string quantity) =>
        quantity == ChainVariables.Capacity.Name || quantity == ChainVariables.CapacityEffective.Name ? ScoreKind.CapacityShare : ScoreKind.OutputShare;

    private static ChainQuantity Known(string name) =>
        ChainVariables.All.FirstOrDefault(quantity => quantity.Name == name) ?? throw new FormatException(Unknown(
            "variable", name,
            ChainVariables.All.Select(quantity => quantity.Name).Concat(
                [ShareOfWorld, OwnerShare, NameplateUse, ShareOfImports, ShareOfImportValue, ChainVariables.TradeName, ChainVariables.FinalDemandName, ChainVariables.ChemistryShareName])));

    private static void Require(ReadOnlySpan<string> levels, int count, string what)
    {
        if (levels.Length < count)
        {
            throw new FormatException($"the name ends before {what}");
        }
    }

    private static string Unknown(string what, string name, IEnumerable<string> known) =>
        $"unknown {what} '{name}'{(NearestName.Of(name, known) is { } nearest ? $", did you mean '{nearest}'?" : "")}";

    private static string[] Column(Table table, string column) => [.. Enumerable.Range(0, table.RowCount).Select(row => table.Text(row, column))];
}
