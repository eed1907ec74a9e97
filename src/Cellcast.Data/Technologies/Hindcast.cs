using Cellcast.Data.Names;
using Cellcast.Data.Studies;
using Cellcast.Technology.StageGates;
using Cellcast.World;

namespace Cellcast.Data.Technologies;

/// <summary>The case histories run with one set of general parameters, fixed before any case (system B11).</summary>
public sealed class Hindcast
{
    /// <summary>Draws of parameters and readings where none are asked for.</summary>
    public const int UsualDraws = 400;

    /// <summary>Seed where none is asked for.</summary>
    public const int UsualSeed = 1;

    private const int Paths = 40;

    private static readonly Unit Years = Unit.Parse("yr");

    private readonly Inputs inputs;

    /// <summary>Reads the cases.</summary>
    /// <param name="package">The package, at least with <see cref="Tables"/>.</param>
    /// <param name="inputs">Its inputs, for the parameters.</param>
    public Hindcast(DataPackage package, Inputs inputs)
    {
        ArgumentNullException.ThrowIfNull(package);
        this.inputs = inputs;
        var (cases, levers) = (package.Tables["hindcast_cases"], package.Tables["hindcast_levers"]);
        Cases = [.. Rows(cases).Select(row => new CaseHistory(
            cases.Text(row, "id"), cases.Text(row, "name"), cases.Text(row, "home"), cases.Text(row, "rival"), cases.Integers("start")[row]!.Value, cases.Integers("end")[row]!.Value, cases.Booleans("home_held")[row] == true,
            cases.Booleans("rival_held")[row] == true, cases.Integers("scaled")[row]!.Value,
            Rows(levers).Where(lever => levers.Text(lever, "case") == cases.Text(row, "id")).ToDictionary(
                lever => (levers.Text(lever, "side"), levers.Text(lever, "lever")),
                lever => new CaseLever(levers.Numbers("value")[lever]!.Value, levers.Numbers("low")[lever]!.Value, levers.Numbers("high")[lever]!.Value, levers.Text(lever, "note"))),
            cases.Text(row, "source"), cases.Text(row, "note")))];
        Names = new("case", Rows(cases).Select(row => (cases.Text(row, "id"), cases.Text(row, "aliases").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Append(cases.Text(row, "name")))));
    }

    /// <summary>The tables read here.</summary>
    public static IReadOnlyList<string> Tables { get; } = ["hindcast_cases", "hindcast_levers", StudyDesk.StudyAssumptions, "sources"];

    /// <summary>The cases.</summary>
    public IReadOnlyList<CaseHistory> Cases { get; }

    /// <summary>Cases by every name.</summary>
    public NameIndex Names { get; }

    /// <summary>Runs a case with some of home's levers pulled all the way.</summary>
    /// <param name="history">The case.</param>
    /// <param name="pulled">Names of levers; empty for the actual policy.</param>
    /// <param name="draws">How often parameters and readings are drawn, above 0.</param>
    /// <param name="seed">Seed: every setting sees the same draws.</param>
    public HindcastSetting Run(CaseHistory history, IReadOnlyList<string> pulled, int draws = UsualDraws, int seed = UsualSeed)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(draws);
        var results = new StageGateResult[draws];
        for (var draw = 0; draw < draws; draw++)
        {
            // A generator for each draw, so that one more number drawn in one does not move the next.
            var random = new Random(unchecked((seed * 1_000_003) + draw));
            var parameters = Parameters((subject, low, value, high) => Triangular(random.NextDouble(), low, value, high));
            double Reading(CaseLever lever) => Triangular(random.NextDouble(), lever.Low, lever.Value, lever.High);
            var home = history.LeversOf(CaseHistory.HomeSide, pulled, Reading);
            var rival = history.LeversOf(CaseHistory.RivalSide, pulled, Reading);
            results[draw] = new StageGateRace(home, rival, history.End - history.Start).Run(parameters, random, Paths);
        }

        double Quantile(Func<StageGateResult, double> of, double share) => results.Select(of).Order().ElementAt((int)(share * (draws - 1)));
        const double Low = 0.05, Middle = 0.5, High = 0.95;
        return new(
            pulled, Quantile(one => one.HomeScales, Middle), Quantile(one => one.HomeHolds, Middle), Quantile(one => one.HomeHolds, Low), Quantile(one => one.HomeHolds, High), Quantile(one => one.RivalHolds, Middle),
            Quantile(one => one.RivalHolds, Low), Quantile(one => one.RivalHolds, High), history.Start + Quantile(one => one.RivalDraw, Middle), history.Start + Quantile(one => one.RivalDraw, Low), history.Start + Quantile(one => one.RivalDraw, High));
    }

    /// <summary>The general parameters at their usual values.</summary>
    public GateParameters Usual() => Parameters((_, _, value, _) => value);

    private GateParameters Parameters(Func<string, double, double, double, double> draw)
    {
        double Of(string parameter, string subject = "")
        {
            var range = inputs.Range(parameter, subject);
            var value = inputs.Value(parameter, subject);
            return draw(subject, Math.Min(range.Low, value), value, Math.Max(range.High, value));
        }

        double Long(string stage) => Of("gate_years", stage) * inputs.UnitOf("gate_years", stage).FactorTo(Years);
        (double, double) Pass(string none, string full) => (Of("gate_pass", none), Of("gate_pass", full));
        return new(
            Pass("prototype_none", "prototype_full"), Pass("licence_none", "licence_full"), Pass("access_open", "access_controlled"), Pass("pilot_none", "pilot_full"), Pass("scale_none", "scale_full"),
            Long("prototype"), Long("licence"), Long("pilot"), Long("scale"), Of("gate_log_spread"), Of("gate_base_saving"), Of("gate_access_delay"), Of("gate_hold", "levers"), Of("gate_hold", "lead"), Of("gate_lead_years"));
    }

    private static double Triangular(double share, double low, double value, double high)
    {
        if (high <= low)
        {
            return value;
        }

        var split = (value - low) / (high - low);
        return share < split ? low + Math.Sqrt(share * (high - low) * (value - low)) : high - Math.Sqrt((1 - share) * (high - low) * (high - value));
    }

    private static IEnumerable<int> Rows(Table table) => Enumerable.Range(0, table.RowCount);
}
