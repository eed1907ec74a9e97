namespace Cellcast.Policy;

/// <summary>The investment credit of section 48E for storage, worked step by step (policy notes 3.4).</summary>
/// <param name="Rate">Share of basis after all steps.</param>
/// <param name="Musd">The credit, million USD.</param>
/// <param name="Lines">The steps, in order.</param>
/// <param name="RecaptureUntilYears">Years from service in which a payment that gives a specified foreign entity control takes the credit back; 0 where no rule does.</param>
/// <remarks>
/// rate = (base + bonuses) x phase of the year construction began x (1 unless the claimant is prohibited or the material ratio fails). A project on the base rate has its
/// bonuses in the same proportion: a fifth.
/// </remarks>
public sealed record StorageCredit(double Rate, double Musd, IReadOnlyList<RateLine> Lines, double RecaptureUntilYears)
{
    /// <summary>Ids of the rows.</summary>
    public const string Base = "US-48E-BASE", Full = "US-48E-ALT", EnergyCommunity = "US-48E-EC", DomesticContent = "US-48E-DC", DomesticThreshold = "US-48E-DC-THRESH",
        Phase = "US-48E-PHASE", Small = "US-48E-1MW", Ratio = "US-MACR-48E-EST", Claimant = "US-PFE-TAXPAYER", Recapture = "US-48E-RECAPTURE", RecaptureYears = "US-48E-RECAPTURE-YEARS";

    /// <summary>Works the credit of a project.</summary>
    /// <param name="book">The law.</param>
    /// <param name="project">The project.</param>
    public static StorageCredit Of(PolicyBook book, StorageProjectFacts project)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(project);
        var (day, year) = (project.ConstructionStart, project.ConstructionStart.Year);
        var lines = new List<RateLine>();
        var small = project.Megawatts < book[Small].Rate;
        var isFull = small || project.WagesAndApprentices;
        var rule = isFull ? Full : Base;
        var rate = Holds(book, rule, day) ? book[rule].Rate ?? 0 : 0;
        lines.Add(new("rate", rule, rate, small ? $"below {book[Small].Rate} MW" : isFull ? "wage and apprenticeship rules met" : "wage and apprenticeship rules not met"));
        var share = isFull ? 1 : (book[Base].Rate ?? 0) / (book[Full].Rate ?? 1);
        if (project.EnergyCommunity)
        {
            rate += Bonus(book, EnergyCommunity, day, share, lines, "energy community", holds: true, "");
        }

        if (project.DomesticContent is { } domestic)
        {
            var threshold = book.TermOf(DomesticThreshold)?.RateIn(year) ?? 0;
            rate += Bonus(book, DomesticContent, day, share, lines, "domestic content", domestic >= threshold, $"{InWords.Percent(domestic)} against {InWords.Percent(threshold)} for construction begun in {year} ({DomesticThreshold})");
        }

        var phase = book.TermOf(Phase) is { } term && term.HoldsOn(day) ? term.StepOf(year) ?? 0 : 0;
        lines.Add(new("phase-out", Phase, phase, $"construction begun in {year}"));
        rate *= phase;
        rate *= Gates(book, project, lines);
        var recapture = book.TermOf(Recapture) is null ? 0 : book[RecaptureYears].Rate ?? 0;
        return new StorageCredit(rate, rate * project.BasisMusd, lines, recapture);
    }

    private static double Bonus(PolicyBook book, string rule, DateOnly day, double share, List<RateLine> lines, string name, bool holds, string why)
    {
        var bonus = holds && Holds(book, rule, day) ? share * (book[rule].Rate ?? 0) : 0;
        lines.Add(new(name, rule, bonus, why));
        return bonus;
    }

    // Failing a bonus loses points; failing a gate loses everything.
    private static double Gates(PolicyBook book, StorageProjectFacts project, List<RateLine> lines)
    {
        var gate = 1.0;
        if (project.ClaimantProhibited)
        {
            // Whether this bites depends on the claimant's tax year, whatever the day construction began.
            gate = book.TermOf(Claimant) is null ? 1 : 0;
            lines.Add(new("claimant", Claimant, gate, gate == 0 ? "a prohibited foreign entity, in tax years that begin after 4 July 2025" : "no rule against foreign entities"));
        }

        if (book.TermOf(Ratio) is { } ratio && ratio.HoldsOn(project.ConstructionStart) && project.MaterialRatio is { } share)
        {
            var threshold = ratio.RateIn(project.ConstructionStart.Year);
            gate *= share >= threshold ? 1 : 0;
            lines.Add(new("material assistance", Ratio, share >= threshold ? 1 : 0, $"{InWords.Percent(share)} against {InWords.Percent(threshold)}"));
        }
        else if (book.TermOf(Ratio) is { } later && project.ConstructionStart < later.First)
        {
            lines.Add(new("material assistance", Ratio, 1, $"exempt: construction began before {later.First:yyyy-MM-dd}"));
        }
        else if (book.TermOf(Ratio) is { } needed)
        {
            lines.Add(new("material assistance", Ratio, 1, $"taken as passed: {InWords.Percent(needed.RateIn(project.ConstructionStart.Year))} is needed"));
        }

        return gate;
    }

    private static bool Holds(PolicyBook book, string id, DateOnly day) => book.TermOf(id)?.HoldsOn(day) == true;
}
