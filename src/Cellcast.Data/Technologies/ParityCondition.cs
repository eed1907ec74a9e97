using Cellcast.Data.Answers;
using Cellcast.Data.Studies;
using Cellcast.World;

namespace Cellcast.Data.Technologies;

/// <summary>One thing that alone brings two chemistries to the same cost in a year, both answering to it.</summary>
/// <param name="Name">What it is.</param>
/// <param name="AsItIs">Its value in the package.</param>
/// <param name="Needed">Its value at parity, the nearest to what the package has; <see langword="null"/> where there is none within what is tried.</param>
/// <param name="Unit">Unit of both.</param>
/// <param name="Why">Where there is none: what was tried.</param>
public sealed record ParityCondition(string Name, double AsItIs, double? Needed, string Unit, string Why)
{
    private const int FirstFreeYear = 2026, LastYear = 2040, Steps = 8, Halvings = 12;

    private static readonly Unit UsdPerKg = World.Unit.Parse("USD/kg");

    /// <summary>Learning rate, output, prices of metals and yield, one by one.</summary>
    public static IReadOnlyList<ParityCondition> All(StudyDesk desk, CostQuestion challenger, CostQuestion rival, int year)
    {
        ArgumentNullException.ThrowIfNull(desk);
        ArgumentNullException.ThrowIfNull(challenger);
        ArgumentNullException.ThrowIfNull(rival);
        var found = new List<ParityCondition>
        {
            Solved(desk, challenger, rival, year, "learning rate of cell making, fees and packs, of both", desk.Inputs.Value("learning_rate", "conversion"), 0, MustBeTrue.FastestLearning, "share per doubling", "0 to 0.5",
                rate => [.. ((string[])["conversion", "active_material", "pack"]).Select(part => $"learning_rate.{part}={Text(rate)}")]),
        };
        var (own, other) = (MustBeTrue.GroupOf(desk, challenger.Chemistry), MustBeTrue.GroupOf(desk, rival.Chemistry));
        if (own.Length > 0 && own != other)
        {
            found.Add(Solved(desk, challenger, rival, year, $"output of {own} from {FirstFreeYear}", 1, 1 / MustBeTrue.LargestMultiple, MustBeTrue.LargestMultiple, "times the outlook", "a hundredth to a hundred times",
                multiple => [$"annual_output.{own}:{FirstFreeYear}..{LastYear}=x{Text(multiple)}"], isLogarithmic: true));
        }

        foreach (var (metal, name) in new[] { ("lithium_carbonate", "price of lithium carbonate"), ("nickel", "price of nickel"), ("cobalt", "price of cobalt") })
        {
            var price = desk.Inputs.ValueIn(UsdPerKg, "metal_price", metal, "World", year);
            string[] priced = metal == "lithium_carbonate" ? [metal, "lithium_metal"] : [metal];
            found.Add(Solved(desk, challenger, rival, year, name, price, price / 10, price * 10, "USD/kg", "a tenth to ten times",
                at => [.. priced.Select(each => $"metal_price.{each}=x{Text(at / price)}")], isLogarithmic: true));
        }

        if (challenger.Region != rival.Region)
        {
            foreach (var (parameter, name) in new[] { ("yield_mature", $"mature yield in {challenger.Region}"), ("wage", $"wage in {challenger.Region}"), ("electricity_price", $"power in {challenger.Region}"), ("cost_of_capital", $"cost of capital in {challenger.Region}") })
            {
                if (!desk.Inputs.TryValue(parameter, "", challenger.Region, year, out var value))
                {
                    continue;
                }

                var (low, high) = parameter == "yield_mature" ? (0.5, 1) : (value / 10, value * 10);
                found.Add(Solved(desk, challenger, rival, year, name, value, low, high, desk.Inputs.UnitOf(parameter, "", challenger.Region).Symbol, parameter == "yield_mature" ? "half to all" : "a tenth to ten times",
                    at => [$"{parameter}@{challenger.Region}={Text(at)}"]));
            }
        }

        return found;
    }

    private static string Text(double value) => value.ToString("R", null);

    // The crossing nearest to the value as it is: up and down from it by steps until the sign of the gap turns.
    private static ParityCondition Solved(
        StudyDesk desk, CostQuestion challenger, CostQuestion rival, int year, string name, double now, double low, double high, string unit, string tried, Func<double, string[]> changes, bool isLogarithmic = false)
    {
        double At(double value)
        {
            var on = changes(value).Aggregate(desk, (so, change) => so.With(change));
            return on.Book.Tree(challenger with { Year = year }).Value - on.Book.Tree(rival with { Year = year }).Value;
        }

        double To(double x) => isLogarithmic ? Math.Exp(x) : x;
        double From(double value) => isLogarithmic ? Math.Log(value) : value;
        var here = At(now);
        double? nearest = null;
        foreach (var end in new[] { low, high })
        {
            var (last, lastGap) = (From(now), here);
            for (var step = 1; step <= Steps; step++)
            {
                var x = From(now) + ((From(end) - From(now)) * step / Steps);
                var gap = At(To(x));
                if (gap > 0 != lastGap > 0)
                {
                    var found = Bisect(last, x, lastGap > 0);
                    nearest = nearest is { } other && Math.Abs(From(other) - From(now)) < Math.Abs(found - From(now)) ? nearest : To(found);
                    break;
                }

                (last, lastGap) = (x, gap);
            }
        }

        return new(name, now, nearest, unit, $"at none from {tried}");

        double Bisect(double a, double b, bool isDear)
        {
            for (var k = 0; k < Halvings; k++)
            {
                var middle = (a + b) / 2;
                (a, b) = At(To(middle)) > 0 == isDear ? (middle, b) : (a, middle);
            }

            return (a + b) / 2;
        }
    }
}
