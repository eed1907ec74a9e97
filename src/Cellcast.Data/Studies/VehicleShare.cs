using Cellcast.Data.Answers;
using Cellcast.Technology;

namespace Cellcast.Data.Studies;

/// <summary>What the pack is of a car's price by segment and region, and the pack price at which the car costs what its rival does (systems E6).</summary>
public static class VehicleShare
{
    private const int UsualYear = 2025;

    private const string Price = "vehicle_price", Chemistry = "LFP";

    /// <summary>The vehicle of a segment with a pack at a price.</summary>
    public static BatteryShareOfVehiclePrice Of(StudyDesk desk, string segment, string region, int year, double packUsdPerKwh)
    {
        ArgumentNullException.ThrowIfNull(desk);
        return new(desk.Inputs.Value("vehicle_pack", segment, region, year), packUsdPerKwh, desk.Inputs.Value(Price, segment, region, year));
    }

    /// <summary>Answers the study.</summary>
    public static StudyPage Page(StudyDesk desk)
    {
        ArgumentNullException.ThrowIfNull(desk);
        var year = desk.Year(UsualYear);
        var only = desk.Region("");
        var inputs = desk.Inputs;
        var passThrough = inputs.Value("price_pass_through");
        var printed = desk.Figures["pack_price_2025"];
        var claim = desk.Figures["battery_share_of_price"];
        var asked = inputs.SubjectsOf(Price).SelectMany(segment => inputs.RegionsOf(Price, segment).Select(region => (Segment: segment, Region: region))).ToList();
        var inRegion = asked.Where(each => each.Region == only).ToList();
        var all = (inRegion.Count > 0 ? inRegion : asked)
            .Select(each =>
            {
                var pack = desk.Book.Tree(new CostQuestion(Chemistry, each.Region, year, CostLevel.Pack)).Value;
                var own = Of(desk, each.Segment, each.Region, year, pack);
                var parity = own.ParityPackUsdPerKwh(inputs.Value("rival_price", each.Segment, each.Region, year), passThrough);
                return (each.Segment, each.Region, Own: own, AtPrinted: Of(desk, each.Segment, each.Region, year, printed.Number), Parity: parity);
            })
            .ToList();
        var (least, most) = (all.MinBy(each => each.AtPrinted.Share), all.MaxBy(each => each.AtPrinted.Share));
        var fits = most.AtPrinted.VehiclePriceForShare(claim.Number);
        var answer = $"At the reported {printed.Printed} a pack is {least.AtPrinted.Share:0%} ({least.Segment.Replace('_', ' ')}, {least.Region}) to {most.AtPrinted.Share:0%} ({most.Segment.Replace('_', ' ')}, {most.Region}) of the car's price, at the "
            + $"model's pack cost {all.Min(each => each.Own.Share):0%} to {all.Max(each => each.Own.Share):0%}; {claim.Printed} fits a car of {fits:#,0} USD with a pack of {most.AtPrinted.PackKwh:0} kWh and none dearer. "
            + $"10 USD/kWh off the pack takes {all.Min(each => Off(each.Own, passThrough)):0.0%} to {all.Max(each => Off(each.Own, passThrough)):0.0%} off the price.";
        return new(
            answer,
            [
                new(
                    $"Battery share by segment, LFP pack, {year}, USD of 2024 before tax",
                    [
                        new("segment"), new("region"), new("pack", "kWh"), new("car", "USD"), new("model's pack", "USD/kWh"), new("share", "share"), new($"share at {printed.Number:0}", "share"),
                        new("10 USD/kWh off", "share"), new("pack price at parity", "USD/kWh"),
                    ],
                    [
                        .. all.Select(each => (IReadOnlyList<StudyCell>)
                        [
                            each.Segment.Replace('_', ' '), each.Region, each.Own.PackKwh, each.Own.VehicleUsd, each.Own.PackUsdPerKwh, each.Own.Share, each.AtPrinted.Share, -Off(each.Own, passThrough), each.Parity,
                        ]),
                    ],
                    Bar: 6),
            ],
            [
                claim.Judged(
                    most.AtPrinted.Share >= claim.Number ? Verdict.OppositeSides : Verdict.Refuted,
                    $"computed {least.AtPrinted.Share:0%} to {most.AtPrinted.Share:0%} at {printed.Printed}; {claim.Printed} needs a car as cheap as {fits:#,0} USD for {most.AtPrinted.PackKwh:0} kWh", most.AtPrinted.Share),
            ],
            ["parity counts the sticker price alone, without fuel, upkeep or subsidies; below zero no pack price brings it", "pack cost, not price: a maker's margin comes on top", .. only.Length > 0 && inRegion.Count == 0 ? [$"no car of {only} stands in the package, so all are shown"] : Array.Empty<string>()]);
    }

    // What ten dollars off a kWh of pack take off the car's price, as a share of it.
    private static double Off(BatteryShareOfVehiclePrice vehicle, double passThrough)
    {
        const double Step = 10;
        return 1 - (vehicle.With(vehicle.PackUsdPerKwh - Step, passThrough).VehicleUsd / vehicle.VehicleUsd);
    }
}
