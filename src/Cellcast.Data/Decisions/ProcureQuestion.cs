namespace Cellcast.Data.Decisions;

/// <summary>What is asked of procurement.</summary>
/// <param name="Home">Who buys, and where the plant stands.</param>
/// <param name="Chemistry">What is bought.</param>
/// <param name="Rival">What would be bought else.</param>
/// <param name="From">First year of buying.</param>
/// <param name="Years">For how many years.</param>
/// <param name="SetAside">Share of what public buyers buy that is set aside for it, above 0 and at most 1.</param>
/// <param name="VolumeGwh">A yearly volume of one's own beside the cases; <see langword="null"/> for none.</param>
public sealed record ProcureQuestion(string Home, string Chemistry, string Rival, int From, int Years, double SetAside, double? VolumeGwh);
