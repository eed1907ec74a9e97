namespace Cellcast.Simulation;

/// <summary>In what a quantity of the chain is measured.</summary>
public enum ChainUnit
{
    /// <summary>The product's flow unit per year: GWh/yr, kt/yr, km2/yr.</summary>
    FlowPerYear,

    /// <summary>The product's flow unit without the year: GWh, kt, km2.</summary>
    Amount,

    /// <summary>The product's price unit: USD/kWh, USD/kg, USD/m2.</summary>
    Price,

    /// <summary>Millions of USD per year.</summary>
    Money,

    /// <summary>A part of one.</summary>
    Share,
}
