namespace Cellcast.Technology.StageGates;

/// <summary>The general parameters of the stage gates: the same for every case and both sides. A probability stands for no lever and for all levers pulled.</summary>
/// <param name="Prototype">A prototype becomes one that can be piloted, by research.</param>
/// <param name="Licence">Home holds the right to make it, by control of licences.</param>
/// <param name="Access">A rival gets hold of it: with licences open and fully controlled.</param>
/// <param name="Pilot">The pilot succeeds, by capital and base.</param>
/// <param name="Scale">It is made in volume, by capital, demand and base.</param>
/// <param name="PrototypeYears">Median years of the stage; of all stages without a base.</param>
/// <param name="LicenceYears">Median years.</param>
/// <param name="PilotYears">Median years.</param>
/// <param name="ScaleYears">Median years.</param>
/// <param name="LogSpread">Standard deviation of the logarithm of a stage's length.</param>
/// <param name="BaseSaving">Share of the time of pilot and scale that a full base saves.</param>
/// <param name="AccessDelay">By how much full control lengthens a rival's way to the technology.</param>
/// <param name="HoldByLevers">Probability to hold against one that has scaled too, with all levers of scaling against none.</param>
/// <param name="HoldByLead">The same with equal levers and a lead of <paramref name="LeadYears"/>.</param>
/// <param name="LeadYears">That lead.</param>
public readonly record struct GateParameters(
    (double None, double Full) Prototype,
    (double None, double Full) Licence,
    (double None, double Full) Access,
    (double None, double Full) Pilot,
    (double None, double Full) Scale,
    double PrototypeYears,
    double LicenceYears,
    double PilotYears,
    double ScaleYears,
    double LogSpread,
    double BaseSaving,
    double AccessDelay,
    double HoldByLevers,
    double HoldByLead,
    double LeadYears);
