using Cellcast.Data.Scenarios;
using Cellcast.Policy;

namespace Cellcast.Data.Policies;

/// <summary>The rows of the table <c>policies</c> as instruments.</summary>
public static class InstrumentRows
{
    private const string TableName = "policies";

    private static readonly Dictionary<string, InstrumentStatus> Statuses = new(StringComparer.Ordinal)
    {
        ["enacted"] = InstrumentStatus.Enacted,
        ["interim_guidance"] = InstrumentStatus.InterimGuidance,
        ["proposed"] = InstrumentStatus.Proposed,
        ["struck_down"] = InstrumentStatus.StruckDown,
        ["suspended"] = InstrumentStatus.Suspended,
        ["lapsed"] = InstrumentStatus.Lapsed,
        ["scenario"] = InstrumentStatus.Proposed,
    };

    /// <summary>Every row, in the order of the table. A row that is a mere scenario lever counts as proposed: it acts only when switched on.</summary>
    public static IReadOnlyList<Instrument> Of(DataPackage package)
    {
        ArgumentNullException.ThrowIfNull(package);
        var table = package.Tables[TableName];
        return [.. Enumerable.Range(0, table.RowCount).Select(row => Read(table, row))];
    }

    private static Instrument Read(Table table, int row)
    {
        string Text(string column) => table.Text(row, column);
        IReadOnlyList<string> List(string column) => Text(column).Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var unit = Text("unit");
        var schedule = Text("schedule");
        IReadOnlyList<ScheduleStep> steps = [];
        if (schedule.Length > 0 && !ScheduleGrammar.TryParse(schedule, out steps))
        {
            throw new DataException([new DataProblem(table.FileOf(row), table.LineOf(row), "schedule", $"'{schedule}'", ScheduleGrammar.Allowed, null)]);
        }

        var capUnit = Text("cap_unit");
        return new Instrument(
            Text("id"),
            Text("jurisdiction"),
            Text("kind"),
            new InstrumentTarget(List("products"), List("stages"), List("chemistries"), List("applications")),
            new InstrumentOrigin(List("producers"), List("owners"), List("firms"), []),
            table.Numbers("rate")[row],
            unit.Length == 0 ? null : unit,
            table.Dates("start")[row],
            table.Dates("end")[row],
            steps,
            new InstrumentCaps(null, table.Numbers("cap")[row], capUnit.Length == 0 ? null : capUnit, null, null, CapAllocation.FirstCome),
            [],
            new InstrumentStacking(List("adds_to"), List("replaces"), List("excludes")),
            Text("legal_basis"),
            Text("source"),
            Text("confidence"),
            Statuses[Text("status")])
        {
            Reach = InstrumentParser.Reaches[Text("acts_on")],
            ScheduleMeaning = Text("schedule_meaning") is { Length: > 0 } meaning ? InstrumentParser.Meanings[meaning] : ScheduleMeaning.Factor,
            Event = Text("event") is { Length: > 0 } keyed ? InstrumentParser.Events[keyed] : KeyedEvent.Unstated,
            Notes = new InstrumentNotes(
                Text("target"), Text("origin"), Text("rate_meaning"), table.Numbers("low")[row], table.Numbers("high")[row], List("other_sources"), Text("note")),
        };
    }
}
