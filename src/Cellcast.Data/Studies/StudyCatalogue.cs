using Cellcast.Data.Names;

namespace Cellcast.Data.Studies;

/// <summary>The studies there are.</summary>
public static class StudyCatalogue
{
    /// <summary>All of them, in the order to list them.</summary>
    public static IReadOnlyList<StudyEntry> All { get; } =
    [
        new("dry-coating", "A1", "What is dry electrode coating worth, where, and when can it matter?", DryCoating.Page),
        new("cost-gap", "A5", "What tariff, what credit, or what mix closes the gap to Chinese cells, per chemistry, and at what fiscal cost?", HomeGap.Page),
        new("ramp-up", "A6", "How much of the gap is inexperience, and is a ramp subsidy cheaper than a tariff?", RampUp.Page),
        new("learning", "A12", "Can the price halve again by 2030, can new chemistries catch lithium-ion, and what would it take?", LearningOutlook.Page),
        new("small-hub", "A17", "Does a small vertically integrated hub pay, and for whom?", SmallHub.Page),
        new("capital-intensity", "B5", "Why is a gigafactory cheaper there: the firm or the place?", CapitalIntensity.Page),
        new("follower", "B6", "Can a follower ever catch up with a leader who learns by doing?", Follower.Page),
        new("storage-target", "B9", "Which storage chemistry wins at 4, 10 and 100 hours, and does any meet the target?", StorageTarget.Page),
        new("depreciation", "B13", "How much does finance, rather than technology, hold plants back?", TaxDepreciation.Page),
        new("electrode-share", "C17", "What drives the cost of a cell and of a pack?", ElectrodeShare.Page),
        new("sodium", "E1", "At what lithium price does sodium win, and for how long must it last?", SodiumSwitch.Page),
        new("solid-state", "E2", "How dear is solid-state, at which scale?", SolidStateScale.Page),
        new("vehicle-share", "E6", "What does a cheaper pack do to the sticker price?", VehicleShare.Page),
    ];

    /// <summary>The studies by name, or by the system of the reports they cover.</summary>
    public static NameIndex Names { get; } = new("study", All.Select(entry => (entry.Name, (IEnumerable<string>)[entry.System])));

    /// <summary>Answers a study; its sources and assumptions are those of the rows it read.</summary>
    /// <param name="name">Name of a study of <see cref="All"/>.</param>
    /// <param name="desk">What it is answered from.</param>
    /// <exception cref="ArgumentException">There is no such study.</exception>
    /// <exception cref="DataException">An input is missing.</exception>
    public static Study Answer(string name, StudyDesk desk)
    {
        ArgumentNullException.ThrowIfNull(desk);
        var entry = All.FirstOrDefault(candidate => candidate.Name == name) ?? throw new ArgumentException(Names.Unknown(name), nameof(name));
        using var trace = desk.Inputs.StartTrace();
        var page = entry.Page(desk);
        var read = trace.Data;
        var assumed = read.Where(datum => datum.Table == StudyDesk.StudyAssumptions).GroupBy(datum => datum.Parameter, StringComparer.Ordinal).SelectMany(rows => Sentences(desk.Inputs, [.. rows]));
        var sources = read.SelectMany(datum => datum.Source.Split(';', StringSplitOptions.TrimEntries))
            .Concat(page.Beside.Select(beside => beside.Figure.Source))
            .GroupBy(source => source, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => group.Key);
        return new(entry.Name, entry.Question, page.Answer, page.Tables, page.Beside, [.. page.Assumptions, .. assumed], [.. sources]);
    }

    // The address lets a reader change the assumption with --set; a parameter with many rows is one sentence.
    private static IEnumerable<string> Sentences(Inputs inputs, IReadOnlyList<Datum> data)
    {
        const int Few = 3;
        if (data.Count > Few)
        {
            yield return $"{data[0].Parameter}, {data[0].Unit.Symbol}: {string.Join(", ", data.Select(datum => $"{Tail(datum).TrimStart('.')} {Rounded(Now(datum))}"))}";
            yield break;
        }

        foreach (var datum in data)
        {
            var unit = datum.Unit.Symbol is "ratio" or "share" ? "" : $" {datum.Unit.Symbol}";
            yield return $"{datum.Parameter}{Tail(datum)} = {Rounded(Now(datum))}{unit} ({Rounded(datum.Low)} to {Rounded(datum.High)}){(datum.Note.Length > 0 ? ": " + datum.Note : "")}";
        }

        double Now(Datum datum) => inputs.Value(datum.Parameter, datum.Subject, datum.Region, datum.Year ?? 0);

        static string Tail(Datum datum) => (datum.Subject.Length > 0 ? "." + datum.Subject : "") + (datum.Region.Length > 0 ? "@" + datum.Region : "");
    }

    // Years and small numbers as they are, thousands without decimals.
    private static string Rounded(double value)
    {
        const double Thousands = 10_000;
        return Math.Abs(value) >= Thousands ? value.ToString("#,0", null) : value.ToString("0.###", null);
    }
}
