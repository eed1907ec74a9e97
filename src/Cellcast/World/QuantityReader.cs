using System.Globalization;
using System.Text.RegularExpressions;

namespace Cellcast.World;

/// <summary>Finds quantities in plain English: "1 GWh", "14 gigawatts per hour", "$108 per kWh", "2.5 million cars".</summary>
internal static partial class QuantityReader
{
    // Words for units, in the singular; a plural s is taken off first. Symbols are left to Unit.
    private static readonly Dictionary<string, string> Words = Table(
        ("watt", "W"), ("kilowatt", "kW"), ("megawatt", "MW"), ("gigawatt", "GW"), ("terawatt", "TW"),
        ("watt hour", "Wh"), ("kilowatt hour", "kWh"), ("megawatt hour", "MWh"), ("gigawatt hour", "GWh"), ("terawatt hour", "TWh"),
        ("watthour", "Wh"), ("kilowatthour", "kWh"), ("megawatthour", "MWh"), ("gigawatthour", "GWh"), ("terawatthour", "TWh"),
        ("gram", "g"), ("kilogram", "kg"), ("kilo", "kg"), ("tonne", "t"), ("ton", "t"), ("pound", "lb"),
        ("litre", "L"), ("liter", "L"), ("metre", "m"), ("meter", "m"), ("kilometre", "km"), ("kilometer", "km"), ("mile", "mile"),
        ("second", "s"), ("minute", "min"), ("hour", "h"), ("day", "d"), ("month", "month"), ("year", "yr"), ("annum", "yr"),
        ("car", "vehicles"), ("electric car", "vehicles"), ("vehicle", "vehicles"), ("electric vehicle", "vehicles"), ("ev", "vehicles"), ("bev", "vehicles"),
        ("truck", "vehicles"), ("bus", "vehicles"), ("buse", "vehicles"),
        ("dollar", "USD"), ("$", "USD"), ("euro", "EUR"), ("yuan", "CNY"), ("%", "percent"), ("percent", "percent"),
        ("job", "jobs"), ("cycle", "cycles"), ("cell", "cells"), ("pack", "packs"));

    private static readonly Dictionary<string, double> Multipliers =
        Table(("thousand", 1e3), ("million", 1e6), ("billion", 1e9), ("trillion", 1e12), ("bn", 1e9));

    /// <summary>All quantities of a text, in order; numbers without a unit are passed over.</summary>
    public static IReadOnlyList<Quantity> Read(string text)
    {
        var found = new List<Quantity>();
        foreach (Match match in Number().Matches(text))
        {
            var value = double.Parse(match.Groups["number"].Value.Replace(",", "", StringComparison.Ordinal), NumberStyles.Float, CultureInfo.InvariantCulture);
            var end = match.Index + match.Length;
            var (multiplier, afterMultiplier) = Multiplier(text, end);
            var (unit, afterUnit) = UnitAt(text, afterMultiplier, match.Groups["currency"].Success ? "USD" : null);
            if (unit is not null)
            {
                found.Add(new Quantity(value * multiplier, unit, text[match.Index..afterUnit].Trim()));
            }
        }

        return found;
    }

    private static Dictionary<string, T> Table<T>(params ReadOnlySpan<(string Word, T Meaning)> rows)
    {
        var table = new Dictionary<string, T>(StringComparer.OrdinalIgnoreCase);
        foreach (var (word, meaning) in rows)
        {
            table.Add(word, meaning);
        }

        return table;
    }

    private static (double Multiplier, int End) Multiplier(string text, int start)
    {
        var word = Word().Match(text, start);
        return word.Success && Multipliers.TryGetValue(word.Groups["word"].Value, out var multiplier) ? (multiplier, word.Index + word.Length) : (1, start);
    }

    // One symbol, then any number of "per symbol", "/ symbol", "a year", "an hour".
    private static (Unit? Unit, int End) UnitAt(string text, int start, string? currency)
    {
        var symbols = currency ?? "";
        var end = start;
        if (currency is null)
        {
            var (symbol, afterSymbol) = Symbol(text, start);
            if (symbol is null)
            {
                return (null, start);
            }

            (symbols, end) = (symbol, afterSymbol);
        }

        while (Per().Match(text, end) is { Success: true } per && Symbol(text, per.Index + per.Length) is ({ } next, var afterNext))
        {
            symbols += "/" + next;
            end = afterNext;
        }

        return Unit.TryParse(symbols, out var unit, out _) ? (unit, end) : (null, start);
    }

    private static (string? Symbol, int End) Symbol(string text, int start)
    {
        if (Word().Match(text, start) is not { Success: true } first)
        {
            return (null, start);
        }

        var word = first.Groups["word"].Value;
        var end = first.Index + first.Length;
        if (Word().Match(text, end) is { Success: true } second
            && Words.TryGetValue($"{Singular(word)} {Singular(second.Groups["word"].Value)}", out var both))
        {
            return (both, second.Index + second.Length);
        }

        if (Words.TryGetValue(word, out var symbol) || Words.TryGetValue(Singular(word), out symbol))
        {
            return (symbol, end);
        }

        return Unit.TryParse(word, out _, out _) ? (word, end) : (null, start);
    }

    private static string Singular(string word) => word.Length > 2 && word.EndsWith('s') ? word[..^1] : word;

    [GeneratedRegex(@"(?<![\w.])(?<currency>\$|USD\s?)?(?<number>\d[\d,]*(?:\.\d+)?(?:[eE][+-]?\d+)?)", RegexOptions.None, 1000)]
    private static partial Regex Number();

    [GeneratedRegex(@"\G[\s-]*(?<word>[A-Za-z]+\d?|[$%])", RegexOptions.None, 1000)]
    private static partial Regex Word();

    [GeneratedRegex(@"\G\s*(?:/|\bper\b|\ban?\b(?=\s+(?:second|minute|hour|day|month|year|kilogram|kg)))", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Per();
}
