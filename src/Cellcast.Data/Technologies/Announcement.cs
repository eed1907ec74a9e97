using Cellcast.Technology.Readiness;

namespace Cellcast.Data.Technologies;

/// <summary>An announced date and what became of it.</summary>
/// <param name="Id">Key.</param>
/// <param name="Firm">Who.</param>
/// <param name="Kind">Class whose slips are alike.</param>
/// <param name="Region">Region.</param>
/// <param name="What">What was promised.</param>
/// <param name="First">First promised date, a year with decimals.</param>
/// <param name="Latest">Date of the start, or newest promise; <see langword="null"/> if none.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="AsOf">When that was known.</param>
/// <param name="Source">Key of the source.</param>
/// <param name="Note">What to know.</param>
public sealed record Announcement(string Id, string Firm, string Kind, string Region, string What, double First, double? Latest, SlipOutcome Outcome, double AsOf, string Source, string Note)
{
    /// <summary>Years after the first date: at the start, or by what its firm now says, at least by what has passed.</summary>
    public double SlipYears => Outcome == SlipOutcome.Achieved ? Latest!.Value - First : Math.Max(AsOf, Latest ?? AsOf) - First;

    /// <summary>The case it makes.</summary>
    public SlipCase Case => new(Outcome, SlipYears);
}
