namespace Cellcast.Web.Messages;

/// <summary>One part of a package.</summary>
/// <param name="Name">What to call it in the answer</param>
/// <param name="Scenario">What it changes; its base does not count</param>
internal sealed record PackagePartInput(string Name, ScenarioInput Scenario);
