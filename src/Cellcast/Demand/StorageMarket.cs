namespace Cellcast.Demand;

/// <summary>Grid storage of a region: how what is built answers the installed cost, an investment credit and what tenders or obligations ask for.</summary>
/// <param name="SiteUsdPerKwh">What stands beside the block in the installed cost: power conversion, civil works, grid, development, USD/kWh.</param>
/// <param name="Elasticity">eps: elasticity of what is built in the installed cost, 0 or more.</param>
/// <remarks>Demand equation Q16. With the same life, losses and duty the levelised cost moves as the installed cost does, so one stands for the other.</remarks>
public sealed record StorageMarket(double SiteUsdPerKwh, double Elasticity)
{
    /// <summary>What is built over the outlook, at another price of the block and another credit.</summary>
    /// <param name="block">Delivered price of the storage block, USD/kWh.</param>
    /// <param name="referenceBlock">The same in the run the outlook stands for, USD/kWh.</param>
    /// <param name="credit">Share of the installed cost that a credit pays, 0 to below 1.</param>
    /// <param name="referenceCredit">The same in the run the outlook stands for.</param>
    /// <remarks>Q16: [(p + site) (1 - c) / ((p_ref + site) (1 - c_ref))]^-eps.</remarks>
    public double Response(double block, double referenceBlock, double credit, double referenceCredit) =>
        Math.Pow((block + SiteUsdPerKwh) * (1 - credit) / ((referenceBlock + SiteUsdPerKwh) * (1 - referenceCredit)), -Elasticity);

    /// <summary>Elasticity in the price of the block alone, at the reference.</summary>
    /// <param name="referenceBlock">Delivered price of the storage block, USD/kWh.</param>
    public double BlockElasticity(double referenceBlock) => Elasticity * referenceBlock / (referenceBlock + SiteUsdPerKwh);

    /// <summary>What is built, GWh/yr, with what the law asks for.</summary>
    /// <param name="outlook">The outlook, GWh/yr.</param>
    /// <param name="response">What is built over the outlook, from <see cref="Response"/>.</param>
    /// <param name="floor">What tenders and obligations ask for, GWh/yr.</param>
    /// <param name="isInOutlook">Whether the outlook contains them: then they only keep what is built from falling below them.</param>
    public static double Quantity(double outlook, double response, double floor, bool isInOutlook) =>
        Math.Max(outlook * response, isInOutlook ? Math.Min(outlook, floor) : floor);
}
