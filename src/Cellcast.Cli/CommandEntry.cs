using System.CommandLine;

namespace Cellcast.Cli;

/// <summary>One command of the command line. Its options are made only when it is called, so that start-up does not grow with the list.</summary>
/// <param name="Name">The word that calls it.</param>
/// <param name="Summary">What it does, in one line of the list of commands.</param>
/// <param name="Explanation">What its help says beyond the summary.</param>
/// <param name="Examples">Whole command lines, each with what it shows.</param>
/// <param name="Configure">Adds arguments, options and the action.</param>
internal sealed record CommandEntry(
    string Name,
    string Summary,
    string Explanation,
    IReadOnlyList<Example> Examples,
    Action<Command, Session> Configure);
