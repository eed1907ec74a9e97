using Cellcast.Data;
using Cellcast.Web.Messages;
using Cellcast.Web.Model;
using Cellcast.Web.Safety;
using Cellcast.World;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Cellcast.Web.Api;

/// <summary>The data package: its tables, their rows as they are written, and where they come from.</summary>
internal static class DataApi
{
    private const int Usual = 200, Most = 2000, LongestText = 100, MostDifferences = 500;
    private const string Sources = "sources";

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/data/tables", Tables).WithName("data-tables").WithSummary("The tables of the data package, and how their rows are known").WithTags("data");
        api.MapGet("/data/tables/{name}", Rows).WithName("data-rows").WithSummary("Rows of a table, all or those that hold a text").WithTags("data");
        api.MapPost("/data/diff", Diff).WithName("data-diff").WithSummary("What differs between a table of one's own and that of the package, row by row").WithTags("data");
        api.MapGet("/data/sources", AllSources).WithName("data-sources").WithSummary("Where the numbers come from, and how many rows rest on each source").WithTags("data");
    }

    private static async Task<Ok<DataTablesReply>> Tables(ModelDesk desk, HttpContext context)
    {
        var package = (await desk.Model(context.RequestAborted)).Package;
        var tables = package.Tables.Values.OrderBy(table => table.Name, StringComparer.Ordinal).Select(Describe).ToList();
        return Catalogue.Answer(context, package, new DataTablesReply(package.Version, package.Hash, tables));
    }

    private static DataTableReply Describe(Table table)
    {
        var bases = table.Has(DatumColumns.Basis) ? table.Texts(DatumColumns.Basis) : null;
        int Count(string basis) => bases is null ? 0 : Enumerable.Range(0, table.RowCount).Count(row => bases[row] == basis);
        return new(
            table.Name, table.Schema.Title, table.Schema.Description, table.RowCount, Count("reported"), Count("derived"), Count("assumed"),
            [.. table.Columns.Select(column => new DataColumnReply(column.Name, column.Field.Description))]);
    }

    private static async Task<Ok<DataRowsReply>> Rows(ModelDesk desk, HttpContext context, string name, string? text = null, int from = 0, int limit = Usual)
    {
        var package = (await desk.Model(context.RequestAborted)).Package;
        if (!package.Tables.TryGetValue(name, out var table))
        {
            var nearest = NearestName.Of(name, package.Tables.Keys);
            throw new ProblemException(StatusCodes.Status404NotFound, "There is no such table", $"the package has no table '{name}'{(nearest is null ? "" : $", did you mean '{nearest}'?")}");
        }

        var wanted = Checked(text);
        var found = Enumerable.Range(0, table.RowCount).Where(row => wanted.Length == 0 || table.Columns.Any(column => Holds(column.TextAt(row), wanted))).ToList();
        var shown = found.Skip(Math.Max(0, from)).Take(Math.Clamp(limit, 1, Most));
        return Catalogue.Answer(context, package, new DataRowsReply(
            Describe(table), found.Count, [.. shown.Select(row => (IReadOnlyList<string>)[.. table.Columns.Select(column => column.TextAt(row))])]));
    }

    private static async Task<Ok<DataDiffReply>> Diff(DataDiffRequest request, ModelDesk desk, HttpContext context)
    {
        var package = (await desk.Model(context.RequestAborted)).Package;
        if (!package.Tables.ContainsKey(request.Table ?? ""))
        {
            throw ProblemException.BadInput("table", $"'{request.Table}'", "a table of the package", NearestName.Of(request.Table ?? "", package.Tables.Keys));
        }

        var rows = PackageDiff.OfText(package, request.Table!, request.Text ?? "");
        int Count(DifferenceKind kind) => rows.Count(row => row.Kind == kind);
        return TypedResults.Ok(new DataDiffReply(
            request.Table!, Count(DifferenceKind.Added), Count(DifferenceKind.Removed), Count(DifferenceKind.Changed),
            [.. rows.Take(MostDifferences).Select(row => new DataDiffRow(row.Kind.ToString().ToLowerInvariant(), row.Key, row.Line, [.. row.Cells.Select(cell => new DataDiffCell(cell.Column, cell.Old, cell.New))]))]));
    }

    private static async Task<Ok<DataSourcesReply>> AllSources(ModelDesk desk, HttpContext context, string? text = null)
    {
        var package = (await desk.Model(context.RequestAborted)).Package;
        var wanted = Checked(text);
        var table = package.Tables[Sources];
        var uses = Uses(package);
        var replies = Enumerable.Range(0, table.RowCount)
            .Select(row => new DataSourceReply(
                table.Text(row, "key"), table.Text(row, "title"), table.Text(row, "publisher"), table.Text(row, "year"), table.Text(row, "locator"), table.Text(row, "kind"), table.Text(row, "note"),
                uses.GetValueOrDefault(table.Text(row, "key"))))
            .Where(source => wanted.Length == 0 || Holds(source.Key, wanted) || Holds(source.Title, wanted) || Holds(source.Publisher, wanted));
        return Catalogue.Answer(context, package, new DataSourcesReply([.. replies]));
    }

    private static Dictionary<string, int> Uses(DataPackage package) => package.Tables.Values
        .Where(table => table.Has(DatumColumns.Source))
        .SelectMany(table => Enumerable.Range(0, table.RowCount).Select(row => table.Text(row, DatumColumns.Source)))
        .GroupBy(source => source, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);

    private static bool Holds(string cell, string text) => cell.Contains(text, StringComparison.OrdinalIgnoreCase);

    private static string Checked(string? text) => text is null ? ""
        : text.Length <= LongestText ? text.Trim()
        : throw ProblemException.BadInput("text", $"{text.Length} characters", $"at most {LongestText}");
}
