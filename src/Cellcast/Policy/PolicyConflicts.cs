namespace Cellcast.Policy;

/// <summary>Finds rules that contradict each other or overlap without saying how they stand to each other.</summary>
public static class PolicyConflicts
{
    /// <summary>Every pair of acting rules in conflict, contradictions first.</summary>
    /// <param name="book">The instruments.</param>
    /// <param name="facts">Products and places.</param>
    public static IReadOnlyList<PolicyConflict> Of(PolicyBook book, IPolicyFacts facts)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(facts);
        var conflicts = new List<PolicyConflict>();
        for (var one = 0; one < book.All.Count; one++)
        {
            for (var other = one + 1; other < book.All.Count; other++)
            {
                if (book.All[one].Acts && book.All[other].Acts && Between(book, facts, book.All[one], book.All[other]) is { } found)
                {
                    conflicts.Add(found);
                }
            }
        }

        return [.. conflicts.OrderByDescending(conflict => conflict.IsContradiction)];
    }

    private static PolicyConflict? Between(PolicyBook book, IPolicyFacts facts, Instrument first, Instrument second)
    {
        PolicyConflict Found(bool contradiction, string what) => new(first.Id, second.Id, contradiction, what);
        if (Names(first.Stacking.Replaces, second) && Names(second.Stacking.Replaces, first))
        {
            return Found(true, $"{first.Id} and {second.Id} each replace the other");
        }

        foreach (var (own, other) in new[] { (first, second), (second, first) })
        {
            if (Names(own.Stacking.AddsTo, other) && (Names(own.Stacking.Excludes, other) || Names(other.Stacking.Excludes, own)))
            {
                return Found(true, $"{own.Id} adds to {other.Id} and is excluded beside it");
            }

            if (Names(own.Stacking.AddsTo, other) && Names(own.Stacking.Replaces, other))
            {
                return Found(true, $"{own.Id} both adds to {other.Id} and replaces it");
            }

            if (Names(own.Stacking.Replaces, other) && own.Start is null && other.Start is not null)
            {
                return Found(true, $"{own.Id} replaces {other.Id} but has no start, so {other.Id} would never hold");
            }
        }

        if (book.TermOf(first.Id) is not { } one || book.TermOf(second.Id) is not { } two || one.Last < two.First || two.Last < one.First || !Meet(facts, first, second))
        {
            return null;
        }

        var from = one.First > two.First ? one.First : two.First;
        var day = from == DateOnly.MinValue ? "always" : $"from {from:yyyy-MM-dd}";
        if (IsBan(first) != IsBan(second) && (IsQuota(first) || IsQuota(second)) && first.Jurisdiction == second.Jurisdiction)
        {
            return Found(true, $"{first.Id} and {second.Id}: the same goods are banned and given a quota, {day}");
        }

        if (first.Kind != second.Kind || first.Jurisdiction != second.Jurisdiction || Linked(first, second))
        {
            return null;
        }

        if (first.Kind is InstrumentKind.ExportTaxRebate or InstrumentKind.TariffRateQuota or InstrumentKind.ExportQuota or InstrumentKind.ImportQuota or InstrumentKind.MinimumImportPrice)
        {
            return Found(true, $"{first.Id} and {second.Id} are two rules of kind {first.Kind} on the same goods, {day}; neither replaces the other");
        }

        return InstrumentKind.IsAdditionalDuty(first.Kind) && IsSilent(first, second) && first.Origin.Firms.Count == 0 && second.Origin.Firms.Count == 0
            ? Found(false, $"{first.Id} and {second.Id} are duties on the same goods, {day}: both are charged; say adds_to or replaces to make that plain")
            : null;
    }

    private static bool Meet(IPolicyFacts facts, Instrument first, Instrument second) =>
        first.Reach == second.Reach
        && first.Reach is InstrumentReach.Goods or InstrumentReach.Vehicles
        && Share(first.Target.Applications, second.Target.Applications)
        && facts.Products.Any(product => TradeMeasure.Meets(first.Target, product) && TradeMeasure.Meets(second.Target, product))
        && Share(first.Origin.Producers, second.Origin.Producers);

    private static bool Share(IReadOnlyList<string> one, IReadOnlyList<string> other) => one.Count == 0 || other.Count == 0 || one.Intersect(other, StringComparer.Ordinal).Any();

    // A duty that says it adds to the ordinary one adds to others; one of the user's own is asked to say so whatever it meets.
    private static bool IsSilent(Instrument one, Instrument other) =>
        (!Stacks(one) && !Stacks(other)) || (one.Status == InstrumentStatus.Scenario && !Stacks(one)) || (other.Status == InstrumentStatus.Scenario && !Stacks(other));

    private static bool Stacks(Instrument instrument) => instrument.Stacking.AddsTo.Count > 0;

    private static bool Linked(Instrument one, Instrument other) =>
        Names(one.Stacking.AddsTo, other) || Names(other.Stacking.AddsTo, one)
        || Names(one.Stacking.Replaces, other) || Names(other.Stacking.Replaces, one)
        || Names(one.Stacking.Excludes, other) || Names(other.Stacking.Excludes, one);

    private static bool IsBan(Instrument instrument) => instrument.Kind is InstrumentKind.ExportBan or InstrumentKind.ImportBan;

    private static bool IsQuota(Instrument instrument) => instrument.Kind is InstrumentKind.ExportQuota or InstrumentKind.ImportQuota or InstrumentKind.TariffRateQuota;

    private static bool Names(IReadOnlyList<string> ids, Instrument other) => ids.Contains(other.Id, StringComparer.Ordinal);
}
