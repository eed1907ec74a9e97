using Cellcast.Policy;

namespace Cellcast.Data.Lab;

/// <summary>A rule of law at a share of its rate in some years.</summary>
internal static class LawShare
{
    // Beyond the years of any law and of any run.
    private const int Earliest = 1900, Latest = 2200;

    /// <summary>The rule with its rate multiplied in the years given; nothing else of it changes.</summary>
    /// <param name="law">The rule; its schedule, if any, multiplies its rate.</param>
    /// <param name="share">The factor, from 0.</param>
    /// <param name="from">First year; null for all before.</param>
    /// <param name="to">Last year; null for all after.</param>
    public static Instrument Of(Instrument law, double share, int? from, int? to)
    {
        var scaled = new List<ScheduleStep>();
        foreach (var step in StepsOf(law))
        {
            Add(scaled, step, null, from - 1, step.Value, from is not null);
            Add(scaled, step, from, to, step.Value * share, true);
            Add(scaled, step, to + 1, null, step.Value, to is not null);
        }

        return law with { Schedule = scaled };
    }

    /// <summary>By how much, and when, a rule differs from the law; null where it does not, or not in this way.</summary>
    public static (double Share, int? From, int? To)? Between(Instrument law, Instrument changed)
    {
        int? from = null, to = null;
        var share = double.NaN;
        for (var year = Earliest; year <= Latest; year++)
        {
            var (before, after) = (At(law, year), At(changed, year));
            if (before != after && before != 0)
            {
                from ??= year;
                to = year;
                share = double.IsNaN(share) ? after / before : share;
            }
        }

        return from is null ? null : (share, from == Earliest ? null : from, to == Latest || OnlyNothingFollows(law, to!.Value) ? null : to);
    }

    private static bool OnlyNothingFollows(Instrument law, int year) => Enumerable.Range(year + 1, Latest - year).All(later => At(law, later) == 0);

    private static double At(Instrument law, int year)
    {
        foreach (var step in StepsOf(law))
        {
            if (step.Covers(year))
            {
                return step.Value;
            }
        }

        return 0;
    }

    private static IReadOnlyList<ScheduleStep> StepsOf(Instrument law) => law.Schedule.Count == 0 ? [new(null, null, 1)] : law.Schedule;

    private static void Add(List<ScheduleStep> steps, ScheduleStep step, int? first, int? last, double value, bool exists)
    {
        var (from, to) = (first is null || first < step.FromYear ? step.FromYear : first, last is null || last > step.ToYear ? step.ToYear : last);
        if (exists && !(from > to))
        {
            steps.Add(new(from, to, value));
        }
    }
}
