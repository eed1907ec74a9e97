using System.Text.Json.Nodes;
using Cellcast.Data.Studies;

namespace Cellcast.Cli.Json;

/// <summary>A table of a study: a row is a list of texts, numbers and blanks.</summary>
internal sealed record StudyTableJson(string Title, IReadOnlyList<StudyColumnJson> Columns, JsonArray Rows)
{
    public static StudyTableJson Of(StudyTable table) => new(
        table.Title,
        [.. table.Columns.Select(column => new StudyColumnJson(column.Name, column.Unit))],
        new JsonArray([.. table.Rows.Select(row => (JsonNode)new JsonArray([.. row.Select(Node)]))]));

    // A number that is none, such as a volume without bound, is blank.
    private static JsonValue? Node(StudyCell cell) =>
        cell.Text is { } text ? JsonValue.Create(text) : cell.Number is { } number && double.IsFinite(number) ? JsonValue.Create(number) : null;
}
