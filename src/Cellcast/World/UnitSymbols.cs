namespace Cellcast.World;

/// <summary>The symbols a unit may be written with, each with its dimension and its size in base units (kg, m, h, yr, kWh, Ah, one of a currency, one thing).</summary>
/// <remarks>Sizes are exact definitions (SI, international pound and mile, 12 months in a year); none is an estimate.</remarks>
internal static class UnitSymbols
{
    private const double KwhPerMegajoule = 1 / 3.6;

    private static readonly string[] Currencies =
        ("AED ARS AUD BDT BGN BHD BOB BRL CAD CDF CHF CLP CNY COP CZK DKK DZD EGP EUR GBP GHS HKD HUF IDR ILS INR ISK JOD JPY KES KRW KWD KZT LKR MAD MMK "
        + "MNT MXN MYR MZN NAD NGN NOK NZD OMR PEN PGK PHP PKR PLN QAR RON RSD RUB RWF SAR SEK SGD THB TND TRY TWD TZS UAH USD UYU UZS VND XAF XOF ZAR ZMW ZWL")
        .Split(' ');

    // Things that are counted. Each is a dimension of its own: jobs are not vehicles. Singular and plural are the same unit.
    private static readonly (string Name, string Plural)[] Counts =
    [
        ("application", "applications"), ("cell", "cells"), ("cycle", "cycles"), ("facility", "facilities"), ("family", "families"), ("firm", "firms"), ("index", "indices"),
        ("job", "jobs"), ("licence", "licences"), ("line", "lines"), ("machine", "machines"), ("module", "modules"), ("pack", "packs"), ("person", "persons"),
        ("plant", "plants"), ("project", "projects"), ("rank", "ranks"), ("score", "scores"), ("set", "sets"), ("shift", "shifts"), ("system", "systems"),
        ("unit", "units"), ("vehicle", "vehicles"), ("worker", "workers"), ("boolean", "booleans"), ("doubling", "doublings"), ("decade", "decades"),
        ("date_year", "date_years"),
    ];

    // Metric prefixes in use here. "u" stands for micro, as it can be typed everywhere.
    private static readonly (string Prefix, double Size)[] Prefixes =
    [
        ("n", 1e-9), ("u", 1e-6), ("m", 1e-3), ("c", 1e-2), ("d", 1e-1), ("", 1), ("k", 1e3), ("M", 1e6), ("G", 1e9), ("T", 1e12),
    ];

    private static readonly Dictionary<string, Symbol> Symbols = Build();

    /// <summary>Every symbol, for suggestions.</summary>
    public static IEnumerable<string> All => Symbols.Keys;

    /// <summary>Whether a base dimension is a currency, as its three-letter code.</summary>
    public static bool IsCurrency(string baseDimension) => Array.BinarySearch(Currencies, baseDimension, StringComparer.Ordinal) >= 0;

    /// <summary>Looks a symbol up, prefix included; case matters (mW is not MW).</summary>
    public static bool TryGet(string symbol, out Dimension dimension, out double size)
    {
        var found = Symbols.TryGetValue(symbol, out var entry);
        dimension = entry?.Dimension ?? Dimension.None;
        size = entry?.Size ?? 0;
        return found;
    }

    private static Dictionary<string, Symbol> Build()
    {
        var symbols = new Dictionary<string, Symbol>(StringComparer.Ordinal);
        var mass = Dimension.Of(Dimension.Mass);
        var length = Dimension.Of(Dimension.Length);
        var energy = Dimension.Of(Dimension.Energy);
        var charge = Dimension.Of(Dimension.Charge);
        var clock = Dimension.Of(Dimension.ClockTime);
        var calendar = Dimension.Of(Dimension.CalendarTime);
        var emissions = Dimension.Of(Dimension.Emissions);

        foreach (var pure in new[] { "1", "share", "ratio" })
        {
            symbols.Add(pure, new(Dimension.None, 1));
        }

        symbols.Add("percent", new(Dimension.None, 0.01));
        symbols.Add("ppm", new(Dimension.None, 1e-6));

        Prefixed(symbols, "g", mass, 1e-3, "n u m c d - k M");
        Prefixed(symbols, "t", mass, 1e3, "- k M G");
        symbols.Add("lb", new(mass, 0.45359237));
        Prefixed(symbols, "gCO2e", emissions, 1e-3, "m - k");
        Prefixed(symbols, "tCO2e", emissions, 1e3, "- k M G");

        Prefixed(symbols, "m", length, 1, "n u m c - k");
        symbols.Add("mile", new(length, 1609.344));
        Prefixed(symbols, "L", length.ToPower(3), 1e-3, "m - M");
        symbols.Add("ha", new(length.ToPower(2), 1e4));

        Prefixed(symbols, "Wh", energy, 1e-3, "m - k M G T");
        Prefixed(symbols, "J", energy, KwhPerMegajoule * 1e-6, "- k M G T");
        Prefixed(symbols, "W", energy.Over(clock), 1e-3, "m - k M G T");
        Prefixed(symbols, "Ah", charge, 1, "m - k");
        Prefixed(symbols, "A", charge.Over(clock), 1, "m - k");
        // One volt carries one watt-hour per ampere-hour, 0.001 kWh/Ah.
        Prefixed(symbols, "V", energy.Over(charge), 1e-3, "m - k");
        symbols.Add("degC", new(Dimension.Of(Dimension.Temperature), 1));

        symbols.Add("s", new(clock, 1.0 / 3600));
        symbols.Add("min", new(clock, 1.0 / 60));
        symbols.Add("h", new(clock, 1));
        symbols.Add("d", new(clock, 24));
        symbols.Add("week", new(clock, 168));
        symbols.Add("month", new(calendar, 1.0 / 12));
        symbols.Add("months", new(calendar, 1.0 / 12));
        symbols.Add("yr", new(calendar, 1));

        foreach (var code in Currencies)
        {
            Prefixed(symbols, code, Dimension.Of(code), 1, "- k M G T");
        }

        foreach (var (name, plural) in Counts)
        {
            var counted = Dimension.Of(name);
            symbols.Add(name, new(counted, 1));
            symbols.Add(plural, new(counted, 1));
        }

        return symbols;
    }

    private static void Prefixed(
        Dictionary<string, Symbol> symbols, string symbol, Dimension dimension, double size, string prefixes)
    {
        foreach (var (prefix, factor) in Prefixes)
        {
            if (prefixes.Split(' ').Contains(prefix.Length == 0 ? "-" : prefix, StringComparer.Ordinal))
            {
                symbols.Add(prefix + symbol, new(dimension, size * factor));
            }
        }
    }

    // A class, not a structure: dictionaries of references come precompiled with the runtime.
    private sealed record Symbol(Dimension Dimension, double Size);
}
