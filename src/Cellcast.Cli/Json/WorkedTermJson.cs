using Cellcast.Data.Equations;

namespace Cellcast.Cli.Json;

/// <summary>One symbol of an equation with its number and the data behind it.</summary>
internal sealed record WorkedTermJson(string Symbol, string Name, double? Value, string Unit, string? Equation, IReadOnlyList<CitationJson> Inputs)
{
    public static WorkedTermJson Of(WorkedTerm term) => new(
        term.Symbol, term.Name, double.IsFinite(term.Value) ? term.Value : null, term.Unit, term.Equation.Length == 0 ? null : term.Equation, [.. term.Inputs.Select(CitationJson.Of)]);
}
