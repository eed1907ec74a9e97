namespace Cellcast.Costing.Storage;

/// <summary>
/// A grid storage system made of cells, level by level: cell, direct-current block at the factory gate, core equipment with power conversion,
/// turnkey plant. Each level contains the one before it, so the same kWh is never compared at two levels by mistake.
/// </summary>
/// <remarks>
/// Cost model (g) and pitfall 5: 40, 55, 70 and 125 USD/kWh can all be "the" lithium iron phosphate number of 2025. These are costs; prices asked
/// for the same levels stand beside them in a <see cref="CostBesidePrice"/>.
/// </remarks>
public sealed class CellStorageSystem
{
    /// <summary>Name of the level of racks in a cooled container, at the factory gate.</summary>
    public const string DcBlockName = "direct-current block";

    /// <summary>Name of the level with power conversion.</summary>
    public const string CoreEquipmentName = "core equipment";

    /// <summary>Name of the level of an installed, connected plant.</summary>
    public const string TurnkeyName = "turnkey system";

    private const string Unit = "USD/kWh";

    private readonly StoragePart[] _block;
    private readonly StoragePart[] _power;
    private readonly StoragePart[] _site;

    /// <summary>A system around cells.</summary>
    /// <param name="block">Rack and module, container with cooling and fire protection, controls, integration: USD/kWh.</param>
    /// <param name="power">Power conversion and transformer: USD/kW.</param>
    /// <param name="site">Balance of plant, civil works, installation, grid connection, development: USD/kWh.</param>
    public CellStorageSystem(IEnumerable<StoragePart> block, IEnumerable<StoragePart> power, IEnumerable<StoragePart> site)
    {
        _block = [.. block];
        _power = [.. power];
        _site = [.. site];
    }

    /// <summary>Cost of the container with its cells, USD/kWh.</summary>
    /// <param name="cell">Cost of the cell, USD/kWh.</param>
    /// <param name="learning">Pack and system learning factor, 1 in the year of the inputs.</param>
    public CostNode DcBlock(CostNode cell, double learning = 1) =>
        CostNode.Sum(DcBlockName, [cell, .. _block.Select(p => CostNode.Leaf(p.Name, p.After(learning), Unit))]);

    /// <summary>Cost of the container with power conversion, USD per kWh of energy at a duration.</summary>
    /// <param name="cell">Cost of the cell, USD/kWh.</param>
    /// <param name="hours">Hours of discharge at full power, above 0.</param>
    /// <param name="learning">Pack and system learning factor, 1 in the year of the inputs.</param>
    /// <exception cref="ArgumentOutOfRangeException">Duration not above 0.</exception>
    public CostNode CoreEquipment(CostNode cell, double hours, double learning = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(hours);
        return CostNode.Sum(
            CoreEquipmentName, [DcBlock(cell, learning), .. _power.Select(p => CostNode.Leaf(p.Name, p.After(learning) / hours, Unit))]);
    }

    /// <summary>Cost of the installed plant, USD per kWh of energy at a duration.</summary>
    /// <param name="cell">Cost of the cell, USD/kWh.</param>
    /// <param name="hours">Hours of discharge at full power, above 0.</param>
    /// <param name="learning">Pack and system learning factor, 1 in the year of the inputs.</param>
    /// <exception cref="ArgumentOutOfRangeException">Duration not above 0.</exception>
    public CostNode Turnkey(CostNode cell, double hours, double learning = 1) =>
        CostNode.Sum(TurnkeyName, [CoreEquipment(cell, hours, learning), .. _site.Select(p => CostNode.Leaf(p.Name, p.After(learning), Unit))]);
}
