using System.Text;

namespace Cellcast.World;

/// <summary>
/// What a quantity measures: a product of base dimensions with whole exponents. The bases are mass (kg), length (m), energy (kWh), charge (Ah),
/// temperature (degC), clock time (h), calendar time (yr), one per currency, one per thing counted, and emissions (kgCO2e).
/// </summary>
/// <remarks>
/// Clock time and calendar time are kept apart on purpose: energy per hour is a power (GW), energy per year is an output (GWh/yr), and hours per
/// year is how long a plant runs. Were they one dimension, a factory's output and an inverter's power would convert into each other silently.
/// </remarks>
public sealed class Dimension : IEquatable<Dimension>
{
    /// <summary>Base dimension: mass, measured in kg.</summary>
    public const string Mass = "mass";

    /// <summary>Base dimension: length, measured in m.</summary>
    public const string Length = "length";

    /// <summary>Base dimension: energy, measured in kWh.</summary>
    public const string Energy = "energy";

    /// <summary>Base dimension: electric charge, measured in Ah.</summary>
    public const string Charge = "charge";

    /// <summary>Base dimension: temperature (a difference, or a reading on the Celsius scale), measured in degC.</summary>
    public const string Temperature = "temperature";

    /// <summary>Base dimension: clock time, measured in h.</summary>
    public const string ClockTime = "clock time";

    /// <summary>Base dimension: calendar time, measured in yr of 12 months.</summary>
    public const string CalendarTime = "calendar time";

    /// <summary>Base dimension: greenhouse gas, measured in kg of carbon dioxide equivalent.</summary>
    public const string Emissions = "emissions";

    private readonly DimensionFactor[] factors;

    private Dimension(DimensionFactor[] factors)
    {
        this.factors = factors;
    }

    /// <summary>The dimension of a share, a ratio or a number without unit.</summary>
    public static Dimension None { get; } = new([]);

    /// <summary>Whether this is the dimension of a pure number.</summary>
    public bool IsNone => factors.Length == 0;

    /// <summary>The base dimensions with their exponents, in ordinal order, none of them zero.</summary>
    public IReadOnlyList<DimensionFactor> Factors => factors;

    /// <summary>One base dimension, to the first power.</summary>
    /// <param name="name">One of the constants of this class, or the name of a currency or of a thing counted as <see cref="Unit"/> writes it.</param>
    public static Dimension Of(string name) => new([new DimensionFactor(name, 1)]);

    /// <summary>The exponent of a base dimension; 0 where it does not occur.</summary>
    public int ExponentOf(string name)
    {
        foreach (var (factor, exponent) in factors)
        {
            if (factor == name)
            {
                return exponent;
            }
        }

        return 0;
    }

    /// <summary>The dimension of a product of two quantities.</summary>
    public Dimension Times(Dimension other) => Combine(other, 1);

    /// <summary>The dimension of a quotient of two quantities.</summary>
    public Dimension Over(Dimension other) => Combine(other, -1);

    /// <summary>The dimension of a quantity to a whole power.</summary>
    public Dimension ToPower(int power) =>
        power == 0 ? None : new(Array.ConvertAll(factors, factor => factor with { Exponent = factor.Exponent * power }));

    /// <inheritdoc/>
    public bool Equals(Dimension? other)
    {
        if (other is null || factors.Length != other.factors.Length)
        {
            return false;
        }

        for (var i = 0; i < factors.Length; i++)
        {
            if (!factors[i].Equals(other.factors[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Dimension);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var factor in factors)
        {
            hash.Add(factor.GetHashCode());
        }

        return hash.ToHashCode();
    }

    /// <summary>Words for a message, such as <c>USD/energy</c> or <c>mass/length^2</c>; a pure number is <c>pure number</c>.</summary>
    public override string ToString()
    {
        if (IsNone)
        {
            return "pure number";
        }

        var text = new StringBuilder();
        foreach (var (name, exponent) in factors.Where(factor => factor.Exponent > 0))
        {
            text.Append(text.Length > 0 ? "*" : "").Append(name).Append(exponent == 1 ? "" : $"^{exponent}");
        }

        if (text.Length == 0)
        {
            text.Append('1');
        }

        foreach (var (name, exponent) in factors.Where(factor => factor.Exponent < 0))
        {
            text.Append('/').Append(name).Append(exponent == -1 ? "" : $"^{-exponent}");
        }

        return text.ToString();
    }

    // Both lists are in ordinal order, and so is their merger.
    private Dimension Combine(Dimension other, int sign)
    {
        ArgumentNullException.ThrowIfNull(other);
        var merged = new DimensionFactor[factors.Length + other.factors.Length];
        var (count, i, j) = (0, 0, 0);
        while (i < factors.Length || j < other.factors.Length)
        {
            var order = i == factors.Length ? 1 : j == other.factors.Length ? -1 : string.CompareOrdinal(factors[i].Base, other.factors[j].Base);
            var name = order <= 0 ? factors[i].Base : other.factors[j].Base;
            var exponent = (order <= 0 ? factors[i++].Exponent : 0) + (order >= 0 ? sign * other.factors[j++].Exponent : 0);
            if (exponent != 0)
            {
                merged[count++] = new DimensionFactor(name, exponent);
            }
        }

        return count == 0 ? None : new(merged[..count]);
    }
}
