using Cellcast.Data.Answers;
using Cellcast.Data.Studies;

namespace Cellcast.Data.Technologies;

/// <summary>What must be true for a cost to reach a target in a year, one thing at a time, all else as in the package (systems A12).</summary>
/// <param name="Chemistry">Chemistry id.</param>
/// <param name="Cost">Cost in that year as it is.</param>
/// <param name="LearningRate">Learning rate of conversion, fees and packs together that reaches it; <see langword="null"/> where none up to <see cref="FastestLearning"/> does.</param>
/// <param name="OutputMultiple">Yearly output of its group after the base year, over the outlook; <see langword="null"/> where none up to <see cref="LargestMultiple"/> does, or the group has no output of its own.</param>
/// <param name="MaterialFactor">Prices of its metals and bulk chemicals over the deck's; <see langword="null"/> where even free ones do not do, or the cost does not know them.</param>
public sealed record MustBeTrue(string Chemistry, double Cost, double? LearningRate, double? OutputMultiple, double? MaterialFactor)
{
    /// <summary>The fastest learning that is tried: faster has been seen nowhere over decades.</summary>
    public const double FastestLearning = 0.5;

    /// <summary>The largest multiple of output that is tried.</summary>
    public const double LargestMultiple = 100;

    // Halvings of the interval: three digits.
    private const int Halvings = 12;

    private const int FirstFreeYear = 2026, LastYear = 2040;

    /// <summary>Solves for a target.</summary>
    /// <param name="desk">The desk.</param>
    /// <param name="question">Chemistry, region, level and year.</param>
    /// <param name="target">Cost to reach, USD/kWh.</param>
    public static MustBeTrue Of(StudyDesk desk, CostQuestion question, double target)
    {
        ArgumentNullException.ThrowIfNull(desk);
        question = CostBook.Answerable(question);
        var cost = desk.Book.Tree(question).Value;
        double At(params string[] changes) => changes.Aggregate(desk, (on, change) => on.With(change)).Book.Tree(question).Value;
        double Learning(double rate) => At([.. ((string[])["conversion", "active_material", "pack"]).Select(part => $"learning_rate.{part}={rate.ToString("R", null)}")]);
        var group = GroupOf(desk, question.Chemistry);
        double Output(double logMultiple) => At($"annual_output.{group}:{FirstFreeYear}..{LastYear}=x{Math.Exp(logMultiple).ToString("R", null)}");
        var logMultiple = group.Length == 0 ? null : Solve(Output, 0, Math.Log(LargestMultiple), target);
        var materials = CostBook.IsWithoutCells(question.Chemistry) ? 0 : Costing.UnitCost.Of(desk.Book.Case(question)).MaterialFloor;
        var factor = materials > 0 ? 1 + ((target - cost) / materials) : double.NegativeInfinity;
        return new(question.Chemistry, cost, Solve(Learning, 0, FastestLearning, target), logMultiple is { } log ? Math.Exp(log) : null, factor >= 0 ? factor : null);
    }

    // The argument at which a falling cost reaches the target; null where it does not within the bounds, the low bound where it has already.
    private static double? Solve(Func<double, double> cost, double low, double high, double target)
    {
        if (cost(low) <= target)
        {
            return low;
        }

        if (cost(high) > target)
        {
            return null;
        }

        for (var step = 0; step < Halvings; step++)
        {
            var middle = (low + high) / 2;
            if (cost(middle) > target)
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }

        return high;
    }

    internal static string GroupOf(StudyDesk desk, string chemistry)
    {
        var table = desk.Package.Tables["chemistries"];
        return table.Text(Enumerable.Range(0, table.RowCount).First(row => table.Text(row, "id") == chemistry), "output_group");
    }
}
