using Cellcast.Simulation;

namespace Cellcast.Data.Decisions;

/// <summary>A way in which rules go.</summary>
/// <param name="Name">What goes.</param>
/// <param name="Scenario">The scenario without it.</param>
public sealed record LossCase(string Name, Scenario Scenario);
