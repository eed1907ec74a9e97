using Cellcast.Data;
using Cellcast.Data.Lab;
using Cellcast.Web.Messages;
using Cellcast.Web.Model;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Cellcast.Web.Api;

/// <summary>What can be turned.</summary>
internal static class LeversApi
{
    private const string Central = "central";

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/levers", Get).WithName("levers").WithSummary("The levers of the scenario lab, in their groups").WithTags("catalogue");

    private static async Task<Ok<LeversReply>> Get(ModelDesk desk, HttpContext context)
    {
        var model = await desk.Model(context.RequestAborted);
        var references = new LeverReferences(model);
        var titles = Titles(model.Package);
        return Catalogue.Answer(context, model.Package, new LeversReply(
            [.. LabGroup.All.Where(group => model.Lab.Levers.Any(lever => lever.Group == group.Id)).Select(group => new LeverGroupReply(group.Id, group.Name))],
            [.. model.Lab.Levers.Select(lever => Reply(model, lever, references, titles))]));
    }

    private static LeverReply Reply(LoadedModel model, LabLever lever, LeverReferences references, Dictionary<string, string> titles)
    {
        var isChoice = lever.Action == LabAction.Outlook;
        var entries = model.Lab.Example(lever);
        return new(
            lever.Id,
            lever.Group,
            lever.Name,
            lever.Words,
            isChoice ? "choice" : "number",
            lever.Unit,
            lever.Low,
            lever.High,
            lever.Step,
            Decimals(lever.Step),
            lever.Neutral,
            isChoice ? Central : null,
            lever.Action switch { LabAction.Law => "law", LabAction.Inputs or LabAction.Outlook => "baseline", _ => "none" },
            references.Of(lever),
            lever.IsDated,
            lever.From,
            lever.To,
            isChoice ? Outlooks(model) : [],
            entries.Overrides.Count > 0 ? entries.Overrides[0].Region : lever.Action == LabAction.Instruments && entries.Instruments.Count > 0 ? entries.Instruments[0].Jurisdiction : null,
            lever.Basis.ToString().ToLowerInvariant(),
            lever.Source,
            titles.GetValueOrDefault(lever.Source, lever.Source),
            Sets(model, lever),
            lever.Note);
    }

    private static IReadOnlyList<string> Sets(LoadedModel model, LabLever lever) => lever.Action switch
    {
        LabAction.Law => [.. model.Lab.LawsOf(lever).Select(law => $"rate of {law.Id}")],
        LabAction.Inputs => [.. model.Lab.Example(lever).Overrides.Select(change => $"input {change.Input}{(change.Region is null ? "" : $"@{change.Region}")}")],
        LabAction.Instruments => [.. model.Lab.Example(lever).Instruments.Select(instrument => $"instrument {instrument.Kind} of {instrument.Jurisdiction}")],
        _ => ["outlook"],
    };

    private static IReadOnlyList<LeverChoice> Outlooks(LoadedModel model)
    {
        var table = model.Package.Tables["outlooks"];
        return [.. Enumerable.Range(0, table.RowCount).Where(row => model.Lab.Outlooks.Contains(table.Text(row, "id"))).Select(row => new LeverChoice(table.Text(row, "id"), table.Text(row, "name")))];
    }

    private static Dictionary<string, string> Titles(DataPackage package)
    {
        var table = package.Tables["sources"];
        return Enumerable.Range(0, table.RowCount).ToDictionary(row => table.Text(row, "key"), row => table.Text(row, "title"), StringComparer.Ordinal);
    }

    private static int Decimals(double step)
    {
        const int Most = 4;
        var decimals = 0;
        while (decimals < Most && Math.Abs(step - Math.Round(step, decimals)) > 1e-9)
        {
            decimals++;
        }

        return decimals;
    }
}
