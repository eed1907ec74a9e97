using Cellcast.Simulation;

namespace Cellcast.Data.Backtests;

/// <summary>Scores two runs of the model on observations, beside two naive rivals.</summary>
/// <param name="package">The data package.</param>
public sealed class Backtest(DataPackage package)
{
    private readonly IReadOnlyList<Observation> builtIn = BuiltInObservations.Read(package);
    private readonly ObservedPlaces places = new(package);

    /// <summary>The package's own observations, assumed ones included.</summary>
    public IReadOnlyList<Observation> BuiltIn => builtIn;

    /// <summary>Scores the runs on the package's own observations.</summary>
    /// <param name="run">Gives the run of each mode.</param>
    public BacktestReport Score(Func<BacktestMode, Results> run) => Score(run, builtIn);

    /// <summary>Scores the runs on observations; the rivals know those of the package besides.</summary>
    /// <param name="run">Gives the run of each mode.</param>
    /// <param name="observations">What to score on; rows that rest on an assumption are left out.</param>
    public BacktestReport Score(Func<BacktestMode, Results> run, IReadOnlyList<Observation> observations)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(observations);
        var products = ProductList.Of(package);
        var observed = new Measures(run(BacktestMode.ObservedCapacity), products, places.Sets);
        var endogenous = new Measures(run(BacktestMode.EndogenousCapacity), products, places.Sets);
        var capacity = KnownCapacity.Of(package);
        var rivals = new NaiveRivals(builtIn.Union(observations), capacity, new Measures(capacity, products, places.Sets));
        return new([
            .. from observation in observations
               where observation.IsScored
               select new ScoredRow(
                   observation,
                   observed.Value(observation.Measure, observation.Region, observation.Year),
                   endogenous.Value(observation.Measure, observation.Region, observation.Year),
                   rivals.LastValue(observation),
                   rivals.ByCapacity(observation)),
        ]);
    }
}
