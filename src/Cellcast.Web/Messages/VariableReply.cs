namespace Cellcast.Web.Messages;

/// <summary>A variable.</summary>
/// <param name="Name">Its name</param>
/// <param name="Unit">Its unit</param>
/// <param name="Definition">What it means</param>
/// <param name="Formula">Number of its equation</param>
/// <param name="Document">Document the equation is written in</param>
internal sealed record VariableReply(string Name, string Unit, string Definition, string Formula, string? Document);
