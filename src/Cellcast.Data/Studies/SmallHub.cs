using Cellcast.Costing;
using Cellcast.Technology;

namespace Cellcast.Data.Studies;

/// <summary>A small hub beside its buyers against a large plant (systems A17).</summary>
public static class SmallHub
{
    private const int UsualYear = 2026;

    private const string Chemistry = "NMC811", UsualHome = "United States";

    /// <summary>A hub that sells to a niche and to others.</summary>
    /// <param name="desk">The desk.</param>
    /// <param name="region">Where both plants stand.</param>
    /// <param name="year">When.</param>
    /// <param name="nicheGwh">What the niche buys, GWh/yr.</param>
    /// <param name="isFilled">Whether other buyers fill the hub to the normal utilisation of a plant.</param>
    public static RightSizedHub Of(StudyDesk desk, string region, int year, double nicheGwh, bool isFilled)
    {
        ArgumentNullException.ThrowIfNull(desk);
        var size = desk.Figures["hub_size"].Number;
        var normal = desk.Cell(Chemistry, region, year).Utilisation;
        return new(
            (gwh, utilisation) => UnitCost.Of(desk.Cell(Chemistry, region, year, gwh) with { Utilisation = utilisation }).Full,
            size,
            desk.Figures["large_plant_size"].Number,
            normal,
            nicheGwh,
            isFilled ? (size * normal) - nicheGwh : 0,
            desk.Inputs.Value("co_location_saving"));
    }

    /// <summary>Answers the study.</summary>
    public static StudyPage Page(StudyDesk desk)
    {
        ArgumentNullException.ThrowIfNull(desk);
        var (region, year) = (desk.Region(UsualHome), desk.Year(UsualYear));
        var defence = desk.Figures["defence_demand"];
        var (least, most) = (defence.Low!.Value, defence.High!.Value);
        (string Name, RightSizedHub Hub)[] cases =
        [
            ("the niche alone, low", Of(desk, region, year, least, isFilled: false)),
            ("the niche alone, high", Of(desk, region, year, most, isFilled: false)),
            ("the niche and others who fill it", Of(desk, region, year, most, isFilled: true)),
        ];
        var (alone, filled) = (cases[1].Hub, cases[2].Hub);
        var (small, large) = (desk.Figures["hub_size"], desk.Figures["large_plant_size"]);
        var answer = $"A hub of {small.Printed} ({region}) makes {Chemistry} for {filled.HubUsdPerKwh:0.0} USD/kWh when it is full, {filled.ScaleLossUsdPerKwh:0.0} more than a plant of {large.Printed}; defence ({defence.Printed}) fills "
            + $"{cases[0].Hub.NicheFill:0%} to {alone.NicheFill:0%} of it, and alone would have to pay {alone.BreakEvenPremiumUsdPerKwh:0} USD/kWh above the large plant's cost. "
            + (filled.BreakEvenPremiumUsdPerKwh > 0
                ? $"It pays for a wider group of buyers at a premium of {filled.BreakEvenPremiumUsdPerKwh:0.0} USD/kWh, not for the niche."
                : "With other buyers it pays without a premium.");
        return new(
            answer,
            [
                new(
                    "Premium that the hub needs (USD of 2024)",
                    [
                        new("who buys"), new("niche fills", "share"), new("utilisation", "share"), new("hub", "USD/kWh"), new("large plant", "USD/kWh"), new("smallness", "USD/kWh"), new("idleness", "USD/kWh"),
                        new("premium", "USD/kWh"),
                    ],
                    [
                        .. cases.Select(each => (IReadOnlyList<StudyCell>)
                            [each.Name, each.Hub.NicheFill, each.Hub.Utilisation, each.Hub.HubUsdPerKwh, each.Hub.LargeUsdPerKwh, each.Hub.ScaleLossUsdPerKwh, each.Hub.IdleLossUsdPerKwh, each.Hub.BreakEvenPremiumUsdPerKwh]),
                    ],
                    Bar: 7),
            ],
            [
                small.Judged(
                    filled.BreakEvenPremiumUsdPerKwh > 0 ? Verdict.Differs : Verdict.Confirmed, $"full, a hub of that size costs {filled.BreakEvenPremiumUsdPerKwh:+0.0;-0.0} USD/kWh beside the large plant", small.Number),
                defence.Judged(Verdict.Differs, $"fills {cases[0].Hub.NicheFill:0%} to {alone.NicheFill:0%} of one hub: a niche for a tenth of a plant, not an anchor"),
            ],
            ["weak economies of scale, as the newer exponents of the published plant have them", "the large plant sells to everybody and runs at normal utilisation"]);
    }
}
