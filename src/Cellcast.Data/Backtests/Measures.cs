using Cellcast.Simulation;
using Cellcast.World;

namespace Cellcast.Data.Backtests;

/// <summary>Reads measures from the results of a run.</summary>
/// <param name="results">The run.</param>
/// <param name="products">The products of the chain.</param>
/// <param name="regionSets">Sets of model regions by name, for observations of several together.</param>
public sealed class Measures(Results results, IReadOnlyList<Product> products, IReadOnlyDictionary<string, IReadOnlyList<string>> regionSets)
{
    private readonly Product[] allCells = [.. products.Where(product => product.Stage == "cell")];

    // An owner without a variable owns nothing where others have one; where none has, the run says nothing of owners.
    private readonly HashSet<string> splitAmongOwners =
    [
        .. from variable in results.Variables
           let start = variable.Name.LastIndexOf(Variable.Separator + ChainVariables.OwnerPrefix, StringComparison.Ordinal)
           where start > 0
           select variable.Name[..start],
    ];

    /// <summary>The measure in a region and year, in its unit; null where the run does not say enough.</summary>
    public double? Value(Measure measure, string region, int year)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return measure.Form switch
        {
            MeasureForm.Amount when measure.Origin.Length > 0 => Bought(measure.Products, measure.Origin, measure.Buyer, year),
            MeasureForm.Amount => Amount(measure, region, year),
            MeasureForm.Price => AveragePrice(measure, region, year),
            MeasureForm.Utilisation => Ratio(Sum(ChainVariables.Production, measure.Products, region, year), Sum(ChainVariables.CapacityEffective, measure.Products, region, year)),
            MeasureForm.NameplateUse => Ratio(Sum(ChainVariables.Production, measure.Products, region, year), Sum(ChainVariables.Capacity, measure.Products, region, year)),
            MeasureForm.ShareOfWorld => Ratio(Amount(measure, region, year), Amount(measure, ChainVariables.World, year)),
            MeasureForm.OwnerShare => measure.Products.Any(product => splitAmongOwners.Contains(Variable.Join(measure.Quantity, product.Variable)))
                ? Ratio(Amount(measure, region, year), Amount(measure with { Owner = "" }, region, year)) : null,
            MeasureForm.ShareOfImports => ShareOfImports(measure, origin => Bought(measure.Products, origin, measure.Buyer, year)),
            MeasureForm.ShareOfImportValue => ShareOfImports(measure, origin => BoughtValue(measure, origin, year)),
            MeasureForm.ChemistryShare => ChemistryShare(measure, region, year),
            _ => Total(measure.Applications, (application, place) => results.Value(Variable.Join(ChainVariables.FinalDemandName, application), place, year), region),
        };
    }

    /// <summary>
    /// What the measure would be if shares were proportional to capacity: of output a region's share of capacity, of imports the origin's share of the capacity outside the
    /// buyer's region, of chemistries the cell's share of the region's cell capacity, or of the world's where the region has none. Null for measures that are no such share.
    /// </summary>
    public double? ValueByCapacity(Measure measure, string region, int year)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return measure.Form switch
        {
            MeasureForm.ShareOfImports or MeasureForm.ShareOfImportValue => ShareOfImports(measure, origin => Sum(ChainVariables.Capacity, measure.Products, origin, year)),
            MeasureForm.ChemistryShare => CapacityShare(measure, region, year) ?? CapacityShare(measure, ChainVariables.World, year),
            MeasureForm.ShareOfWorld or MeasureForm.OwnerShare when measure.Kind == ScoreKind.OutputShare =>
                Value(measure with { Quantity = ChainVariables.Capacity.Name }, region, year),
            _ => null,
        };
    }

    private double? Amount(Measure measure, string region, int year)
    {
        double? sum = null;
        foreach (var product in measure.Products)
        {
            var name = measure.Owner.Length == 0 ? Variable.Join(measure.Quantity, product.Variable) : Variable.Join(measure.Quantity, product.Variable, ChainVariables.OwnerPrefix + measure.Owner);
            sum = Plus(sum, InPlaces(region, place => results.Value(name, place, year)));
        }

        return sum;
    }

    private double? Sum(ChainQuantity quantity, IReadOnlyList<Product> products, string region, int year)
    {
        double? sum = null;
        foreach (var product in products)
        {
            sum = Plus(sum, InPlaces(region, place => results.Value(quantity.Of(product).Name, place, year)));
        }

        return sum;
    }

    // Of one product in one place the run's own price; else the average by output, or by use where buyers pay.
    private double? AveragePrice(Measure measure, string region, int year)
    {
        if (measure.Products.Count == 1 && results.Value(Variable.Join(measure.Quantity, measure.Products[0].Variable), region, year) is { } price)
        {
            return price;
        }

        var weight = measure.Quantity == ChainVariables.DeliveredPrice.Name ? ChainVariables.Use : ChainVariables.Production;
        var (value, amount) = (0.0, 0.0);
        foreach (var product in measure.Products)
        {
            foreach (var place in PlacesOf(region))
            {
                if (results.Value(Variable.Join(measure.Quantity, product.Variable), place, year) is { } each && results.Value(weight.Of(product).Name, place, year) is { } quantity)
                {
                    value += each * quantity;
                    amount += quantity;
                }
            }
        }

        return Ratio(value, amount);
    }

    private double? ChemistryShare(Measure measure, string region, int year)
    {
        double? Cells(string application, string place)
        {
            if (results.Value(Variable.Join(ChainVariables.FinalDemandName, application), place, year) is not { } demand)
            {
                return null;
            }

            double? share = null;
            foreach (var cell in measure.Products)
            {
                share = Plus(share, results.Value(Variable.Join(ChainVariables.ChemistryShareName, application, cell.Variable), place, year));
            }

            return (share ?? 0) * demand;
        }

        // A share of the world is that of its regions: the run may report demand of the world, but no mix of it.
        var places = PlacesOf(region);
        return Ratio(
            Total(measure.Applications, Cells, places),
            Total(measure.Applications, (application, place) => results.Value(Variable.Join(ChainVariables.FinalDemandName, application), place, year), places));
    }

    private double? Bought(IReadOnlyList<Product> products, string origin, string buyer, int year)
    {
        double? sum = null;
        foreach (var product in products)
        {
            sum = Plus(sum, results.Value(ChainVariables.Trade(product, origin, buyer).Name, buyer, year));
        }

        return sum;
    }

    private double? BoughtValue(Measure measure, string origin, int year)
    {
        double? sum = null;
        foreach (var product in measure.Products)
        {
            if (results.Value(ChainVariables.Trade(product, origin, measure.Buyer).Name, measure.Buyer, year) is { } flow)
            {
                sum = Plus(sum, flow * (results.Value(ChainVariables.Price.Of(product).Name, origin, year) ?? 0));
            }
        }

        return sum;
    }

    private double? CapacityShare(Measure measure, string region, int year) =>
        Ratio(Sum(ChainVariables.Capacity, measure.Products, region, year), Sum(ChainVariables.Capacity, allCells, region, year));

    private double? ShareOfImports(Measure measure, Func<string, double?> amount)
    {
        double? sum = null;
        foreach (var origin in results.Regions)
        {
            if (origin != ChainVariables.World && origin != measure.Buyer)
            {
                sum = Plus(sum, amount(origin));
            }
        }

        return Ratio(amount(measure.Origin), sum);
    }

    private double? Total(IReadOnlyList<string> applications, Func<string, string, double?> amount, string region)
    {
        double? sum = null;
        foreach (var application in applications)
        {
            sum = Plus(sum, InPlaces(region, place => amount(application, place)));
        }

        return sum;
    }

    private static double? Total(IReadOnlyList<string> applications, Func<string, string, double?> amount, IReadOnlyList<string> places)
    {
        double? sum = null;
        foreach (var application in applications)
        {
            foreach (var place in places)
            {
                sum = Plus(sum, amount(application, place));
            }
        }

        return sum;
    }

    // The region's own value; else the sum over the regions it stands for.
    private double? InPlaces(string region, Func<string, double?> amount)
    {
        if (amount(region) is { } own)
        {
            return own;
        }

        double? sum = null;
        foreach (var place in PlacesOf(region))
        {
            sum = Plus(sum, amount(place));
        }

        return sum;
    }

    private IReadOnlyList<string> PlacesOf(string region) => region == ChainVariables.World
        ? [.. results.Regions.Where(place => place != ChainVariables.World)]
        : regionSets.TryGetValue(region, out var members) ? members : [region];

    private static double? Plus(double? sum, double? more) => more is null ? sum : (sum ?? 0) + more;

    private static double? Ratio(double? part, double? whole) => whole is { } all && all > 0 ? (part ?? 0) / all : null;
}
