using System.CommandLine;
using Cellcast.Data.Answers;
using Cellcast.Data.Exports;
using Cellcast.Simulation;

namespace Cellcast.Cli;

/// <summary>The results a word means: those of a folder, or of a scenario, which is then run.</summary>
internal static class RunOrFolder
{
    /// <summary>The results, with a name to show.</summary>
    /// <param name="session">The call.</param>
    /// <param name="result">The parsed line.</param>
    /// <param name="what">A scenario, a YAML file or a folder of results.</param>
    /// <exception cref="UsageException">The folder holds no results.</exception>
    public static (string Name, Results Results) Load(Session session, ParseResult result, string what)
    {
        if (ResultsReader.Holds(what))
        {
            var (scenario, results) = ResultsReader.Read(what);
            return ($"{scenario} ({what})", results);
        }

        if (Directory.Exists(what))
        {
            throw new UsageException($"the folder {what} holds no {ResultsWriter.ResultsFile}");
        }

        var (package, loaded) = session.LoadScenario(result, what);
        var run = ScenarioRun.Of(package, loaded.Scenario, [], Words.FirstYear, Words.LastYear, new Progress(share => session.Progress.Show(loaded.Scenario.Name, share)));
        session.Progress.Wipe();
        return (loaded.Scenario.Name, run);
    }

    /// <summary>Hands progress on at once, on the thread that makes it.</summary>
    private sealed class Progress(Action<double> show) : IProgress<double>
    {
        public void Report(double value) => show(value);
    }
}
