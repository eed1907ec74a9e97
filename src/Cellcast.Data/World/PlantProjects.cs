using Cellcast.Costing;
using Cellcast.Finance;

namespace Cellcast.Data;

/// <summary>From the data package to the economics of a plant: build time, ramp, tax and the costs of every year of its life.</summary>
public static class PlantProjects
{
    /// <summary>The tables this reads.</summary>
    public static IReadOnlyList<string> Tables => CostCases.Tables;

    /// <summary>Reads a new plant. Equipment and buildings are deducted in equal parts over their lives; losses are carried forward.</summary>
    /// <param name="inputs">The inputs, with whatever changes are laid on them.</param>
    /// <param name="chemistry">Chemistry id.</param>
    /// <param name="region">Region id.</param>
    /// <param name="startYear">Year of ground breaking.</param>
    /// <param name="plant">The plant; its yield, where said, is the one it reaches in the end.</param>
    /// <param name="experience">What the builder brings to it.</param>
    /// <param name="priceInYear">Selling price in a calendar year, USD/kWh.</param>
    /// <param name="learningInYear">How far learning has gone in a calendar year; <see langword="null"/> for no learning.</param>
    /// <exception cref="DataException">The chemistry is unknown or no cell, or an input is missing.</exception>
    public static PlantProject Read(
        Inputs inputs,
        string chemistry,
        string region,
        int startYear,
        PlantSpec plant,
        PlantExperience experience,
        Func<int, double> priceInYear,
        Func<int, LearningFactors>? learningInYear = null)
    {
        ArgumentNullException.ThrowIfNull(plant);
        var read = new InputReader(inputs, region, startYear);
        string subject = experience == PlantExperience.Newcomer ? "newcomer" : "transfer";
        double normal = read.Number("utilisation");
        double mature = plant.Yield ?? read.Number("yield_mature");
        double gain = experience == PlantExperience.Transfer ? read.Number("transfer_yield_gain") : 0;
        double busy = (plant.Utilisation ?? normal) / normal;

        Dictionary<int, CellCostCase> cases = [];
        return new PlantProject
        {
            CaseInYear = InYear,
            PriceInYear = priceInYear,
            StartYear = startYear,
            BuildMonths = read.In(Units.Months, "build_time"),
            YieldRamp = new YieldRamp(
                Math.Min(mature, read.Number("yield_start") + gain), mature, read.In(Units.Gwh, "yield_learning_output", subject)),
            OutputShares =
            [
                busy * read.Number("output_ramp_year_1", subject),
                busy * read.Number("output_ramp_year_2", subject),
                busy * read.Number("output_ramp_year_3", subject),
                busy * read.Number("output_ramp_year_4", subject),
            ],
            OperatingYears = (int)Math.Round(read.In(Units.Years, "equipment_life")),
            EquipmentDeduction = DepreciationSchedule.StraightLine((int)Math.Round(read.In(Units.Years, "equipment_life"))),
            BuildingDeduction = DepreciationSchedule.StraightLine((int)Math.Round(read.In(Units.Years, "building_life"))),
            Inflation = read.In(Units.PerYear, "inflation"),
        };

        CellCostCase InYear(int year)
        {
            if (!cases.TryGetValue(year, out CellCostCase? @case))
            {
                @case = CostCases.Read(inputs, chemistry, region, year, plant);
                cases.Add(year, learningInYear is null ? @case : @case = @case with { Learning = learningInYear(year) });
            }
            return @case;
        }
    }

    /// <summary>
    /// What it takes to turn a standing line to this chemistry: reuse = sum over steps of their share of the investment times what the new
    /// chemistry can use of them (learning notes, equations 19 and 20). The nameplate of the plant is then that of the
    /// line as it stands.
    /// </summary>
    /// <param name="inputs">The inputs.</param>
    /// <param name="chemistry">The chemistry the line is turned to.</param>
    /// <param name="region">Region id.</param>
    /// <param name="year">Year of the conversion.</param>
    /// <param name="from">
    /// The chemistry the line was made for. Throughput is stated against lines of nickel cells; a line of another chemistry that has a row of its own
    /// is counted by what it would make of nickel cells.
    /// </param>
    /// <exception cref="DataException">There is no conversion to this chemistry in the data; names the nearest.</exception>
    public static LineConversion Conversion(Inputs inputs, string chemistry, string region, int year, string? from = null)
    {
        var read = new InputReader(inputs, region, year);
        double reuse = 0;
        foreach (string step in inputs.SubjectsOf("line_capex_share"))
        {
            reuse += read.Number("line_capex_share", step) * read.Number("reusable_share_" + step, chemistry);
        }
        return new LineConversion(
            reuse,
            read.Number("retrofit_premium"),
            (inputs.TryValue("rebuild_throughput", chemistry, region, year, out _) ? read.Number("rebuild_throughput", chemistry) : read.Number("conversion_throughput", chemistry)) / (from is null ? 1 : read.NumberOr(1, "conversion_throughput", from)),
            read.In(Units.Months, "conversion_downtime", chemistry));
    }
}
