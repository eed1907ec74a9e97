namespace Cellcast.Data.Studies;

/// <summary>A figure that a report prints: a value, a range, or both.</summary>
/// <param name="Id">Key in the table of report figures.</param>
/// <param name="System">Analytical system of the reports it belongs to.</param>
/// <param name="Quantity">What it says, in words.</param>
/// <param name="Value">The figure; <see langword="null"/> where only a range is printed.</param>
/// <param name="Low">Low end of the range; <see langword="null"/> where open.</param>
/// <param name="High">High end of the range; <see langword="null"/> where open.</param>
/// <param name="Unit">Unit of the numbers.</param>
/// <param name="Source">Key of the report.</param>
/// <param name="Locator">Place in the report.</param>
/// <param name="Note">What to know before quoting it.</param>
public sealed record ReportFigure(
    string Id, string System, string Quantity, double? Value, double? Low, double? High, string Unit, string Source, string Locator, string Note)
{
    private const string Share = "share";

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">Only a range is printed.</exception>
    public double Number => Value ?? throw new InvalidOperationException($"report figure '{Id}' has a range and no value");

    /// <summary>The figure with its unit, as it reads in a sentence.</summary>
    public string Printed => (Value, Low, High) switch
    {
        ({ } value, _, _) => In(value),
        (_, { } low, { } high) => Unit == Share ? $"{low:0.#%} to {high:0.#%}" : $"{low:0.##} to {In(high)}",
        (_, { } low, _) => $"at least {In(low)}",
        (_, _, { } high) => $"at most {In(high)}",
        _ => "",
    };

    /// <summary>A number in the figure's unit.</summary>
    public string In(double number) => Unit switch
    {
        Share => number.ToString("0.#%", null),
        "ratio" => number.ToString("#,0.##", null),
        _ => $"{number.ToString("#,0.##", null)} {Unit}",
    };

    /// <summary>Whether a computed number reads the same as the printed value, rounded as that is.</summary>
    public bool AgreesAsPrinted(double computed) => Math.Round((decimal)computed, ((decimal)Number).Scale) == (decimal)Number;

    /// <summary>The figure beside a computed number, judged by the printed range: inside it is confirmed, outside it differs.</summary>
    public ReportBeside Beside(double computed, string remark = "")
    {
        var (low, high) = (Low ?? double.NegativeInfinity, High ?? double.PositiveInfinity);
        var place = computed < low ? $"{In(low - computed)} below the range" : computed > high ? $"{In(computed - high)} above the range" : "inside the range";
        var isInside = computed >= low && computed <= high;
        return new(this, computed, isInside ? Verdict.Confirmed : Verdict.Differs, $"computed {In(computed)}, {place}{(remark.Length == 0 ? "" : $"; {remark}")}");
    }

    /// <summary>The figure with a verdict of the study's own.</summary>
    public ReportBeside Judged(Verdict verdict, string words, double? computed = null) => new(this, computed, verdict, words);

    /// <summary>The figure confirmed or refuted by a condition.</summary>
    public ReportBeside Judged(bool holds, string words, double? computed = null) => new(this, computed, holds ? Verdict.Confirmed : Verdict.Refuted, words);
}
