namespace Cellcast.World;

/// <summary>
/// The value chain as a directed graph without circles: products, and how much of one goes into another. Mines come first, packs and systems last.
/// </summary>
public sealed class ProductGraph
{
    // Weights of a mix are read from tables rounded to a few digits.
    private const double MixWeightTolerance = 1e-6;

    private readonly Dictionary<string, int> _indexOf;
    private readonly List<ProductLink>[] _inputsOf;
    private readonly List<ProductLink>[] _usesOf;

    /// <summary>Checks and orders a chain.</summary>
    /// <param name="products">The products, ids unique.</param>
    /// <param name="links">The bill of materials of all of them.</param>
    /// <exception cref="ProductGraphException">
    /// Unknown or repeated products or links, quantities not above 0, yields outside (0, 1], mixes whose weights do not add up to 1, or a circle,
    /// which is named product by product.
    /// </exception>
    public ProductGraph(IReadOnlyList<Product> products, IReadOnlyList<ProductLink> links)
    {
        ArgumentNullException.ThrowIfNull(products);
        ArgumentNullException.ThrowIfNull(links);
        Products = products;
        Links = links;
        _indexOf = new Dictionary<string, int>(products.Count, StringComparer.Ordinal);
        var problems = new List<string>();
        for (var i = 0; i < products.Count; i++)
        {
            if (!_indexOf.TryAdd(products[i].Id, i))
            {
                problems.Add($"Product '{products[i].Id}' is given twice.");
            }
        }

        CheckLinks(links, problems);
        if (problems.Count > 0)
        {
            throw new ProductGraphException(problems);
        }

        _inputsOf = [.. products.Select(_ => new List<ProductLink>())];
        _usesOf = [.. products.Select(_ => new List<ProductLink>())];
        foreach (var link in links)
        {
            _inputsOf[_indexOf[link.Output]].Add(link);
            _usesOf[_indexOf[link.Input]].Add(link);
        }

        CheckMixes(problems);
        Order = InOrder(problems);
        if (problems.Count > 0)
        {
            throw new ProductGraphException(problems);
        }
    }

    /// <summary>The products as given.</summary>
    public IReadOnlyList<Product> Products { get; }

    /// <summary>The links as given.</summary>
    public IReadOnlyList<ProductLink> Links { get; }

    /// <summary>
    /// Indices of all products so that every input comes before what is made of it; among products that are free to come next, the earlier stage
    /// goes first, then the one given first.
    /// </summary>
    public IReadOnlyList<int> Order { get; }

    /// <summary>Index of a product in <see cref="Products"/>.</summary>
    /// <exception cref="ProductGraphException">No such product; the nearest id is named.</exception>
    public int IndexOf(string id) =>
        _indexOf.TryGetValue(id, out var index) ? index : throw new ProductGraphException([Unknown(id)]);

    /// <summary>The links into a product: its bill of materials.</summary>
    /// <param name="product">Index in <see cref="Products"/>.</param>
    public IReadOnlyList<ProductLink> InputsOf(int product) => _inputsOf[product];

    /// <summary>The links out of a product: where it is used.</summary>
    /// <param name="product">Index in <see cref="Products"/>.</param>
    public IReadOnlyList<ProductLink> UsesOf(int product) => _usesOf[product];

    /// <summary>
    /// Mass balance of the whole chain: the output each product needs so that a given amount of every product is left over for use outside the chain,
    /// scrap of every stage included. Recovery links are not counted: they return in later years.
    /// </summary>
    /// <param name="outsideUse">Final and non-battery use, by product, in its unit per year.</param>
    /// <returns>Output by product, in the same units and order.</returns>
    public double[] OutputNeeded(ReadOnlySpan<double> outsideUse)
    {
        if (outsideUse.Length != Products.Count)
        {
            throw new ArgumentException($"{Products.Count} products need as many amounts, not {outsideUse.Length}.", nameof(outsideUse));
        }

        var output = outsideUse.ToArray();
        for (var k = Order.Count - 1; k >= 0; k--)
        {
            var product = Order[k];
            foreach (var link in _inputsOf[product])
            {
                if (link.Kind != ProductLinkKind.Recovery)
                {
                    output[_indexOf[link.Input]] += link.InputPerOutput * output[product];
                }
            }
        }

        return output;
    }

    private string Unknown(string id) => NearestName.Of(id, _indexOf.Keys) is { } nearest
        ? $"There is no product '{id}'; did you mean '{nearest}'?"
        : $"There is no product '{id}'.";

    private void CheckLinks(IReadOnlyList<ProductLink> links, List<string> problems)
    {
        var seen = new HashSet<(string Input, string Output, ProductLinkKind Kind)>();
        foreach (var link in links)
        {
            var name = $"Link {link.Input} -> {link.Output}";
            foreach (var id in new[] { link.Input, link.Output })
            {
                if (!_indexOf.ContainsKey(id))
                {
                    problems.Add($"{name}: {Unknown(id)}");
                }
            }

            if (!(link.Quantity > 0) || !double.IsFinite(link.Quantity))
            {
                problems.Add($"{name}: quantity {link.Quantity} must be above 0.");
            }

            if (!(link.Yield > 0 && link.Yield <= 1))
            {
                problems.Add($"{name}: yield {link.Yield} must be above 0 and at most 1.");
            }

            if (!(link.Weight >= 0 && link.Weight <= 1))
            {
                problems.Add($"{name}: weight {link.Weight} must be 0 to 1.");
            }

            if (!seen.Add((link.Input, link.Output, link.Kind)))
            {
                problems.Add($"{name} is given twice.");
            }
        }
    }

    private void CheckMixes(List<string> problems)
    {
        for (var p = 0; p < Products.Count; p++)
        {
            var mix = _inputsOf[p].Where(link => link.Kind == ProductLinkKind.Mix).ToList();
            if (mix.Count > 0 && Math.Abs(mix.Sum(link => link.Weight) - 1) > MixWeightTolerance)
            {
                problems.Add($"The mix of '{Products[p].Id}' has weights that add up to {mix.Sum(link => link.Weight)}, not 1.");
            }
        }
    }

    private List<int> InOrder(List<string> problems)
    {
        var waiting = new int[Products.Count];
        for (var p = 0; p < Products.Count; p++)
        {
            waiting[p] = SameYearInputs(p).Count();
        }

        var free = new PriorityQueue<int, (int Stage, int Index)>();
        for (var p = 0; p < Products.Count; p++)
        {
            if (waiting[p] == 0)
            {
                free.Enqueue(p, (Products[p].StageRank, p));
            }
        }

        var order = new List<int>(Products.Count);
        while (free.TryDequeue(out var product, out _))
        {
            order.Add(product);
            foreach (var link in _usesOf[product])
            {
                var user = _indexOf[link.Output];
                if (link.Kind != ProductLinkKind.Recovery && --waiting[user] == 0)
                {
                    free.Enqueue(user, (Products[user].StageRank, user));
                }
            }
        }

        if (order.Count < Products.Count)
        {
            problems.Add($"The chain runs in a circle: {string.Join(" -> ", Circle(waiting))}.");
        }

        return order;
    }

    // Every product still waiting has an input still waiting: walking up from any of them must come round.
    private List<string> Circle(int[] waiting)
    {
        var path = new List<int>();
        var product = Array.FindIndex(waiting, count => count > 0);
        while (!path.Contains(product))
        {
            path.Add(product);
            product = SameYearInputs(product).First(input => waiting[input] > 0);
        }

        path.Add(product);
        path.RemoveRange(0, path.IndexOf(product));
        path.Reverse();
        return path.ConvertAll(p => Products[p].Id);
    }

    private IEnumerable<int> SameYearInputs(int product) =>
        _inputsOf[product].Where(link => link.Kind != ProductLinkKind.Recovery).Select(link => _indexOf[link.Input]);
}
