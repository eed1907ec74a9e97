using Cellcast.Data.Answers;
using Cellcast.Data.Studies;

namespace Cellcast.Data.Technologies;

/// <summary>
/// What each chemistry trades away: energy by mass and by volume, and the minerals in it weighed by how risky their supply is (system A7). Per mass and per volume are two things: report 001
/// swaps the two names.
/// </summary>
public static class TradeOffPage
{
    private const string Whole = "pack_total", Split = "split_", RiskWeight = "mineral_risk_weight", SupplyRisk = "eu_sr";

    // The latest European assessment with all of these minerals in the package; minerals as the tables of intensity and of risk name them.
    private const int Assessed = 2020;

    private static readonly (string Symbol, string Name, string Mineral)[] Minerals =
        [("Li", "lithium", "lithium"), ("Ni", "nickel", "nickel"), ("Co", "cobalt", "cobalt"), ("graphite_total", "graphite", "natural graphite"), ("Mn", "manganese", "manganese"), ("V", "vanadium", "vanadium")];

    /// <summary>The tables read beside those of the fit.</summary>
    public static IReadOnlyList<string> Tables { get; } = ["mineral_intensity", "criticality"];

    /// <summary>The designs on the map, the least risky in the view of report 001 first.</summary>
    /// <param name="desk">The desk of the fit.</param>
    public static IReadOnlyList<TradeOff> Of(FitDesk desk)
    {
        ArgumentNullException.ThrowIfNull(desk);
        var table = desk.Desk.Package.Tables["mineral_intensity"];
        var kilograms = Enumerable.Range(0, table.RowCount)
            .Where(row => table.Text(row, "chemistry").Length > 0 && !table.Text(row, "component").StartsWith(Split, StringComparison.Ordinal) && table.Numbers("value")[row] is not null)
            .GroupBy(row => (Chemistry: table.Text(row, "chemistry"), Design: table.Text(row, "design")));
        var map = new List<TradeOff>();
        foreach (var design in kilograms)
        {
            if (CostBook.IsWithoutCells(design.Key.Chemistry) || desk.Attribute(design.Key.Chemistry, "specific_energy") is not { } mass || desk.Attribute(design.Key.Chemistry, "energy_density") is not { } volume)
            {
                continue;
            }

            // The whole pack where it is stated, else what its parts hold.
            double Of(string symbol)
            {
                var rows = design.Where(row => table.Text(row, "subject") == symbol).ToList();
                var whole = rows.Where(row => table.Text(row, "component") == Whole).ToList();
                return (whole.Count > 0 ? whole : rows).Sum(row => table.Numbers("value")[row]!.Value);
            }

            double[] amounts = [.. Minerals.Select(mineral => Of(mineral.Symbol))];
            map.Add(new(
                design.Key.Chemistry, design.Key.Design, mass, volume, amounts,
                Minerals.Select((mineral, i) => amounts[i] * desk.Desk.Inputs.Value(RiskWeight, mineral.Name)).Sum(),
                Minerals.Select((mineral, i) => amounts[i] * RiskOf(desk.Desk.Package, mineral.Mineral)).Sum()));
        }

        return [.. map.OrderBy(each => each.Risk).ThenBy(each => each.Chemistry, StringComparer.Ordinal).ThenBy(each => each.Design, StringComparer.Ordinal)];
    }

    /// <summary>The page.</summary>
    /// <param name="desk">The desk of the fit.</param>
    public static TechnologyAnswer Page(FitDesk desk)
    {
        ArgumentNullException.ThrowIfNull(desk);
        return TechnologyAnswer.Traced(desk.Desk.Inputs, () =>
        {
            var map = Of(desk);
            var (safest, densest, smallest) = (map[0], map.MaxBy(each => each.WhPerKg.Value)!, map.MaxBy(each => each.WhPerLitre.Value)!);
            var reference = map.First(each => each.Chemistry == "NMC811");
            var answer = $"{densest.Chemistry} holds most energy for its mass ({densest.WhPerKg.Value:0} Wh/kg), {smallest.Chemistry} for its size ({smallest.WhPerLitre.Value:0} Wh/L), {safest.Chemistry} needs least of what is risky. "
                + $"LFP carries {map.First(each => each.Chemistry == "LFP").Risk / reference.Risk:0%} of the mineral risk of NMC811, nearly all of it graphite. "
                + "Report 001 calls Wh/kg size and Wh/L weight: it is the other way round.";
            return ("What each chemistry trades away", answer,
                (IReadOnlyList<StudyTable>)
                [
                    new(
                        "Energy, minerals per kWh and their risk",
                        [
                            new("chemistry"), new("design"), new("by mass", "Wh/kg"), new("low", "Wh/kg"), new("high", "Wh/kg"), new("by volume", "Wh/L"), new("low", "Wh/L"), new("high", "Wh/L"),
                            .. Minerals.Select(mineral => new StudyColumn(mineral.Name, "kg/kWh")), new("risk, report 001", "ratio"), new("risk, EU 2020", "ratio"),
                        ],
                        [.. map.Select(each => (IReadOnlyList<StudyCell>)
                        [
                            each.Chemistry, each.Design, each.WhPerKg.Value, each.WhPerKg.Low, each.WhPerKg.High, each.WhPerLitre.Value, each.WhPerLitre.Low, each.WhPerLitre.High, .. each.KgPerKwh.Select(amount => (StudyCell)Math.Round(amount, 3)),
                            each.Risk / reference.Risk, each.EuropeanRisk / reference.EuropeanRisk,
                        ])]),
                    new(
                        "Weights", [new("mineral"), new("report 001", "ratio"), new("EU supply risk 2020", "ratio")],
                        [.. Minerals.Select(mineral => (IReadOnlyList<StudyCell>)[mineral.Name, desk.Desk.Inputs.Value(RiskWeight, mineral.Name), RiskOf(desk.Desk.Package, mineral.Mineral)])]),
                ],
                (IReadOnlyList<string>)
                [
                    "risk = sum of kilograms per kWh x weight, NMC811 = 1; report 001 says graphite, nickel and cobalt weigh most and lithium less, without numbers: the weights are this package's reading (mineral_risk_weight, study assumptions)",
                    "a kilogram of cobalt and one of graphite are not alike in price or use: the European weights, which rate nickel low, put chemistries in another order, and both are shown",
                    "energies are those of cells sold or announced (chemistry_attributes), minerals those of whole packs by design (mineral_intensity); several designs of one chemistry stand apart",
                ],
                (IEnumerable<string>)["carnegie_2026"]);
        });
    }

    private static double RiskOf(DataPackage package, string mineral)
    {
        var table = package.Tables["criticality"];
        return Enumerable.Range(0, table.RowCount).Where(row => table.Text(row, "parameter") == SupplyRisk && table.Text(row, "subject") == mineral && table.Integers("year")[row] == Assessed).Select(row => table.Numbers("value")[row] ?? 0).DefaultIfEmpty(0).Max();
    }
}
