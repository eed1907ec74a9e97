namespace Cellcast.Chain;

/// <summary>Capacity as it was observed; after the last observation it stays.</summary>
/// <param name="inputs">The chain.</param>
/// <param name="state">The base year, for products whose capacity had to be raised to make what was used.</param>
public sealed class ObservedCapacity(ChainInputs inputs, BaseState state) : ICapacityModel
{
    /// <inheritdoc/>
    public void Fill(int year, Span<double> nameplate, Span<double> effective)
    {
        year = Math.Min(year, inputs.LastObservedCapacity);
        for (var n = 0; n < inputs.Nodes.Count; n++)
        {
            var node = inputs.Nodes[n];
            var share = inputs.OwnerShare[(n * inputs.YearCount) + year - inputs.FirstYear];
            nameplate[n] = 0;
            effective[n] = 0;
            var products = inputs.Groups[node.Group].Products;
            for (var k = 0; k < products.Count; k++)
            {
                var product = products[k];
                var place = inputs.At(product, node.Region, year);
                nameplate[n] += share * inputs.Nameplate[place] * state.CapacityLift[product];
                effective[n] += share * inputs.Effective[place] * state.CapacityLift[product];
            }
        }
    }

    /// <inheritdoc/>
    public void Observe(ChainYear year, IReadOnlyList<ChainSeller> sellers, BuyersMix demand)
    {
        // Nothing to learn: what was built is known.
    }

    /// <inheritdoc/>
    public CapacityChange? ChangeAfter(int year) => null;
}
