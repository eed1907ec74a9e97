namespace Cellcast.Web.Messages;

/// <summary>The shipped scenarios.</summary>
/// <param name="Scenarios">One by one</param>
internal sealed record ScenariosReply(IReadOnlyList<ScenarioDetail> Scenarios);
