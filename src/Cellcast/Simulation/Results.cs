namespace Cellcast.Simulation;

/// <summary>
/// What a run found: values addressed by variable, region and year, with a catalogue that says what each variable is. Variable
/// names are hierarchical in the style of the IAMC format (<c>Cost|Cell|LFP|Materials</c>). Read-only and safe to share.
/// </summary>
public sealed class Results
{
    private readonly Dictionary<SeriesKey, double[]> series;

    private Results(
        IReadOnlyList<int> years,
        IReadOnlyList<Variable> variables,
        IReadOnlyList<string> regions,
        Dictionary<SeriesKey, double[]> series)
    {
        this.series = series;
        Years = years;
        Variables = variables;
        Regions = regions;
    }

    /// <summary>Calendar years of the run, in order.</summary>
    public IReadOnlyList<int> Years { get; }

    /// <summary>The catalogue, in the order the run first wrote each variable.</summary>
    public IReadOnlyList<Variable> Variables { get; }

    /// <summary>Regions that have a value, in the order the run first wrote each.</summary>
    public IReadOnlyList<string> Regions { get; }

    /// <summary>
    /// Values of a variable in a region, one for each of <see cref="Years"/> (NaN where the run has none); empty when the region
    /// has no value of the variable at all.
    /// </summary>
    public ReadOnlySpan<double> Series(string variable, string region) =>
        series.TryGetValue(new(variable, region), out var values) ? values : [];

    /// <summary>The value, in the variable's unit, or null where the run has none.</summary>
    public double? Value(string variable, string region, int year)
    {
        var values = Series(variable, region);
        var index = IndexOfYear(year);
        return values.IsEmpty || index < 0 || double.IsNaN(values[index]) ? null : values[index];
    }

    /// <summary>The catalogue entry of a name, or null.</summary>
    public Variable? Find(string name) => Variables.FirstOrDefault(variable => variable.Name == name);

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

    /// <summary>Where a series stands.</summary>
    private readonly record struct SeriesKey(string Variable, string Region);

    /// <summary>Collects the values of one run; <see cref="Build"/> ends it.</summary>
    public sealed class Builder
    {
        private readonly int[] years;
        private readonly int firstYear;
        private readonly List<Variable> variables = [];
        private readonly Dictionary<string, Variable> byName = [];
        private readonly List<string> regions = [];
        private readonly HashSet<string> knownRegions = [];
        private readonly Dictionary<SeriesKey, double[]> series = [];
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
            foreach (var variable in results.Variables)
            {
                Register(variable);
            }

            foreach (var region in results.Regions)
            {
                knownRegions.Add(region);
                regions.Add(region);
            }

            foreach (var (key, values) in results.series)
            {
                series.Add(key, [.. values]);
            }
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

            Register(variable);
            if (knownRegions.Add(region))
            {
                regions.Add(region);
            }

            if (!series.TryGetValue(new(variable.Name, region), out var values))
            {
                values = new double[years.Length];
                Array.Fill(values, double.NaN);
                series.Add(new(variable.Name, region), values);
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
            var key = new SeriesKey(variable.Name, region);
            if (built || values.Length != years.Length || (known.Length != 0 && known.Length != years.Length) || series.ContainsKey(key))
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

            Register(variable);
            if (knownRegions.Add(region))
            {
                regions.Add(region);
            }

            series.Add(key, kept);
        }

        /// <summary>The finished results.</summary>
        public Results Build()
        {
            built = true;
            return new Results(years, variables, regions, series);
        }

        private void Register(Variable variable)
        {
            if (!byName.TryGetValue(variable.Name, out var known))
            {
                byName.Add(variable.Name, variable);
                variables.Add(variable);
            }
            else if (known.Unit != variable.Unit)
            {
                throw new InvalidOperationException($"{variable.Name} is written in {variable.Unit} and in {known.Unit}");
            }
        }
    }
}
