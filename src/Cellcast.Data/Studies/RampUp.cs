using Cellcast.Costing;
using Cellcast.Technology;

namespace Cellcast.Data.Studies;

/// <summary>A plant that learns to run, built by a newcomer or with an experienced partner, against a mature one in China (systems A6).</summary>
/// <param name="Newcomer">The ramp of a newcomer.</param>
/// <param name="Transfer">The ramp with know-how brought along.</param>
/// <param name="GapAtStart">From the Chinese cell to the home cell at start yield, by cause.</param>
/// <param name="StartUsdPerKwh">Full cost at start yield, USD/kWh.</param>
/// <param name="MatureUsdPerKwh">Full cost at mature yield, USD/kWh.</param>
/// <param name="ChinaUsdPerKwh">Full cost in China, USD/kWh.</param>
public sealed record RampUp(RampScrap Newcomer, RampScrap Transfer, CostComparison GapAtStart, double StartUsdPerKwh, double MatureUsdPerKwh, double ChinaUsdPerKwh)
{
    private const int UsualYear = 2025;

    private const string Chemistry = "LFP", China = "China", UsualHome = "Europe";

    // Months worth a row.
    private static readonly int[] Shown = [1, 3, 6, 12, 18, 24, 36];

    // Scrap rates worth a row; the report's range and what a mature plant throws away.
    private static readonly double[] Scraps = [0.90, 0.60, 0.40, 0.10];

    /// <summary>Share of the gap at start yield that is yield.</summary>
    public double YieldShareOfGap => GapAtStart.Effect(CostCause.Yield) / GapAtStart.Difference;

    /// <summary>Ramps a plant up in a region.</summary>
    public static RampUp Of(StudyDesk desk, string region, int year)
    {
        ArgumentNullException.ThrowIfNull(desk);
        var inputs = desk.Inputs;
        var mature = desk.Cell(Chemistry, region, year);
        var start = inputs.Value("yield_start", "", region, year);
        // The machines are bought for the yield the plant is to reach; the scrap is paid from the first day.
        var ramping = mature with { Yield = start, DesignYield = mature.Yield };
        var china = desk.Cell(Chemistry, China, year);
        var comparison = CostComparison.Of(china, ramping);
        return new(Ramp("newcomer"), Ramp("transfer"), comparison, UnitCost.Of(ramping).Full, UnitCost.Of(mature).Full, UnitCost.Of(china).Full);

        RampScrap Ramp(string builder)
        {
            var gain = builder == "transfer" ? inputs.Value("transfer_yield_gain", "", region, year) : 0;
            var ramp = new YieldRamp(Math.Min(mature.Yield, start + gain), mature.Yield, inputs.Value("yield_learning_output", builder, "", year));
            var months = (int)inputs.Value("ramp_horizon", "", "", year);
            var rise = inputs.Value("ramp_duration", "", "", year);
            double[] load = [.. Enumerable.Range(1, months).Select(month => mature.Utilisation * Math.Min(1, month / rise))];
            var material = UnitCost.Of(mature with { Yield = 1 }).Materials;
            return RampScrap.Of(inputs.Value("ramp_plant_size", "", "", year), load, ramp.At, mature.Yield, material);
        }
    }

    /// <summary>Answers the study.</summary>
    public static StudyPage Page(StudyDesk desk)
    {
        ArgumentNullException.ThrowIfNull(desk);
        var (region, year) = (desk.Region(UsualHome), desk.Year(UsualYear));
        var ramp = Of(desk, region, year);
        var months = ramp.Newcomer.Months.Count;
        var made = ramp.Newcomer.Months.Sum(month => month.GoodOutputGwh);
        var gap = new CostGap(ramp.MatureUsdPerKwh, ramp.ChinaUsdPerKwh);
        var largest = ramp.GapAtStart.Effects.MaxBy(effect => effect.UsdPerKwh);
        var answer = $"At start yield an {Chemistry} cell from {region} costs {ramp.StartUsdPerKwh:0.0} USD/kWh against {ramp.MatureUsdPerKwh:0.0} at mature yield and {ramp.ChinaUsdPerKwh:0.0} in China: yield is "
            + $"{ramp.YieldShareOfGap:0%} of that gap{(largest.Cause == CostCause.Yield ? ", its largest single cause" : $", after {Name(largest.Cause)}")}. Over {months} months a newcomer throws away "
            + $"{ramp.Newcomer.LossMusd:0} MUSD of material beyond a mature plant's ({ramp.Newcomer.LossMusd / made:0.0} USD per kWh made), with an experienced partner {ramp.Transfer.LossMusd:0} MUSD; "
            + $"a tariff or credit that closes the gap which stays afterwards costs {gap.CreditUsdPerKwh:0.0} USD/kWh for as long as it stays ({gap.CreditUsdPerKwh * made:0} MUSD over the same output).";
        var scrap = desk.Figures["start_scrap"];
        return new(
            answer,
            [
                new(
                    "Month by month: yield, material per good kWh, and what was lost beyond a mature plant's scrap",
                    [new("month"), new("newcomer: yield", "share"), new("material", "USD/kWh"), new("lost", "MUSD"), new("transfer: yield", "share"), new("material", "USD/kWh"), new("lost", "MUSD")],
                    [.. Shown.Where(month => month <= months).Select(month => Row(ramp, month))]),
                new(
                    $"From China to {region} at start yield, by cause",
                    [new("cause"), new("adds", "USD/kWh")],
                    [
                        .. ramp.GapAtStart.Effects.Where(effect => effect.UsdPerKwh != 0).OrderByDescending(effect => effect.UsdPerKwh)
                            .Select(effect => (IReadOnlyList<StudyCell>)[Name(effect.Cause), effect.UsdPerKwh]),
                    ],
                    Bar: 1),
                new(
                    "How often the material of a good kWh is paid for",
                    [new("scrap"), new("times", "ratio")],
                    [.. Scraps.Select(share => (IReadOnlyList<StudyCell>)[$"{share:0%}", RampScrap.MaterialMultiplier(share)])],
                    Bar: 1),
            ],
            [scrap.Beside(1 - ramp.Newcomer.Months[0].Yield, $"the package's start yield; at the report's worst the material is paid for {RampScrap.MaterialMultiplier(scrap.High!.Value):0.#} times")],
            [$"a plant in {region}, {year}, at today's material prices; scrap earns nothing in the monthly loss", "the subsidy is taken to buy nothing but the loss; the tariff is paid by the buyers, the credit by the treasury"]);
    }

    private static IReadOnlyList<StudyCell> Row(RampUp ramp, int month)
    {
        var (own, helped) = (ramp.Newcomer.Months[month - 1], ramp.Transfer.Months[month - 1]);
        return [$"{month}", own.Yield, own.MaterialUsdPerKwh, own.CumulativeLossMusd, helped.Yield, helped.MaterialUsdPerKwh, helped.CumulativeLossMusd];
    }

    // MaterialPrices reads as "material prices".
    private static string Name(CostCause cause) => string.Concat(cause.ToString().Select((letter, index) => char.IsUpper(letter) && index > 0 ? $" {char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));
}
