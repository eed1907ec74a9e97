using Cellcast.World;

namespace Cellcast.Simulation;

/// <summary>
/// Asks a run for its variables by name: <c>Capacity|Cell|LFP</c>, with <c>*</c> for anything within a level (<c>Price|Cell|*</c>), the first levels
/// for all that start with them (<c>Price|Cell</c> where there is no variable of that name), in any case. Opens the answer by region, owner, part,
/// chemistry or origin.
/// </summary>
/// <param name="results">The run.</param>
public sealed class ResultsQuery(Results results)
{
    private const string CellGroup = "Cell";
    private const string AmountsPerYear = "/yr";

    private readonly Name[] names = [.. results.Variables.Select(variable => new Name(variable))];

    /// <summary>The variables a pattern means, in the order of the catalogue; parts in the hands of owners and trade by lane only where it names them.</summary>
    public IReadOnlyList<Variable> Match(string pattern)
    {
        var asked = Pattern.Of(pattern);
        var exact = names.Where(name => asked.IsMatch(name.Levels)).ToList();
        var found = exact.Count > 0 ? exact : names.Where(name => asked.IsStartOf(name.Levels) && (name.IsPlain || asked.Count >= name.Levels.Length - 1)).ToList();
        return [.. found.Select(name => name.Variable)];
    }

    /// <summary>The sentence for a pattern that means nothing, with the nearest name where one is near.</summary>
    public string Unknown(string pattern)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        var nearest = NearestName.Of(pattern, names.SelectMany(name => name.Starts).Distinct(StringComparer.Ordinal));
        var hint = nearest is null
            ? $"; they start with {string.Join(", ", names.Select(name => name.Levels[0]).Distinct(StringComparer.Ordinal))}"
            : $", did you mean '{nearest}'?";
        return $"the run has no variable '{pattern}'{hint}";
    }

    /// <summary>The rows of a pattern; none where the run has none.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="view">Along what to open it.</param>
    /// <param name="regions">
    /// Regions wanted; none for all in <see cref="ResultsView.Region"/>, and for the sums over the world in the others, or all where the run has no such sums.
    /// </param>
    /// <param name="from">First year wanted.</param>
    /// <param name="to">Last year wanted.</param>
    public ResultsTable Table(string pattern, ResultsView view, IReadOnlyList<string> regions, int from, int to)
    {
        ArgumentNullException.ThrowIfNull(regions);
        int[] years = [.. results.Years.Where(year => year >= from && year <= to)];
        var rows = view switch
        {
            ResultsView.Region => ByRegion(pattern, regions, years),
            ResultsView.Origin => ByOrigin(Pattern.Of(pattern), regions, years),
            _ => ByPart(Pattern.Of(pattern), view, regions, years),
        };
        return new(view, years, rows, view == ResultsView.Region ? null : Total(rows));
    }

    private List<ResultsRow> ByRegion(string pattern, IReadOnlyList<string> regions, int[] years) =>
    [
        .. from variable in Match(pattern)
           from region in results.Regions.OrderBy(region => region == ChainVariables.World)
           where (regions.Count == 0 || regions.Contains(region)) && !results.Series(variable.Name, region).IsEmpty
           select Row(variable.Name, variable, region, region, years),
    ];

    private List<ResultsRow> ByPart(Pattern asked, ResultsView view, IReadOnlyList<string> regions, int[] years)
    {
        var found = names.Where(name => view switch
        {
            ResultsView.Owner => name.IsOwned && asked.IsMatch(name.Head),
            ResultsView.Chemistry => name.IsPlain && name.Head.Length > 0 && name.Head[^1] == CellGroup && (asked.IsMatch(name.Head) || asked.IsMatch(name.Head.AsSpan(0, name.Head.Length - 1))),
            _ => name.IsPlain && asked.IsMatch(name.Head),
        }).ToList();
        var places = regions.Count > 0 ? regions
            : found.Exists(name => !results.Series(name.Variable.Name, ChainVariables.World).IsEmpty) ? [ChainVariables.World] : results.Regions;
        return
        [
            .. from name in found
               from region in places
               where !results.Series(name.Variable.Name, region).IsEmpty
               select Row(Variable.Join(name.Head), name.Variable, region, name.IsOwned ? name.Levels[^1][ChainVariables.OwnerPrefix.Length..] : name.Levels[^1], years),
        ];
    }

    // What is asked for may be trade itself or any quantity of a product: its trade is meant. Buyers that are asked for together are summed.
    private List<ResultsRow> ByOrigin(Pattern asked, IReadOnlyList<string> regions, int[] years)
    {
        var product = asked.WithoutFirst();
        var sums = new Dictionary<(string Product, string Buyer, string Origin), ResultsRow>();
        foreach (var lane in names.Where(name => name.IsLane && (product.IsStartOf(name.Head.AsSpan(1)))))
        {
            var arrow = lane.Levels[^1].IndexOf(ChainVariables.TradeArrow, StringComparison.Ordinal);
            var (origin, buyer) = (lane.Levels[^1][..arrow], lane.Levels[^1][(arrow + 1)..]);
            if (regions.Count > 0 && !regions.Contains(buyer) && !regions.Contains(ChainVariables.World))
            {
                continue;
            }

            var place = regions.Contains(buyer) ? buyer : ChainVariables.World;
            var row = Row(Variable.Join(lane.Head), lane.Variable, buyer, origin, years) with { Region = place };
            var key = (row.Variable, place, origin);
            sums[key] = sums.TryGetValue(key, out var before) ? before with { Values = Sum(before.Values, row.Values) } : row;
        }

        return [.. sums.Values];
    }

    private ResultsRow Row(string shown, Variable variable, string region, string label, int[] years) =>
        new(shown, region, label, variable.Unit, [.. years.Select(year => results.Value(variable.Name, region, year))]);

    private static ResultsRow? Total(List<ResultsRow> rows)
    {
        var isSum = rows.Count > 1 && rows.TrueForAll(row =>
            row.Variable == rows[0].Variable && row.Region == rows[0].Region && row.Unit == rows[0].Unit && row.Unit.EndsWith(AmountsPerYear, StringComparison.Ordinal));
        return isSum ? rows[0] with { Label = "total", Values = rows.Select(row => row.Values).Aggregate(Sum) } : null;
    }

    private static double?[] Sum(IReadOnlyList<double?> one, IReadOnlyList<double?> other) =>
        [.. one.Zip(other, (a, b) => a is null && b is null ? (double?)null : (a ?? 0) + (b ?? 0))];

    /// <summary>A variable by the levels of its name.</summary>
    private sealed class Name(Variable variable)
    {
        public Variable Variable => variable;

        public string[] Levels { get; } = variable.Name.Split(Variable.Separator);

        public string[] Head { get; } = variable.Name.Split(Variable.Separator)[..^1];

        public bool IsOwned => Levels[^1].StartsWith(ChainVariables.OwnerPrefix, StringComparison.Ordinal);

        public bool IsLane => Levels[0] == ChainVariables.TradeName && Levels[^1].Contains(ChainVariables.TradeArrow, StringComparison.Ordinal);

        public bool IsPlain => !IsOwned && !IsLane;

        /// <summary>The name and everything it can be cut back to.</summary>
        public IEnumerable<string> Starts => Enumerable.Range(1, Levels.Length).Select(count => Variable.Join(Levels.AsSpan(0, count)));
    }

    /// <summary>A pattern by its levels.</summary>
    private sealed class Pattern(string[] levels)
    {
        public int Count => levels.Length;

        public static Pattern Of(string text)
        {
            ArgumentNullException.ThrowIfNull(text);
            return new(text.Split(Variable.Separator, StringSplitOptions.TrimEntries));
        }

        public bool IsMatch(ReadOnlySpan<string> name) => name.Length == levels.Length && IsStartOf(name);

        public bool IsStartOf(ReadOnlySpan<string> name)
        {
            if (name.Length < levels.Length)
            {
                return false;
            }

            for (var index = 0; index < levels.Length; index++)
            {
                if (!Wildcard.Matches(levels[index], name[index], ignoresCase: true))
                {
                    return false;
                }
            }

            return true;
        }

        public Pattern WithoutFirst() => new(levels[1..]);
    }
}
