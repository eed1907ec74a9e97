using Cellcast.Data.Accounts;
using Cellcast.Policy;

namespace Cellcast.Cli.Json;

/// <summary>The level of an instrument that meets a target.</summary>
internal sealed record BreakEvenJson(
    string Lever,
    double Level,
    string? Unit,
    string? OtherLever,
    double? OtherLevel,
    string Measure,
    double Target,
    string Home,
    string Origin,
    int Year,
    bool Monotone,
    IReadOnlyList<BreakEvenPointJson> Points)
{
    public static BreakEvenJson Of(BreakEvenAnswer answer, Instrument? other, double? otherLevel) => new(
        answer.Question.Lever.Id,
        answer.Level,
        answer.Question.Lever.Unit,
        other?.Id,
        otherLevel,
        answer.Question.Measure.ToString(),
        answer.Question.Target,
        answer.Question.Home,
        answer.Question.Origin,
        answer.Question.Year,
        answer.IsMonotone,
        [.. answer.Points.Select(BreakEvenPointJson.Of)]);
}
