using System.Globalization;
using System.Text.RegularExpressions;

namespace Cellcast.Data.Equations;

/// <summary>An equation of the documents with the numbers of one case put in.</summary>
/// <param name="Number">Its number, such as <c>C7</c>.</param>
/// <param name="Title">What it gives, of what.</param>
/// <param name="Form">The right-hand side, each symbol in braces.</param>
/// <param name="Value">What it gives, as the model has it, in <paramref name="Unit"/>.</param>
/// <param name="Unit">Unit of the result; empty for a pure number.</param>
/// <param name="Terms">Its symbols with their numbers.</param>
/// <param name="Note">What to know of it; empty where nothing.</param>
public sealed partial record WorkedEquation(string Number, string Title, string Form, double Value, string Unit, IReadOnlyList<WorkedTerm> Terms, string Note = "")
{
    private const int FiguresThatCount = 5, MostFurther = 3, MostMilliseconds = 1000;

    // Beyond these a number is easier to read with its power of ten.
    private const int LargestMagnitude = 9, SmallestMagnitude = -4;

    /// <summary>The variable of the results that holds the same number; empty where none does.</summary>
    public string Variable { get; init; } = "";

    /// <summary>What the results say of that variable; not a number where there is none.</summary>
    public double RunValue { get; init; } = double.NaN;

    /// <summary>Name of the document it is written down in.</summary>
    public string Document { get; init; } = EquationIndex.DocumentOf(Number);

    /// <summary>The file with its tests; empty where none is named.</summary>
    public string Tests => EquationTests.FileOf(Document, Number);

    /// <summary>The right-hand side in symbols.</summary>
    public string Symbols => Symbol().Replace(Form, found => found.Groups["symbol"].Value);

    /// <summary>The right-hand side in numbers.</summary>
    public string Numbers => Symbol().Replace(Form, found => Figure(Terms.First(term => term.Symbol == found.Groups["symbol"].Value).Value, FiguresShown));

    // What is left of a difference needs more figures than its parts would by themselves.
    private int FiguresShown
    {
        get
        {
            var largest = Terms.Select(term => Math.Abs(term.Value)).Where(double.IsFinite).DefaultIfEmpty(0).Max();
            return FiguresThatCount + (Form.Contains(" - ", StringComparison.Ordinal) && Value != 0 && largest > 0 ? Math.Clamp((int)Math.Log10(largest / Math.Abs(Value)), 0, MostFurther) : 0);
        }
    }

    /// <summary>A number with the figures that count; in brackets below 0.</summary>
    internal static string Figure(double value) => Figure(value, FiguresThatCount);

    private static string Figure(double value, int figures)
    {
        if (value == 0 || !double.IsFinite(value))
        {
            return value == 0 ? "0" : value.ToString(CultureInfo.InvariantCulture);
        }

        var size = Math.Abs(value);
        var magnitude = (int)Math.Floor(Math.Log10(size));
        var text = magnitude is > LargestMagnitude or < SmallestMagnitude
            ? size.ToString("0.####E+0", CultureInfo.InvariantCulture)
            : size.ToString(magnitude >= figures - 1 ? "0" : "0." + new string('#', figures - 1 - magnitude), CultureInfo.InvariantCulture);
        return value < 0 ? $"(-{text})" : text;
    }

    [GeneratedRegex(@"\{(?<symbol>[^{}]+)\}", RegexOptions.ExplicitCapture, MostMilliseconds)]
    private static partial Regex Symbol();
}
