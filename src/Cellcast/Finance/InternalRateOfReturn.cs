namespace Cellcast.Finance;

/// <summary>
/// Every internal rate of return of a series of yearly cash flows: the rates above -100% at which the net present value is zero.
/// </summary>
/// <remarks>
/// The net present value is a polynomial in the discount factor v = 1 / (1 + r). Between two neighbouring zeros of its derivative it is
/// monotone, so at most one root lies there and bisection finds it; the zeros of the derivative follow in the same way from the next
/// derivative. No starting guess is needed and no root can be missed, apart from pairs closer than rounding.
/// </remarks>
public sealed class InternalRateOfReturn
{
    // Twice the distance from 1 to the next number: the relative error of one multiply-add of Horner's rule.
    private const double RoundingPerTerm = 2 * 2.220446049250313e-16;

    // A discount factor beyond this is a rate within 1e-12 of -100%: a total loss, not a rate of return.
    private const double LargestDiscountFactor = 1e12;

    private InternalRateOfReturn(IReadOnlyList<double> rates) => Rates = rates;

    /// <summary>All rates, share per year, ascending.</summary>
    public IReadOnlyList<double> Rates { get; }

    /// <summary>Whether there is no rate, one, or several.</summary>
    public RateOfReturnCount Count => Rates.Count switch { 0 => RateOfReturnCount.None, 1 => RateOfReturnCount.One, _ => RateOfReturnCount.Several };

    /// <summary>The rate of return, share per year; <see langword="null"/> where there is none or where several exist.</summary>
    public double? Rate => Rates.Count == 1 ? Rates[0] : null;

    /// <summary>Finds all internal rates of return.</summary>
    /// <param name="flows">Cash flows by year, the first at t = 0; every flow finite.</param>
    /// <exception cref="ArgumentException">A flow is not finite.</exception>
    public static InternalRateOfReturn Of(ReadOnlySpan<double> flows)
    {
        foreach (var flow in flows)
        {
            if (!double.IsFinite(flow))
            {
                throw new ArgumentException("Every cash flow must be finite.", nameof(flows));
            }
        }

        // Leading zero flows only postpone the project and trailing ones add nothing; neither moves a root.
        var trimmed = flows.TrimStart(0.0).TrimEnd(0.0);
        if (trimmed.Length < 2)
        {
            return new InternalRateOfReturn([]);
        }

        var factors = PositiveRoots(trimmed.ToArray());
        var rates = new double[factors.Count];
        for (var i = 0; i < rates.Length; i++)
        {
            rates[i] = (1 / factors[factors.Count - 1 - i]) - 1;
        }

        return new InternalRateOfReturn(rates);
    }

    private static List<double> PositiveRoots(double[] coefficients)
    {
        if (coefficients.Length < 2)
        {
            return [];
        }

        var critical = PositiveRoots(Derivative(coefficients));
        var upper = CauchyBound(coefficients);
        var roots = new List<double>();
        var left = 0.0;
        foreach (var point in critical.Append(upper))
        {
            var right = Math.Min(point, upper);
            if (right <= left)
            {
                continue;
            }

            if (RootBetween(coefficients, left, right) is { } root && (roots.Count == 0 || root > roots[^1]))
            {
                roots.Add(root);
            }

            left = right;
        }

        return roots;
    }

    private static double? RootBetween(double[] coefficients, double left, double right)
    {
        var atLeft = SignAt(coefficients, left);
        var atRight = SignAt(coefficients, right);
        if (atRight == 0)
        {
            // A root exactly at a critical point: the curve touches zero there.
            return right;
        }

        if (atLeft == 0 || atLeft == atRight)
        {
            return null;
        }

        while (true)
        {
            var middle = left + ((right - left) / 2);
            if (middle <= left || middle >= right)
            {
                return middle;
            }

            if (Math.Sign(ValueAt(coefficients, middle)) == atLeft)
            {
                left = middle;
            }
            else
            {
                right = middle;
            }
        }
    }

    // The sign of the polynomial, 0 where the value cannot be told from rounding of its own terms.
    private static int SignAt(double[] coefficients, double v)
    {
        var scale = 0.0;
        for (var k = coefficients.Length - 1; k >= 0; k--)
        {
            scale = (scale * v) + Math.Abs(coefficients[k]);
        }

        var value = ValueAt(coefficients, v);
        var rounding = coefficients.Length * RoundingPerTerm * scale;
        return double.IsFinite(scale) && Math.Abs(value) <= rounding ? 0 : Math.Sign(value);
    }

    private static double ValueAt(double[] coefficients, double v)
    {
        var value = 0.0;
        for (var k = coefficients.Length - 1; k >= 0; k--)
        {
            value = (value * v) + coefficients[k];
        }

        return value;
    }

    private static double[] Derivative(double[] coefficients)
    {
        var derivative = new double[coefficients.Length - 1];
        for (var k = 1; k < coefficients.Length; k++)
        {
            derivative[k - 1] = k * coefficients[k];
        }

        // Trimming low zeros divides by a power of v, which has no positive root.
        return derivative.AsSpan().TrimStart(0.0).ToArray();
    }

    // No root exceeds 1 + max |c_k / c_n| (Cauchy).
    private static double CauchyBound(double[] coefficients)
    {
        var largest = 0.0;
        for (var k = 0; k < coefficients.Length - 1; k++)
        {
            largest = Math.Max(largest, Math.Abs(coefficients[k] / coefficients[^1]));
        }

        return Math.Min(1 + largest, LargestDiscountFactor);
    }
}
