namespace Cellcast.Demand;

/// <summary>What all buyers have in common.</summary>
/// <param name="NestRatio">lambda: how unlike the members of a nest are, above 0 to 1.</param>
/// <param name="EntrantPenalty">What a newcomer lacks in trust beside its parent, in units of utility; fades with the half-life.</param>
/// <param name="UnseenShare">Share that a chemistry on sale would have where none was counted in the base year, above 0.</param>
/// <param name="NewcomerGrowth">Largest multiple of a newcomer's share from year to year, above 1.</param>
/// <param name="NewcomerYears">Years from first sales over which a chemistry is a newcomer.</param>
/// <param name="CapacityHeadroom">Multiple of the capacity of a bottleneck that buyers may ask for, above 0.</param>
/// <param name="TurnGrowth">Largest multiple of last year's share that an established chemistry reaches by what others could not supply, above 1.</param>
public sealed record ChoiceRules(double NestRatio, double EntrantPenalty, double UnseenShare, double NewcomerGrowth, int NewcomerYears, double CapacityHeadroom, double TurnGrowth);
