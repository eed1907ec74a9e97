using Cellcast.Data.Technologies;
using Cellcast.Simulation;

namespace Cellcast.Web.Model;

/// <summary>Many whole runs of a scenario over the ranges of what nobody decides. One such question computes at a time, the latest answers are kept.</summary>
internal sealed class RangeDesk(RunDesk runs, ServeSettings settings)
{
    /// <summary>Seed of the samples: whoever asks gets the same runs.</summary>
    public const int Seed = 1;

    // Answers are some tens of kilobytes each.
    private const int Kept = 24;

    // Whoever moves a lever meanwhile is answered by this one.
    private const int Spared = 1;

    private readonly Lock guard = new();
    private readonly LinkedList<(string Question, AdoptionFan Fan)> recent = [];

    /// <summary>Runs the scenario again and again.</summary>
    /// <param name="model">The model.</param>
    /// <param name="scenario">The scenario.</param>
    /// <param name="question">What is measured, in words that mean nothing else.</param>
    /// <param name="wanted">Variables that the measures read.</param>
    /// <param name="measure">Reads a run; always as many numbers.</param>
    /// <param name="progress">Told the share done; may be null.</param>
    /// <param name="cancellation">Whoever asks has gone.</param>
    /// <exception cref="Safety.ProblemException">Too much is under way, or it took too long.</exception>
    public async Task<AdoptionFan> Of(
        LoadedModel model, ReadScenario scenario, string question, VariableSelection wanted, Func<KeptResults, double[]> measure, IProgress<double>? progress, CancellationToken cancellation)
    {
        var name = $"{scenario.Id} {question}";
        return Find(name) ?? await runs.Job(
            stop =>
            {
                // Somebody may have asked the same while this one waited.
                if (Find(name) is { } found)
                {
                    return found;
                }

                var fan = AdoptionFan.Of(
                    scenario.Whole, UndecidedInputs.Of(model.World, scenario.Whole), (under, samples) => measure(new(model.World.Run(under, samples, wanted, cancellation: stop))),
                    settings.RangeRuns, Seed, Spared, progress, stop);
                Keep(name, fan);
                return fan;
            },
            cancellation);
    }

    private AdoptionFan? Find(string question)
    {
        lock (guard)
        {
            return recent.FirstOrDefault(each => each.Question == question).Fan;
        }
    }

    private void Keep(string question, AdoptionFan fan)
    {
        lock (guard)
        {
            recent.AddFirst((question, fan));
            if (recent.Count > Kept)
            {
                recent.RemoveLast();
            }
        }
    }
}
