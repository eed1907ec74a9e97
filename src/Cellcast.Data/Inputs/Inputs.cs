using System.Collections.Concurrent;
using Cellcast.Simulation;
using Cellcast.World;

namespace Cellcast.Data;

/// <summary>
/// The inputs of the model by address: parameter, subject, region, year. A view on a package, with overrides on top. A value between dated rows lies on
/// a straight line between them, before the first and after the last it is theirs; a region without rows of its own takes those of the world, else
/// those without region. Safe to read from several threads; a trace sees the reads of all.
/// </summary>
public sealed class Inputs
{
    private readonly InputStore store;
    private readonly Traces traces;
    private readonly Dictionary<(string Parameter, string Subject), List<Override>> overrides;
    private readonly bool silent;

    // What was worked out of the inputs as they stand, shared by all views; and, for a view with changes, what a change bears on.
    private readonly Inputs root;
    private readonly ConcurrentDictionary<object, Lazy<Reading>> readings;
    private readonly ConcurrentDictionary<object, Lazy<object>> changedReadings;
    private readonly ReadAddresses? noted;

    /// <summary>Views the data of a package as inputs.</summary>
    public Inputs(DataPackage package, PriceBasis basis = PriceBasis.Usd2024)
    {
        ArgumentNullException.ThrowIfNull(package);
        store = new InputStore(package, basis);
        Package = package;
        traces = new Traces();
        overrides = [];
        readings = new();
        changedReadings = new();
        root = this;
        PriceBasis = basis;
    }

    private Inputs(Inputs below, Dictionary<(string Parameter, string Subject), List<Override>> overrides, bool silent = false, ReadAddresses? noted = null)
    {
        this.silent = silent;
        this.noted = noted;
        store = below.store;
        traces = below.traces;
        root = below.root;
        readings = below.readings;
        changedReadings = ReferenceEquals(overrides, below.overrides) ? below.changedReadings : new();
        PriceBasis = below.PriceBasis;
        Package = below.Package;
        this.overrides = overrides;
    }

    /// <summary>The package, for its tables of names.</summary>
    internal DataPackage Package { get; }

    /// <summary>The same inputs without the changes laid on them: what a price was when something was quoted.</summary>
    internal Inputs Unchanged => overrides.Count == 0 && noted is null ? this : silent ? root.Untraced : root;

    /// <summary>Whether no change is laid on them.</summary>
    internal bool AreUnchanged => overrides.Count == 0;

    /// <summary>The same inputs, reading which leaves no trace: for what a result does not rest on but a comparison with another may need.</summary>
    internal Inputs Untraced => silent ? this : new Inputs(this, overrides, silent: true, noted);

    /// <summary>In what money values are given.</summary>
    public PriceBasis PriceBasis { get; }

    /// <summary>The names of all parameters of the loaded tables.</summary>
    public IReadOnlyCollection<string> Parameters => store.Parameters;

    /// <summary>The friendly names of inputs.</summary>
    public IReadOnlyDictionary<string, Lever> Levers => store.Levers;

    /// <summary>The subjects a parameter has rows in use for; empty for an unknown parameter.</summary>
    public IReadOnlyList<string> SubjectsOf(string parameter) => store.Find(parameter) is { } found ? [.. found.Subjects.Keys] : [];

    /// <summary>The regions a parameter and subject have rows in use for; empty when there are none.</summary>
    public IReadOnlyList<string> RegionsOf(string parameter, string subject = "") =>
        store.Find(parameter) is { } found && found.Subjects.TryGetValue(subject, out var series) ? [.. series.Regions.Keys] : [];

    /// <summary>Whether a parameter and subject have rows in use for a region itself, not only for those that stand in for it.</summary>
    public bool HasRows(string parameter, string subject, string region) =>
        store.Find(parameter) is { } found && found.Subjects.TryGetValue(subject, out var series) && series.Regions.ContainsKey(region);

    /// <summary>The unit of a value.</summary>
    /// <exception cref="DataException">There is no such input.</exception>
    public Unit UnitOf(string parameter, string subject = "", string region = "") =>
        Resolve(parameter, subject, region).Unit;

    /// <summary>A value, in the unit of its rows (<see cref="UnitOf"/>).</summary>
    /// <param name="parameter">What is measured.</param>
    /// <param name="subject">Of what; empty for a parameter without subjects.</param>
    /// <param name="region">Where; empty where place does not matter.</param>
    /// <param name="year">The year; 0 for inputs that have one row only.</param>
    /// <exception cref="DataException">There is no such input, its money cannot be converted, or it varies by year and no year is given.</exception>
    public double Value(string parameter, string subject = "", string region = "", int year = 0)
    {
        var series = Resolve(parameter, subject, region);
        return ValueOf(series, parameter, subject, region, year);
    }

    /// <summary>A value in a given unit.</summary>
    /// <exception cref="DataException">As <see cref="Value(string, string, string, int)"/>, or the input is not convertible to the unit.</exception>
    public double ValueIn(Unit unit, string parameter, string subject = "", string region = "", int year = 0)
    {
        ArgumentNullException.ThrowIfNull(unit);
        var series = Resolve(parameter, subject, region);
        if (series.Unit.Symbol == unit.Symbol)
        {
            return ValueOf(series, parameter, subject, region, year);
        }

        if (!series.Unit.IsCompatible(unit))
        {
            throw Refused(Address(parameter, subject, region), $"unit '{series.Unit}' ({series.Unit.Dimension})", $"a unit like '{unit}' ({unit.Dimension})", null);
        }

        return ValueOf(series, parameter, subject, region, year) * series.Unit.FactorTo(unit);
    }

    /// <summary>A value, if there is one.</summary>
    /// <exception cref="DataException">There are rows, but their money cannot be converted, or they vary by year and no year is given.</exception>
    public bool TryValue(string parameter, string subject, string region, int year, out double value)
    {
        var found = store.Find(parameter) is { } known && known.Subjects.TryGetValue(subject, out var subjects) ? subjects.For(region) : null;
        value = found is null ? double.NaN : ValueOf(found, parameter, subject, region, year);
        return found is not null;
    }

    /// <summary>A value with the range its rows state, before overrides.</summary>
    /// <exception cref="DataException">As <see cref="Value(string, string, string, int)"/>.</exception>
    public InputRange Range(string parameter, string subject = "", string region = "", int year = 0)
    {
        var series = Resolve(parameter, subject, region);
        CheckUsable(series, parameter, subject, region, year);
        Note(series, year);
        return series.RangeAt(year);
    }

    /// <summary>
    /// Works something out of these inputs once. Other views on the same package share it unless a change laid on them bears on an input that was read for it. What is
    /// worked out must rest on nothing but the package, the view it is given and <paramref name="what"/>, and must not be changed afterwards. It leaves a trace only when it is worked out.
    /// </summary>
    /// <typeparam name="T">What comes out.</typeparam>
    /// <param name="what">Names it; equal names are the same thing.</param>
    /// <param name="read">Works it out of a view.</param>
    internal T Once<T>(object what, Func<Inputs, T> read)
        where T : notnull
    {
        var asItStands = readings.GetOrAdd(what, static (_, of) => new Lazy<Reading>(() => of.root.Note(of.read)), (root, read)).Value;
        noted?.Add(asItStands.Reads);
        return (T)(overrides.Count == 0 || !asItStands.Reads.AreTouchedBy(overrides)
            ? asItStands.Value
            : changedReadings.GetOrAdd(what, static (_, of) => new Lazy<object>(() => of.read(of.Item1)), (this, read)).Value);
    }

    /// <summary>The rows of a parameter, in the order of the table.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="subject">Only this subject; <see langword="null"/> for all.</param>
    /// <param name="region">Only this region; <see langword="null"/> for all.</param>
    /// <param name="alternatives">Whether to give alternatives to the rows in use too.</param>
    /// <returns>The rows, empty if there are none. A row whose money cannot be converted is given at face value.</returns>
    public IReadOnlyList<Datum> Find(string parameter, string? subject = null, string? region = null, bool alternatives = false) =>
        store.Find(parameter) is not { } found
            ? []
            :
            [
                .. found.Data
                    .Where(datum => (subject is null || datum.Subject == subject) && (region is null || datum.Region == region) && (alternatives || !datum.IsAlternative))
                    .Select(datum => datum.Full),
            ];

    /// <summary>These inputs with changes on top; later changes act on the result of earlier ones. Cheap: the rows are shared.</summary>
    /// <exception cref="DataException">A change names an input, subject or region that does not exist, or has a unit of the wrong dimension; all are reported.</exception>
    public Inputs With(IEnumerable<Override> changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        var layered = overrides.ToDictionary(entry => entry.Key, entry => entry.Value.ToList());
        var problems = new List<DataProblem>();
        foreach (var change in changes)
        {
            foreach (var concrete in InputKey.Expand(change, store, problems))
            {
                var key = (concrete.Parameter, concrete.Subject);
                if (!layered.TryGetValue(key, out var list))
                {
                    layered.Add(key, list = []);
                }

                list.Add(concrete);
            }
        }

        return problems.Count > 0 ? throw new DataException(problems) : new Inputs(this, layered);
    }

    /// <summary>Reads a change as users write it: <c>parameter[.subject][@region][:year | :y1..y2]=value [unit] | xFACTOR</c>, or with the name of a lever.</summary>
    /// <exception cref="DataException">It cannot be read, or names something that does not exist.</exception>
    public Override Parse(string text) => InputKey.Parse(text, store);

    /// <summary>The change a scenario asks for.</summary>
    /// <exception cref="DataException">It names something that does not exist.</exception>
    public Override Resolve(ScenarioOverride scenario) => InputKey.Resolve(scenario, store);

    /// <summary>Starts to note every row read through these inputs and through views made of them, until the trace is disposed of.</summary>
    public InputTrace StartTrace() => traces.Start();

    private Reading Note<T>(Func<Inputs, T> read)
        where T : notnull
    {
        var reads = new ReadAddresses();
        return new Reading(read(new Inputs(this, overrides, silent, reads)), reads);
    }

    private Series Resolve(string parameter, string subject, string region)
    {
        var known = store.Find(parameter);
        if (known is not null && known.Subjects.TryGetValue(subject, out var subjects) && subjects.For(region) is { } series)
        {
            return series;
        }

        throw Missing(parameter, subject, region, known);
    }

    private double ValueOf(Series series, string parameter, string subject, string region, int year)
    {
        CheckUsable(series, parameter, subject, region, year);
        if (traces.Active && !silent)
        {
            Note(series, year);
        }

        noted?.Add(series, region);
        var value = series.ValueAt(year);
        if (overrides.Count > 0 && overrides.TryGetValue((parameter, subject), out var changes))
        {
            foreach (var change in changes)
            {
                if (change.HoldsIn(year) && change.IsFor(region, series.Region))
                {
                    value = change.Apply(value, year, change.Unit is null ? 1 : change.Unit.FactorTo(series.Unit));
                }
            }
        }

        return value;
    }

    private static void CheckUsable(Series series, string parameter, string subject, string region, int year)
    {
        if (series.Problem is { } problem)
        {
            throw new DataException([problem]);
        }

        if (year == 0 && series.VariesByYear)
        {
            throw Refused(Address(parameter, subject, region), "no year", $"a year: the input has rows of {series.Data[0].Year} to {series.Data[^1].Year}", null);
        }
    }

    private void Note(Series series, int year)
    {
        var (first, second, _) = series.Around(year);
        traces.Add(series.Data[first]);
        traces.Add(series.Data[second]);
    }

    private DataException Missing(string parameter, string subject, string region, ParameterSeries? known)
    {
        var address = Address(parameter, subject, region);
        if (known is null)
        {
            return Refused(address, $"parameter '{parameter}'", "a parameter of the loaded tables", NearestName.Of(parameter, store.Parameters));
        }

        if (!known.Subjects.TryGetValue(subject, out var subjects))
        {
            return Refused(
                address, subject.Length == 0 ? "no subject" : $"subject '{subject}'", $"a subject of {parameter} in table {known.Table}",
                NearestName.Of(subject, known.Subjects.Keys));
        }

        return Refused(
            address, region.Length == 0 ? "no region" : $"region '{region}'", $"a region of {parameter}: {string.Join(", ", subjects.Regions.Keys)}",
            NearestName.Of(region, subjects.Regions.Keys));
    }

    private static string Address(string parameter, string subject, string region) =>
        $"input {parameter}{(subject.Length > 0 ? "." + subject : "")}{(region.Length > 0 ? "@" + region : "")}";

    private static DataException Refused(string address, string found, string allowed, string? nearest) =>
        new([new DataProblem(address, 0, null, found, allowed, nearest)]);

    // The running traces, shared by all views on the same rows.
    private sealed class Traces
    {
        private volatile InputTrace[] running = [];

        public bool Active => running.Length > 0;

        public InputTrace Start()
        {
            var trace = new InputTrace(Stop);
            lock (this)
            {
                running = [.. running, trace];
            }

            return trace;
        }

        public void Add(StoredDatum datum)
        {
            foreach (var trace in running)
            {
                trace.Add(datum);
            }
        }

        private void Stop(InputTrace trace)
        {
            lock (this)
            {
                running = [.. running.Where(other => other != trace)];
            }
        }
    }
}
