namespace Cellcast.Policy;

/// <summary>The production credit of section 45X, worked line by line (policy notes 3.1).</summary>
/// <remarks>
/// credit = rate x factor of the year x quantity. The statute caps creditable capacity at 100 times the power a cell gives; the form's instructions read this as a test.
/// </remarks>
public sealed class ManufacturingCredit
{
    /// <summary>Ids of the rows, by component.</summary>
    public const string Cells = "US-45X-CELL", Modules = "US-45X-MODULE", CelllessModules = "US-45X-MODULE-NOCELL", ElectrodeMaterials = "US-45X-EAM",
        Minerals = "US-45X-CM", MineralsOf2022 = "US-45X-CM-IRA";

    private const string LeastCell = "US-45X-CELLDEF", LeastModule = "US-45X-MODDEF", MostHours = "US-45X-CPR", NotBeside48C = "US-45X-48C-EXCL",
        BatteryRatio = "US-MACR-45X-BAT", MineralRatio = "US-MACR-45X-CM";

    private readonly PolicyBook _book;
    private readonly ManufacturingOutput _output;
    private readonly DateOnly _sold;

    private ManufacturingCredit(PolicyBook book, ManufacturingOutput output, int year) =>
        (_book, _output, _sold) = (book, output, new DateOnly(year, 12, 31));

    /// <summary>Works the credit of a calendar year.</summary>
    /// <param name="book">The law.</param>
    /// <param name="output">What is sold.</param>
    /// <param name="year">Year of sale (minerals: of production).</param>
    /// <returns>A line for each component sold.</returns>
    public static IReadOnlyList<CreditLine> Of(PolicyBook book, ManufacturingOutput output, int year)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(output);
        return new ManufacturingCredit(book, output, year).Lines();
    }

    /// <summary>Rate of a component in a year: nominal USD/kWh or a share of cost; 0 when it is not in force.</summary>
    /// <param name="book">The law.</param>
    /// <param name="id">Row of the component.</param>
    /// <param name="year">Calendar year.</param>
    public static double RateIn(PolicyBook book, string id, int year)
    {
        ArgumentNullException.ThrowIfNull(book);
        return book.TermOf(id) is { } term && term.HoldsOn(new DateOnly(year, 12, 31)) ? term.RateIn(year) : 0;
    }

    /// <summary>What a credit paid by the unit is worth on average over years of equal output: sum of rate / (1 + r)^k over sum of 1 / (1 + r)^k, k from 0.</summary>
    /// <param name="book">The law.</param>
    /// <param name="id">Row of the component.</param>
    /// <param name="firstYear">First year of output.</param>
    /// <param name="years">How many.</param>
    /// <param name="rate">Discount rate, nominal as the credit is.</param>
    public static double Levelised(PolicyBook book, string id, int firstYear, int years, double rate)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(years, 1);
        var (worth, weight, discount) = (0.0, 0.0, 1.0);
        for (var year = firstYear; year < firstYear + years; year++)
        {
            worth += RateIn(book, id, year) * discount;
            weight += discount;
            discount /= 1 + rate;
        }

        return worth / weight;
    }

    private List<CreditLine> Lines()
    {
        var lines = new List<CreditLine>();
        var minerals = _book.TermOf(Minerals) is null && _book.TermOf(MineralsOf2022) is not null ? MineralsOf2022 : Minerals;
        Add(lines, "cells", Cells, _output.CellGwh, "GWh", BatteryRatio);
        Add(lines, "modules of cells", Modules, _output.ModuleGwh, "GWh", BatteryRatio);
        Add(lines, "modules without cells", CelllessModules, _output.CelllessModuleGwh, "GWh", BatteryRatio);
        Add(lines, "electrode active materials", ElectrodeMaterials, _output.ElectrodeMaterialMusd, "MUSD", BatteryRatio);
        Add(lines, "critical minerals", minerals, _output.MineralMusd, "MUSD", MineralRatio);
        return lines;
    }

    private void Add(List<CreditLine> lines, string name, string rule, double quantity, string unit, string ratio)
    {
        if (quantity <= 0)
        {
            return;
        }

        var rate = RateIn(_book, rule, _sold.Year);
        var (creditable, refused) = rule == Cells ? Creditable(quantity) : (quantity, "");
        refused = Refusal(rule, ratio) ?? (rate == 0 ? $"no credit for {_sold.Year}" : refused);

        // USD/kWh x GWh is million USD, as is a share of million USD.
        lines.Add(new CreditLine(name, rule, creditable, unit, rate, refused.Length > 0 ? 0 : rate * creditable, refused));
    }

    private string? Refusal(string rule, string ratio)
    {
        if (_output.TookInvestmentCredit && Acts(NotBeside48C))
        {
            return $"the facility took the investment credit of 48C ({NotBeside48C})";
        }

        if (_output.Owner is { } owner)
        {
            foreach (var bar in _book.ActingOn(_sold))
            {
                if (bar.Instrument is { Kind: InstrumentKind.ForeignEntityRule, Reach: InstrumentReach.Entities }
                    && bar.Instrument.Origin.Owners.Contains(owner, StringComparer.Ordinal)
                    && bar.Instrument.Stacking.Excludes.Contains(rule, StringComparer.Ordinal))
                {
                    return $"the maker is a prohibited foreign entity ({bar.Instrument.Id})";
                }
            }
        }

        if (_output.MaterialRatio is { } share && _book.TermOf(ratio) is { } threshold && threshold.HoldsOn(_sold) && share < threshold.RateIn(_sold.Year))
        {
            return $"material assistance cost ratio {InWords.Percent(share)} below {InWords.Percent(threshold.RateIn(_sold.Year))} ({ratio})";
        }

        return rule switch
        {
            Cells when _output.KwhPerCell is { } kwh && Acts(LeastCell) && kwh * 1000 < _book[LeastCell].Rate => $"a cell below {_book[LeastCell].Rate} Wh ({LeastCell})",
            Modules or CelllessModules when _output.KwhPerModule is { } kwh && Acts(LeastModule) && kwh < _book[LeastModule].Rate => $"a module below {_book[LeastModule].Rate} kWh ({LeastModule})",
            _ => null,
        };
    }

    private (double Gwh, string Refused) Creditable(double gwh)
    {
        if (_output is not { KwhPerCell: { } kwh, WattsPerCell: { } watts } || !Acts(MostHours))
        {
            return (gwh, "");
        }

        var most = _book[MostHours].Rate!.Value * watts / 1000;
        return kwh <= most ? (gwh, "") : _output.PowerRatioIsTest ? (gwh, $"more than {_book[MostHours].Rate} h of discharge ({MostHours})") : (gwh * most / kwh, "");
    }

    private bool Acts(string id) => _book.TermOf(id)?.HoldsOn(_sold) == true;
}
