namespace Cellcast.World;

/// <summary>Something the chain makes: a mined metal, a refined chemical, an active material, a cell, a pack.</summary>
/// <param name="Id">Key of the product, such as <c>cam_lfp</c>; unique.</param>
/// <param name="Name">Name in words.</param>
/// <param name="Stage">Id of its stage, such as <c>mined</c>.</param>
/// <param name="StageRank">Place of the stage along the chain, mines first.</param>
/// <param name="Unit">What one unit of it is: t, m2, kWh.</param>
public sealed record Product(string Id, string Name, string Stage, int StageRank, string Unit)
{
    /// <summary>What results call it, group and product: <c>Cell|LFP</c> in <c>Price|Cell|LFP</c>; its id where none is given.</summary>
    public string Variable { get; init; } = Id;

    /// <summary>Unit of its yearly flows: kt, km2, GWh; its own unit where none is given.</summary>
    public string FlowUnit { get; init; } = Unit;

    /// <summary>Unit of its prices: USD/kg, USD/m2, USD/kWh.</summary>
    public string PriceUnit { get; init; } = $"USD/{Unit}";
}
