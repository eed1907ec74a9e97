namespace Cellcast.Web.Messages;

/// <summary>An uncertain input that is sampled over its range.</summary>
/// <param name="Group">Kind of input</param>
/// <param name="Name">What it is</param>
internal sealed record SampledInput(string Group, string Name);
