using System.CommandLine;
using System.CommandLine.Parsing;
using Cellcast.Cli.Commands;
using Cellcast.Data;
using Cellcast.Data.Backtests;
using Cellcast.World;

namespace Cellcast.Cli;

/// <summary>Parses a command line, calls the command and turns every failure into a message and an exit code.</summary>
public static class CommandLine
{
    internal static readonly CommandEntry[] Entries =
    [
        CostCommand.Entry,
        PlantCommand.Entry,
        RunCommand.Entry,
        ShowCommand.Entry,
        BacktestCommand.EntryOf((package, mode) => BacktestRuns.Of(package, new Inputs(package), mode)),
        CompareCommand.Entry,
        SensitivityCommand.Entry,
        PathCommand.Entry,
        ParityCommand.Entry,
        StorageCommand.Entry,
        DemandCommand.Entry,
        ValueCommand.Entry,
        LossCommand.Entry,
        PartnerCommand.Entry,
        ProcureCommand.Entry,
        StudyCommand.Entry,
        TechCommand.Entry,
        FitCommand.Entry,
        HindcastCommand.Entry,
        ConvertCommand.Entry,
        PolicyCommand.Entry,
        CiteCommand.Entry,
        EquationsCommand.Entry,
        ScenarioCommand.Entry,
        DataCommand.Entry,
        UnitsCommand.Entry,
        ServeCommand.EntryOf(null),
        CompletionCommand.Entry,
    ];

    private static readonly ParserConfiguration Parsing = new()
    {
        // A word that starts with @ is a word, not a file to read more words from; and -abc is not three options.
        ResponseFileTokenReplacer = null,
        EnablePosixBundling = false,
    };

    /// <summary>Runs one command line.</summary>
    /// <param name="args">The words after the program's name.</param>
    /// <param name="output">Takes the answer and nothing else.</param>
    /// <param name="error">Takes notes, progress and problems.</param>
    /// <param name="terminal">What the answer is shown on; null for a pipe.</param>
    /// <returns>0 done, 1 the model failed or a file could not be read or written, 2 bad input.</returns>
    public static int Run(IReadOnlyList<string> args, TextWriter output, TextWriter error, Terminal? terminal = null) => Run(args, output, error, terminal, null);

    /// <summary>Runs one command line with a server to call.</summary>
    internal static int Run(IReadOnlyList<string> args, TextWriter output, TextWriter error, Terminal? terminal, Func<ServeRequest, int>? serve)
    {
        ArgumentNullException.ThrowIfNull(args);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(error);
        var session = new Session(args, output, error, terminal ?? Terminal.Plain) { Serve = serve };
        try
        {
            return IsSuggestion(args) ? Suggest(args, session) : Invoke(args, session);
        }
        catch (Exception problem) when (!Failure.IsBrokenPipe(problem))
        {
            session.Progress.Wipe();
            var failure = Failure.Of(problem);
            Report(error, failure.Problems);
            return failure.ExitCode;
        }
    }

    /// <summary>The root command, complete in the commands that these arguments can call.</summary>
    internal static RootCommand Build(IReadOnlyList<string> args, Session session)
    {
        var root = new RootCommand("The world battery industry: what cells cost, who makes, sells and buys what, what policy does to it and which chemistry comes next, to 2040, and why.")
        {
            session.Overlays,
        };
        foreach (var entry in Entries)
        {
            var command = new Command(entry.Name, entry.Summary);
            if (args.Contains(entry.Name))
            {
                (entry.Name == ServeCommand.Name ? ServeCommand.EntryOf(session.Serve) : entry).Configure(command, session);
            }

            root.Subcommands.Add(command);
        }

        HelpPage.Install(root, session);
        return root;
    }

    /// <summary>Runs one command and lets what goes wrong through.</summary>
    internal static int Invoke(IReadOnlyList<string> args, Session session)
    {
        var root = Build(args, session);
        var result = root.Parse(args.Count == 0 ? ["--help"] : args, Parsing);
        if (result.Errors.Count > 0 && result.Action is not HelpPage)
        {
            Report(session.Error, Problems(result));
            session.Error.WriteLine($"see ./cellcast {PathOf(result.CommandResult)}--help");
            return Failure.BadInput;
        }

        return result.Invoke(new InvocationConfiguration { Output = session.Output, Error = session.Error, EnableDefaultExceptionHandler = false });
    }

    // The shell's completion asks "[suggest:12]" with the line typed so far, of which the first word is the way to the launcher.
    private static bool IsSuggestion(IReadOnlyList<string> args) => args.Count == 2 && args[0].StartsWith("[suggest", StringComparison.Ordinal);

    private static int Suggest(IReadOnlyList<string> args, Session session)
    {
        var first = args[1].IndexOf(' ', StringComparison.Ordinal);
        var cursor = int.TryParse(args[0]["[suggest".Length..].Trim(':', ']'), out var given) ? Math.Clamp(given, 0, args[1].Length) : args[1].Length;
        var line = first < 0 || cursor <= first ? "" : args[1][(first + 1)..cursor];
        var root = Build(line.Split(' '), session);
        foreach (var completion in root.Parse(line, Parsing).GetCompletions(line.Length))
        {
            session.Output.WriteLine(completion.Label);
        }

        return Failure.Done;
    }

    private static void Report(TextWriter error, IReadOnlyList<string> problems)
    {
        foreach (var problem in problems)
        {
            error.WriteLine($"cellcast: {problem}");
        }
    }

    /// <summary>The parser's problems; for a word it does not know, with the nearest one it does.</summary>
    private static List<string> Problems(ParseResult result)
    {
        var known = result.CommandResult.Command.Subcommands.Select(command => command.Name)
            .Concat(result.CommandResult.Command.Options.Concat(result.RootCommandResult.Command.Options).SelectMany(option => option.Aliases.Prepend(option.Name)))
            .ToList();
        var problems = new List<string>();
        var words = result.UnmatchedTokens;
        if (result.CommandResult.Command.Subcommands.Count > 0)
        {
            // Where a command is expected, what follows a wrong one cannot be judged.
            words = [.. words.Take(1)];
        }

        foreach (var word in words)
        {
            var nearest = NearestName.Of(word, known);
            var hint = nearest is not null ? $", did you mean '{nearest}'?"
                : word.StartsWith('-') || result.CommandResult.Command.Subcommands.Count > 0 ? "" : " (names with blanks need quotes, as in --in \"United States\")";
            problems.Add($"unknown word '{word}'{hint}");
        }

        if (problems.Count == 0)
        {
            problems.AddRange(result.Errors.Select(problem => problem.Message.TrimEnd('.')).Distinct(StringComparer.Ordinal));
        }

        return problems;
    }

    /// <summary>The words that lead to a command, each with a blank behind it; empty for the root.</summary>
    internal static string PathOf(CommandResult result) =>
        result.Parent is CommandResult parent ? $"{PathOf(parent)}{result.Command.Name} " : "";
}
