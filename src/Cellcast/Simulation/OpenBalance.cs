using System.Globalization;
using Cellcast.World;

namespace Cellcast.Simulation;

/// <summary>A balance sheet that does not close.</summary>
/// <param name="Product">The product.</param>
/// <param name="Region">The region.</param>
/// <param name="Year">The year.</param>
/// <param name="Sheet">The sheet, in the product's flow unit per year.</param>
public sealed record OpenBalance(Product Product, string Region, int Year, BalanceSheet Sheet)
{
    /// <summary>The failure in a line, with both sides and the gap.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Product.Variable}, {Region}, {Year}: sources {Sheet.Sources:G6} {Product.FlowUnit}/yr (production {Sheet.Production:G6}, imports {Sheet.Imports:G6}, recycled {Sheet.Recycled:G6}, stock draw {Sheet.StockDraw:G6}) against uses {Sheet.Uses:G6} (use {Sheet.Use:G6}, exports {Sheet.Exports:G6}, stock build {Sheet.StockBuild:G6}), gap {Sheet.RelativeGap:G3}");
}
