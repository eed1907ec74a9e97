using System.CommandLine;
using Cellcast.Data;
using Cellcast.Data.Names;

namespace Cellcast.Cli;

/// <summary>The option <c>--set</c>: changes of inputs.</summary>
internal sealed class ChangeOption
{
    private readonly Option<string[]> changes = new("--set")
    {
        HelpName = "input=value",
        Description = "Change an input: lithium_price=15000, wage@us=40, metal_price.nickel:2030=x1.2; may be repeated",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Session? session;

    /// <summary>Adds the option to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="session">The call, whose scenario's changes come before those given; null where the command lays scenarios itself.</param>
    public ChangeOption(Command command, Session? session = null)
    {
        this.session = session;
        command.Options.Add(changes);
    }

    /// <summary>The changes as written.</summary>
    public IReadOnlyList<string> Written(ParseResult result) => result.GetValue(changes) ?? [];

    /// <summary>The changes that can be read; a problem for each that cannot.</summary>
    public IReadOnlyList<Override> Read(ParseResult result, DataPackage package, Inputs inputs, Words words)
    {
        var regions = Session.Regions(package);
        var read = new List<Override>();
        foreach (var change in Written(result))
        {
            try
            {
                read.Add(inputs.Parse(WithRegionId(change, regions)));
            }
            catch (DataException problem)
            {
                words.Add($"--set {problem.Message}");
            }
        }

        return read;
    }

    /// <summary>The package's inputs with the changes laid on; a problem for each that cannot be.</summary>
    public Inputs Changed(ParseResult result, DataPackage package, Words words)
    {
        var inputs = session?.InputsOf(package) ?? new Inputs(package);
        try
        {
            return inputs.With(Read(result, package, inputs, words));
        }
        catch (DataException problem)
        {
            words.Add($"--set {problem.Message}");
            return inputs;
        }
    }

    // The data package knows regions by their ids alone; people write us and eu.
    private static string WithRegionId(string change, NameIndex regions)
    {
        var at = change.IndexOf('@', StringComparison.Ordinal);
        var end = at < 0 ? -1 : change.AsSpan(at).IndexOfAny(':', '=');
        if (end < 0)
        {
            return change;
        }

        return regions.Find(change[(at + 1)..(at + end)]) is { } id ? $"{change[..(at + 1)]}{id}{change[(at + end)..]}" : change;
    }
}
