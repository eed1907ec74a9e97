namespace Cellcast.Web.Messages;

/// <summary>A scenario that comes with Cellcast.</summary>
/// <param name="Id">Its name</param>
/// <param name="Title">What it is</param>
/// <param name="Description">What it asks</param>
internal sealed record ScenarioEntry(string Id, string Title, string Description);
