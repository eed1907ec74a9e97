using Cellcast.Data.Studies;

namespace Cellcast.Data.Technologies;

/// <summary>What a standing line can make next, and for how much; how much of that there is (systems A13, C18).</summary>
public static class ConversionPage
{
    // What a line may earn as it is when its owner considers turning it, USD/kWh over cash cost.
    private static readonly double[] OldMargins = [0, 5, 10];

    private static readonly int[] StockYears = [2020, 2022, 2024, 2026, 2028, 2030];

    private static readonly string[] StockRegions = ["World", "China", "United States", "Europe", "South Korea", "Japan"];

    /// <summary>The tables this rests on.</summary>
    public static IReadOnlyList<string> Tables { get; } = [.. StudyDesk.Tables.Concat(ConvertibleStock.Tables).Append("countries").Distinct(StringComparer.Ordinal)];

    /// <summary>Answers for one plant.</summary>
    /// <param name="desk">The desk.</param>
    /// <param name="plant">The plant.</param>
    /// <param name="target">Chemistry id.</param>
    /// <param name="year">Year in which the line stops.</param>
    /// <param name="isNewFormat">Whether the cell changes its format too.</param>
    public static TechnologyAnswer Of(StudyDesk desk, StandingPlant plant, string target, int year, bool isNewFormat = false)
    {
        ArgumentNullException.ThrowIfNull(desk);
        ArgumentNullException.ThrowIfNull(plant);
        return TechnologyAnswer.Traced(desk.Inputs, () =>
        {
            var terms = ConversionTerms.Of(desk, plant, target, year, isNewFormat);
            var (best, worst) = (terms.InvestmentAt(terms.Reuse.High), terms.InvestmentAt(terms.Reuse.Low));
            var answer = $"Turning {plant.Name} to {target}{(isNewFormat ? " in another cell format" : "")} uses {terms.Reuse.Value:0%} of a new line's capital again ({terms.Reuse.Low:0%} to {terms.Reuse.High:0%}) and costs {terms.InvestmentMusd:#,0} million USD ({best:#,0} to {worst:#,0}) "
                + $"where a new plant of the same output costs {terms.GreenfieldMusd:#,0}. The line stands for {terms.Conversion.DowntimeMonths:0} months and then makes {terms.OutputGwhPerYear:0.#} GWh a year instead of {plant.GwhPerYear:0.#}. "
                + $"It just pays at {terms.BreakEvenPrice:0.0} USD/kWh, a new plant of the owner at {terms.GreenfieldBreakEvenPrice:0.0}.";
            return ($"From {plant.Chemistry} to {target}: {plant.Name} ({plant.Region}, {year})", answer,
                (IReadOnlyList<StudyTable>)[Money(terms, plant, best, worst), Steps(desk, target, year, isNewFormat), Segments(desk, [target], year), Margins(terms)],
                (IReadOnlyList<string>)
                [
                    .. Claim(target),
                    "the owner ramps as a firm that has such a plant; output once converted is counted in GWh, which changes with the chemistry: throughput is stated against a nickel line, and a line of another chemistry is counted by what it would make of nickel cells",
                    $"on equal machines and speed the electrode area says {AreaRatio(desk, plant.Chemistry, target, plant.Region, year):0.00} GWh per GWh (cell_design: loading times voltage); the row used says {terms.Conversion.ThroughputRatio:0.00}",
                    isNewFormat ? "another format loses part of assembly, filling, formation and packs (format_change_loss) and takes longer (format_change_downtime)" : "the cell keeps its format; where it changes, as between cars and storage, --new-format",
                    "dry coating fits new lines only: study dry-coating",
                ],
                (IEnumerable<string>)["carnegie_2026"]);
        });
    }

    /// <summary>The matrix of all chemistries.</summary>
    public static TechnologyAnswer Matrix(StudyDesk desk, int year)
    {
        ArgumentNullException.ThrowIfNull(desk);
        return TechnologyAnswer.Traced(desk.Inputs, () =>
        {
            var matrix = new DropInMatrix(desk.Inputs, year);
            var order = matrix.Scored.OrderByDescending(matrix.Mean).ToList();
            var answer = $"By the mean of the five segments: {string.Join(", ", order.Select(chemistry => $"{chemistry} {matrix.Mean(chemistry):0.00}"))} (lithium-ion 1). By the capital of a cell line that is used again: "
                + $"{string.Join(", ", matrix.Targets.OrderByDescending(target => matrix.Reuse(target).Value).Select(target => $"{target} {matrix.Reuse(target).Value:0%}"))}.";
            return ("What of a lithium-ion industry another chemistry can use", answer, (IReadOnlyList<StudyTable>)[Segments(desk, order, year), StepMatrix(matrix)],
                (IReadOnlyList<string>)["the colours of figure 16 of report 001 are lost: a score is stated where its text says it, inferred where the text implies it, unknown where nothing does", "steps of a cell line are judged for this package, guided by that text"],
                (IEnumerable<string>)["carnegie_2026"]);
        });
    }

    /// <summary>How much could be turned to a chemistry, by region and year.</summary>
    public static TechnologyAnswer Stock(StudyDesk desk, string target)
    {
        ArgumentNullException.ThrowIfNull(desk);
        return TechnologyAnswer.Traced(desk.Inputs, () =>
        {
            double Lines(string region, int year) => ConvertibleStock.Gwh(desk.Package, desk.Inputs, region, year);
            double Made(string region, int year) => ConvertibleStock.Converted(desk.Package, desk.Inputs, target, region, year);
            var now = ConvertibleStock.LastCounted;
            var last = StockYears[^1];
            var answer = $"At the end of {now} lithium-ion lines of {Lines("World", now):#,0} GWh/yr stood, which would make {Made("World", now):#,0} GWh/yr of {target}; with the pipeline at its odds {Lines("World", last):#,0} and {Made("World", last):#,0} in {last}. "
                + $"China holds {Lines("China", now) / Lines("World", now):0%} of the lines.";
            StudyTable Table(string title, Func<string, int, double> value) => new(
                title, [new("region"), .. StockYears.Select(year => new StudyColumn($"{year}", "GWh/yr"))],
                [.. StockRegions.Select(region => (IReadOnlyList<StudyCell>)[region, .. StockYears.Select(year => (StudyCell)Math.Round(value(region, year), 1))])]);
            return ($"Convertible stock: lines that could make {target}", answer, (IReadOnlyList<StudyTable>)[Table("Nameplate of lithium-ion lines", Lines), Table($"What they would make of {target}", Made)],
                (IReadOnlyList<string>)
                [
                    $"counted to {now}; after it the additions of the pipeline of {ConvertibleStock.Vintage}, each times the chance that its stage is built (building 85%, committed 70%, announced 30%; project_completion)",
                    "what could be turned, not what will be: that depends on margins (convert --plant) and on the market",
                ],
                (IEnumerable<string>)[]);
        });
    }

    /// <summary>GWh a line makes of the target over what it makes now, by the energy of a square metre of electrode.</summary>
    public static double AreaRatio(StudyDesk desk, string source, string target, string region, int year)
    {
        ArgumentNullException.ThrowIfNull(desk);
        double Energy(string chemistry) => desk.Inputs.Value("areal_loading", chemistry, region, year) * desk.Inputs.Value("average_voltage", chemistry, region, year);
        return Energy(target) / Energy(source);
    }

    private static StudyTable Money(ConversionTerms terms, StandingPlant plant, double best, double worst) => new(
        "What it takes",
        [new("quantity"), new("value", ""), new("low", ""), new("high", ""), new("unit")],
        [
            ["new plant of the same output", terms.GreenfieldMusd, (double?)null, (double?)null, "MUSD"],
            ["conversion", terms.InvestmentMusd, best, worst, "MUSD"],
            ["conversion per GWh/yr of output", terms.InvestmentMusd / terms.OutputGwhPerYear, best / terms.OutputGwhPerYear, worst / terms.OutputGwhPerYear, "MUSD"],
            ["capital used again", terms.GreenfieldMusd * terms.Reuse.Value, terms.GreenfieldMusd * terms.Reuse.Low, terms.GreenfieldMusd * terms.Reuse.High, "MUSD"],
            ["downtime", terms.Conversion.DowntimeMonths, (double?)null, (double?)null, "months"],
            ["output before", plant.GwhPerYear, (double?)null, (double?)null, "GWh/yr"],
            ["output after", terms.OutputGwhPerYear, (double?)null, (double?)null, "GWh/yr"],
            ["break-even price, converted", terms.BreakEvenPrice, (double?)null, (double?)null, "USD/kWh"],
            ["break-even price, new plant", terms.GreenfieldBreakEvenPrice, (double?)null, (double?)null, "USD/kWh"],
        ]);

    private static StudyTable Steps(StudyDesk desk, string target, int year, bool isNewFormat)
    {
        var matrix = new DropInMatrix(desk.Inputs, year);
        return new(
            "Step by step: capital and what of it is used again",
            [new("step"), new("share of capital", "share"), new("reusable", "share"), new("low", "share"), new("high", "share"), new("mark")],
            [.. matrix.Steps.Select(step => (step, reusable: matrix.Reusable(step, target, isNewFormat))).Select(row => (IReadOnlyList<StudyCell>)
            [
                row.step.Replace('_', ' '), matrix.CapitalShare(row.step), row.reusable.Value, row.reusable.Low, row.reusable.High, matrix.StepMark(row.step, target),
            ])]);
    }

    private static StudyTable Segments(StudyDesk desk, IReadOnlyList<string> chemistries, int year)
    {
        var matrix = new DropInMatrix(desk.Inputs, year);
        StudyCell Cell(string segment, string chemistry) =>
            matrix.Score(segment, chemistry) is { } score ? $"{score.Score.Value:0.##} ({score.Score.Low:0.#}-{score.Score.High:0.#}) {score.Mark}" : "not in the figure";
        return new(
            "Drop-in by segment of the chain: 1 fully, 0 not at all",
            [new("segment"), .. chemistries.Select(chemistry => new StudyColumn(chemistry))],
            [.. DropInMatrix.Segments.Select(segment => (IReadOnlyList<StudyCell>)[segment, .. chemistries.Select(chemistry => Cell(segment, chemistry))])]);
    }

    private static StudyTable StepMatrix(DropInMatrix matrix) => new(
        "Steps of a cell line: share that is used again",
        [new("step"), new("share of capital", "share"), .. matrix.Targets.Select(target => new StudyColumn(target, "share"))],
        [.. matrix.Steps.Select(step => (IReadOnlyList<StudyCell>)[step.Replace('_', ' '), matrix.CapitalShare(step), .. matrix.Targets.Select(target => (StudyCell)matrix.Reusable(step, target).Value)])]);

    private static StudyTable Margins(ConversionTerms terms) => new(
        "Margin over cash cost that makes the conversion worth as much as leaving the line",
        [new("if the line earns", "USD/kWh"), new("it must earn, converted", "USD/kWh")],
        [.. OldMargins.Select(margin => (IReadOnlyList<StudyCell>)[margin, terms.Margin.Needed(margin)])]);

    private static IEnumerable<string> Claim(string target) => target switch
    {
        "Na-layered" or "Na-polyanion" => ["report 001 (note 72): Chinese makers count a lithium-ion line one to one for sodium; here the machines nearly so, the GWh not"],
        "Semi-solid-Li" or "ASSB-Li" => ["report 001 (note 71): one American lithium-metal firm claims 80% compatibility, for a liquid-solid cell; the figure puts solid-state cells at zero"],
        _ => [],
    };
}
