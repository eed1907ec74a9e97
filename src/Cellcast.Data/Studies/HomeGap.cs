using Cellcast.Costing;
using Cellcast.Data.Answers;

namespace Cellcast.Data.Studies;

/// <summary>A home-made cell against the Chinese one, at the price that pays for a Chinese plant and at the price a glut allows (systems A5).</summary>
/// <param name="Chemistry">Chemistry id.</param>
/// <param name="Region">Home.</param>
/// <param name="AtFullCost">The gap to an import sold at the full cost of China.</param>
/// <param name="AtGlutPrice">The gap to an import sold at the modelled price of China's present load.</param>
/// <param name="CashCost">Cash cost in China, USD/kWh: no import stays below it for long.</param>
/// <param name="WithHomeCathodeUsdPerKwh">Cost at home with home-made cathode material, USD/kWh.</param>
public sealed record HomeGap(string Chemistry, string Region, CostGap AtFullCost, CostGap AtGlutPrice, double CashCost, double WithHomeCathodeUsdPerKwh)
{
    private const int UsualYear = 2025;

    private const string China = "China", UsualHome = "Europe";

    private static readonly string[] Chemistries = ["LFP", "NMC811"];

    // A grid to print the line of mixes on.
    private static readonly double[] Tariffs = [0, 0.10, 0.20, 0.30, 0.40, 0.50];

    /// <summary>Share of the home cost that imported cathode material saves.</summary>
    public double ImportedCathodeSaving => 1 - (AtFullCost.HomeUsdPerKwh / WithHomeCathodeUsdPerKwh);

    /// <summary>Costs both sides, each in a mature plant.</summary>
    public static HomeGap Of(StudyDesk desk, string chemistry, string region, int year)
    {
        ArgumentNullException.ThrowIfNull(desk);
        var home = desk.Cost(chemistry, region, year).Full;
        var chinese = desk.Book.Ask(new CostQuestion(chemistry, China, year));
        var spec = new PlantSpec(CostQuestion.UsualPlant) { CathodeMadeAtHome = true };
        var withHomeCathode = CostCases.Read(desk.Inputs, chemistry, region, year, spec) with { Learning = desk.Book.LearningOf(chemistry).At(year) };
        return new(
            chemistry, region, new(home, chinese.Tree.Value), new(home, chinese.Price!.Value), chinese.Tree.Cash, UnitCost.Of(withHomeCathode).Full);
    }

    /// <summary>Answers the study.</summary>
    public static StudyPage Page(StudyDesk desk)
    {
        ArgumentNullException.ThrowIfNull(desk);
        var (region, year) = (desk.Region(UsualHome), desk.Year(UsualYear));
        var gaps = Chemistries.Select(chemistry => Of(desk, chemistry, region, year)).ToList();
        // The report gives a volume for Europe alone.
        double? capacity = region == UsualHome ? desk.Figures["europe_capacity_2030"].Number : null;
        var (tariff, credit) = (desk.Figures["closing_tariff"], desk.Figures["closing_credit"]);
        var equalAt = CostGap.ImportPriceWhereEqual(tariff.Number, credit.Number);
        var answer = string.Join("; ", gaps.Select(gap =>
                $"{gap.Chemistry} from {region} costs {gap.AtFullCost.OverImport:0%} more than China's full cost ({gap.AtFullCost.CreditUsdPerKwh:0.0} USD/kWh) and {gap.AtGlutPrice.OverImport:0%} more than a price at China's "
                + $"present load ({gap.AtGlutPrice.CreditUsdPerKwh:0.0} USD/kWh)"))
            + $". Those shares are the break-even tariffs, those amounts the break-even credits; a rate of {tariff.Printed} is worth {credit.Printed} only at an import price of {equalAt:0} USD/kWh.";
        return new(answer, [Readings(gaps, capacity), Mixes(gaps), Worth(gaps, tariff.Number, equalAt)], Beside(desk, gaps, region, equalAt), [
            "both plants are mature and run at normal utilisation; ramp-up comes on top (study ramp-up)",
            "freight, ordinary duty and dealers' margins on finished cells are left out: each would narrow the gap",
            capacity is null ? "no fiscal cost: the report gives a capacity for Europe alone" : $"fiscal cost: the credit on {capacity:0} GWh a year, the European capacity that the report sees for 2030",
        ]);
    }

    private static StudyTable Readings(List<HomeGap> gaps, double? capacity)
    {
        IReadOnlyList<StudyCell> Row(HomeGap gap, string basis, CostGap at) =>
            [gap.Chemistry, basis, at.HomeUsdPerKwh, at.ImportUsdPerKwh, at.OverImport, at.BelowHome, at.CreditUsdPerKwh, at.CreditUsdPerKwh * capacity];

        // USD/kWh x GWh/yr = MUSD a year.
        return new(
            "The gap, read both ways (USD of 2024)",
            [
                new("chemistry"), new("import sold at"), new("home", "USD/kWh"), new("import", "USD/kWh"), new("over import = tariff", "share"), new("below home", "share"), new("credit", "USD/kWh"),
                new("credit a year", "MUSD"),
            ],
            [.. gaps.SelectMany(gap => new[] { Row(gap, "full cost", gap.AtFullCost), Row(gap, "price at present load", gap.AtGlutPrice) })],
            Bar: 4);
    }

    private static StudyTable Mixes(List<HomeGap> gaps) => new(
        "The line of mixes: credit still needed beside a tariff, import at full cost",
        [new("chemistry"), .. Tariffs.Select(tariff => new StudyColumn($"at {tariff:0%}", "USD/kWh"))],
        [.. gaps.Select(gap => (IReadOnlyList<StudyCell>)[gap.Chemistry, .. Tariffs.Select(tariff => (StudyCell)gap.AtFullCost.CreditBeside(tariff))])]);

    private static StudyTable Worth(List<HomeGap> gaps, double tariff, double equalAt) => new(
        $"What a tariff of {tariff:0%} is worth",
        [new("import price"), new("price", "USD/kWh"), new("worth", "USD/kWh")],
        [
            .. gaps.Select(gap => (IReadOnlyList<StudyCell>)[$"{gap.Chemistry} at full cost", gap.AtFullCost.ImportUsdPerKwh, tariff * gap.AtFullCost.ImportUsdPerKwh]),
            ["where rate and amount agree", equalAt, tariff * equalAt],
        ]);

    private static List<ReportBeside> Beside(StudyDesk desk, List<HomeGap> gaps, string region, double equalAt)
    {
        var (lfp, nmc) = (gaps[0], gaps[1]);
        var credit = desk.Figures["closing_credit"];
        var prices = new List<ReportBeside>
        {
            ChinesePrice(desk, desk.Figures["chinese_price_lfp"], lfp),
            ChinesePrice(desk, desk.Figures["chinese_price_nmc"], nmc),
            credit.Judged(
                gaps.Any(gap => gap.AtFullCost.ImportUsdPerKwh >= equalAt),
                $"not the equal of a 30% tariff: the two agree at an import price of {equalAt:0} USD/kWh, and Chinese cells cost {Math.Min(lfp.AtFullCost.ImportUsdPerKwh, nmc.AtFullCost.ImportUsdPerKwh):0} to "
                + $"{Math.Max(lfp.AtFullCost.ImportUsdPerKwh, nmc.AtFullCost.ImportUsdPerKwh):0}; {credit.Note}"),
        };
        return region != UsualHome
            ? prices
            :
            [
                desk.Figures["cost_gap_lfp"].Beside(lfp.AtFullCost.OverImport, "over full cost; the report's are over prices"),
                desk.Figures["cost_gap_nmc"].Beside(nmc.AtFullCost.OverImport, "over full cost; the report's are over prices"),
                .. prices,
            ];
    }

    // The printed prices are quotes with VAT; the model brackets a price by cash and full cost without it.
    private static ReportBeside ChinesePrice(StudyDesk desk, ReportFigure figure, HomeGap gap)
    {
        var (cash, full) = (gap.CashCost, gap.AtFullCost.ImportUsdPerKwh);
        var withVat = 1 + desk.Inputs.Value("vat_rate", "", China, desk.Year(UsualYear));
        var (low, high) = (figure.Low!.Value / withVat, figure.High!.Value / withVat);
        return figure.Judged(
            cash <= high && full >= low ? Verdict.Confirmed : Verdict.Differs,
            $"without VAT {low:0} to {high:0}, if it is in them; computed {cash:0.0} (cash) to {full:0.0} (full cost) USD/kWh", full);
    }
}
