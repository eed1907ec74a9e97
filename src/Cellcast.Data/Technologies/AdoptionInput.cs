namespace Cellcast.Data.Technologies;

/// <summary>One uncertain thing behind adoption: inputs that move together through their ranges, all at the same place of their own.</summary>
/// <param name="Name">What it is.</param>
/// <param name="HighFavoursLithiumMetal">Whether the high end of the ranges favours cells with lithium-metal anode: dear rivals do, dear lithium and nickel do not.</param>
/// <param name="Members">The inputs, with their range as multiples of their value.</param>
public sealed record AdoptionInput(string Name, bool HighFavoursLithiumMetal, IReadOnlyList<AdoptionInputMember> Members)
{
    private const int RangesOf = 2030;

    /// <summary>The inputs sampled, each with rows and ranges of the package.</summary>
    /// <param name="inputs">The inputs of the package.</param>
    /// <param name="products">Cells of the next generation.</param>
    public static IReadOnlyList<AdoptionInput> All(Inputs inputs, IReadOnlyCollection<string> products)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(products);
        string[] chemistries = ["Na-layered", "Si-NMC", "Semi-solid-Li", "ASSB-Li", "Li-S"], solid = ["Semi-solid-Li", "ASSB-Li", "Li-S"], early = ["Na-layered", "Si-NMC"];
        AdoptionInput Of(bool high, string name, string parameter, Func<string, bool> wanted, string region = "") =>
            new(name, high, [.. inputs.SubjectsOf(parameter).Where(wanted).Order(StringComparer.Ordinal).Select(subject => Member(inputs, parameter, subject, region)).OfType<AdoptionInputMember>()]);
        bool IsNew(string subject) => products.Any(product => subject == product || subject.StartsWith(product + ".", StringComparison.Ordinal));
        return
        [
            Of(true, "learning of cell making", "learning_rate", subject => subject == "conversion"),
            Of(true, "learning of materials and components", "learning_rate", subject => subject is "active_material" or "component" or "precursor" or "gr_syn" or "gr_nat" or "lipf6"),
            Of(true, "experience of lithium-ion that counts for new cells", "conversion_spillover", chemistries.Contains),
            Of(false, "price of lithium", "metal_price", subject => subject == "lithium_carbonate", "World"),
            Of(false, "price of nickel", "metal_price", subject => subject == "nickel", "World"),
            Of(false, "fee of solid electrolyte", "value_added", subject => subject == "ely_sol", "China"),
            Of(false, "fee of lithium-metal foil", "value_added", subject => subject == "aam_li", "China"),
            Of(true, "fee of hard carbon", "value_added", subject => subject == "aam_hc", "China"),
            Of(true, "fee of sodium cathode", "conversion", subject => subject == "Na-layered", "China"),
            Of(true, "fee of silicon-carbon", "value_added", subject => subject == "aam_si", "China"),
            Of(false, "start of lithium metal", "first_commercial_year", solid.Contains),
            Of(true, "start of sodium and silicon", "first_commercial_year", early.Contains),
            Of(false, "years of qualification", "qualification_lag", _ => true),
            Of(true, "first share a newcomer may take", "entry_share", _ => true),
            Of(true, "growth of a newcomer's share", "newcomer_growth", _ => true),
            Of(false, "distrust of newcomers", "entrant_penalty", _ => true),
            Of(true, "completion of pledged plants", "completion_probability", IsNew),
            Of(false, "delay of pledged plants", "project_slip", IsNew),
            Of(true, "energy of new cells", "specific_energy", chemistries.Contains),
            Of(true, "life of new cells", "cycle_life", chemistries.Contains),
            Of(true, "charge rate of new cells", "charge_rate", chemistries.Contains),
            Of(false, "weight of cost in the choice", "logit_scale", _ => true),
            Of(false, "inertia of buyers", "inertia_share", _ => true),
        ];
    }

    /// <summary>The changes that bring every member to a place of its range.</summary>
    /// <param name="place">0 (low end) to 1 (high end) of a triangular distribution over the range whose mode is the value.</param>
    public IEnumerable<Override> At(double place) => Members.Select(member => Override.ByFactor(member.Parameter, member.Subject, null, Triangular(place, member.Low, member.High)));

    private static AdoptionInputMember? Member(Inputs inputs, string parameter, string subject, string region)
    {
        var range = inputs.Range(parameter, subject, region, RangesOf);
        return range.Value > 0 && range.High > range.Low ? new(parameter, subject, range.Low / range.Value, range.High / range.Value) : null;
    }

    // Quantile of the triangle from low over 1 to high.
    private static double Triangular(double place, double low, double high)
    {
        var turn = (1 - low) / (high - low);
        return place <= turn ? low + Math.Sqrt(place * (high - low) * (1 - low)) : high - Math.Sqrt((1 - place) * (high - low) * (high - 1));
    }
}
