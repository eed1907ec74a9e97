namespace Cellcast.Web.Messages;

/// <summary>What was run.</summary>
/// <param name="Id">Says what is computed</param>
/// <param name="Base">Shipped scenario it starts from</param>
/// <param name="Sentences">What it changes</param>
internal sealed record RunScenario(string Id, string Base, IReadOnlyList<string> Sentences);
