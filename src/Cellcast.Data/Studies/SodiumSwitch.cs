using Cellcast.Data.Answers;
using Cellcast.Technology;
using Cellcast.World;

namespace Cellcast.Data.Studies;

/// <summary>The lithium price at which sodium-ion costs as much as lithium iron phosphate, at cell, pack and system, and how long it must last (systems E1).</summary>
public static class SodiumSwitch
{
    private const int UsualYear = 2025;

    private const string UsualRegion = "China", Lithium = "LFP", Sodium = "Na-layered", Carbonate = "lithium_carbonate";

    // The year in which the rise that the report speaks of began.
    private const int RiseStart = 2020;

    private const int MonthsPerYear = 12;

    // Two prices between which what a kWh pays for lithium is measured; the model is straight there, so the pair does not matter.
    private const double FirstPrice = 10, SecondPrice = 20;

    private static readonly Unit UsdPerKg = Unit.Parse("USD/kg");

    /// <summary>Full cost of a cell at a lithium price.</summary>
    /// <param name="desk">The desk.</param>
    /// <param name="chemistry">Chemistry id.</param>
    /// <param name="region">Region id.</param>
    /// <param name="year">Year of all other prices.</param>
    /// <param name="usdPerKgLce">Lithium carbonate, USD of 2024 per kg.</param>
    public static double CellCost(StudyDesk desk, string chemistry, string region, int year, double usdPerKgLce) => Tree(At(desk, usdPerKgLce), chemistry, region, year, CostLevel.Cell);

    /// <summary>The break-even at a level.</summary>
    public static SodiumBreakEven Of(StudyDesk desk, CostLevel level, string region, int year)
    {
        ArgumentNullException.ThrowIfNull(desk);
        var (low, high) = (At(desk, FirstPrice), At(desk, SecondPrice));
        var (lithiumLow, lithiumHigh) = (Tree(low, Lithium, region, year, level), Tree(high, Lithium, region, year, level));
        var lithiumCell = Tree(low, Lithium, region, year, CostLevel.Cell);
        var sodium = Tree(low, Sodium, region, year, level) + Bulk(desk, level, year, lithiumLow - lithiumCell);
        return new(level.ToString().ToLowerInvariant(), lithiumLow, sodium, FirstPrice, (lithiumHigh - lithiumLow) / (SecondPrice - FirstPrice));
    }

    /// <summary>The historical price of lithium carbonate month by month, USD of 2024 per kg: yearly means joined in the middle of each year.</summary>
    public static (int FirstYear, IReadOnlyList<double> Monthly) History(StudyDesk desk)
    {
        ArgumentNullException.ThrowIfNull(desk);
        var years = desk.Inputs.Find("metal_price", Carbonate).Where(datum => datum.Basis == Basis.Reported && datum.Year is not null).Select(datum => datum.Year!.Value).Order().ToList();
        double Mean(int year) => desk.Inputs.ValueIn(UsdPerKg, "metal_price", Carbonate, "World", Math.Clamp(year, years[0], years[^1]));
        var monthly = new List<double>();
        for (var month = 0; month < (years[^1] - years[0] + 1) * MonthsPerYear; month++)
        {
            // The mean of a year stands at its middle, half a month off the middle of a month.
            var place = ((month + 0.5) / MonthsPerYear) - 0.5;
            var before = (int)Math.Floor(place);
            var share = place - before;
            monthly.Add(((1 - share) * Mean(years[0] + before)) + (share * Mean(years[0] + before + 1)));
        }

        return (years[0], monthly);
    }

    /// <summary>Answers the study.</summary>
    public static StudyPage Page(StudyDesk desk)
    {
        ArgumentNullException.ThrowIfNull(desk);
        var (region, year) = (desk.Region(UsualRegion), desk.Year(UsualYear));
        var levels = new[] { CostLevel.Cell, CostLevel.Pack, CostLevel.System }.Select(level => Of(desk, level, region, year)).ToList();
        var price = desk.Inputs.ValueIn(UsdPerKg, "metal_price", Carbonate, "World", year);
        var conversion = desk.Inputs.Value("line_conversion_time");
        var lag = desk.Inputs.Value("qualification_lag", "grid_short") + conversion;
        var (firstYear, monthly) = History(desk);
        var spells = levels.Select(level => (Level: level, Any: level.LastingSpells(monthly, 0), Lasting: level.LastingSpells(monthly, lag))).ToList();
        var (cell, pack, system) = (levels[0], levels[1], levels[2]);
        var answer = $"In {region} sodium-ion costs as much as LFP at {cell.PriceUsdPerKgLce:0.0} USD per kg of lithium carbonate at the cell, {pack.PriceUsdPerKgLce:0.0} at the pack and {system.PriceUsdPerKgLce:0.0} at a storage system; "
            + $"at the {price:0.0} of {year} it is {cell.SodiumPremiumAt(price):+0%;-0%} on the cell. The price must stay above that for {lag:0.0} years, qualification and conversion, before a switch pays: "
            + Spells(spells[0], firstYear, monthly.Count);
        var (sodiumToday, rise) = (desk.Figures["sodium_price_today"], desk.Figures["lithium_price_rise"]);
        var top = monthly.Max();
        var start = desk.Inputs.ValueIn(UsdPerKg, "metal_price", Carbonate, "World", RiseStart);
        return new(
            answer,
            [
                new(
                    "Break-even lithium price, USD of 2024",
                    [
                        new("level"), new($"LFP at {FirstPrice:0} USD/kg", "USD/kWh"), new("sodium", "USD/kWh"), new("lithium", "kg/kWh"), new("break-even", "USD/kg"), new($"sodium at {price:0.0}", "share"),
                        new("longest spell", "months"), new("long enough", "ratio"),
                    ],
                    [
                        .. spells.Select(each => (IReadOnlyList<StudyCell>)
                        [
                            each.Level.Level, each.Level.LithiumUsdPerKwh, each.Level.SodiumUsdPerKwh, each.Level.KgLcePerKwh, each.Level.PriceUsdPerKgLce, each.Level.SodiumPremiumAt(price),
                            each.Any.Count == 0 ? 0.0 : each.Any.Max(spell => spell.Months), (double)each.Lasting.Count,
                        ]),
                    ],
                    Bar: 4),
                new(
                    "Lithium carbonate, yearly means, and what sodium-ion costs beside LFP",
                    [new("year"), new("price", "USD/kg"), new("sodium over LFP, cell", "share"), new("")],
                    [
                        .. Enumerable.Range(firstYear, monthly.Count / MonthsPerYear).Select(each => (each, desk.Inputs.ValueIn(UsdPerKg, "metal_price", Carbonate, "World", each)))
                            .Select(each => (IReadOnlyList<StudyCell>)[$"{each.each}", each.Item2, cell.SodiumPremiumAt(each.Item2), cell.SodiumWinsAt(each.Item2) ? "sodium wins" : ""]),
                    ],
                    Bar: 1),
            ],
            [
                sodiumToday.Judged(
                    cell.SodiumWinsAt(top) && !cell.SodiumWinsAt(price) ? Verdict.OppositeSides : cell.SodiumWinsAt(price) ? Verdict.Refuted : Verdict.Confirmed,
                    $"dearer (this report) below {cell.PriceUsdPerKgLce:0} USD/kg of lithium carbonate, cheaper (carnegie_2024, csis_2026, dialogue_earth_2024) above: {cell.SodiumPremiumAt(price):+0%;-0%} at {price:0.0} and {cell.SodiumPremiumAt(top):+0%;-0%} at {top:0.0}; "
                    + $"the report's +{(sodiumToday.Number / desk.Figures["lithium_price_today"].Number) - 1:0%} sets a sodium cell beside a lithium pack"),
                rise.Judged(
                    cell.SodiumWinsAt(start * rise.Number) && !cell.SodiumWinsAt(start),
                    $"its consequence holds: at the {start:0.0} USD/kg of {RiseStart} sodium is {cell.SodiumPremiumAt(start):+0%;-0%}, at {rise.Printed} times that {cell.SodiumPremiumAt(start * rise.Number):+0%;-0%}; the yearly means of the package rise "
                    + $"{top / start:0.0} times and have fallen by {1 - (price / top):0%} since", top / start),
            ],
            [
                "all other prices stay; the cell designs are those of the year asked for, in the past as well", "monthly prices are yearly means joined by straight lines, which flattens the peak of November 2022",
                "density of cells from chemistry_attributes: sodium pays for more pack by mass, for more container and ground by volume",
            ]);
    }

    private static string Spells((SodiumBreakEven Level, IReadOnlyList<(int FromMonth, int Months)> Any, IReadOnlyList<(int FromMonth, int Months)> Lasting) cell, int firstYear, int months)
    {
        var lastYear = firstYear + (months / MonthsPerYear) - 1;
        return cell.Any.Count == 0
            ? $"from {firstYear} to {lastYear} it never was."
            : $"from {firstYear} to {lastYear} it was for {cell.Any.Max(spell => spell.Months)} months at most, "
            + (cell.Lasting.Count == 0 ? "never long enough." : $"long enough {(cell.Lasting.Count == 1 ? "once" : $"{cell.Lasting.Count} times")}.");
    }

    private static StudyDesk At(StudyDesk desk, double usdPerKgLce) => desk.With($"lithium_price={usdPerKgLce.ToString("R", null)} USD/kg");

    private static double Tree(StudyDesk desk, string chemistry, string region, int year, CostLevel level) => desk.Book.Tree(new CostQuestion(chemistry, region, year, level)).Value;

    // What sodium adds around its cells for being bulkier, less the cooling that a storage plant can leave out.
    private static double Bulk(StudyDesk desk, CostLevel level, int year, double around)
    {
        var inputs = desk.Inputs;
        double Penalty(string share, string density) => BulkPenalty.UsdPerKwh(around, inputs.Value(share), inputs.Value(density, Lithium, "", year), inputs.Value(density, Sodium, "", year));
        return level switch
        {
            CostLevel.Pack => Penalty("bulk_share_of_pack", "specific_energy"),
            CostLevel.System => Penalty("bulk_share_of_system", "energy_density") - inputs.Value("sodium_thermal_saving"),
            _ => 0,
        };
    }
}
