using Cellcast.Simulation;

namespace Cellcast.Data.Technologies;

/// <summary>One of a few things that may come about, such as an outlook of demand or an end of the law.</summary>
/// <param name="Name">What comes about.</param>
/// <param name="Chance">How likely it is beside the others of its input, above 0.</param>
/// <param name="Under">A scenario under it.</param>
public sealed record AdoptionChoice(string Name, double Chance, Func<Scenario, Scenario> Under);
