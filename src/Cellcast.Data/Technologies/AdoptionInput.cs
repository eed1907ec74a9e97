using Cellcast.Data.Accounts;
using Cellcast.Data.Policies;
using Cellcast.Policy;
using Cellcast.Simulation;
using Cellcast.World;

namespace Cellcast.Data.Technologies;

/// <summary>One uncertain thing behind adoption: inputs that move together through their ranges, all at the same place of their own, or a few things of which one comes about.</summary>
/// <param name="Group">What kind of thing it is, one of the constants.</param>
/// <param name="Name">What it is.</param>
/// <param name="HighFavoursLithiumMetal">Whether the high end of the ranges favours cells with lithium-metal anode: dear rivals do, dear lithium and nickel do not.</param>
/// <param name="Members">The inputs, with their range as multiples of their value.</param>
public sealed record AdoptionInput(string Group, string Name, bool HighFavoursLithiumMetal, IReadOnlyList<AdoptionInputMember> Members)
{
    /// <summary>Costs, learning and prices of metals.</summary>
    public const string Costs = "cost and learning";

    /// <summary>When cells start, how plants keep their dates, what cells can do.</summary>
    public const string Readiness = "readiness and performance";

    /// <summary>How buyers choose.</summary>
    public const string Buyers = "buyers";

    /// <summary>How much is bought at all.</summary>
    public const string Demand = "demand";

    /// <summary>What the law gives and takes.</summary>
    public const string Law = "policy";

    /// <summary>How plants are ordered and turned.</summary>
    public const string Investors = "investors";

    private const int RangesOf = 2030;

    private static readonly Unit Year = Unit.Parse("date_year");

    /// <summary>What may come about, the least favourable to new cells first; empty for an input of members.</summary>
    public IReadOnlyList<AdoptionChoice> Choices { get; init; } = [];

    /// <summary>All groups.</summary>
    public static IReadOnlyList<string> Groups { get; } = [Costs, Readiness, Buyers, Demand, Law, Investors];

    /// <summary>The inputs sampled, each with rows and ranges of the package.</summary>
    /// <param name="package">The package.</param>
    /// <param name="inputs">Its inputs.</param>
    /// <param name="products">Cells of the next generation.</param>
    public static IReadOnlyList<AdoptionInput> All(DataPackage package, Inputs inputs, IReadOnlyCollection<string> products)
    {
        ArgumentNullException.ThrowIfNull(package);
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(products);
        var group = Costs;
        string[] chemistries = ["Na-layered", "Si-NMC", "Semi-solid-Li", "ASSB-Li", "Li-S"], solid = ["Semi-solid-Li", "ASSB-Li", "Li-S"], early = ["Na-layered", "Si-NMC"];
        AdoptionInput Of(bool high, string name, string parameter, Func<string, bool> wanted, string region = "") =>
            new(group, name, high, [.. inputs.SubjectsOf(parameter).Where(wanted).Order(StringComparer.Ordinal).Select(subject => Member(inputs, parameter, subject, region)).OfType<AdoptionInputMember>()]);
        bool IsNew(string subject) => products.Any(product => subject == product || subject.StartsWith(product + ".", StringComparison.Ordinal));
        List<AdoptionInput> all =
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
        ];
        group = Readiness;
        all.AddRange(
        [
            Of(false, "start of lithium metal", "first_commercial_year", solid.Contains),
            Of(true, "start of sodium and silicon", "first_commercial_year", early.Contains),
            Of(true, "completion of pledged plants", "completion_probability", IsNew),
            Of(false, "delay of pledged plants", "project_slip", IsNew),
            Of(true, "energy of new cells", "specific_energy", chemistries.Contains),
            Of(true, "life of new cells", "cycle_life", chemistries.Contains),
            Of(true, "charge rate of new cells", "charge_rate", chemistries.Contains),
        ]);
        group = Buyers;
        all.AddRange(
        [
            Of(false, "years of qualification", "qualification_lag", _ => true),
            Of(true, "first share a newcomer may take", "entry_share", _ => true),
            Of(true, "growth of a newcomer's share", "newcomer_growth", _ => true),
            Of(false, "distrust of newcomers", "entrant_penalty", _ => true),
            Of(true, "what buyers may contract of a line", "capacity_headroom", _ => true),
            Of(false, "weight of cost in the choice", "logit_scale", _ => true),
            Of(false, "inertia of buyers", "inertia_share", _ => true),
        ]);
        group = Investors;
        all.AddRange(
        [
            Of(true, "speed of orders", "adjustment_speed", _ => true),
            Of(true, "weight of margins in orders", "order_margin_exponent", _ => true),
            Of(true, "speed of expectations", "expectation_speed", _ => true),
            Of(true, "belief in what was seen over outlooks", "expectation_trailing_weight", _ => true),
            Of(true, "largest rise that is expected", "expectation_largest_rise", _ => true),
            Of(true, "largest growth of lines in a year", "world_build_limit", _ => true).With(Of(true, "", "region_build_limit", _ => true)).With(Of(true, "", "entry_build_limit", _ => true)),
            Of(true, "building abroad", "foreign_investment_share", _ => true),
            Of(false, "over-investment of China", "strategic_overinvestment", _ => true, "China"),
            Of(true, "turning of idle lines", "conversion_rate", _ => true).With(Of(true, "", "conversion_utilisation", _ => true)).With(Of(true, "", "conversion_margin", _ => true)),
            Of(false, "closing and retiring of old lines", "closure_rate", _ => true).With(Of(false, "", "late_retirement_rate", _ => true)),
        ]);
        all.AddRange([Outlooks(inputs), Rules(package, inputs, "credits and grants kept or ended", "support", IsSupport), Rules(package, inputs, "additional duties kept or ended", "duties", IsDuty)]);
        return all;
    }

    private static bool IsSupport(Instrument instrument) => instrument.Kind is InstrumentKind.ProductionCredit or InstrumentKind.InvestmentCredit or InstrumentKind.Grant or InstrumentKind.PurchaseCredit or InstrumentKind.PriceFloor;

    private static bool IsDuty(Instrument instrument) => instrument.Kind is InstrumentKind.Tariff or InstrumentKind.CountervailingDuty or InstrumentKind.AntidumpingDuty;

    private static AdoptionInput Outlooks(Inputs inputs)
    {
        string[] outlooks = ["low", "central", "high", "nze"];
        return new(Demand, "outlook of demand", true, [])
        {
            Choices = [.. outlooks.Select(outlook => new AdoptionChoice(outlook, inputs.Value("fan_weight", $"outlook_{outlook}"), scenario => scenario with { Outlook = outlook }))],
        };
    }

    // Ended first: the end of a rule is the low end.
    private static AdoptionInput Rules(DataPackage package, Inputs inputs, string name, string subject, Func<Instrument, bool> wanted)
    {
        var from = (int)inputs.ValueIn(Year, "fan_rules_end");
        return new(Law, name, true, [])
        {
            Choices =
            [
                new("ended", inputs.Value("fan_weight", $"{subject}_ended"), scenario =>
                {
                    var book = TradePolicies.Book(package, scenario);
                    var ids = PolicyGroup.InRuns(book).Where(term => wanted(term.Instrument) && term.Last.Year >= from).Select(term => term.Instrument.Id).Distinct(StringComparer.Ordinal).ToList();
                    return EndedInstruments.In(scenario, book, ids, from);
                }),
                new("kept", inputs.Value("fan_weight", $"{subject}_kept"), scenario => scenario),
            ],
        };
    }

    private AdoptionInput With(AdoptionInput other) => this with { Members = [.. Members, .. other.Members] };

    /// <summary>A scenario with what comes about at a place between 0 and 1 of the choices' chances; itself for an input of members.</summary>
    public Scenario Under(Scenario scenario, double place) => ChoiceAt(place) is { } choice ? choice.Under(scenario) : scenario;

    /// <summary>What comes about at a place; <see langword="null"/> for an input of members.</summary>
    public AdoptionChoice? ChoiceAt(double place)
    {
        var left = place * Choices.Sum(choice => choice.Chance);
        return Choices.FirstOrDefault(choice => (left -= choice.Chance) < 0) ?? (Choices.Count > 0 ? Choices[^1] : null);
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
