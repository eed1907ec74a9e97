using System.Buffers;
using System.CommandLine;
using Cellcast.Data;
using Cellcast.Data.Answers;
using Cellcast.Data.Names;
using Cellcast.Data.Scenarios;
using Cellcast.Policy;
using Cellcast.Simulation;

namespace Cellcast.Cli;

/// <summary>What one call of the command line has at hand: where the answer and the notes go, and where the project's files are.</summary>
/// <param name="args">The words after the program's name.</param>
/// <param name="output">Takes the answer and nothing else.</param>
/// <param name="error">Takes notes, progress and problems.</param>
/// <param name="terminal">What the answer is shown on.</param>
internal sealed class Session(IReadOnlyList<string> args, TextWriter output, TextWriter error, Terminal terminal)
{
    /// <summary>Year where none is asked for: the one the cost inputs speak of.</summary>
    public const int UsualYear = 2025;

    /// <summary>Stands for the scenario at hand where a command asks for the name of one; no file can have this name.</summary>
    public const string ThisScenario = "(this)";

    private static readonly SearchValues<char> NeedsQuotes = SearchValues.Create(" '\"$&|;<>*?()");

    private string? home;

    public TextWriter Output => output;

    public TextWriter Error => error;

    public Terminal Terminal => terminal;

    public ProgressLine Progress { get; } = new(error, terminal.ShowsProgress);

    /// <summary>The command line as it can be typed again.</summary>
    public string Line => string.Join(' ', args.Select(Quoted).Prepend("cellcast"));

    /// <summary>The server that <c>serve</c> calls; null where it is not part of the program.</summary>
    public Func<Commands.ServeRequest, int>? Serve { get; init; }

    /// <summary>The data that are at hand already, whole; null to load them.</summary>
    public DataPackage? Prepared { get; init; }

    /// <summary>The scenario that <see cref="ThisScenario"/> names; null where there is none.</summary>
    public LoadedScenario? Given { get; init; }

    /// <summary>A bill of materials that is at hand already; null to read the file that is named.</summary>
    public IReadOnlyList<MaterialLine>? Bill { get; init; }

    /// <summary>Stops work of many runs; the command line itself is stopped as a process.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>The world that is at hand already; null to prepare one.</summary>
    public PreparedWorld? World { get; init; }

    /// <summary>The world of the package, prepared to be run again and again.</summary>
    public PreparedWorld WorldOf(DataPackage package) => World ?? new(package);

    /// <summary>The inputs of the package, with the changes of the scenario at hand where there is one.</summary>
    public Inputs InputsOf(DataPackage package) => Given is null ? new(package) : ScenarioInputs.Of(new(package), Given.Scenario, []);

    /// <summary>Folders of the user's own rows.</summary>
    public Option<string[]> Overlays { get; } = new("--data")
    {
        Description = "Folder of your own rows, laid over the data package; may be repeated",
        HelpName = "folder",
        Recursive = true,
        Arity = ArgumentArity.OneOrMore,
    };

    /// <summary>Folder that holds data/ and scenarios/: the one the launcher names, or the nearest above this one.</summary>
    public string Home => home ??= FindHome();

    public string DataFolder => Path.Combine(Home, "data");

    public string ScenarioFolder => Path.Combine(Home, "scenarios");

    /// <summary>The data package with the user's overlays: all of it, or some tables for a fast start.</summary>
    public DataPackage LoadPackage(ParseResult result, IReadOnlyCollection<string>? tables = null) =>
        Prepared ?? DataPackage.Load(DataFolder, result.GetValue(Overlays) ?? [], tables);

    /// <summary>
    /// A scenario and the data it needs: all tables if it changes anything, so that every input can be named; otherwise those of costs.
    /// </summary>
    public (DataPackage Package, LoadedScenario Scenario) LoadScenario(ParseResult result, string name)
    {
        if (name == ThisScenario && Given is not null)
        {
            return (LoadPackage(result), Given);
        }

        var draft = TryRead(name);
        var package = LoadPackage(result, draft is { Overrides.Count: 0, Instruments.Count: 0 } ? ChainScenario.Tables : null);
        return (package, new ScenarioLibrary(ScenarioFolder, package.Vocabulary()).Load(name));
    }

    /// <summary>Regions by every name they go by.</summary>
    public static NameIndex Regions(DataPackage package) => Names(package, "regions", "region");

    /// <summary>Chemistries by every name they go by.</summary>
    public static NameIndex Chemistries(DataPackage package) => Names(package, "chemistries", "chemistry");

    /// <summary>Chemistries that have a bottom-up cost, by every name they go by.</summary>
    public static NameIndex CostedChemistries(DataPackage package) => Names(package, "chemistries", "chemistry", row => package.Tables["chemistries"].Booleans("costed")[row] == true);

    /// <summary>Regions for the shell's completion; none when the data cannot be read.</summary>
    public IEnumerable<string> CompleteRegions() => Complete("regions", Regions);

    /// <summary>Scenarios for the shell's completion.</summary>
    public IEnumerable<string> CompleteScenarios() => new ScenarioLibrary(ScenarioFolder, new ScenarioVocabulary()).Names;

    /// <summary>Chemistries for the shell's completion; none when the data cannot be read.</summary>
    public IEnumerable<string> CompleteChemistries() => Complete("chemistries", CostedChemistries);

    /// <summary>Says something that is not the answer.</summary>
    public void Note(string text)
    {
        Progress.Wipe();
        error.WriteLine(text);
    }

    private static string Quoted(string word) => word.AsSpan().IndexOfAny(NeedsQuotes) < 0 ? word : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    private Scenario? TryRead(string name)
    {
        try
        {
            return new ScenarioLibrary(ScenarioFolder, new ScenarioVocabulary()).Load(name).Scenario;
        }
        catch (ScenarioException)
        {
            // The strict reading that follows says what is wrong, with the names of the package at hand.
            return null;
        }
    }

    private IEnumerable<string> Complete(string table, Func<DataPackage, NameIndex> names)
    {
        try
        {
            return names(DataPackage.Load(DataFolder, [], [table])).Typed;
        }
        catch (Exception problem) when (problem is DataException or UsageException or IOException)
        {
            return [];
        }
    }

    private static NameIndex Names(DataPackage package, string tableName, string what, Func<int, bool>? wanted = null)
    {
        var table = package.Tables[tableName];
        return new(what, Enumerable.Range(0, table.RowCount).Where(wanted ?? (_ => true)).Select(row => (
            table.Text(row, "id"),
            table.Text(row, "aliases").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Append(table.Text(row, "name")))));
    }

    private static string FindHome()
    {
        if (Environment.GetEnvironmentVariable("CELLCAST_HOME") is { Length: > 0 } named)
        {
            return named;
        }

        foreach (var start in new[] { Environment.CurrentDirectory, AppContext.BaseDirectory })
        {
            for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            {
                if (File.Exists(Path.Combine(folder.FullName, "data", "datapackage.json")))
                {
                    return folder.FullName;
                }
            }
        }

        throw new UsageException("the data package is not found: start from Cellcast's folder, or name that folder in CELLCAST_HOME");
    }
}
