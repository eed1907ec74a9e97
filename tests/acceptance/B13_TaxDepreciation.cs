using Cellcast.Data.Studies;
using Cellcast.Finance;

namespace Cellcast.Acceptance;

/// <summary>B13: what tax depreciation is worth to a plant (seed 002).</summary>
public sealed class B13_TaxDepreciation
{
    [Theory, System("B13", Kind.Arithmetic)]
    [InlineData(0.08, 0.30)]
    [InlineData(0.05, 0.44)]
    public void Deductions_over_39_years_are_worth_a_third_of_their_face_value(double rate, double share)
    {
        var slow = TaxDepreciation.BuildingShare(Repository.Desk, rate);
        Assert.Equal(share, slow, 0.006);
        Assert.True(DepreciationSchedule.Immediate.PresentValueShare(rate) > 2 * slow);
    }
}
