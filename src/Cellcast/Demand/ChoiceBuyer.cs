namespace Cellcast.Demand;

/// <summary>How an application chooses.</summary>
/// <param name="Application">Name of the application.</param>
/// <param name="Scale">How strongly effective cost moves the choice, per USD/kWh, above 0.</param>
/// <param name="Inertia">Share of a year's choice that repeats the last year's, 0 to below 1.</param>
/// <param name="EntryShare">Largest share a newcomer takes in its first year, above 0.</param>
public sealed record ChoiceBuyer(string Application, double Scale, double Inertia, double EntryShare);
