using Cellcast.Cli;
using Cellcast.Cli.Commands;
using Cellcast.Cli.Json;
using Cellcast.Data.Accounts;
using Cellcast.Simulation;
using Cellcast.Web.Messages;
using Cellcast.Web.Safety;
using Cellcast.World;

namespace Cellcast.Web.Model;

/// <summary>What parts of a package do alone, in pairs and together: those of <c>policy package</c>, and parts that are no shipped scenario.</summary>
internal sealed class PackageDesk(ModelDesk desk, RunDesk runs, ServeSettings settings)
{
    // Every further part doubles the runs.
    private const int Most = 6;
    private const int UsualFirst = 2027;
    private const int LongestName = 200;

    /// <summary>Runs every set of the parts.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="progress">Told the share done; may be null.</param>
    /// <param name="cancellation">Whoever asks has gone.</param>
    /// <exception cref="ProblemException">The request cannot be used.</exception>
    public async Task<PackageJson> Answer(PackageRequest request, IProgress<double>? progress, CancellationToken cancellation)
    {
        var model = await desk.Model(cancellation);
        var (names, inputs) = (request.Scenarios ?? [], request.Parts ?? []);
        if (names.Count + inputs.Count is 0 or > Most)
        {
            throw ProblemException.BadInput("scenarios", $"{names.Count + inputs.Count} parts", $"1 to {Most} shipped scenarios and parts of your own: each more doubles the runs");
        }

        if (request is { On: not null, Scenario: not null })
        {
            throw ProblemException.BadInput("on", $"'{request.On}' beside a scenario", "one of the two to lay the parts on");
        }

        foreach (var name in names.Append(request.On ?? ModelDesk.Baseline).Where(name => !model.Scenarios.Contains(name)))
        {
            throw ProblemException.BadInput(name == request.On ? "on" : "scenarios", $"'{name}'", ScenarioReading.Shipped, NearestName.Of(name, model.Scenarios));
        }

        if (inputs.FirstOrDefault(part => part.Name.Length is 0 or > LongestName || part.Name.Any(char.IsControl)) is not null)
        {
            throw ProblemException.BadInput("parts.name", "such a name", $"1 to {LongestName} characters");
        }

        var words = new Words();
        var region = words.Name(Session.Regions(model.Package), request.Home ?? PolicyAccountsCommand.DefaultHome);
        var stages = PolicyAccountsCommand.Stages(model.Package);
        var stage = request.Stage ?? PolicyAccountsCommand.DefaultStage;
        if (!stages.Contains(stage))
        {
            words.Add($"stage: '{stage}' is none of {string.Join(", ", stages)}");
        }

        var (first, last) = (request.From ?? UsualFirst, request.To ?? Words.LastYear);
        if (first <= Words.FirstYear || last > Words.LastYear || last < first)
        {
            words.Add($"from, to: {first} to {last}; years from {Words.FirstYear + 1} to {Words.LastYear}, the first before the last");
        }

        words.ThrowIfAny();
        var ground = request.Scenario is { } own ? ScenarioReading.Of(model, settings, own).Whole : model.Library.Load(request.On ?? ModelDesk.Baseline).Scenario;
        IReadOnlyList<Scenario> parts =
        [
            .. names.Select(name => model.Library.Load(name).Scenario),
            .. inputs.Select(part => ScenarioReading.Of(model, settings, part.Scenario).Own with { Name = part.Name }),
        ];
        return await runs.Job(
            stop => PackageJson.Of(PolicyPackage.Of(model.World, ground, parts, new AccountsQuestion(region, [], first, last, stage), progress, stop)), cancellation);
    }
}
