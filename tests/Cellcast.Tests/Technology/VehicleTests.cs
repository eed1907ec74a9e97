using Cellcast.Technology;
using FsCheck;
using FsCheck.Fluent;

namespace Cellcast.Tests.Technology;

public sealed class VehicleTests
{
    // 500 Wh/kg x 3.6 kJ/Wh x 0.4 x 15 x 0.85 / 9.80665 m/s2 = 936 km.
    [Fact]
    public void Half_a_kilowatt_hour_per_kilogram_flies_936_km_at_forty_percent_battery() =>
        Assert.Equal(936.1, new ElectricAircraft(0.4, 15, 0.85).RangeKm(500), 1);

    [Fact]
    public void Reserve_and_pack_take_their_share_of_the_range() =>
        Assert.Equal(936.1 * 0.75 * 0.7, new ElectricAircraft(0.4, 15, 0.85, PackShare: 0.75, Reserve: 0.3).RangeKm(500), 1);

    [Fact]
    public void What_a_range_takes_flies_that_range() =>
        Prop.ForAll<PositiveInt>(km =>
        {
            var aircraft = new ElectricAircraft(0.3, 12, 0.8, 0.7, 0.2);
            return Math.Abs((aircraft.RangeKm(aircraft.CellWhPerKgFor(km.Get)) / km.Get) - 1) < 1e-12
                && Math.Abs(((aircraft with { LiftToDrag = aircraft.LiftToDragFor(km.Get, 300) }).RangeKm(300) / km.Get) - 1) < 1e-12;
        }).QuickCheckThrowOnFailure();

    // 1,000 full cycles at k = 2: a quarter of the depth gives 16 times the cycles.
    [Fact]
    public void Shallow_cycles_spare_the_cell()
    {
        var cycling = new ShallowCycling(2);

        Assert.Equal(16_000, cycling.CyclesAt(1000, 0.25), 6);
        Assert.Equal(0.25, cycling.DeepestFor(1000, 16_000), 12);
        Assert.Equal(1, cycling.DeepestFor(1000, 500));
    }

    // 60 kWh at 150 Wh/km: 400 km; at 3 charges an hour 400 x 3 / 60 = 20 km a minute; 1,500 cycles x 400 km x 0.9 = 540,000 km; 60 kWh at 150 Wh/kg: 400 kg.
    [Fact]
    public void The_drivers_card_follows_from_pack_consumption_charge_rate_and_cycles()
    {
        var card = DriverCard.Of(60, 150, 150, 3, 1500);

        Assert.Equal((400, 20, 540_000, 400), (card.RangeKm, card.KmPerMinute, Math.Round(card.LifeKm, 6), card.PackKg));
    }

    [Fact]
    public void Capacity_falls_to_eighty_percent_at_the_cycle_life()
    {
        Assert.Equal(1, DriverCard.CapacityAfter(0, 2000));
        Assert.Equal(0.8, DriverCard.CapacityAfter(2000, 2000), 12);
        Assert.Equal(0.95, DriverCard.CapacityAfter(500, 2000), 12);
    }
}
