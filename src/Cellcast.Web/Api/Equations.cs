namespace Cellcast.Web.Api;

/// <summary>Where equations are written, by the letter of their number.</summary>
internal static class Equations
{
    /// <summary>The document of an equation; null where the number names none.</summary>
    /// <param name="formula">Number, such as <c>M2, M7</c>.</param>
    public static string? DocumentOf(string formula)
    {
        ArgumentNullException.ThrowIfNull(formula);
        return formula.Length == 0 ? null : formula[0] switch
        {
            'M' => "model-markets",
            'K' => "model-capacity",
            'Q' => "model-demand",
            'L' or 'W' => "policy",
            'T' => "model-technology",
            _ => "model",
        };
    }
}
