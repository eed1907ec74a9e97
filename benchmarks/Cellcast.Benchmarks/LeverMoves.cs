using System.Diagnostics;
using System.Globalization;
using Cellcast.Data;
using Cellcast.Data.Answers;
using Cellcast.Data.Scenarios;
using Cellcast.Simulation;

namespace Cellcast.Benchmarks;

/// <summary>
/// What a movement of a lever takes in a process that lives long: one prepared world, moves of six levers in turn, a handful of series asked for. Prints median, 95th percentile and most,
/// wall clock and processor time, and what was allocated. Aim: well under 120 ms on one core.
/// </summary>
internal static class LeverMoves
{
    private const double Middle = 0.5, Late = 0.95;
    private const string Tariff = "lever-tariff";

    // What six charts of the lab show.
    private static readonly VariableSelection Wanted = VariableSelection.Of(
    [
        "Price|Cell|*", "Production|Cell", "Capacity|Cell|LFP", "Delivered Price|Cell|LFP", "Cost|Cell|LFP", "Cost|Cell|NMC811", "Trade|Cell|LFP|*", "Chemistry Share|*|Cell|*",
    ]);

    /// <summary>Prints the times of a number of moves after as many to warm up.</summary>
    public static void Print(string dataFolder, int moves)
    {
        var package = DataPackage.Load(dataFolder);
        var scenarios = new ScenarioLibrary(Path.Combine(dataFolder, "..", "scenarios"), package.Vocabulary());
        var tariff = scenarios.Load("l16-eu-tariff-30").Scenario;
        var world = new PreparedWorld(package);
        var clock = Stopwatch.StartNew();
        world.Warm();
        Console.WriteLine(Text($"made ready in {clock.ElapsedMilliseconds} ms"));
        Measure(world, tariff, moves, "warm-up");
        Measure(world, tariff, moves, "moves");
    }

    private static void Measure(PreparedWorld world, Scenario tariff, int moves, string what)
    {
        var (times, process) = (new double[moves], Process.GetCurrentProcess());
        var (before, allocated) = (process.TotalProcessorTime, GC.GetTotalAllocatedBytes());
        for (var move = 0; move < moves; move++)
        {
            var (scenario, changes) = Moved(world, tariff, move);
            var start = Stopwatch.GetTimestamp();
            _ = world.Run(scenario, changes, Wanted);
            times[move] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        process.Refresh();
        Array.Sort(times);
        Console.WriteLine(Text(
            $"{what}: median {times[(int)(Middle * moves)]:0} ms, 95th percentile {times[Math.Min(moves - 1, (int)(Late * moves))]:0} ms, most {times[^1]:0} ms; {(process.TotalProcessorTime - before).TotalMilliseconds / moves:0} ms of processor time, {(GC.GetTotalAllocatedBytes() - allocated) / 1e6 / moves:0} MB allocated each; {process.WorkingSet64 / 1e6:0} MB held"));
    }

    // Each lever a little further with every turn, as a hand moves a slider.
    private static (Scenario Scenario, Override[] Changes) Moved(PreparedWorld world, Scenario tariff, int move)
    {
        var step = move / 6;
        return (move % 6) switch
        {
            0 => (Scenario.Empty("moved"), [world.Inputs.Parse(Text($"cost_of_capital@Europe={0.05 + (0.002 * step)}"))]),
            1 => (Scenario.Empty("moved"), [world.Inputs.Parse(Text($"wage@United States=x{1 + (0.05 * step)}"))]),
            2 => (Scenario.Empty("moved"), [world.Inputs.Parse(Text($"lithium_price:2027..2040={12_000 + (1_000 * step)}"))]),
            3 => (Scenario.Empty("moved"), [world.Inputs.Parse(Text($"electricity_price@Europe=x{1 - (0.03 * step)}"))]),
            4 => (Scenario.Empty("moved"), [world.Inputs.Parse(Text($"conversion_learning_rate={0.1 + (0.005 * step)}"))]),
            _ => (tariff with { Instruments = [.. tariff.Instruments.Select(rule => rule with { Id = Tariff, Rate = 5.0 * step })] }, []),
        };
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
