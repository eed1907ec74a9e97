namespace Cellcast.World;

/// <summary>Something the chain makes: a mined metal, a refined chemical, an active material, a cell, a pack.</summary>
/// <param name="Id">Key of the product, such as <c>cam_lfp</c>; unique.</param>
/// <param name="Name">Name in words.</param>
/// <param name="Stage">Id of its stage, such as <c>mined</c>.</param>
/// <param name="StageRank">Place of the stage along the chain, mines first.</param>
/// <param name="Unit">What one unit of it is: t, m2, kWh.</param>
public sealed record Product(string Id, string Name, string Stage, int StageRank, string Unit);
