using System.Runtime.CompilerServices;
namespace Cellcast.Markets;

/// <summary>How a seller fills one place with several inputs: phi_k = a_k P_k^-kappa / sum; the place costs sum_k phi_k b_k P_k.</summary>
/// <remarks>Markets equation M1. With kappa = 0 the shares are the preferences; an average cost is monotone in every price as long as kappa is at most 1.</remarks>
internal static class MixChoice
{
    /// <summary>Evaluates one mix. Spans run over its alternatives, except <paramref name="price"/>, which runs over markets.</summary>
    /// <param name="preference">a.</param>
    /// <param name="quantity">b: units bought per unit of output.</param>
    /// <param name="market">Market of each alternative.</param>
    /// <param name="price">Input price of every market, USD per unit.</param>
    /// <param name="exponent">kappa.</param>
    /// <param name="share">phi.</param>
    /// <param name="used">b phi.</param>
    /// <param name="costSlope">d cost / d P_k = b phi [1 - kappa (1 - mean cost / cost_k)].</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Evaluate(
        ReadOnlySpan<double> preference,
        ReadOnlySpan<double> quantity,
        ReadOnlySpan<int> market,
        ReadOnlySpan<double> price,
        double exponent,
        Span<double> share,
        Span<double> used,
        Span<double> costSlope)
    {
        var top = double.NegativeInfinity;
        for (var k = 0; k < share.Length; k++)
        {
            share[k] = preference[k] > 0 ? Math.Log(preference[k]) - (exponent * Math.Log(price[market[k]])) : double.NegativeInfinity;
            top = Math.Max(top, share[k]);
        }

        var total = 0.0;
        for (var k = 0; k < share.Length; k++)
        {
            share[k] = Math.Exp(share[k] - top);
            total += share[k];
        }

        var mean = 0.0;
        for (var k = 0; k < share.Length; k++)
        {
            share[k] /= total;
            used[k] = share[k] * quantity[k];
            mean += used[k] * price[market[k]];
        }

        for (var k = 0; k < share.Length; k++)
        {
            costSlope[k] = used[k] * (1 - (exponent * (1 - (mean / (quantity[k] * price[market[k]])))));
        }
    }
}
