using Cellcast.Data.Studies;

namespace Cellcast.Cli.Json;

/// <summary>A report's figure beside what was computed.</summary>
internal sealed record StudyReportJson(
    string Id, string Quantity, string Printed, double? Value, double? Low, double? High, string Unit, double? Computed, string Verdict, string Words, string Source, string Locator)
{
    public static StudyReportJson Of(ReportBeside beside) => new(
        beside.Figure.Id, beside.Figure.Quantity, beside.Figure.Printed, beside.Figure.Value, beside.Figure.Low, beside.Figure.High, beside.Figure.Unit, beside.Computed, beside.VerdictWords, beside.Words,
        beside.Figure.Source, beside.Figure.Locator);
}
