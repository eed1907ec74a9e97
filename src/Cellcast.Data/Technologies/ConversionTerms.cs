using Cellcast.Costing;
using Cellcast.Data.Studies;
using Cellcast.Technology;
using Cellcast.Technology.Fit;

namespace Cellcast.Data.Technologies;

/// <summary>What converting a plant takes.</summary>
/// <param name="Reuse">Share of a new plant's investment that is used again, with its range.</param>
/// <param name="Conversion">Terms of the conversion.</param>
/// <param name="OutputGwhPerYear">Nameplate once converted, GWh/yr.</param>
/// <param name="GreenfieldMusd">Investment of a new plant of that output, million USD.</param>
/// <param name="InvestmentMusd">Investment of the conversion, million USD.</param>
/// <param name="BreakEvenPrice">Price at which the converted line just pays, USD/kWh.</param>
/// <param name="GreenfieldBreakEvenPrice">Price at which a new plant of that output by the same owner just pays, USD/kWh.</param>
/// <param name="Margin">What the converted line must earn.</param>
public sealed record ConversionTerms(
    Measured Reuse, LineConversion Conversion, double OutputGwhPerYear, double GreenfieldMusd, double InvestmentMusd, double BreakEvenPrice, double GreenfieldBreakEvenPrice, ConversionMargin Margin)
{
    private const double MonthsPerYear = 12;

    /// <summary>Investment if so much is used again, million USD.</summary>
    public double InvestmentAt(double reuse) => GreenfieldMusd * (Conversion with { ReuseShare = reuse }).InvestmentRatio;

    /// <summary>Works the terms out; the owner has the experience of the standing plant.</summary>
    /// <param name="desk">The desk.</param>
    /// <param name="plant">The plant.</param>
    /// <param name="target">Chemistry id it is turned to.</param>
    /// <param name="year">Year in which the line stops.</param>
    /// <param name="isNewFormat">Whether the cell changes its format too: new assembly machines, and time to put them up.</param>
    /// <exception cref="DataException">The package has no conversion to the target.</exception>
    public static ConversionTerms Of(StudyDesk desk, StandingPlant plant, string target, int year, bool isNewFormat = false)
    {
        ArgumentNullException.ThrowIfNull(desk);
        ArgumentNullException.ThrowIfNull(plant);
        var inputs = desk.Inputs;
        var conversion = PlantProjects.Conversion(inputs, target, plant.Region, year, plant.Chemistry);
        var reuse = new DropInMatrix(inputs, year).Reuse(target, isNewFormat);
        if (isNewFormat)
        {
            conversion = conversion with { ReuseShare = reuse.Value, DowntimeMonths = conversion.DowntimeMonths + inputs.ValueIn(Units.Months, "format_change_downtime", "", "", year) };
        }

        var output = plant.GwhPerYear * conversion.ThroughputRatio;
        var converted = PlantEconomics.Of(Project(desk, target, plant.Region, year, plant.GwhPerYear) with { Conversion = conversion });
        var built = PlantEconomics.Of(Project(desk, target, plant.Region, year, output));
        var utilisation = inputs.Value("utilisation", "", plant.Region, year);
        var margin = new ConversionMargin(
            converted.InvestmentMusd, plant.GwhPerYear * utilisation, output * utilisation, conversion.DowntimeMonths / MonthsPerYear, inputs.Value("cost_of_capital", "", plant.Region, year),
            inputs.ValueIn(Units.Years, "equipment_life", "", plant.Region, year));
        return new(reuse, conversion, output, converted.InvestmentMusd / conversion.InvestmentRatio, converted.InvestmentMusd, converted.BreakEvenPrice(), built.BreakEvenPrice(), margin);
    }

    private static PlantProject Project(StudyDesk desk, string chemistry, string region, int year, double gwhPerYear)
    {
        const int LastYear = 2040;
        var learning = desk.Book.LearningOf(chemistry);

        // The break-even price does not depend on the price given.
        return PlantProjects.Read(desk.Inputs, chemistry, region, year, new PlantSpec(gwhPerYear), PlantExperience.Transfer, _ => 1, calendar => learning.At(Math.Min(calendar, LastYear)));
    }
}
