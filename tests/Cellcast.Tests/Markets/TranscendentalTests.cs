using System.Runtime.Intrinsics;
using Cellcast.Markets;

namespace Cellcast.Tests.Markets;

/// <summary>Our own e^x and ln x against those of the mathematics library, over the range the solver uses.</summary>
public sealed class TranscendentalTests
{
    [Fact]
    public void Powers_of_e_agree_with_the_library_to_a_few_units_in_the_last_place()
    {
        for (var x = -700.0; x < 700; x += 0.37)
        {
            var ours = Transcendental.Exp(Vector256.Create(x, x + 0.1, x + 0.2, x + 0.3));
            for (var i = 0; i < 4; i++)
            {
                var library = Math.Exp(x + (0.1 * i));
                Assert.InRange(ours[i] / library, 1 - 2e-15, 1 + 2e-15);
            }
        }
    }

    [Fact]
    public void Logarithms_agree_with_the_library_to_a_few_units_in_the_last_place()
    {
        for (var x = -690.0; x < 690; x += 0.37)
        {
            var argument = Math.Exp(x);
            var ours = Transcendental.Log(Vector256.Create(argument));
            var library = Math.Log(argument);
            Assert.InRange(ours[0] - library, -1e-15 * Math.Max(1, Math.Abs(library)), 1e-15 * Math.Max(1, Math.Abs(library)));
        }
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 0.69314718055994531)]
    [InlineData(0.5, -0.69314718055994531)]
    [InlineData(10, 2.3025850929940457)]
    [InlineData(1e-300, -690.77552789821368)]
    public void Known_logarithms_come_out(double argument, double expected) =>
        Assert.Equal(expected, Transcendental.Log(Vector256.Create(argument))[3], 1e-13);

    [Fact]
    public void Beyond_the_range_the_power_stays_a_number()
    {
        var ours = Transcendental.Exp(Vector256.Create(double.NegativeInfinity, -708, 709, 1e6));
        Assert.Equal(0, ours[0]);
        Assert.InRange(ours[1], 1e-308, 1e-307);
        Assert.Equal(ours[2], ours[3]);
        Assert.True(double.IsFinite(ours[3]));
    }
}
