namespace Cellcast.Simulation;

/// <summary>One entry of the variable catalogue.</summary>
/// <param name="Name">Hierarchical name in the style of the IAMC format, levels separated by <c>|</c>.</param>
/// <param name="Unit">Unit of every value; money is USD of 2024, without VAT.</param>
/// <param name="Definition">What it means, in a sentence.</param>
/// <param name="Formula">Where its equation is written, for example "cost model C10"; "data" for an observation.</param>
public sealed record Variable(string Name, string Unit, string Definition, string Formula)
{
    /// <summary>Separates the levels of a name.</summary>
    public const char Separator = '|';

    /// <summary>A name from its levels: <c>Join("Cost", "Cell", "LFP")</c> is <c>Cost|Cell|LFP</c>.</summary>
    public static string Join(params ReadOnlySpan<string> levels) => string.Join(Separator, levels);
}
