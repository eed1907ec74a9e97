namespace Cellcast.Data.Equations;

/// <summary>Every numbered equation of the documents: where it can be seen with its numbers put in, or why it cannot. A test holds it against the documents.</summary>
public static class EquationIndex
{
    /// <summary>Names of the documents with numbered equations.</summary>
    public const string Model = "model", Markets = "model-markets", Capacity = "model-capacity", Demand = "model-demand", Policy = "policy", Technology = "model-technology";

    private static readonly string[] Documents = [Model, Markets, Capacity, Demand, Policy, Technology];

    private static readonly char[] Letters = ['a', 'b', 'c', 'd'];

    private const string Kept = "a run keeps what it gives, not what it was given";

    // What to ask, of where and when, to see equations.
    private static readonly (string Document, string Numbers, string Ask, string Region, int Year)[] Shown =
    [
        (Model, "A1 A2 A3 A4 A6 A7 A8 A9 A10 B1 B2 C1 C2 C3 C4 C5 C6 C7 C8 C9 C10 C11 D1 D4 L1 L3", "Cost|Cell|NMC811", "Europe", 2030), (Model, "A5", "Cost|Cell|ASSB-Li", "Europe", 2035),
        (Model, "P5", "Levelised Cost|Storage|LFP|4 h", "Europe", 2030), (Model, "P1", "Cost|Pack|LFP", "Europe", 2030), (Model, "P2", "Cost|System|LFP", "Europe", 2030), (Model, "P3", "Cost|System|VRFB|10 h", "Europe", 2030), (Model, "P4", "Cost|System|Iron-air|100 h", "Europe", 2030),
        (Markets, "M1 M2 M3 M4 M6 M7", "Delivered Price|Cell|LFP", "Europe", 2030),
        (Capacity, "K1 K2 K3 K4 K5 K6 K7 K8 K11 K12 K13", "Orders|Active Material|Cathode LFP", "Europe", 2030), (Capacity, "K9", "Orders|Active Material|Cathode LFP", "China", 2026),
        (Demand, "Q1 Q6 Q8 Q9 Q11", "Chemistry Share|EV mass market|Cell|LFP", "Europe", 2035),
        (Policy, "L1 L3 L4 L5 L7 L8 P1 P2 P3 P4 P5 P6 P7 P8 P9 W1 W4", "Trade|Cell|LFP|China>United States", "United States", 2026), (Policy, "L2", "Trade|Pack|EV|China>Europe", "Europe", 2026),
        (Policy, "L6", "Trade|Active Material|Anode Graphite|China>Europe", "Europe", 2026), (Policy, "F1 F3 F3c F6", "Public Money|Duties", "United States", 2027), (Policy, "F2", "Public Money|Export Taxes", "China", 2026), (Policy, "F7", "Effective Protection|Cell|LFP|China", "United States", 2030),
    ];

    private static readonly (string Document, string Numbers, string Why)[] NotShown =
    [
        (Model, "D2 D3", "is part of D1, whose sum shows each element and the conversion"), (Model, "B3", "is the ramp of one plant over its first years: `plant` shows it year by year; the cost model takes the mature yield"),
        (Model, "J1 J2", "multiplies hours of many steps of the published plant: `Jobs` in the results, hours in C4"), (Model, "L2", "asks what must be true: it is no step of a run"),
        (Model, "L4", "is a bound on a cost, not a step towards it"), (Model, "L5 L6 L7 L8 L9", "are distributions: `tech race` and `parity` draw them"), (Model, "L11 L12", "sums the output of all chemistries: L3 shows the factors that come of it"),
        (Model, "L14", "limits the output of newcomers before a run begins"),
        (Markets, "M5 M8 M9 M12 M13 M14 M15", Kept), (Markets, "M10", "takes the place of M3 on lanes with a minimum import price, where the delivered price shows it"), (Markets, "M11", "balances whole tables of trade of the base year in rounds: no single line gives a number"),
        (Markets, "B1 B2 B3 B4 B5 B6", "makes the base year, all products and regions at once, before the first year of a run"), (Markets, "S1 S2", Kept), (Markets, "U1 U2 U3", Kept), (Markets, "R1 R2 R3 R4 R5", Kept),
        (Capacity, "K4a", "fills the pipeline before the first year, and only in runs that start from years without lists"),
        (Capacity, "K10", "pairs lines of an owner with each other use; what is turned stands in K4, and what it leaves of the need in K6"), (Capacity, "K14", "is a measure over a whole run"), (Capacity, "K15", "sums lines of several years over their time of building: `Investment` in the results, its capital cost in C6"),
        (Demand, "Q2", "balances the totals of an outlook before a run, so that no line of one buyer gives it"), (Demand, "Q3 Q4 Q5 Q7 Q10 Q12", Kept), (Demand, "Q13", "`demand --cars` shows the cars behind the GWh"), (Demand, "Q14 Q14a Q15 Q16", "acts in scenarios that change the law of demand; a run keeps the demand that comes of it"),
        (Policy, "L6a", "gives two terms of others: the interest in M3, the days lost in what L6 leaves open"), (Policy, "L10", "shares out a budget among all plants of a year: the ledger keeps what was paid"), (Policy, "P12 P13 P14 P15 P16", Kept), (Policy, "I1 I2 I3 I4 I5", "acts in scenarios alone: it changes an input, which then shows the instrument as its source"), (Policy, "W2 W3", "is no part of a run: `policy credit` works it line by line"),
        (Policy, "F3a F3b F3d", "sums over plants and years of service: a term of F6, and by instrument in `policy accounts`"), (Policy, "F4 F5", "is the difference of two runs: `policy accounts` shows it"),
        (Technology, "T1 T2 T3 T4 T5 T6 T7 T8", "`fit` shows it metric by metric"), (Technology, "T9 T10 T11 T12", "`convert` shows it step by step"), (Technology, "T13 T14 T15 T16", "`tech pipeline` and `tech dates` show its terms"), (Technology, "T17 T18 T19 T20", "rests on draws: `hindcast` shows them"),
        (Technology, "T21 T22 T23 T24", "`tech race` and `tech` show its terms"), (Technology, "T25 T26 T27 T28", "`tech adoption` reads it out of the run, gate by gate"), (Technology, "T29 T29a", "rests on hundreds of runs: `tech adoption`"), (Technology, "T30", "rests on two runs: `tech switch`"), (Technology, "T31 T32", "rests on draws: `parity`"),
        (Technology, "T33 T34 T35", "`tech patents` shows its terms"),
    ];

    /// <summary>All of them, document by document.</summary>
    public static IReadOnlyList<EquationEntry> All { get; } =
    [
        .. Shown.SelectMany(each => each.Numbers.Split(' ').Select(number => new EquationEntry(each.Document, number, each.Ask, each.Region, each.Year, "")))
            .Concat(NotShown.SelectMany(each => each.Numbers.Split(' ').Select(number => new EquationEntry(each.Document, number, "", "", 0, each.Why))))
            .OrderBy(each => Array.IndexOf(Documents, each.Document)).ThenBy(each => each.Number[0]).ThenBy(each => int.Parse(each.Number[1..].TrimEnd(Letters), System.Globalization.CultureInfo.InvariantCulture)).ThenBy(each => each.Number, StringComparer.Ordinal),
    ];

    /// <summary>The document of an equation.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="isOfCost">Whether it is one of the cost model, where two documents use the letter.</param>
    public static string DocumentOf(string number, bool isOfCost = false)
    {
        ArgumentException.ThrowIfNullOrEmpty(number);
        return number[0] switch
        {
            'A' or 'C' or 'D' or 'E' or 'J' => Model,
            'B' or 'L' or 'P' when isOfCost => Model,
            'K' => Capacity,
            'Q' => Demand,
            'F' or 'I' or 'L' or 'P' or 'W' => Policy,
            'T' => Technology,
            _ => Markets,
        };
    }
}
