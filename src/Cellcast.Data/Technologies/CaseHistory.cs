using Cellcast.Technology.StageGates;

namespace Cellcast.Data.Technologies;

/// <summary>A case history: two countries, the levers they pulled, and what came of it.</summary>
/// <param name="Id">Key.</param>
/// <param name="Name">Name as shown.</param>
/// <param name="Home">Country that invented.</param>
/// <param name="Rival">Country that scaled.</param>
/// <param name="Start">Year of the prototype.</param>
/// <param name="End">Year of looking back.</param>
/// <param name="HomeHeld">Whether home held a market at the end.</param>
/// <param name="RivalHeld">Whether the rival did.</param>
/// <param name="Scaled">Year in which the rival sold in volume.</param>
/// <param name="Levers">Levers by side and name.</param>
/// <param name="Source">Key of the source.</param>
/// <param name="Note">What to know.</param>
public sealed record CaseHistory(
    string Id, string Name, string Home, string Rival, int Start, int End, bool HomeHeld, bool RivalHeld, int Scaled, IReadOnlyDictionary<(string Side, string Lever), CaseLever> Levers, string Source, string Note)
{
    /// <summary>The sides.</summary>
    public const string HomeSide = "home", RivalSide = "rival";

    /// <summary>The levers.</summary>
    public static IReadOnlyList<string> LeverNames { get; } = ["research", "ip_control", "capital", "demand", "base"];

    /// <summary>Levers of a side as the text has them, or drawn from their ranges, with some of home's pulled all the way.</summary>
    /// <param name="side">home or rival.</param>
    /// <param name="pulled">Names of levers set to 1.</param>
    /// <param name="value">The value of a lever.</param>
    public GateLevers LeversOf(string side, IReadOnlyCollection<string> pulled, Func<CaseLever, double> value)
    {
        ArgumentNullException.ThrowIfNull(pulled);
        ArgumentNullException.ThrowIfNull(value);
        double Of(string lever)
        {
            // Drawn even where it is then overruled, so that every setting sees the same draws.
            var drawn = value(Levers[(side, lever)]);
            return side == HomeSide && pulled.Contains(lever) ? 1 : drawn;
        }

        return new(Of(LeverNames[0]), Of(LeverNames[1]), Of(LeverNames[2]), Of(LeverNames[3]), Of(LeverNames[4]));
    }
}
