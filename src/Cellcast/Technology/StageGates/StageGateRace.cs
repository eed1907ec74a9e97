namespace Cellcast.Technology.StageGates;

/// <summary>
/// A race of two countries through four gates, prototype, licence, pilot and scale: who gets to volume, when, and whether the inventor holds a market
/// against a rival that has scaled too.
/// </summary>
/// <param name="Home">Levers of the country that invented.</param>
/// <param name="Rival">Levers of the other.</param>
/// <param name="Years">Years from the prototype to the year of looking back.</param>
/// <remarks>
/// Systems B11. Log-odds of a gate move in a straight line with the mean of its levers. Length of a stage is lognormal. Hold against a rival that has scaled:
/// log-odds = difference of levers x logit(hold by levers) + lead / lead years x logit(hold by lead).
/// </remarks>
public sealed record StageGateRace(GateLevers Home, GateLevers Rival, double Years)
{
    private const int Stages = 4;

    /// <summary>Probability that home passes prototype, licence, pilot and scale, one after the other.</summary>
    public static double[] HomeGates(GateParameters parameters, GateLevers home) =>
        [Mix(parameters.Prototype, home.Research), Mix(parameters.Licence, home.IpControl), Mix(parameters.Pilot, home.OfPilot), Mix(parameters.Scale, home.OfScale)];

    /// <summary>The same of the rival, whose second gate is access to what home controls.</summary>
    public static double[] RivalGates(GateParameters parameters, GateLevers rival, GateLevers home) =>
        [Mix(parameters.Prototype, rival.Research), Mix(parameters.Access, home.IpControl), Mix(parameters.Pilot, rival.OfPilot), Mix(parameters.Scale, rival.OfScale)];

    /// <summary>Runs the race with given parameters; gates in closed form, dates drawn.</summary>
    /// <param name="parameters">General parameters.</param>
    /// <param name="random">Draws the lengths of stages.</param>
    /// <param name="paths">How many draws, above 0.</param>
    public StageGateResult Run(GateParameters parameters, Random random, int paths)
    {
        ArgumentNullException.ThrowIfNull(random);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(paths);
        var home = Product(HomeGates(parameters, Home));
        var rival = Product(RivalGates(parameters, Rival, Home));
        var (homeScales, rivalScales, holds, rivalHolds) = (0.0, 0.0, 0.0, 0.0);
        var (homeDates, rivalDates) = (new double[paths], new double[paths]);
        for (var path = 0; path < paths; path++)
        {
            var own = homeDates[path] = Date(parameters, Home, 1, random);
            var other = rivalDates[path] = Date(parameters, Rival, 1 + (parameters.AccessDelay * Home.IpControl), random);
            var (inTime, otherInTime) = (own <= Years ? home : 0, other <= Years ? rival : 0);
            var hold = Sigmoid(((Home.OfScale - Rival.OfScale) * Logit(parameters.HoldByLevers)) + ((other - own) / parameters.LeadYears * Logit(parameters.HoldByLead)));
            homeScales += inTime;
            rivalScales += otherInTime;
            holds += inTime * ((1 - otherInTime) + (otherInTime * hold));
            rivalHolds += otherInTime * ((1 - inTime) + (inTime * (1 - hold)));
        }

        var draw = rivalDates[0];
        Array.Sort(homeDates);
        Array.Sort(rivalDates);
        return new(homeScales / paths, rivalScales / paths, holds / paths, rivalHolds / paths, homeDates[paths / 2], rivalDates[paths / 2], draw);
    }

    // Years from the prototype to volume, if every gate is passed.
    private static double Date(GateParameters parameters, GateLevers levers, double licenceFactor, Random random)
    {
        var built = 1 - (parameters.BaseSaving * levers.Base);
        ReadOnlySpan<double> medians = [parameters.PrototypeYears, parameters.LicenceYears * licenceFactor, parameters.PilotYears * built, parameters.ScaleYears * built];
        var sum = 0.0;
        for (var stage = 0; stage < Stages; stage++)
        {
            sum += medians[stage] * Math.Exp(parameters.LogSpread * Normal(random));
        }

        return sum;
    }

    // Strictly between 0 and 1, so that the quantile is finite.
    private static double Normal(Random random) => NormalDistribution.Quantile((random.Next(1, int.MaxValue) + 0.0) / int.MaxValue);

    private static double Product(double[] gates) => gates[0] * gates[1] * gates[2] * gates[3];

    private static double Mix((double None, double Full) gate, double pulled) => Sigmoid(Logit(gate.None) + (pulled * (Logit(gate.Full) - Logit(gate.None))));

    private static double Logit(double share)
    {
        const double Nearly = 1e-6;
        var inside = Math.Clamp(share, Nearly, 1 - Nearly);
        return Math.Log(inside / (1 - inside));
    }

    private static double Sigmoid(double odds) => 1 / (1 + Math.Exp(-odds));
}
