namespace Cellcast.Policy;

/// <summary>How far duties on a product and on what it is made of protect the value added in making it.</summary>
/// <remarks>Corden, "The structure of a tariff system and the effective protective rate", Journal of Political Economy 74 (1966).</remarks>
public static class EffectiveProtection
{
    /// <summary>
    /// (t + s - sum a_i t_i) / (1 - sum a_i): rise of value added per unit that duties and credits allow. Below 0, duties on inputs take more than the duty on the product gives.
    /// </summary>
    /// <param name="duty">t: duty on the product, share of its price without duties.</param>
    /// <param name="credit">s: credit to its makers, share of that price.</param>
    /// <param name="inputShares">a_i: worth of each input in that price, without duties.</param>
    /// <param name="inputDuties">t_i: duty on each input.</param>
    /// <returns>A share of value added; null where inputs are worth as much as the product or more.</returns>
    public static double? Rate(double duty, double credit, ReadOnlySpan<double> inputShares, ReadOnlySpan<double> inputDuties)
    {
        if (inputShares.Length != inputDuties.Length)
        {
            throw new ArgumentException($"{inputShares.Length} shares and {inputDuties.Length} duties", nameof(inputDuties));
        }

        var (shares, paid) = (0.0, 0.0);
        for (var input = 0; input < inputShares.Length; input++)
        {
            shares += inputShares[input];
            paid += inputShares[input] * inputDuties[input];
        }

        return shares < 1 ? (duty + credit - paid) / (1 - shares) : null;
    }
}
