using System.Text;

namespace Cellcast.Data;

/// <summary>One thing that is wrong in a data package, and where.</summary>
/// <param name="File">The file, as the user would open it: <c>data/metal_prices.csv</c>.</param>
/// <param name="Line">The line in the file, counted from 1; 0 when the whole file is meant.</param>
/// <param name="Column">The column's name; <see langword="null"/> when the whole row or file is meant.</param>
/// <param name="Found">What stands there, in words or quoted.</param>
/// <param name="Allowed">What may stand there.</param>
/// <param name="Nearest">The nearest valid text, if there is one.</param>
public sealed record DataProblem(string File, int Line, string? Column, string Found, string Allowed, string? Nearest)
{
    /// <summary>One line: <c>data/x.csv:12: value: found '3,5', allowed a number with a decimal point, did you mean '3.5'?</c></summary>
    public override string ToString()
    {
        var text = new StringBuilder(File);
        if (Line > 0)
        {
            text.Append(':').Append(Line);
        }

        text.Append(": ");
        if (Column is not null)
        {
            text.Append(Column).Append(": ");
        }

        text.Append("found ").Append(Found).Append(", allowed ").Append(Allowed);
        if (Nearest is not null)
        {
            text.Append(", did you mean '").Append(Nearest).Append("'?");
        }

        return text.ToString();
    }
}
