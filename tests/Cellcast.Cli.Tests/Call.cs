namespace Cellcast.Cli.Tests;

/// <summary>One call of the command line within the process, and what it said.</summary>
internal sealed record Call(int ExitCode, string Answer, string Notes)
{
    /// <summary>Calls the command line with these words, its answer going to a pipe.</summary>
    public static Call Of(params string[] words) => On(Terminal.Plain, words);

    /// <summary>Calls the command line on a terminal.</summary>
    public static Call On(Terminal terminal, params string[] words)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = CommandLine.Run(words, output, error, terminal);
        return new(code, output.ToString(), error.ToString());
    }
}
