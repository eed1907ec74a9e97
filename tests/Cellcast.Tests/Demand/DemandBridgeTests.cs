using Cellcast.Demand;

namespace Cellcast.Tests.Demand;

public sealed class DemandBridgeTests
{
    [Fact]
    public void Every_measure_is_the_one_before_it_and_what_lies_between()
    {
        var lines = DemandBridge.Of(new BridgeCounts
        {
            Registered = 90,
            Vehicles = 100,
            Storage = 20,
            Other = 10,
            VehicleStock = 15,
            StorageStock = 5,
            Shipped = 160,
            Produced = 200,
        });
        var at = 0.0;
        foreach (var line in lines)
        {
            if (line.Kind == BridgeKind.Measure)
            {
                Assert.True(at == 0 || Math.Abs(at - line.Gwh) < 1e-9, line.Name);
                at = line.Gwh;
            }
            else
            {
                at += line.Gwh;
            }
        }

        // 100 + 20 + 10 used, 150 with stocks; 10 not explained to shipments, 40 to output.
        Assert.Equal([90, 100, 130, 150, 160, 200], lines.Where(line => line.Kind == BridgeKind.Measure).Select(line => line.Gwh));
        Assert.Equal([10, 40], lines.Where(line => line.Kind == BridgeKind.Residual).Select(line => line.Gwh));
    }

    [Fact]
    public void What_nobody_counted_is_left_out()
    {
        var lines = DemandBridge.Of(new BridgeCounts { Vehicles = 100, Storage = 20, Other = 10, VehicleStock = 15, StorageStock = 5 });
        Assert.DoesNotContain(lines, line => line.Kind == BridgeKind.Residual);
        Assert.Equal(150, lines[^1].Gwh);
    }
}
