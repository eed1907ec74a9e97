namespace Cellcast.Demand;

/// <summary>What is counted in a year, GWh/yr; <see langword="null"/> where nobody counted.</summary>
public sealed record BridgeCounts
{
    /// <summary>Packs of vehicles registered, with the pack sizes of who counts registrations.</summary>
    public double? Registered { get; init; }

    /// <summary>Packs of vehicles registered, with the pack sizes of the outlooks: what the model calls final demand of vehicles.</summary>
    public required double Vehicles { get; init; }

    /// <summary>Storage put into service.</summary>
    public required double Storage { get; init; }

    /// <summary>All other uses.</summary>
    public required double Other { get; init; }

    /// <summary>Vehicle packs and cells that went into stock.</summary>
    public required double VehicleStock { get; init; }

    /// <summary>Storage cells that went into transit, stock and yards.</summary>
    public required double StorageStock { get; init; }

    /// <summary>Cells shipped, as counted.</summary>
    public double? Shipped { get; init; }

    /// <summary>Cells made, as counted.</summary>
    public double? Produced { get; init; }
}
