using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Cellcast.Markets;

/// <summary>
/// e^x and ln x four at a time, of additions, multiplications and fused multiply-adds whose order is fixed. Those of the runtime may fuse or not as the code was
/// compiled, so that the same run would give other last digits from one start to the next.
/// </summary>
/// <remarks>
/// e^x = 2^n e^r with n the nearest whole number to x / ln 2, e^r by its Taylor series to r^13 (remainder below 5e-18 of e^r for |r| up to ln 2 / 2). ln x = e ln 2 +
/// 2 artanh s with s = (m - 1) / (m + 1) and m between the square roots of 1/2 and 2, by its series to s^23 (remainder below 1e-19). Both are good to about two units in the last place.
/// </remarks>
internal static class Transcendental
{
    // ln 2 in two parts: the first has so few digits that n times it is exact (Cody and Waite 1980).
    private const double Ln2High = 6.93147180369123816490e-01;
    private const double Ln2Low = 1.90821492927058770002e-10;
    private const double PerLn2 = 1.44269504088896338700;

    // Between these 2^n is a normal number.
    private const double Lowest = -708;
    private const double Highest = 709;

    private const long MantissaBits = 0x000FFFFFFFFFFFFF;
    private const long OneBits = 0x3FF0000000000000;
    private const int MantissaLength = 52;
    private const int Bias = 1023;

    // Adding and taking away 1.5 x 2^52 rounds to the nearest whole number, to even between two.
    private const double Rounder = 6755399441055744.0;

    /// <summary>e^x; 0 below -708, and no more than e^709.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Exp(Vector256<double> x)
    {
        var isZero = Vector256.LessThan(x, Vector256.Create(Lowest));
        x = Vector256.Min(Vector256.Max(x, Vector256.Create(Lowest)), Vector256.Create(Highest));
        var rounder = Vector256.Create(Rounder);
        var shifted = Vector256.FusedMultiplyAdd(x, Vector256.Create(PerLn2), rounder);
        var n = shifted - rounder;
        var r = Vector256.FusedMultiplyAdd(n, Vector256.Create(-Ln2High), x);
        r = Vector256.FusedMultiplyAdd(n, Vector256.Create(-Ln2Low), r);
        var sum = Vector256.Create(1.0 / 6227020800);
        sum = Vector256.FusedMultiplyAdd(sum, r, Vector256.Create(1.0 / 479001600));
        sum = Vector256.FusedMultiplyAdd(sum, r, Vector256.Create(1.0 / 39916800));
        sum = Vector256.FusedMultiplyAdd(sum, r, Vector256.Create(1.0 / 3628800));
        sum = Vector256.FusedMultiplyAdd(sum, r, Vector256.Create(1.0 / 362880));
        sum = Vector256.FusedMultiplyAdd(sum, r, Vector256.Create(1.0 / 40320));
        sum = Vector256.FusedMultiplyAdd(sum, r, Vector256.Create(1.0 / 5040));
        sum = Vector256.FusedMultiplyAdd(sum, r, Vector256.Create(1.0 / 720));
        sum = Vector256.FusedMultiplyAdd(sum, r, Vector256.Create(1.0 / 120));
        sum = Vector256.FusedMultiplyAdd(sum, r, Vector256.Create(1.0 / 24));
        sum = Vector256.FusedMultiplyAdd(sum, r, Vector256.Create(1.0 / 6));
        sum = Vector256.FusedMultiplyAdd(sum, r, Vector256.Create(0.5));
        sum = Vector256.FusedMultiplyAdd(sum, r, Vector256<double>.One);
        sum = Vector256.FusedMultiplyAdd(sum, r, Vector256<double>.One);

        // The low bits of the shifted number are n; moved to the exponent they are 2^n.
        var exponent = (shifted.AsInt64() - rounder.AsInt64() + Vector256.Create((long)Bias)) << MantissaLength;
        return Vector256.ConditionalSelect(isZero, Vector256<double>.Zero, sum * exponent.AsDouble());
    }

    /// <summary>ln x of normal numbers above 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Log(Vector256<double> x)
    {
        var bits = x.AsInt64();
        var m = ((bits & Vector256.Create(MantissaBits)) | Vector256.Create(OneBits)).AsDouble();
        var whole = (bits >> MantissaLength) - Vector256.Create((long)Bias);
        var isLarge = Vector256.GreaterThan(m, Vector256.Create(1.4142135623730951));
        m = Vector256.ConditionalSelect(isLarge, m * Vector256.Create(0.5), m);
        whole = Vector256.ConditionalSelect(isLarge.AsInt64(), whole + Vector256<long>.One, whole);

        // A small whole number as a double: the same trick the other way round.
        var rounder = Vector256.Create(Rounder);
        var e = (whole + rounder.AsInt64()).AsDouble() - rounder;
        var s = (m - Vector256<double>.One) / (m + Vector256<double>.One);
        var z = s * s;
        var sum = Vector256.Create(2.0 / 23);
        sum = Vector256.FusedMultiplyAdd(sum, z, Vector256.Create(2.0 / 21));
        sum = Vector256.FusedMultiplyAdd(sum, z, Vector256.Create(2.0 / 19));
        sum = Vector256.FusedMultiplyAdd(sum, z, Vector256.Create(2.0 / 17));
        sum = Vector256.FusedMultiplyAdd(sum, z, Vector256.Create(2.0 / 15));
        sum = Vector256.FusedMultiplyAdd(sum, z, Vector256.Create(2.0 / 13));
        sum = Vector256.FusedMultiplyAdd(sum, z, Vector256.Create(2.0 / 11));
        sum = Vector256.FusedMultiplyAdd(sum, z, Vector256.Create(2.0 / 9));
        sum = Vector256.FusedMultiplyAdd(sum, z, Vector256.Create(2.0 / 7));
        sum = Vector256.FusedMultiplyAdd(sum, z, Vector256.Create(2.0 / 5));
        sum = Vector256.FusedMultiplyAdd(sum, z, Vector256.Create(2.0 / 3));
        sum = Vector256.FusedMultiplyAdd(sum, z, Vector256.Create(2.0));
        var small = Vector256.FusedMultiplyAdd(e, Vector256.Create(Ln2Low), s * sum);
        return Vector256.FusedMultiplyAdd(e, Vector256.Create(Ln2High), small);
    }

    /// <summary>The sum of the four, in a fixed order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Total(Vector256<double> values) => (values[0] + values[1]) + (values[2] + values[3]);
}
