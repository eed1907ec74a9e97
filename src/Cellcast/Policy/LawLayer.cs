namespace Cellcast.Policy;

/// <summary>One rule that applies to a case on a day, as the law words it.</summary>
/// <param name="Instrument">The instrument; null for an ordinary duty or tax that stands with the base prices only.</param>
/// <param name="Rate">Its rate on that day: a share of value or cost where <paramref name="Unit"/> is empty, otherwise nominal money per unit.</param>
/// <param name="Unit">Unit of the rate; empty for a share.</param>
/// <param name="Partial">Whether it holds only for a part of the case: some applications, firms or countries of what was asked for.</param>
public sealed record LawLayer(Instrument? Instrument, double Rate, string Unit, bool Partial)
{
    /// <summary>Whether the rate is a share.</summary>
    public bool IsShare => Unit.Length == 0;
}
