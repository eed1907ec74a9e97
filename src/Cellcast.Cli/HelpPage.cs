using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Cellcast.Cli.Output;

namespace Cellcast.Cli;

/// <summary>Help that teaches: what a command answers, examples first, then its words and options.</summary>
/// <param name="session">Where help is written to.</param>
internal sealed class HelpPage(Session session) : SynchronousCommandLineAction
{
    private static readonly Example[] FirstSteps =
    [
        new("cost LFP --in \"United States\" --year 2026", "one cost, with everything it is made of"),
        new("cost --all", "every chemistry in every region"),
        new("run", "the baseline to 2040, written to results/"),
    ];

    /// <summary>Help stays help, whatever else is wrong with the line.</summary>
    public override bool ClearsParseErrors => true;

    /// <summary>Makes this the help of a root command.</summary>
    public static void Install(RootCommand root, Session session)
    {
        foreach (var option in root.Options)
        {
            if (option is HelpOption help)
            {
                help.Description = "Show this help";
                help.Action = new HelpPage(session);
            }
        }
    }

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        ArgumentNullException.ThrowIfNull(parseResult);
        var screen = new Screen(session.Output, session.Terminal);
        var command = parseResult.CommandResult.Command;
        var path = CommandLine.PathOf(parseResult.CommandResult);
        var entry = Array.Find(CommandLine.Entries, entry => path.StartsWith(entry.Name + " ", StringComparison.Ordinal));
        screen.Paragraph(command.Description ?? "");
        if (entry is not null && command.Name == entry.Name && entry.Explanation.Length > 0)
        {
            screen.Line();
            screen.Paragraph(entry.Explanation);
        }

        screen.Heading("Usage");
        screen.Line($"  ./cellcast {path}{Shape(command)}");
        Examples(screen, entry is null ? FirstSteps : [.. entry.Examples.Where(example => $"{example.Line} ".StartsWith(path, StringComparison.Ordinal))]);
        Rows(screen, "Commands", command.Subcommands.Select(child => (child.Name, child.Description)));
        Rows(screen, "Words", command.Arguments.Select(argument => ($"<{argument.Name}>", argument.Description)));
        Rows(screen, "Options", OptionsOf(parseResult.CommandResult.Command, parseResult).Select(option => (Label(option), option.Description)));
        return Failure.Done;
    }

    private static string Shape(Command command)
    {
        var words = command.Arguments.Select(argument => argument.Arity.MinimumNumberOfValues == 0 ? $"[{argument.Name}]" : $"<{argument.Name}>");
        return string.Join(' ', (command.Subcommands.Count > 0 ? ["<command>"] : words).Append("[options]"));
    }

    private static void Examples(Screen screen, IReadOnlyList<Example> examples)
    {
        screen.Heading("Examples");
        foreach (var example in examples)
        {
            screen.Line($"  {screen.Accent($"./cellcast {example.Line}")}");
            screen.Paragraph(example.Shows, indent: 6);
        }
    }

    private static void Rows(Screen screen, string title, IEnumerable<(string Name, string? Description)> rows)
    {
        var table = new TextTable("", "");
        foreach (var (name, description) in rows)
        {
            table.Add(name, description ?? "");
        }

        if (table.Count > 0)
        {
            screen.Heading(title);
            table.Write(screen, indent: 2);
        }
    }

    private static IEnumerable<Option> OptionsOf(Command command, ParseResult parseResult)
    {
        var root = parseResult.RootCommandResult.Command;
        return command == root ? command.Options : command.Options.Concat(root.Options.Where(option => option.Recursive));
    }

    private static string Label(Option option)
    {
        var names = string.Join(", ", option.Aliases.Where(alias => alias.StartsWith('-')).Prepend(option.Name));
        return option.HelpName is null ? names : $"{names} <{option.HelpName}>";
    }
}
