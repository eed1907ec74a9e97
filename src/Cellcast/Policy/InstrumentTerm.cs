namespace Cellcast.Policy;

/// <summary>An instrument that acts, and the days on which it does once those that replace it are heeded.</summary>
/// <param name="Instrument">The instrument.</param>
/// <param name="First">First day; the beginning of the calendar when it has always held.</param>
/// <param name="Last">Last day; the end of the calendar when it has no end. Before <paramref name="First"/> when it never acts.</param>
public sealed record InstrumentTerm(Instrument Instrument, DateOnly First, DateOnly Last)
{
    /// <summary>Whether it holds for an event of this day.</summary>
    /// <remarks>A tax year counts from its first day, and calendar years are assumed.</remarks>
    public bool HoldsOn(DateOnly day)
    {
        var keyed = Instrument.Event == KeyedEvent.TaxYear ? new DateOnly(day.Year, 1, 1) : day;
        return keyed >= First && keyed <= Last;
    }

    /// <summary>Share of the days of a calendar year on which it holds, 0 to 1; for a rule keyed to the tax year 0 or 1.</summary>
    public double ShareOfYear(int year)
    {
        var (begin, end) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        if (Instrument.Event == KeyedEvent.TaxYear)
        {
            return HoldsOn(begin) ? 1 : 0;
        }

        var (from, to) = (First > begin ? First : begin, Last < end ? Last : end);
        return to < from ? 0 : (to.DayNumber - from.DayNumber + 1.0) / (end.DayNumber - begin.DayNumber + 1);
    }

    /// <summary>The year whose law what is placed in service in a year falls under: that of the start of construction for a rule on projects keyed to it.</summary>
    /// <param name="inService">Calendar year in which it is placed in service.</param>
    /// <param name="lead">Years from the start of construction to service.</param>
    public int LawYear(int inService, int lead) => Instrument is { Reach: InstrumentReach.Projects, Event: KeyedEvent.ConstructionStart } ? inService - lead : inService;

    /// <summary>The rate for an event of a calendar year, in the instrument's unit; 0 for a rule without one.</summary>
    public double RateIn(int year)
    {
        var rate = Instrument.Rate ?? 0;
        if (Instrument.Schedule.Count == 0 || Instrument.ScheduleMeaning == ScheduleMeaning.Threshold)
        {
            return rate;
        }

        var step = StepOf(year);
        return Instrument.ScheduleMeaning == ScheduleMeaning.Rate ? step ?? rate : rate * (step ?? 0);
    }

    /// <summary>The value its schedule has in a calendar year; null where it names none.</summary>
    public double? StepOf(int year)
    {
        foreach (var step in Instrument.Schedule)
        {
            if (step.Covers(year))
            {
                return step.Value;
            }
        }

        return null;
    }
}
