using Cellcast.Policy;
using Cellcast.World;

namespace Cellcast.Data.Scenarios;

/// <summary>Reads the instruments of a scenario, field by field as policy notes 1.1 define them.</summary>
internal static class InstrumentParser
{
    private static readonly string[] InstrumentFields =
    [
        "id", "jurisdiction", "kind", "target", "origin", "rate", "unit", "start", "end", "schedule", "caps", "eligibility", "stacking",
        "legal_basis", "source", "confidence", "status", "enabled", "acts_on", "event", "schedule_meaning",
    ];

    // What an entry without jurisdiction and kind may say of the instrument it names.
    private static readonly string[] Amendable = ["enabled", "rate", "unit", "start", "end", "schedule"];

    private static readonly string[] WholeOnly = [.. InstrumentFields.Except(["id", .. Amendable])];

    private static readonly string[] TargetFields = ["product", "stage", "chemistry", "application", "destination"];

    private static readonly string[] OriginFields = ["producer", "owner", "firm", "inputs"];

    private static readonly string[] CapFields = ["budget", "volume", "volume_unit", "per_firm", "share_of_revenue", "allocation"];

    private static readonly string[] StackingFields = ["adds_to", "replaces", "excludes"];

    internal static readonly Dictionary<string, InstrumentStatus> Statuses = new(StringComparer.Ordinal)
    {
        ["scenario"] = InstrumentStatus.Scenario,
        ["enacted"] = InstrumentStatus.Enacted,
        ["interim guidance"] = InstrumentStatus.InterimGuidance,
        ["proposed"] = InstrumentStatus.Proposed,
        ["struck down"] = InstrumentStatus.StruckDown,
        ["suspended"] = InstrumentStatus.Suspended,
        ["lapsed"] = InstrumentStatus.Lapsed,
    };

    internal static readonly Dictionary<string, InstrumentReach> Reaches = new(StringComparer.Ordinal)
    {
        ["goods"] = InstrumentReach.Goods,
        ["vehicles"] = InstrumentReach.Vehicles,
        ["plants"] = InstrumentReach.Plants,
        ["projects"] = InstrumentReach.Projects,
        ["entities"] = InstrumentReach.Entities,
        ["outside"] = InstrumentReach.Outside,
    };

    internal static readonly Dictionary<string, ScheduleMeaning> Meanings = new(StringComparer.Ordinal)
    {
        ["factor"] = ScheduleMeaning.Factor,
        ["rate"] = ScheduleMeaning.Rate,
        ["threshold"] = ScheduleMeaning.Threshold,
    };

    internal static readonly Dictionary<string, KeyedEvent> Events = new(StringComparer.Ordinal)
    {
        ["acquisition"] = KeyedEvent.Acquisition,
        ["construction_start"] = KeyedEvent.ConstructionStart,
        ["entry"] = KeyedEvent.Entry,
        ["export"] = KeyedEvent.Export,
        ["in_service"] = KeyedEvent.InService,
        ["investment"] = KeyedEvent.Investment,
        ["placing_on_market"] = KeyedEvent.PlacingOnMarket,
        ["production"] = KeyedEvent.Production,
        ["sale"] = KeyedEvent.Sale,
        ["tax_year"] = KeyedEvent.TaxYear,
    };

    internal static readonly Dictionary<string, CapAllocation> Allocations = new(StringComparer.Ordinal)
    {
        ["first come"] = CapAllocation.FirstCome,
        ["pro rata"] = CapAllocation.ProRata,
        ["auction"] = CapAllocation.Auction,
        ["formula"] = CapAllocation.Formula,
    };

    private const string True = "true";

    private static readonly string[] Truths = [True, "false"];

    /// <summary>Words that are rates without being units of measurement.</summary>
    internal static readonly string[] RateWords = ["fraction", "percent", "boolean", "USD/vehicle"];

    public static List<Instrument> ReadAll(string file, ScenarioFields top, ScenarioVocabulary vocabulary, List<ScenarioProblem> problems)
    {
        var instruments = new List<Instrument>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var items = top.List("instruments");
        for (var index = 0; index < items.Count; index++)
        {
            var path = $"instruments[{index + 1}]";
            var fields = ScenarioFields.Of(file, path, items[index], InstrumentFields, problems);
            if (items[index].Kind != YamlKind.Mapping)
            {
                continue;
            }

            var instrument = Read(file, fields, vocabulary, problems);
            if (instrument.Id.Length > 0 && !ids.Add(instrument.Id))
            {
                fields.Report("id", $"'{instrument.Id}' a second time", "each id once");
            }

            instruments.Add(instrument);
        }

        return instruments;
    }

    private static Instrument Read(string file, ScenarioFields fields, ScenarioVocabulary vocabulary, List<ScenarioProblem> problems)
    {
        var enabled = fields.Name("enabled", Truths, "true or false");
        if (!fields.Has("kind") && !fields.Has("jurisdiction") && (enabled is not null || WholeOnly.All(field => !fields.Has(field))))
        {
            return Amendment(fields, enabled is null ? null : enabled == True);
        }

        const string Law = "a region, country or bloc that makes law";
        var jurisdiction = fields.Required("jurisdiction", Law);
        if (jurisdiction.Length > 0)
        {
            jurisdiction = fields.Name("jurisdiction", vocabulary.Jurisdictions, Law, vocabulary.Countries) ?? jurisdiction;
        }

        const string KindOfInstrument = "a kind of instrument";
        var kind = fields.Required("kind", KindOfInstrument);
        if (kind.Length > 0)
        {
            fields.Name("kind", vocabulary.InstrumentKinds, KindOfInstrument);
        }

        var (rate, unit) = ReadRate(fields, isWhole: true);
        var (start, end) = ReadDays(fields);

        return new Instrument(
            fields.Required("id", "a name that no other instrument of the scenario has"),
            jurisdiction,
            kind,
            ReadTarget(Group(file, fields, "target", TargetFields, problems), vocabulary),
            ReadOrigin(Group(file, fields, "origin", OriginFields, problems), vocabulary),
            rate,
            unit,
            start,
            end,
            ReadSchedule(fields),
            ReadCaps(Group(file, fields, "caps", CapFields, problems)),
            fields.Names("eligibility", [], "a condition in words"),
            ReadStacking(Group(file, fields, "stacking", StackingFields, problems)),
            fields.Text("legal_basis") ?? "",
            fields.Text("source") ?? "",
            fields.Text("confidence") ?? "",
            fields.Name("status", Statuses.Keys, "a status") is { } status ? Statuses[status] : InstrumentStatus.Scenario)
        {
            Enabled = enabled is null ? null : enabled == True,
            Reach = fields.Name("acts_on", Reaches.Keys, "what it touches") is { } reach ? Reaches[reach] : InstrumentReach.Goods,
            Event = fields.Name("event", Events.Keys, "an event") is { } keyed ? Events[keyed] : KeyedEvent.Unstated,
            ScheduleMeaning = fields.Name("schedule_meaning", Meanings.Keys, "what the values of the schedule are") is { } meaning ? Meanings[meaning] : ScheduleMeaning.Factor,
        };
    }

    /// <summary>An entry without jurisdiction and kind: it changes a row of the package, or an instrument of the base, in what it says.</summary>
    private static Instrument Amendment(ScenarioFields fields, bool? enabled)
    {
        foreach (var field in WholeOnly.Where(fields.Has))
        {
            fields.Report(field, $"{field} without jurisdiction and kind", $"{string.Join(", ", Amendable)}, to change the instrument of that id, or a whole instrument with jurisdiction and kind");
        }

        if (!Amendable.Any(fields.Has))
        {
            fields.Report("id", "an id alone", $"{string.Join(", ", Amendable)}, to change the instrument of that id, or a whole instrument with jurisdiction and kind");
        }
        else if (fields.Has("unit") && !fields.Has("rate"))
        {
            fields.Report("unit", "a unit alone", "a rate beside it: a unit alone would make another rate of the same number");
        }

        var (rate, unit) = ReadRate(fields, isWhole: false);
        var (start, end) = ReadDays(fields);
        return Instrument.Switch(fields.Required("id", "the id of an instrument of the package or of the base scenario"), true) with
        {
            Enabled = enabled,
            Rate = rate,
            Unit = unit,
            Start = start,
            End = end,
            Schedule = ReadSchedule(fields),
        };
    }

    /// <summary>The fields of a mapping within an instrument; all are missing when the mapping is.</summary>
    private static ScenarioFields Group(string file, ScenarioFields parent, string name, string[] allowed, List<ScenarioProblem> problems) =>
        ScenarioFields.Of(file, parent.PathOf(name), parent.Element(name) ?? new YamlElement(YamlKind.Mapping, 1, 1), allowed, problems);

    private static (DateOnly? Start, DateOnly? End) ReadDays(ScenarioFields fields)
    {
        var (start, end) = (fields.Date("start"), fields.Date("end"));
        if (start > end)
        {
            fields.Report("end", $"{end:yyyy-MM-dd}", $"a day not before the start, {start:yyyy-MM-dd}");
        }

        return (start, end);
    }

    // A whole instrument says the unit of its rate; an amendment may leave the unit as it is.
    private static (double? Rate, string? Unit) ReadRate(ScenarioFields fields, bool isWhole)
    {
        var rate = fields.Number("rate", double.MinValue, double.MaxValue, "a number");
        var unit = fields.Text("unit");
        if (isWhole && fields.Has("rate") && unit is null)
        {
            fields.Report("unit", "nothing", $"the unit of the rate: a unit of measurement, {string.Join(", ", RateWords)}");
        }
        else if (unit is not null && !RateWords.Contains(unit) && !Unit.TryParse(unit, out _, out var problem))
        {
            fields.Report("unit", $"'{unit}'", $"a unit of measurement, {string.Join(", ", RateWords)} ({problem.Message})", problem.Nearest ?? NearestName.Of(unit, RateWords));
        }

        return (rate, unit);
    }

    private static IReadOnlyList<ScheduleStep> ReadSchedule(ScenarioFields fields)
    {
        if (fields.Text("schedule") is not { } text)
        {
            return [];
        }

        if (!ScheduleGrammar.TryParse(text, out var steps))
        {
            fields.Report("schedule", $"'{text}'", ScheduleGrammar.Allowed);
        }

        return steps;
    }

    private static InstrumentTarget ReadTarget(ScenarioFields fields, ScenarioVocabulary vocabulary) => new(
        fields.Names("product", vocabulary.Products, "a product"),
        fields.Names("stage", vocabulary.Stages, "a stage"),
        fields.Names("chemistry", vocabulary.Chemistries, "a chemistry"),
        fields.Names("application", vocabulary.Applications, "an application"))
    {
        Destinations = fields.Names("destination", vocabulary.Jurisdictions, "a region or country", vocabulary.Countries),
    };

    private static InstrumentOrigin ReadOrigin(ScenarioFields fields, ScenarioVocabulary vocabulary) => new(
        fields.Names("producer", vocabulary.Jurisdictions, "a region or country", vocabulary.Countries),
        fields.Names("owner", vocabulary.OwnerGroups, "an owner group"),
        fields.Names("firm", [], "a firm"),
        fields.Names("inputs", vocabulary.Jurisdictions, "a region or country", vocabulary.Countries));

    private static InstrumentCaps ReadCaps(ScenarioFields fields)
    {
        const string Amount = "a number from 0";
        var volume = fields.Number("volume", 0, double.MaxValue, Amount);
        var volumeUnit = fields.Text("volume_unit");
        if (volumeUnit is null ? volume is not null : !Unit.TryParse(volumeUnit, out _, out _))
        {
            fields.Report("volume_unit", volumeUnit is null ? "nothing" : $"'{volumeUnit}'", "the unit of the volume, for example GWh/yr");
        }

        return new(
            fields.Number("budget", 0, double.MaxValue, "million USD of 2024, from 0"),
            volume,
            volumeUnit,
            fields.Number("per_firm", 0, double.MaxValue, "million USD of 2024, from 0"),
            fields.Number("share_of_revenue", 0, 1, "a share from 0 to 1"),
            fields.Name("allocation", Allocations.Keys, "a rule") is { } allocation ? Allocations[allocation] : CapAllocation.FirstCome);
    }

    private static InstrumentStacking ReadStacking(ScenarioFields fields) => new(
        fields.Names("adds_to", [], "an id"),
        fields.Names("replaces", [], "an id"),
        fields.Names("excludes", [], "an id"));
}
