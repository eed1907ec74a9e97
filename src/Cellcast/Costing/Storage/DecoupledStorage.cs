namespace Cellcast.Costing.Storage;

/// <summary>
/// Storage whose energy and power are bought apart: tanks and electrolyte by the kWh, stacks and conversion by the kW. Its cost per kWh falls with the
/// hours of discharge.
/// </summary>
/// <remarks>Cost model C13 (vanadium flow) and C14 (iron-air): USD/kWh(h) = (energy parts + power parts / h) x (1 + EPC).</remarks>
public sealed class DecoupledStorage
{
    /// <summary>Name of the part that grows with energy.</summary>
    public const string EnergyPart = "energy part";

    /// <summary>Name of the part that grows with power.</summary>
    public const string PowerPart = "power part";

    /// <summary>Name of engineering, procurement and construction.</summary>
    public const string Construction = "engineering and construction";

    private const string Unit = "USD/kWh";

    private readonly string _name;
    private readonly StoragePart[] _energy;
    private readonly StoragePart[] _power;

    /// <summary>Storage with decoupled energy and power.</summary>
    /// <param name="name">What it is, in lower case.</param>
    /// <param name="energy">Parts by energy, USD/kWh; at least one.</param>
    /// <param name="power">Parts by power, USD/kW; at least one.</param>
    /// <param name="constructionShare">Engineering, procurement and construction as a share of all parts, not negative; 0 where the parts hold it.</param>
    /// <exception cref="ArgumentException">No part on one side, or a negative amount.</exception>
    public DecoupledStorage(string name, IEnumerable<StoragePart> energy, IEnumerable<StoragePart> power, double constructionShare)
    {
        _name = name;
        _energy = [.. energy];
        _power = [.. power];
        if (_energy.Length == 0 || _power.Length == 0)
        {
            throw new ArgumentException($"'{name}' needs at least one energy part and one power part.", _energy.Length == 0 ? nameof(energy) : nameof(power));
        }

        ArgumentOutOfRangeException.ThrowIfNegative(constructionShare);
        foreach (var part in _energy.Concat(_power))
        {
            ArgumentOutOfRangeException.ThrowIfNegative(part.Usd, part.Name);
        }

        ConstructionShare = constructionShare;
    }

    /// <summary>Engineering, procurement and construction as a share of all parts.</summary>
    public double ConstructionShare { get; }

    /// <summary>Installed cost of a kWh of energy alone, USD/kWh: the cost at endless duration.</summary>
    /// <param name="learning">System learning factor, 1 in the year of the inputs.</param>
    public double EnergyUsdPerKwh(double learning = 1) => _energy.Sum(p => p.After(learning)) * (1 + ConstructionShare);

    /// <summary>Installed cost of a kW of power alone, USD/kW.</summary>
    /// <param name="learning">System learning factor, 1 in the year of the inputs.</param>
    public double PowerUsdPerKw(double learning = 1) => _power.Sum(p => p.After(learning)) * (1 + ConstructionShare);

    /// <summary>Installed cost per kWh of energy capacity at a duration.</summary>
    /// <param name="hours">Hours of discharge at full power, above 0.</param>
    /// <param name="learning">System learning factor, 1 in the year of the inputs.</param>
    /// <exception cref="ArgumentOutOfRangeException">Duration not above 0.</exception>
    public CostNode At(double hours, double learning = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(hours);
        var energy = CostNode.Sum(EnergyPart, [.. _energy.Select(p => CostNode.Leaf(p.Name, p.After(learning), Unit))]);
        var power = CostNode.Sum(PowerPart, [.. _power.Select(p => CostNode.Leaf(p.Name, p.After(learning) / hours, Unit))]);
        return ConstructionShare > 0
            ? CostNode.Sum(_name, energy, power, CostNode.Leaf(Construction, ConstructionShare * (energy.Value + power.Value), Unit))
            : CostNode.Sum(_name, energy, power);
    }
}
