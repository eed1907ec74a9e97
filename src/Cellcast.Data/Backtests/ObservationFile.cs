using System.Text;
using Cellcast.World;

namespace Cellcast.Data.Backtests;

/// <summary>
/// Reads a user's own observations: a CSV file with the columns variable, region, year, value, unit and source, in any order, and a note if wanted. Names
/// are those of measures and model regions; units convert; money is USD of 2024 without VAT.
/// </summary>
public static class ObservationFile
{
    private const int FirstYear = 2020, LastYear = 2040;

    private static readonly string[] Columns = ["variable", "region", "year", "value", "unit", "source"];

    private const string Note = "note", Percent = "%", Share = "share";

    /// <summary>Reads a file.</summary>
    /// <exception cref="DataException">The file is not of this form; names every problem with its line.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static IReadOnlyList<Observation> Read(string path, DataPackage package) => Read(path, File.ReadAllBytes(path), package);

    /// <summary>Reads the bytes of a file.</summary>
    /// <inheritdoc cref="Read(string, DataPackage)"/>
    public static IReadOnlyList<Observation> Read(string path, ReadOnlySpan<byte> bytes, DataPackage package)
    {
        var reader = new Reading(path, new MeasureReader(package), new ObservedPlaces(package));
        var rows = new CsvRows(bytes);
        int[]? places = null;
        while (rows.Read())
        {
            if (rows.Malformed is { } malformed)
            {
                reader.Problem(rows.Line, null, malformed, "a row of comma-separated fields");
                continue;
            }

            var cells = new string[rows.Count];
            for (var index = 0; index < cells.Length; index++)
            {
                var text = Encoding.UTF8.GetString(bytes.Slice(rows[index].Start, rows[index].Length));
                cells[index] = rows[index].HasDoubledQuotes ? text.Replace("\"\"", "\"", StringComparison.Ordinal) : text;
            }

            if (places is null)
            {
                places = reader.Header(cells);
                if (places is null)
                {
                    break;
                }
            }
            else if (cells.Length != places.Length)
            {
                reader.Problem(rows.Line, null, $"{cells.Length} fields", $"{places.Length}, as in the header");
            }
            else
            {
                reader.Row(rows.Line, places, cells);
            }
        }

        return reader.End();
    }

    /// <summary>What was read so far, and what was wrong.</summary>
    private sealed class Reading(string path, MeasureReader measures, ObservedPlaces known)
    {
        private readonly List<Observation> observations = [];
        private readonly List<DataProblem> problems = [];
        private readonly Dictionary<(string Measure, string Region, int Year, string Source), int> seen = [];

        public void Problem(int line, string? column, string found, string allowed, string? nearest = null) => problems.Add(new(path, line, column, found, allowed, nearest));

        /// <summary>For each field of the file the column it is, in the order of <see cref="Columns"/> with the note last; null when it is no such header.</summary>
        public int[]? Header(string[] cells)
        {
            var names = Columns.Append(Note).ToArray();
            var places = cells.Select(cell => Array.IndexOf(names, cell.Trim())).ToArray();
            for (var index = 0; index < cells.Length; index++)
            {
                if (places[index] < 0)
                {
                    Problem(1, null, $"the column '{cells[index]}'", string.Join(", ", names), NearestName.Of(cells[index], names));
                }
            }

            foreach (var missing in Columns.Except(cells.Select(cell => cell.Trim())))
            {
                Problem(1, null, $"no column '{missing}'", string.Join(",", Columns));
            }

            if (places.Where(place => place >= 0).GroupBy(place => place).FirstOrDefault(group => group.Count() > 1) is { } doubled)
            {
                Problem(1, null, $"the column '{names[doubled.Key]}' twice", "each column once");
            }

            return problems.Count == 0 ? places : null;
        }

        public void Row(int line, int[] places, string[] cells)
        {
            var fields = new string[Columns.Length + 1];
            Array.Fill(fields, "");
            for (var index = 0; index < cells.Length; index++)
            {
                fields[places[index]] = cells[index].Trim();
            }

            var before = problems.Count;
            if (!measures.TryRead(fields[0], out var measure, out var problem))
            {
                Problem(line, Columns[0], $"'{fields[0]}': {problem}", "the name of a measure");
            }

            if (known.Exactly(fields[1]) is not { } region)
            {
                Problem(line, Columns[1], $"'{fields[1]}'", "a model region, World, or a set of whole model regions", NearestName.Of(fields[1], known.Names));
                region = "";
            }

            if (!NumberText.TryReadInteger(Encoding.UTF8.GetBytes(fields[2]), out var year) || year is < FirstYear or > LastYear)
            {
                Problem(line, Columns[2], $"'{fields[2]}'", $"a year from {FirstYear} to {LastYear}");
            }

            if (!NumberText.TryRead(Encoding.UTF8.GetBytes(fields[3]), out var value))
            {
                Problem(line, Columns[3], $"'{fields[3]}'", "a number with a decimal point");
            }
            else if (measure is not null)
            {
                value = InUnitOf(measure, line, fields[4], value);
                Check(measure, line, fields[3], value);
            }

            if (fields[5].Length == 0)
            {
                Problem(line, Columns[5], "nothing", "where the value comes from");
            }

            if (problems.Count > before)
            {
                return;
            }

            if (seen.TryAdd((measure!.Name, region, year, fields[5]), line))
            {
                observations.Add(new(measure, region, year, value, fields[5], Basis.Reported, $"{path}:{line}", fields[6]));
            }
            else
            {
                Problem(line, null, $"{measure.Name}, {region}, {year} of '{fields[5]}' again", $"each value of a source once; the first is on line {seen[(measure.Name, region, year, fields[5])]}");
            }
        }

        public List<Observation> End()
        {
            if (problems.Count == 0 && observations.Count == 0)
            {
                Problem(1, null, "no row", "at least one observation");
            }

            return problems.Count == 0 ? observations : throw new DataException(problems);
        }

        private double InUnitOf(Measure measure, int line, string symbol, double value)
        {
            var wanted = Unit.Parse(measure.Unit);
            if (symbol == Percent && measure.Unit == Share)
            {
                return value / 100;
            }

            if (!Unit.TryParse(symbol, out var given, out var problem))
            {
                Problem(line, Columns[4], $"'{symbol}': {problem.Message}", measure.Unit);
                return double.NaN;
            }

            if (!given.IsCompatible(wanted))
            {
                Problem(line, Columns[4], $"'{symbol}'", wanted.IsMoney ? $"{measure.Unit} (of 2024, without VAT) or a unit that converts to it" : $"{measure.Unit} or a unit that converts to it");
                return double.NaN;
            }

            return given.ConvertTo(wanted, value);
        }

        private void Check(Measure measure, int line, string text, double value)
        {
            var isShare = measure.Unit == Share && measure.Kind != ScoreKind.Utilisation;
            if (isShare && value is < 0 or > 1)
            {
                Problem(line, Columns[3], $"'{text}'", "a share from 0 to 1");
            }
            else if (measure.Kind is ScoreKind.Price && value <= 0)
            {
                Problem(line, Columns[3], $"'{text}'", "a price above 0");
            }
            else if (value < 0)
            {
                Problem(line, Columns[3], $"'{text}'", "an amount from 0");
            }
        }
    }
}
