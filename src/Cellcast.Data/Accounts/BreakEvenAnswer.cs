namespace Cellcast.Data.Accounts;

/// <summary>The lowest level found that meets a target.</summary>
/// <param name="Question">What was asked.</param>
/// <param name="Level">The level, in the instrument's unit; 0 where the target is met without it.</param>
/// <param name="Without">The world at level 0.</param>
/// <param name="At">The world at the level.</param>
/// <param name="Points">All levels run, in rising order.</param>
public sealed record BreakEvenAnswer(BreakEvenQuestion Question, double Level, BreakEvenPoint Without, BreakEvenPoint At, IReadOnlyList<BreakEvenPoint> Points)
{
    /// <summary>Whether the measure moved one way only over the levels run; where it did not, lower levels than the one found may meet the target too.</summary>
    public bool IsMonotone => !Points.Zip(Points.Skip(1)).Any(pair => pair.Second.Value > pair.First.Value + Slack)
        || !Points.Zip(Points.Skip(1)).Any(pair => pair.Second.Value < pair.First.Value - Slack);

    private double Slack => 1e-4 * Points.Max(point => Math.Abs(point.Value));
}
