namespace Cellcast.Data;

/// <summary>
/// Converts amounts of money to US dollars of 2024 without VAT: divided by the exchange rate of the price year (units of currency per US dollar),
/// multiplied by the ratio of the US deflator of 2024 to that of the price year, divided by one plus the VAT rate where VAT is in the price.
/// Reads the parameters <c>deflator</c> (subject USD), <c>exchange_rate</c> (subject the currency) and <c>vat_rate</c> of the package.
/// </summary>
internal sealed class MoneyConversion
{
    /// <summary>The year whose dollars everything is converted to.</summary>
    public const int BaseYear = 2024;

    /// <summary>The currency everything is converted to.</summary>
    public const string BaseCurrency = "USD";

    private readonly Dictionary<int, double> deflators = [];
    private readonly Dictionary<(string Currency, int Year), double> rates = [];
    private readonly Dictionary<string, (int Year, double Rate)> vatRates = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> regionOfCountry = new(StringComparer.Ordinal);

    public MoneyConversion(IReadOnlyDictionary<string, Table> tables, IEnumerable<DatumTable> data)
    {
        foreach (var table in data)
        {
            Read(table, "deflator", row => table.Subject[row] == BaseCurrency, (row, year, value) => deflators[year] = value);
            Read(table, "exchange_rate", _ => true, (row, year, value) => rates[(table.Subject[row], year)] = value);
            Read(table, "vat_rate", _ => true, (row, year, value) =>
            {
                if (!vatRates.TryGetValue(table.Region[row], out var known) || known.Year < year)
                {
                    vatRates[table.Region[row]] = (year, value);
                }
            });
        }

        if (tables.TryGetValue("countries", out var countries) && countries.Has("alpha_3") && countries.Has(DatumColumns.Region))
        {
            for (var row = 0; row < countries.RowCount; row++)
            {
                regionOfCountry[countries.Text(row, "alpha_3")] = countries.Text(row, DatumColumns.Region);
            }
        }
    }

    /// <summary>
    /// What to multiply an amount by; for a price whose VAT is unclear also what its low end is to be multiplied by besides. <see langword="null"/>, with what is
    /// missing, when the package does not say enough.
    /// </summary>
    public (double Factor, double LowFactor)? FactorFor(string currency, int priceYear, Vat vat, string region, out string missing)
    {
        missing = "";
        if (!deflators.TryGetValue(BaseYear, out var baseDeflator) || !deflators.TryGetValue(priceYear, out var deflator))
        {
            missing = $"a deflator.{BaseCurrency} of {(deflators.ContainsKey(BaseYear) ? priceYear : BaseYear)} to convert money of {priceYear}";
            return null;
        }

        var rate = 1.0;
        if (currency != BaseCurrency && !rates.TryGetValue((currency, priceYear), out rate))
        {
            missing = $"an exchange_rate.{currency} of {priceYear} to convert {currency} of {priceYear}";
            return null;
        }

        var factor = baseDeflator / deflator / rate;
        if (vat == Vat.Excluded)
        {
            return (factor, 1);
        }

        // Where VAT only widens a range, the world's rate will do for a set of regions.
        if (!TryVatRate(region, out var vatRate) && !(vat == Vat.Unclear && TryVatRate(SubjectSeries.FallbackRegion, out vatRate)))
        {
            missing = $"a vat_rate{(region.Length == 0 ? "" : "@" + region)} to take VAT out of a price with VAT {vat.ToString().ToLowerInvariant()}";
            return null;
        }

        var withoutVat = 1 / (1 + vatRate);
        return vat == Vat.Included ? (factor * withoutVat, 1) : (factor, withoutVat);
    }

    private bool TryVatRate(string region, out double rate)
    {
        var found = vatRates.TryGetValue(region, out var entry)
            || (regionOfCountry.TryGetValue(region, out var home) && vatRates.TryGetValue(home, out entry));
        rate = entry.Rate;
        return found;
    }

    private static void Read(DatumTable table, string parameter, Func<int, bool> wanted, Action<int, int, double> take)
    {
        var id = table.Parameter.Pool.Find(parameter);
        var parameters = table.Parameter.Ids;
        for (var row = parameters.IndexOf(id); row >= 0 && row < parameters.Length; row++)
        {
            if (parameters[row] == id && table.Variant.IsBlank(row) && wanted(row))
            {
                take(row, table.Year[row] ?? 0, table.Value.Values[row]);
            }
        }
    }
}
