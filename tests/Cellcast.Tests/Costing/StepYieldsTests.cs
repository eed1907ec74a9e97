using Cellcast.Costing;
using FsCheck;
using FsCheck.Fluent;

namespace Cellcast.Tests.Costing;

public sealed class StepYieldsTests
{
    [Fact]
    public void The_published_steps_multiply_to_their_total() => Printed.Equal("0.8757", NotesCase.Yields.ActiveMass);

    [Theory] // Worked example of the cost notes: k, then foil, separator, electrolyte, formation.
    [InlineData(0.95, "0.3864", "0.9419", "0.9728", "0.9572", "0.9804")]
    [InlineData(0.91, "0.7105", "0.8959", "0.9505", "0.9227", "0.9642")]
    public void A_regional_yield_moves_every_step(double yield, string k, string foil, string separator, string electrolyte, string formation)
    {
        MaterialYields yields = NotesCase.Yields.At(yield);
        Printed.Equal(k, NotesCase.Yields.Exponent(yield));
        Assert.Equal(yield, yields.ActiveMass);
        Printed.Equal(foil, yields.Foil);
        Printed.Equal(separator, yields.Separator);
        Printed.Equal(electrolyte, yields.Electrolyte);
        Printed.Equal(formation, yields.Formation);
    }

    [Fact]
    public void At_full_yield_nothing_is_lost() => Assert.Equal(new MaterialYields(1, 1, 1, 1, 1, 1), NotesCase.Yields.At(1));

    [Theory]
    [InlineData(0)]
    [InlineData(-0.1)]
    [InlineData(1.01)]
    [InlineData(double.NaN)]
    public void A_yield_outside_0_to_1_is_refused(double yield) => Assert.Throws<ArgumentOutOfRangeException>(() => NotesCase.Yields.At(yield));

    [Fact]
    public void No_group_loses_more_than_a_plant_with_lower_yield() =>
        Prop.ForAll<byte, byte>((a, b) =>
        {
            MaterialYields low = NotesCase.Yields.At((1 + Math.Min(a, b)) / 256.0);
            MaterialYields high = NotesCase.Yields.At((1 + Math.Max(a, b)) / 256.0);
            return low.Foil <= high.Foil && low.Separator <= high.Separator && low.Electrolyte <= high.Electrolyte && low.Formation <= high.Formation;
        }).QuickCheckThrowOnFailure();
}
