using Cellcast.Technology.Fit;

namespace Cellcast.Data.Technologies;

/// <summary>What of a lithium-ion industry another chemistry can use: report 001's figure by segment of the chain, and the steps of a cell line, each score with how it is known (system A13).</summary>
/// <param name="Inputs">The inputs.</param>
/// <param name="Year">Year of the question.</param>
public sealed record DropInMatrix(Inputs Inputs, int Year)
{
    private const string FormatLoss = "format_change_loss", Mark = "mark: ", StepOf = "line_capex_share", ReuseOf = "reusable_share_", Segment = "drop_in_";

    /// <summary>Segments of the figure, in its order.</summary>
    public static IReadOnlyList<string> Segments { get; } = ["cell", "aam", "cam", "electrolyte", "separator"];

    /// <summary>Steps of a cell line.</summary>
    public IReadOnlyList<string> Steps => Inputs.SubjectsOf(StepOf);

    /// <summary>The chemistries that the package has conversions to.</summary>
    public IReadOnlyList<string> Targets => [.. Inputs.SubjectsOf("conversion_downtime").Where(target => Inputs.TryValue("conversion_throughput", target, "", Year, out _) || Inputs.TryValue("rebuild_throughput", target, "", Year, out _))];

    /// <summary>The chemistries of the figure.</summary>
    public IReadOnlyList<string> Scored => Inputs.SubjectsOf(Segment + Segments[0]);

    /// <summary>Score of a segment with its range and its mark (stated, inferred or unknown); <see langword="null"/> where the figure does not treat the chemistry.</summary>
    public (Measured Score, string Mark)? Score(string segment, string chemistry)
    {
        var rows = Inputs.Find(Segment + segment, chemistry);
        if (rows.Count == 0)
        {
            return null;
        }

        var row = rows[0];
        var words = row.Note.StartsWith(Mark, StringComparison.Ordinal) ? row.Note[Mark.Length..].Split(';')[0] : "";
        return (new(Inputs.Value(Segment + segment, chemistry, "", Year), row.Low, row.High), words);
    }

    /// <summary>Mean score over the segments of the figure, by which chemistries drop in more or less easily.</summary>
    public double Mean(string chemistry) => Segments.Average(segment => Score(segment, chemistry)?.Score.Value ?? 0);

    /// <summary>Share of a step in the capital of a line.</summary>
    public double CapitalShare(string step) => Inputs.Value(StepOf, step, "", Year);

    /// <summary>Share of a step that the chemistry can use, with its range.</summary>
    /// <param name="step">The step.</param>
    /// <param name="chemistry">Chemistry id.</param>
    /// <param name="isNewFormat">Whether the cell changes its format too (pouch, round, prismatic), by which steps lose part of what they would save.</param>
    public Measured Reusable(string step, string chemistry, bool isNewFormat = false)
    {
        var range = Inputs.Range(ReuseOf + step, chemistry, "", Year);
        var value = Inputs.Value(ReuseOf + step, chemistry, "", Year);
        var whole = new Measured(value, Math.Min(value, range.Low), Math.Max(value, range.High));
        if (!isNewFormat || !Inputs.TryValue(FormatLoss, step, "", Year, out var loss))
        {
            return whole;
        }

        var losses = Inputs.Range(FormatLoss, step, "", Year);
        return new(whole.Value * (1 - loss), whole.Low * (1 - Math.Max(loss, losses.High)), whole.High * (1 - Math.Min(loss, losses.Low)));
    }

    /// <summary>How the score of a step is known: the package has none from a source, so all are inferred from the text of the figure.</summary>
    public string StepMark(string step, string chemistry) => Inputs.Find(ReuseOf + step, chemistry) is [{ Basis: Basis.Reported }, ..] ? "stated" : "inferred";

    /// <summary>Share of the line's capital that the chemistry can use, with every step at its usual value, its low and its high end.</summary>
    /// <param name="chemistry">Chemistry id.</param>
    /// <param name="isNewFormat">Whether the cell changes its format too.</param>
    public Measured Reuse(string chemistry, bool isNewFormat = false)
    {
        var (value, low, high) = (0.0, 0.0, 0.0);
        foreach (var step in Steps)
        {
            var (share, reusable) = (CapitalShare(step), Reusable(step, chemistry, isNewFormat));
            value += share * reusable.Value;
            low += share * reusable.Low;
            high += share * reusable.High;
        }

        return new(value, low, high);
    }
}
