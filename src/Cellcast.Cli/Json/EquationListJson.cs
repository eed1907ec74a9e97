using Cellcast.Data.Equations;

namespace Cellcast.Cli.Json;

/// <summary>Every numbered equation of the documents, as JSON.</summary>
/// <param name="Equations">The equations, document by document.</param>
internal sealed record EquationListJson(IReadOnlyList<EquationEntryJson> Equations)
{
    public static EquationListJson Of(IReadOnlyList<EquationEntry> entries) => new([.. entries.Select(EquationEntryJson.Of)]);
}
