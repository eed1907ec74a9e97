namespace Cellcast.Policy;

/// <summary>What the package says of an instrument in words, and how far sources disagree on its rate.</summary>
/// <param name="Target">What it acts on, in words.</param>
/// <param name="Origin">Its origin condition, in words.</param>
/// <param name="RateMeaning">What the rate is a share or amount of.</param>
/// <param name="Low">Low end of the rate where sources disagree; null where they do not.</param>
/// <param name="High">High end of it.</param>
/// <param name="OtherSources">Keys of further sources.</param>
/// <param name="Note">Doubts, places in the source.</param>
public sealed record InstrumentNotes(
    string Target, string Origin, string RateMeaning, double? Low, double? High, IReadOnlyList<string> OtherSources, string Note)
{
    /// <summary>Nothing said.</summary>
    public static InstrumentNotes None { get; } = new("", "", "", null, null, [], "");
}
