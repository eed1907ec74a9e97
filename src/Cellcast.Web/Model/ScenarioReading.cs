using System.Security.Cryptography;
using System.Text;
using Cellcast.Data.Lab;
using Cellcast.Data.Scenarios;
using Cellcast.Simulation;
using Cellcast.Web.Messages;
using Cellcast.Web.Safety;
using Cellcast.World;

namespace Cellcast.Web.Model;

/// <summary>Reads the scenario of a request: levers or YAML, on a shipped base. No file is opened but the shipped ones.</summary>
internal static class ScenarioReading
{
    /// <summary>Name of a scenario that is made here.</summary>
    public const string OwnName = "my-scenario";

    /// <summary>What may stand where a shipped scenario is named.</summary>
    public const string Shipped = "the name of a shipped scenario; GET scenarios lists them";

    private const string TextName = "scenario";
    private const int IdBytes = 8;

    /// <summary>The scenario of a request; the baseline where there is none.</summary>
    /// <exception cref="ProblemException">The base is no shipped scenario, or there is too much of it.</exception>
    /// <exception cref="LabException">A lever cannot be moved so.</exception>
    /// <exception cref="ScenarioException">The YAML has problems.</exception>
    public static ReadScenario Of(LoadedModel model, ServeSettings settings, ScenarioInput? input)
    {
        if (input?.Yaml is { } text)
        {
            return OfText(model, text);
        }

        var (name, changes) = (input?.Base ?? ModelDesk.Baseline, input?.Changes ?? []);
        if (!model.Scenarios.Contains(name))
        {
            throw ProblemException.BadInput("scenario.base", $"'{name}'", Shipped, NearestName.Of(name, model.Scenarios));
        }

        if (changes.Count > settings.Changes)
        {
            throw ProblemException.BadInput("scenario.changes", $"{changes.Count} changes", $"at most {settings.Changes}");
        }

        var own = model.Lab.ToScenario(OwnName, name, [.. changes.Select(change => new LabChange(change.Lever, change.Value, change.Choice, change.From, change.To))]);
        return Complete(model, own, name);
    }

    private static ReadScenario OfText(LoadedModel model, string text)
    {
        var own = ScenarioParser.Parse(TextName, text, model.Vocabulary);
        if (own.Base is { } name && !model.Scenarios.Contains(name))
        {
            var line = Array.FindIndex(text.Split('\n'), each => each.StartsWith("base:", StringComparison.Ordinal)) + 1;
            throw new ScenarioException([new(TextName, Math.Max(1, line), 1, "base", $"'{name}'", Shipped, NearestName.Of(name, model.Scenarios))]);
        }

        return Complete(model, own, own.Base ?? ModelDesk.Baseline);
    }

    private static ReadScenario Complete(LoadedModel model, Scenario own, string name)
    {
        var whole = own.Over(model.Library.Load(name).Scenario);
        var (changes, others) = model.Lab.Read(own);
        IReadOnlyList<string> sentences = [.. changes.Select(model.Lab.Sentence), .. others];

        // Titles and notes mean nothing to the model.
        var meaning = ScenarioWriter.Write(whole with
        {
            Name = OwnName,
            Title = "",
            Description = "",
            Base = null,
            Notes = "",
            Overrides = [.. whole.Overrides.Select(change => change with { Note = "" })],
        });
        var id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(meaning)).AsSpan(0, IdBytes));
        return new(own, whole, name, changes, others, sentences, id);
    }
}
