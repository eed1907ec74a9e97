using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Cellcast.World;

/// <summary>
/// A unit of measurement as the data package writes it: symbols joined by <c>*</c> and <c>/</c>, read from left to right, with whole exponents
/// behind a symbol: <c>USD/kWh</c>, <c>mAh/g</c>, <c>GWh/yr</c>, <c>g/m2</c>, <c>1/yr</c>, <c>share</c>.
/// </summary>
/// <remarks>
/// Qualifiers such as "ex VAT", "heat" or "usable" are no part of a unit. Power is energy per clock hour; output is energy per calendar year: see
/// <see cref="World.Dimension"/>. Values of different currencies never convert here: that takes an exchange rate of a year, which is data.
/// </remarks>
public sealed class Unit : IEquatable<Unit>
{
    private static readonly ConcurrentDictionary<string, Unit> Known = new(StringComparer.Ordinal);

    private Unit(string symbol, Dimension dimension, double factor)
    {
        Symbol = symbol;
        Dimension = dimension;
        Factor = factor;
        var currencies = 0;
        foreach (var part in dimension.Factors)
        {
            if (UnitSymbols.IsCurrency(part.Base))
            {
                currencies++;
                Currency = currencies == 1 ? part.Base : null;
            }
        }
    }

    /// <summary>A pure number.</summary>
    public static Unit One { get; } = Parse("1");

    /// <summary>The unit as written.</summary>
    public string Symbol { get; }

    /// <summary>What the unit measures.</summary>
    public Dimension Dimension { get; }

    /// <summary>The size of one of this unit in base units (kg, m, h, yr, kWh, Ah, degC, kgCO2e, one of a currency, one thing); above 0.</summary>
    public double Factor { get; }

    /// <summary>Whether the unit holds money of one currency; an exchange rate (<c>CNY/USD</c>) does not.</summary>
    public bool IsMoney => Currency is not null;

    /// <summary>The code of the one currency in the unit, such as <c>EUR</c> in <c>MEUR/GWh</c>; otherwise <see langword="null"/>.</summary>
    public string? Currency { get; }

    /// <summary>Reads a unit.</summary>
    /// <exception cref="UnitException">The text is no unit; the message names the symbol at fault and the nearest valid one.</exception>
    public static Unit Parse(string text) => TryParse(text, out var unit, out var problem) ? unit : throw problem;

    /// <summary>Reads a unit, or says what is wrong with it.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out Unit? unit, [NotNullWhen(false)] out UnitException? problem)
    {
        ArgumentNullException.ThrowIfNull(text);
        problem = null;
        if (Known.TryGetValue(text, out unit))
        {
            return true;
        }

        problem = Read(text, out unit);
        if (problem is not null)
        {
            return false;
        }

        unit = Known.GetOrAdd(text, unit!);
        return true;
    }

    /// <summary>Whether values in the two units can be converted into each other: they measure the same thing, in the same currency if any.</summary>
    public bool IsCompatible(Unit other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return ReferenceEquals(this, other) || Dimension.Equals(other.Dimension);
    }

    /// <summary>The number to multiply a value in this unit by to get it in another: 0.001 from <c>USD/t</c> to <c>USD/kg</c>.</summary>
    /// <exception cref="UnitException">The units measure different things.</exception>
    public double FactorTo(Unit other)
    {
        if (ReferenceEquals(this, other))
        {
            return 1;
        }

        if (!IsCompatible(other))
        {
            throw new UnitException($"'{Symbol}' ({Dimension}) cannot be converted to '{other.Symbol}' ({other.Dimension})");
        }

        return Symbol == other.Symbol ? 1 : Factor / other.Factor;
    }

    /// <summary>A value of this unit expressed in another.</summary>
    /// <exception cref="UnitException">The units measure different things.</exception>
    public double ConvertTo(Unit other, double value) => value * FactorTo(other);

    /// <summary>The same unit with the currency replaced: <c>EUR/m2</c> with USD is <c>USD/m2</c>. The value needs an exchange rate.</summary>
    /// <exception cref="UnitException">The unit is no amount of money, or the code is no currency.</exception>
    public Unit WithCurrency(string code)
    {
        if (Currency is null)
        {
            throw new UnitException($"'{Symbol}' is not an amount of money");
        }

        return Currency == code ? this : Parse(Symbol.Replace(Currency, code, StringComparison.Ordinal));
    }

    /// <summary>The unit of the product of two quantities: <c>kg/kWh</c> times <c>USD/kg</c> is <c>kg/kWh*USD/kg</c>, compatible with <c>USD/kWh</c>.</summary>
    public Unit Times(Unit other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new($"{Symbol}*{other.Symbol}", Dimension.Times(other.Dimension), Factor * other.Factor);
    }

    /// <summary>The unit of the quotient of two quantities: <c>USD/kWh</c> over <c>kg/kWh</c> is <c>USD/kWh/kg*kWh</c>, compatible with <c>USD/kg</c>.</summary>
    public Unit Over(Unit other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new($"{Symbol}/{Inverted(other.Symbol)}", Dimension.Over(other.Dimension), Factor / other.Factor);
    }

    /// <inheritdoc/>
    public bool Equals(Unit? other) => other is not null && Symbol == other.Symbol;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Unit);

    /// <inheritdoc/>
    public override int GetHashCode() => Symbol.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Symbol;

    // Dividing by a/b*c is dividing by a, multiplying by b, dividing by c: every joint but the first symbol's own turns round.
    private static string Inverted(string symbol) =>
        string.Create(symbol.Length, symbol, static (text, source) =>
        {
            for (var i = 0; i < source.Length; i++)
            {
                text[i] = source[i] switch { '/' => '*', '*' => '/', var other => other };
            }
        });

    private static UnitException? Read(string text, out Unit? unit)
    {
        unit = null;
        if (text.Length == 0)
        {
            return new UnitException("a unit is missing; a pure number has the unit 'share', 'ratio' or '1'");
        }

        var dimension = Dimension.None;
        var factor = 1.0;
        var start = 0;
        var over = false;
        while (true)
        {
            var length = text.AsSpan(start).IndexOfAny('/', '*');
            var end = length < 0 ? text.Length : start + length;
            var part = text[start..end];
            if (!TryReadPart(part, out var partDimension, out var size))
            {
                return Unknown(text, part, start);
            }

            dimension = over ? dimension.Over(partDimension) : dimension.Times(partDimension);
            factor = over ? factor / size : factor * size;
            if (end == text.Length)
            {
                unit = new Unit(text, dimension, factor);
                return null;
            }

            over = text[end] == '/';
            start = end + 1;
        }
    }

    private static UnitException Unknown(string text, string part, int start)
    {
        if (part.Length == 0)
        {
            return new UnitException($"unit '{text}': a symbol is missing at position {start + 1}");
        }

        if (part.Contains(' ', StringComparison.Ordinal))
        {
            var first = part[..part.IndexOf(' ', StringComparison.Ordinal)];
            var known = TryReadPart(first, out _, out _);
            return new UnitException(
                $"unit '{text}': '{part}' holds a blank; qualifiers belong in the parameter's name, the scope or the note",
                known ? text[..start] + first + text[(start + part.Length)..] : null);
        }

        var nearest = NearestName.Of(part, UnitSymbols.All);
        return new UnitException(
            $"unit '{text}': unknown symbol '{part}'{(nearest is null ? "" : $", did you mean '{nearest}'?")}",
            nearest is null ? null : text[..start] + nearest + text[(start + part.Length)..]);
    }

    private static bool TryReadPart(string part, out Dimension dimension, out double size)
    {
        if (UnitSymbols.TryGet(part, out dimension, out size))
        {
            return true;
        }

        var digits = part.Length;
        while (digits > 0 && char.IsAsciiDigit(part[digits - 1]))
        {
            digits--;
        }

        const int LargestExponent = 9;
        if (digits == 0 || digits == part.Length
            || !int.TryParse(part.AsSpan(digits), NumberStyles.None, CultureInfo.InvariantCulture, out var exponent)
            || exponent is < 2 or > LargestExponent
            || !UnitSymbols.TryGet(part[..digits], out dimension, out size))
        {
            return false;
        }

        dimension = dimension.ToPower(exponent);
        size = Math.Pow(size, exponent);
        return true;
    }
}
