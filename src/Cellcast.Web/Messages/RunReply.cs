namespace Cellcast.Web.Messages;

/// <summary>What a run found.</summary>
/// <param name="Sequence">As in the request</param>
/// <param name="Scenario">What was run</param>
/// <param name="Against">What stands beside it</param>
/// <param name="Years">Years of all values</param>
/// <param name="Selections">What was asked for, in the order of the request</param>
/// <param name="Headlines">Headline figures</param>
/// <param name="Basis">What the inputs of a run rest on; null until it is counted</param>
/// <param name="Messages">What to know</param>
/// <param name="Milliseconds">Time the server took</param>
internal sealed record RunReply(
    long? Sequence,
    RunScenario Scenario,
    RunScenario? Against,
    IReadOnlyList<int> Years,
    IReadOnlyList<SelectionReply> Selections,
    IReadOnlyList<HeadlineReply> Headlines,
    BasisReply? Basis,
    IReadOnlyList<MessageReply> Messages,
    int Milliseconds);
