using System.Reflection;
using Cellcast.Cli;
using Cellcast.Data;
using Cellcast.Data.Answers;
using Cellcast.Simulation;
using Cellcast.Web.Messages;
using Cellcast.Web.Model;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Cellcast.Web.Api;

/// <summary>What this server holds: versions, places, products, scenarios.</summary>
internal static class AboutApi
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/about", Get).WithName("about").WithSummary("Versions, places, chemistries, products, outlooks, shipped scenarios").WithTags("catalogue");

    private static async Task<Ok<AboutReply>> Get(ModelDesk desk, ServeSettings settings, HttpContext context)
    {
        var model = await desk.Model(context.RequestAborted);
        var package = model.Package;
        return Catalogue.Answer(context, package, new AboutReply(
            typeof(CommandLine).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "",
            package.Version,
            package.Hash,
            [.. package.Overlays.Select(overlay => overlay.Folder)],
            new(ChainScenario.BaseYearOfPackage, ChainScenario.LastYearOfPackage),
            [.. Rows(package, "regions", (table, row) => new RegionReply(table.Text(row, "id"), table.Text(row, "code"), table.Text(row, "name"), table.Text(row, "definition")))],
            [.. Rows(package, "owner_groups", (table, row) => new OwnerGroupReply(table.Text(row, "id"), table.Text(row, "definition")))],
            Chemistries(package),
            Stages(package),
            [.. Rows(package, "applications", (table, row) => new ApplicationReply(table.Text(row, "id"), table.Text(row, "name"), table.Text(row, "segment"), table.Text(row, "product"), table.Text(row, "note")))],
            [
                .. Rows(package, "outlooks", (table, row) => (Role: table.Text(row, "role"), Reply: new OutlookReply(
                    table.Text(row, "id"), table.Text(row, "name"), table.Text(row, "publisher"), table.Text(row, "edition"), table.Text(row, "note"))))
                    .Where(outlook => outlook.Role == "scenario").Select(outlook => outlook.Reply),
            ],
            [.. model.Scenarios.Select(name => Entry(name, model.Library.Load(name).Scenario))],
            new(settings.BodyBytes, settings.Selections, settings.Changes, settings.RunSeconds)));
    }

    private static ScenarioEntry Entry(string name, Scenario scenario) => new(name, scenario.Title, scenario.Description);

    private static List<ChemistryReply> Chemistries(DataPackage package)
    {
        var cells = Rows(package, "products", (table, row) => (Chemistry: table.Text(row, "chemistry"), Variable: table.Text(row, "variable"))).Where(cell => cell.Chemistry.Length > 0)
            .ToDictionary(cell => cell.Chemistry, cell => cell.Variable, StringComparer.Ordinal);
        return
        [
            .. Rows(package, "chemistries", (table, row) => new ChemistryReply(
                table.Text(row, "id"), table.Text(row, "name"), table.Text(row, "line_family"), table.Text(row, "carrier"), cells.GetValueOrDefault(table.Text(row, "id")),
                table.Booleans("costed")[row] == true)),
        ];
    }

    private static List<StageReply> Stages(DataPackage package)
    {
        var products = ProductList.Of(package).ToLookup(product => product.Stage, StringComparer.Ordinal);
        var chemistries = Rows(package, "products", (table, row) => (Id: table.Text(row, "id"), Chemistry: table.Text(row, "chemistry"))).ToDictionary(each => each.Id, each => each.Chemistry, StringComparer.Ordinal);
        return
        [
            .. Rows(package, "stages", (table, row) => new StageReply(
                table.Text(row, "id"),
                table.Text(row, "name"),
                table.Text(row, "definition"),
                [
                    .. products[table.Text(row, "id")].Select(product => new ProductReply(
                        product.Id, product.Name, product.Variable, product.FlowUnit, product.PriceUnit, chemistries[product.Id] is { Length: > 0 } chemistry ? chemistry : null)),
                ])),
        ];
    }

    private static IEnumerable<T> Rows<T>(DataPackage package, string name, Func<Table, int, T> read)
    {
        var table = package.Tables[name];
        return Enumerable.Range(0, table.RowCount).Select(row => read(table, row));
    }
}
