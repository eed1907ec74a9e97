using System.Text.RegularExpressions;
using Cellcast.Simulation;

namespace Cellcast.Data.Backtests;

/// <summary>
/// The observations of the package, as the table <c>backtest_map</c> says: which rows of which tables observe which measure. The values stay where they
/// are; this only reads them.
/// </summary>
public static class BuiltInObservations
{
    /// <summary>The table that says what observes what.</summary>
    public const string Map = "backtest_map";

    private const string ProductMark = "{product}", OriginMark = "{origin}";
    private const string AsIs = "value", ShareOfWorldRow = "share_of_world_row", ShareOfSum = "share_of_sum";

    /// <summary>Every observation of the package, in the order of the map, then of the tables.</summary>
    /// <exception cref="DataException">A row of the map names a measure that does not exist or fits no datum; names every such row.</exception>
    public static IReadOnlyList<Observation> Read(DataPackage package)
    {
        ArgumentNullException.ThrowIfNull(package);
        var map = package.Tables[Map];
        var reading = new Reading(new Inputs(package), new MeasureReader(package), new ObservedPlaces(package));
        var observations = new List<Observation>();
        var problems = new List<DataProblem>();
        for (var row = 0; row < map.RowCount; row++)
        {
            var before = observations.Count;
            reading.Add(new Rule(map, row), observations, problems);
            if (observations.Count == before && problems.Count == 0)
            {
                problems.Add(new(map.FileOf(row), map.LineOf(row), null, "a row that fits no datum", "a parameter, subject and regions that some row of the table has", null));
            }
        }

        return problems.Count == 0 ? observations : throw new DataException(problems);
    }

    /// <summary>A row of the map.</summary>
    private sealed class Rule(Table map, int row)
    {
        public string Measure { get; } = map.Text(row, "variable");

        public string Parameter { get; } = map.Text(row, "parameter");

        public string ReadingName { get; } = map.Text(row, "reading");

        public double Factor { get; } = map.Numbers("factor")[row] ?? 1;

        public string ModelRegion { get; } = map.Text(row, "model_region");

        public string Note { get; } = map.Text(row, "note");

        public DataProblem Problem(string found) => new(map.FileOf(row), map.LineOf(row), "variable", found, "the name of a measure", null);

        public bool Takes(Datum datum) =>
            datum.Year is { } year && year >= FirstYear && year <= LastYear && (Years.Length == 0 || Years.Contains(year))
            && (Regions.Length == 0 || Regions.Contains(datum.Region)) && Subject.IsMatch(datum.Subject);

        public string? OriginOf(Datum datum) => Subject.Match(datum.Subject).Groups["origin"] is { Success: true } origin ? origin.Value : null;

        private Regex Subject { get; } = new(
            "^" + Regex.Escape(map.Text(row, "subject")).Replace("\\*", ".*", StringComparison.Ordinal).Replace("\\{product}", "[^.]*", StringComparison.Ordinal)
                .Replace("\\{origin}", "(?<origin>[^.]*)", StringComparison.Ordinal) + "$",
            RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

        private string[] Regions { get; } = map.Text(row, "regions").Split(';', StringSplitOptions.RemoveEmptyEntries);

        private int[] Years { get; } = [.. map.Text(row, "years").Split(';', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse)];
    }

    // The years of a backtest.
    private const int FirstYear = 2020, LastYear = 2025;

    /// <summary>Reads data as rules say.</summary>
    private sealed class Reading(Inputs inputs, MeasureReader measures, ObservedPlaces places)
    {
        public void Add(Rule rule, List<Observation> observations, List<DataProblem> problems)
        {
            var data = inputs.Find(rule.Parameter).Where(rule.Takes).ToList();
            foreach (var group in data.GroupBy(datum => NameOf(rule, datum)))
            {
                if (group.Key is not { } name)
                {
                    continue;
                }

                if (!measures.TryRead(name, out var measure, out var problem))
                {
                    problems.Add(rule.Problem($"'{name}': {problem}"));
                    continue;
                }

                observations.AddRange(rule.ReadingName switch
                {
                    AsIs => AsGiven(rule, measure!, group),
                    ShareOfWorldRow => Shares(rule, measure!, [.. group], all => all.SingleOrDefault(datum => datum.Region == ChainVariables.World)?.Value),
                    ShareOfSum => Shares(rule, measure!, [.. group], all => all.Sum(datum => datum.Value)),
                    _ => throw new InvalidOperationException($"the map has the reading '{rule.ReadingName}'"),
                });
            }
        }

        private string? NameOf(Rule rule, Datum datum)
        {
            var name = rule.Measure;
            if (name.Contains(ProductMark, StringComparison.Ordinal))
            {
                var id = datum.Subject.Split('.')[0];
                if (measures.Products.FirstOrDefault(product => product.Id == id) is not { } product)
                {
                    return null;
                }

                name = name.Replace(ProductMark, product.Variable, StringComparison.Ordinal);
            }

            return rule.OriginOf(datum) is not { } origin ? name
                : places.Exactly(origin) is { } region && region != ChainVariables.World ? name.Replace(OriginMark, region, StringComparison.Ordinal) : null;
        }

        // Several rows of one place and year, such as the months of a quote, are one observation: their mean.
        private IEnumerable<Observation> AsGiven(Rule rule, Measure measure, IEnumerable<Datum> data)
        {
            var unit = Cellcast.World.Unit.Parse(measure.Unit);
            foreach (var group in data.GroupBy(datum => (Region: rule.ModelRegion.Length > 0 ? rule.ModelRegion : places.Exactly(datum.Region), datum.Year)))
            {
                if (group.Key.Region is { } region)
                {
                    yield return Of(rule, measure, region, [.. group], group.Average(datum => datum.Unit.ConvertTo(unit, datum.Value) * rule.Factor));
                }
            }
        }

        // Amounts of countries and regions as shares of the whole; a region without a row of its own has no observation.
        private IEnumerable<Observation> Shares(Rule rule, Measure measure, IReadOnlyList<Datum> data, Func<IReadOnlyList<Datum>, double?> whole)
        {
            foreach (var year in data.GroupBy(datum => datum.Year))
            {
                if (whole([.. year]) is not { } all || all <= 0)
                {
                    continue;
                }

                foreach (var region in year.Where(datum => places.RegionOf(datum.Region) is not null).GroupBy(datum => places.RegionOf(datum.Region)!))
                {
                    yield return Of(rule, measure, region.Key, [.. region], region.Sum(datum => datum.Value) / all);
                }
            }
        }

        private static Observation Of(Rule rule, Measure measure, string region, IReadOnlyList<Datum> data, double value) => new(
            measure, region, data[0].Year!.Value, value,
            string.Join(';', data.SelectMany(datum => datum.Source.Split(';')).Distinct(StringComparer.Ordinal)),
            data.Max(datum => datum.Basis),
            $"{data[0].File}:{data[0].Line}",
            rule.Note.Length > 0 ? rule.Note : data[0].Note);
    }
}
