namespace Cellcast.Web.Messages;

/// <summary>Ranges over many runs.</summary>
/// <param name="Runs">Runs that gave an answer</param>
/// <param name="Failed">Runs without an equilibrium in some year, left out</param>
/// <param name="Share">Share of the runs between low and high</param>
/// <param name="Seed">Seed of the samples: the same question has the same runs</param>
/// <param name="Inputs">What was sampled</param>
/// <param name="Years">Years of all values</param>
/// <param name="Measures">The measures, in the order of the request</param>
internal sealed record RangeReply(int Runs, int Failed, double Share, int Seed, IReadOnlyList<SampledInput> Inputs, IReadOnlyList<int> Years, IReadOnlyList<MeasureRange> Measures);
