using Cellcast.Technology;
using Cellcast.World;

namespace Cellcast.Data;

/// <summary>
/// What making a product of the chain costs beside its inputs, as quotes and the cost model state it, and how that learns: the fees of materials and components
/// fall with output (L3) in the chain as they do in the cost of a cell.
/// </summary>
internal sealed class ValueAddedReader
{
    private const string Cell = "cell", LithiumIon = "liion", IronAirSystem = "sys_fe", IronAir = "Iron-air", Rate = "learning_rate", Added = "value_added", Conversion = "conversion";

    // Hours of storage for which iron-air is built.
    private const double IronAirHours = 100;

    private readonly Inputs inputs;
    private readonly ProductTables products;
    private readonly TechnologyInputs technology;
    private readonly string region;
    private readonly int firstYear;
    private readonly int years;

    /// <param name="package">The package.</param>
    /// <param name="inputs">Its inputs with the scenario's changes laid on.</param>
    /// <param name="products">The products.</param>
    /// <param name="region">Region whose quotes are read.</param>
    /// <param name="firstYear">First year.</param>
    /// <param name="years">Number of years.</param>
    public ValueAddedReader(DataPackage package, Inputs inputs, ProductTables products, string region, int firstYear, int years)
    {
        this.inputs = inputs;
        this.products = products;
        this.region = region;
        this.firstYear = firstYear;
        this.years = years;
        technology = new TechnologyInputs(package, inputs);
    }

    /// <summary>Year that the quotes speak of, at which the learning factors of the cost model are 1.</summary>
    public int StatedIn => technology.LearningBaseYear();

    /// <summary>What is left of value added by learning, 1 in the first year: [p, t].</summary>
    public double[] Learning()
    {
        var factors = new double[products.Graph.Products.Count * years];
        Array.Fill(factors, 1);
        var all = ProcessExperience.Of(technology.OutputOf(LithiumIon));
        for (var p = 0; p < products.Graph.Products.Count; p++)
        {
            var product = products.Graph.Products[p];
            if (!inputs.TryValue(Rate, product.Id, "", firstYear, out var rate) && !inputs.TryValue(Rate, product.Stage, "", firstYear, out rate))
            {
                continue;
            }

            // What one kind of cell alone takes learns with that cell.
            var experience = CellsOf(p) is [var only] && products.CellChemistry(only) is { } chemistry ? technology.LearningOf(chemistry).MaterialFee : all;
            var (curve, start) = (ExperienceCurve.OfLearningRate(rate), experience.At(firstYear));
            for (var t = 1; t < years && start > 0; t++)
            {
                factors[(p * years) + t] = curve.Factor(experience.At(firstYear + t), start);
            }
        }

        return factors;
    }

    /// <summary>Value added stated for each product at normal use, USD per unit: [p, t]; 0 where none is.</summary>
    /// <param name="fixedShare">Share of w in value added, by product.</param>
    /// <param name="learning">What <see cref="Learning"/> gave.</param>
    public double[] Stated(Func<Product, double> fixedShare, double[] learning)
    {
        var stated = new double[learning.Length];
        var quoted = new HashSet<string>(inputs.SubjectsOf(Added), StringComparer.Ordinal);
        var converted = new HashSet<string>(inputs.SubjectsOf(Conversion), StringComparer.Ordinal);
        var margin = inputs.Value("quote_margin");
        for (var p = 0; p < products.Graph.Products.Count; p++)
        {
            var product = products.Graph.Products[p];
            var cathode = products.CathodeMaterials(product.Id).FirstOrDefault(converted.Contains);
            if (product.Id == IronAirSystem)
            {
                var factors = technology.LearningOf(IronAir);
                for (var t = 0; t < years; t++)
                {
                    stated[(p * years) + t] = technology.IronAirBattery(region, firstYear + t).At(IronAirHours, factors.At(firstYear + t).Conversion).Value;
                }
            }
            else if (quoted.Contains(product.Id) || cathode is not null)
            {
                // A quote holds the margin of its day; normal use earns w in full (M2).
                var (unit, share) = (Unit.Parse(product.PriceUnit), fixedShare(product));
                var ofQuote = 1 / ((1 - share) + (share * margin)) / learning[(p * years) + StatedIn - firstYear];
                for (var t = 0; t < years; t++)
                {
                    var quote = quoted.Contains(product.Id)
                        ? inputs.ValueIn(unit, Added, product.Id, region, firstYear + t)
                        : inputs.ValueIn(unit, Conversion, cathode!, region, firstYear + t);
                    stated[(p * years) + t] = quote * ofQuote * learning[(p * years) + t];
                }
            }
        }

        return stated;
    }

    // The cells that a product goes into, straight or through others.
    private List<int> CellsOf(int product)
    {
        var (cells, seen) = (new List<int>(), new HashSet<int> { product });
        var next = new Queue<int>([product]);
        while (next.TryDequeue(out var p))
        {
            for (var user = 0; user < products.UsesOf.Count; user++)
            {
                if (products.UsesOf[user].Any(use => use.Input == p) && seen.Add(user))
                {
                    if (products.Graph.Products[user].Stage == Cell)
                    {
                        cells.Add(user);
                    }
                    else
                    {
                        next.Enqueue(user);
                    }
                }
            }
        }

        return cells;
    }
}
