namespace Cellcast.Policy;

/// <summary>What a country charges its duties on.</summary>
public enum CustomsValue
{
    /// <summary>The price at the exporter's port (United States, Canada, Australia).</summary>
    Fob,

    /// <summary>The price with freight to the border (most others).</summary>
    Cif,
}
