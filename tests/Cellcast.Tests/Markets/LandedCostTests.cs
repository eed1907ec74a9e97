using Cellcast.Markets;
using Cellcast.Policy;

namespace Cellcast.Tests.Markets;

public sealed class LandedCostTests
{
    [Fact]
    public void Duties_are_charged_on_freight_only_where_customs_value_includes_it()
    {
        // 100 of goods, 10 of freight, 25% duty: CIF 110 x 1.25 = 137.5; FOB 100 x 1.25 + 10 = 135.
        Assert.Equal(137.5, LandedCost.Of(0.25, 10, CustomsValue.Cif).At(100), 12);
        Assert.Equal(135.0, LandedCost.Of(0.25, 10, CustomsValue.Fob).At(100), 12);
    }

    [Fact]
    public void Export_wedge_and_compliance_cost_are_part_of_the_customs_value_credits_are_not()
    {
        // (100 + 4) x 1.09 x 1.2 + 10 x 1.2 + 3 - 7 = 136.032 + 12 - 4 = 144.032.
        var cost = LandedCost.Of(0.2, 10, CustomsValue.Cif, specificDuty: 3, credit: 7, complianceCost: 4, exportWedge: 0.09);

        Assert.Equal(144.032, cost.At(100), 9);
    }
}
