using Cellcast.Chain;
using FsCheck;
using FsCheck.Fluent;

namespace Cellcast.Tests.Chain;

public sealed class PurchasePlanTests
{
    [Fact]
    public void The_change_that_frees_more_for_its_price_is_made_first()
    {
        // Leaving barred makers frees 0.4 x 0.9 + 0.2 x 0.03 = 0.366 for 0.03; allowed parts free 0.6 (0.1 + 0.2 x 0.08) = 0.0696 for 0.048.
        var plan = PurchasePlan.Of(makers: 0.4, parts: 0.1, premium: 0.03, partsPremium: 0.08, lacking: 0.183, allowed: 0.2);

        Assert.Equal((0.5, 0.0), (Math.Round(plan.Systems, 12), plan.Parts));
        Assert.Equal(0.015, plan.Extra, 12);
    }

    [Fact]
    public void What_the_first_change_leaves_lacking_the_second_brings()
    {
        // All makers left: 0.366 of 0.4 are freed; 0.034 more at 0.1 + 0.2 x 0.08 = 0.116 in all systems, which cost 0.08 more.
        var plan = PurchasePlan.Of(makers: 0.4, parts: 0.1, premium: 0.03, partsPremium: 0.08, lacking: 0.4, allowed: 0.2);

        Assert.Equal(1, plan.Systems);
        Assert.Equal(0.034 / 0.116, plan.Parts, 12);
        Assert.Equal(0.03 + (0.08 * 0.034 / 0.116), plan.Extra, 12);
    }

    [Fact]
    public void Cheap_parts_are_changed_before_dear_makers()
    {
        // Parts free 0.5 (0.6 + 0.3 x 0.02) = 0.303 for 0.01; makers 0.5 x 0.4 + 0.3 x 0.2 = 0.26 for 0.2.
        var plan = PurchasePlan.Of(makers: 0.5, parts: 0.6, premium: 0.2, partsPremium: 0.02, lacking: 0.101, allowed: 0.3);

        Assert.Equal((0.0, Math.Round(1 / 3.0, 9)), (plan.Systems, Math.Round(plan.Parts, 9)));
        Assert.Equal(0.5 * 0.02 / 3, plan.Extra, 12);
    }

    [Fact]
    public void A_plan_frees_what_is_lacking_or_changes_everything()
    {
        var drawn = Gen.Choose(0, 98).Zip(Gen.Choose(0, 90)).Zip(Gen.Choose(0, 100).Zip(Gen.Choose(0, 100))).Zip(Gen.Choose(1, 100).Zip(Gen.Choose(0, 90)));
        Prop.ForAll(drawn.ToArbitrary(), of =>
        {
            var (((f, x), (g, h)), (lacks, may)) = of;
            var (makers, parts, premium, partsPremium, lacking, allowed) = (f / 100.0, x / 100.0, g / 200.0, h / 200.0, lacks / 100.0, may / 100.0);
            var plan = PurchasePlan.Of(makers, parts, premium, partsPremium, lacking, allowed);
            var others = 1 - (makers * (1 - plan.Systems));
            var before = makers + ((1 - makers) * parts);
            var after = (makers * (1 - plan.Systems)) + (others * parts * (1 - plan.Parts));
            var freed = before - after + (allowed * plan.Extra);

            Assert.Equal((premium * plan.Systems) + (others * partsPremium * plan.Parts), plan.Extra, 12);
            Assert.InRange(plan.Systems, 0, 1);
            Assert.InRange(plan.Parts, 0, 1);
            Assert.True(Math.Abs(freed - lacking) < 1e-9 || ((plan.Systems, plan.Parts) == (1, 1) && freed < lacking), $"{plan} frees {freed} of {lacking}");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }
}
