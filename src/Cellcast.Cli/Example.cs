namespace Cellcast.Cli;

/// <summary>An example of a command for its help.</summary>
/// <param name="Line">The command line after <c>./cellcast</c>.</param>
/// <param name="Shows">What it shows.</param>
internal sealed record Example(string Line, string Shows);
