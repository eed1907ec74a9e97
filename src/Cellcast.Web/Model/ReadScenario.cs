using Cellcast.Data.Lab;
using Cellcast.Simulation;

namespace Cellcast.Web.Model;

/// <summary>A scenario of a request, read.</summary>
/// <param name="Own">What it says itself.</param>
/// <param name="Whole">With all it inherits.</param>
/// <param name="Base">The shipped scenario it starts from.</param>
/// <param name="Changes">The levers it moves.</param>
/// <param name="Others">What it changes besides, in sentences.</param>
/// <param name="Sentences">All it changes, in sentences.</param>
/// <param name="Id">Says what is computed: scenarios with the same meaning have the same one.</param>
internal sealed record ReadScenario(
    Scenario Own, Scenario Whole, string Base, IReadOnlyList<LabChange> Changes, IReadOnlyList<string> Others, IReadOnlyList<string> Sentences, string Id)
{
    /// <summary>Whether it changes nothing of a shipped scenario.</summary>
    public bool IsShipped => Sentences.Count == 0;
}
