using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Cellcast.Cli;
using Cellcast.Data.Scenarios;
using Cellcast.Policy;
using Cellcast.Web.Messages;
using Cellcast.Web.Safety;

namespace Cellcast.Web.Model;

/// <summary>Asks the commands of the command line, so that both front doors give the same answer. A command has no file to read: it is given data and scenario.</summary>
internal sealed class CommandDesk(ModelDesk desk, RunDesk runs, ServeSettings settings)
{
    /// <summary>The answer of a command that has <c>--json</c>.</summary>
    /// <param name="words">Its words.</param>
    /// <param name="scenario">The scenario whose changes count; null for the package as it stands.</param>
    /// <param name="type">What its JSON says.</param>
    /// <param name="cancellation">Whoever asks has gone.</param>
    /// <param name="bill">A bill of materials, for the command that takes one.</param>
    /// <exception cref="ProblemException">The command cannot use its words.</exception>
    public async Task<T> Ask<T>(CommandWords words, ScenarioInput? scenario, JsonTypeInfo<T> type, CancellationToken cancellation, IReadOnlyList<MaterialLine>? bill = null)
    {
        var model = await desk.Model(cancellation);
        var read = scenario is null ? null : ScenarioReading.Of(model, settings, scenario);
        return await runs.Compute(stop => Answer(model, words, read, type, bill, null, stop), cancellation);
    }

    /// <summary>The answer of a command of many runs.</summary>
    /// <inheritdoc cref="Ask"/>
    /// <param name="words">Its words.</param>
    /// <param name="scenario">The scenario whose changes count; null for the package as it stands.</param>
    /// <param name="type">What its JSON says.</param>
    /// <param name="progress">Told the share done; may be null.</param>
    /// <param name="cancellation">Whoever asks has gone.</param>
    public async Task<T> AskLong<T>(CommandWords words, ScenarioInput? scenario, JsonTypeInfo<T> type, IProgress<double>? progress, CancellationToken cancellation)
    {
        var model = await desk.Model(cancellation);
        var read = scenario is null ? null : ScenarioReading.Of(model, settings, scenario);
        return await runs.Job(stop => Answer(model, words, read, type, null, progress, stop), cancellation);
    }

    private static T Answer<T>(LoadedModel model, CommandWords words, ReadScenario? scenario, JsonTypeInfo<T> type, IReadOnlyList<MaterialLine>? bill, IProgress<double>? progress, CancellationToken stop)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        IReadOnlyList<string> line = [.. words.All, "--json"];
        var given = scenario is null ? null : new LoadedScenario(scenario.Whole, []);
        var session = new Session(line, output, error, Terminal.Plain) { Prepared = model.Package, World = model.World, Given = given, Bill = bill, Cancellation = stop };
        session.Progress.Listener = progress;
        int code;
        try
        {
            code = CommandLine.Invoke(line, session);
        }
        catch (UsageException usage)
        {
            throw ProblemException.BadInput([.. usage.Problems.Select(words.Part)]);
        }

        // A check that finds fault has an answer all the same, and nothing to say against the question.
        return code == 0 || (output.GetStringBuilder().Length > 0 && error.GetStringBuilder().Length == 0)
            ? JsonSerializer.Deserialize(output.ToString(), type)!
            : throw ProblemException.BadInput([.. error.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(problem => !problem.StartsWith("see ", StringComparison.Ordinal))
                .Select(problem => words.Part(problem.Replace("cellcast: ", "", StringComparison.Ordinal)))]);
    }
}
