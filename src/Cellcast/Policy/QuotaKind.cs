namespace Cellcast.Policy;

/// <summary>What a quota limits.</summary>
public enum QuotaKind
{
    /// <summary>Exports of the origins; nothing above it leaves.</summary>
    Export,

    /// <summary>Imports of the destinations from the origins; nothing above it enters.</summary>
    Import,

    /// <summary>Imports at the lower duty; what is above it pays the higher.</summary>
    TariffRate,
}
