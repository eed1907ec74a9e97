using Cellcast.Data;
using Cellcast.Data.Backtests;

namespace Cellcast.Web.Model;

/// <summary>The backtest, computed when it is first asked for and kept: it does not depend on a scenario.</summary>
internal sealed class BacktestDesk(ModelDesk desk)
{
    private readonly Lazy<Task<BacktestReport>> report = new(() => Task.Run(async () =>
    {
        var package = (await desk.Model().ConfigureAwait(false)).Package;
        var runs = Enum.GetValues<BacktestMode>().ToDictionary(mode => mode, mode => BacktestRuns.Of(package, new Inputs(package), mode));
        return new Backtest(package).Score(mode => runs[mode]);
    }));

    /// <summary>The report; waits until it is there.</summary>
    public Task<BacktestReport> Report(CancellationToken cancellation) => report.Value.WaitAsync(cancellation);
}
