namespace Cellcast.Simulation;

/// <summary>
/// What a run found: values addressed by variable, region and year, with a catalogue that says what each variable is. Variable
/// names are hierarchical in the style of the IAMC format (<c>Cost|Cell|LFP|Materials</c>). Read-only and safe to share.
/// </summary>
public sealed class Results
{
    private readonly SeriesTable series;

    private Results(IReadOnlyList<int> years, SeriesTable series)
    {
        this.series = series;
        Years = years;
    }

    /// <summary>Calendar years of the run, in order.</summary>
    public IReadOnlyList<int> Years { get; }

    /// <summary>The catalogue, in the order the run first wrote each variable.</summary>
    public IReadOnlyList<Variable> Variables => series.Variables;

    /// <summary>Regions that have a value, in the order the run first wrote each.</summary>
    public IReadOnlyList<string> Regions => series.Regions;

    /// <summary>Number of values, years without one included.</summary>
    public int ValueCount => series.Count * Years.Count;

    /// <summary>
    /// Values of a variable in a region, one for each of <see cref="Years"/> (NaN where the run has none); empty when the region
    /// has no value of the variable at all.
    /// </summary>
    public ReadOnlySpan<double> Series(string variable, string region) =>
        series.Find(variable, region) ?? [];

    /// <summary>The value, in the variable's unit, or null where the run has none.</summary>
    public double? Value(string variable, string region, int year)
    {
        var values = Series(variable, region);
        var index = IndexOfYear(year);
        return values.IsEmpty || index < 0 || double.IsNaN(values[index]) ? null : values[index];
    }

    /// <summary>The catalogue entry of a name, or null.</summary>
    public Variable? Find(string name) => series.Find(name);

    private int IndexOfYear(int year)
    {
        for (var index = 0; index < Years.Count; index++)
        {
            if (Years[index] == year)
            {
                return index;
            }
        }

        return -1;
    }

    /// <summary>Series by variable, then by region, both in the order in which they came.</summary>
    private sealed class SeriesTable
    {
        private readonly Dictionary<string, int> variableOf = new(StringComparer.Ordinal);
        private readonly Dictionary<string, int> regionOf = new(StringComparer.Ordinal);
        private readonly List<double[]?[]> rows = [];

        public List<Variable> Variables { get; } = [];

        public List<string> Regions { get; } = [];

        public int Count { get; private set; }

        public Variable? Find(string variable) => variableOf.TryGetValue(variable, out var index) ? Variables[index] : null;

        public double[]? Find(string variable, string region) =>
            variableOf.TryGetValue(variable, out var v) && regionOf.TryGetValue(region, out var r) && r < rows[v].Length ? rows[v][r] : null;

        /// <summary>The place of a variable, which keeps the unit and definition it came with first.</summary>
        public int Register(Variable variable)
        {
            if (!variableOf.TryGetValue(variable.Name, out var v))
            {
                variableOf.Add(variable.Name, v = rows.Count);
                Variables.Add(variable);
                rows.Add([]);
            }
            else if (Variables[v].Unit != variable.Unit)
            {
                throw new InvalidOperationException($"{variable.Name} is written in {Variables[v].Unit} and in {variable.Unit}");
            }

            return v;
        }

        public void Add(Variable variable, string region, double[] values)
        {
            var v = Register(variable);
            if (!regionOf.TryGetValue(region, out var r))
            {
                regionOf.Add(region, r = Regions.Count);
                Regions.Add(region);
            }

            var row = rows[v];
            if (r >= row.Length)
            {
                Array.Resize(ref row, Math.Max(r + 1, Regions.Count));
                rows[v] = row;
            }

            row[r] = values;
            Count++;
        }

        public SeriesTable Copy()
        {
            var copy = new SeriesTable();
            foreach (var region in Regions)
            {
                copy.regionOf.Add(region, copy.Regions.Count);
                copy.Regions.Add(region);
            }

            for (var v = 0; v < rows.Count; v++)
            {
                copy.variableOf.Add(Variables[v].Name, v);
                copy.Variables.Add(Variables[v]);
                copy.rows.Add([.. rows[v].Select(values => values?.ToArray())]);
            }

            copy.Count = Count;
            return copy;
        }
    }

    /// <summary>Collects the values of one run; <see cref="Build"/> ends it.</summary>
    public sealed class Builder
    {
        private readonly int[] years;
        private readonly int firstYear;
        private readonly SeriesTable series = new();
        private readonly VariableSelection wanted;
        private bool built;

        /// <summary>Last year of the run.</summary>
        public int LastYear => years[^1];

        /// <summary>Starts a run over the years <paramref name="from"/> to <paramref name="to"/>, both included.</summary>
        /// <param name="from">First year.</param>
        /// <param name="to">Last year.</param>
        /// <param name="wanted">The variables kept; what else is written is dropped. Null for all.</param>
        public Builder(int from, int to, VariableSelection? wanted = null)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(to, from);
            this.wanted = wanted ?? VariableSelection.All;
            firstYear = from;
            years = [.. Enumerable.Range(from, to - from + 1)];
        }

        /// <summary>Starts from what another run found, to write beside it.</summary>
        /// <param name="results">What was found.</param>
        /// <param name="wanted">The variables kept of what is written beside; null for all.</param>
        public Builder(Results results, VariableSelection? wanted = null)
            : this(results.Years[0], results.Years[^1], wanted)
        {
            series = results.series.Copy();
        }

        /// <summary>Whether a variable whose name starts with these levels may be wanted: see <see cref="VariableSelection.IncludesUnder"/>.</summary>
        public bool WantsUnder(string start) => wanted.IncludesUnder(start);

        /// <summary>
        /// Writes one value. A variable keeps the unit and definition it was first written with; a second value for the same
        /// variable, region and year, a value that is not a finite number, or a year outside the run is an error of the model.
        /// </summary>
        /// <exception cref="InvalidOperationException">The value contradicts what was written before.</exception>
        public void Add(Variable variable, string region, int year, double value)
        {
            ArgumentNullException.ThrowIfNull(variable);
            if (built)
            {
                throw new InvalidOperationException("the results are already built");
            }

            if (!double.IsFinite(value) || year < firstYear || year > years[^1])
            {
                throw new InvalidOperationException($"{variable.Name}, {region}, {year}: {value} is not a value of this run ({firstYear} to {years[^1]})");
            }

            if (!wanted.Includes(variable.Name))
            {
                return;
            }

            series.Register(variable);
            var values = series.Find(variable.Name, region);
            if (values is null)
            {
                values = new double[years.Length];
                Array.Fill(values, double.NaN);
                series.Add(variable, region, values);
            }

            ref var slot = ref values[year - firstYear];
            if (!double.IsNaN(slot))
            {
                throw new InvalidOperationException($"{variable.Name}, {region}, {year} is written twice");
            }

            slot = value;
        }

        /// <summary>Writes the values of all years of the run at once; see <see cref="Add"/>.</summary>
        /// <exception cref="InvalidOperationException">The values contradict what was written before, or are not one for each year.</exception>
        public void AddSeries(Variable variable, string region, ReadOnlySpan<double> values) => AddSeries(variable, region, values, []);

        /// <summary>Writes the values of the years that have one; see <see cref="Add"/>.</summary>
        /// <param name="variable">The variable.</param>
        /// <param name="region">The region.</param>
        /// <param name="values">One for each year of the run.</param>
        /// <param name="known">Which of them count; empty for all. Without any nothing is written.</param>
        /// <exception cref="InvalidOperationException">The values contradict what was written before, or are not one for each year.</exception>
        public void AddSeries(Variable variable, string region, ReadOnlySpan<double> values, ReadOnlySpan<bool> known)
        {
            ArgumentNullException.ThrowIfNull(variable);
            if (built || values.Length != years.Length || (known.Length != 0 && known.Length != years.Length) || series.Find(variable.Name, region) is not null)
            {
                throw new InvalidOperationException($"{variable.Name}, {region}: {values.Length} values for {years.Length} years, or written twice");
            }

            if (!wanted.Includes(variable.Name) || (!known.IsEmpty && !known.Contains(true)))
            {
                return;
            }

            var kept = values.ToArray();
            for (var t = 0; t < kept.Length; t++)
            {
                if (!known.IsEmpty && !known[t])
                {
                    kept[t] = double.NaN;
                }
                else if (!double.IsFinite(kept[t]))
                {
                    throw new InvalidOperationException($"{variable.Name}, {region}, {years[t]}: {kept[t]} is not a value of a run");
                }
            }

            series.Add(variable, region, kept);
        }

        /// <summary>The finished results.</summary>
        public Results Build()
        {
            built = true;
            return new Results(years, series);
        }
    }
}
