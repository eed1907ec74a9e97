using Cellcast.Data.Equations;

namespace Cellcast.Cli.Json;

/// <summary>One equation with its numbers.</summary>
internal sealed record WorkedEquationJson(string Number, string Title, string Symbols, string Numbers, double Value, string Unit, string? Note, string? Tests, IReadOnlyList<WorkedTermJson> Terms)
{
    public static WorkedEquationJson Of(WorkedEquation each) =>
        new(each.Number, each.Title, each.Symbols, each.Numbers, each.Value, each.Unit, each.Note.Length == 0 ? null : each.Note, each.Tests.Length == 0 ? null : each.Tests, [.. each.Terms.Select(WorkedTermJson.Of)]);
}
