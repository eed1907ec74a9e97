using Cellcast.Policy;

namespace Cellcast.Chain;

/// <summary>
/// What one maker read and decided about a rule on its inputs in one year (P1 to P6), written down by the choice itself. For whoever asks why; a run that nobody watches has none.
/// </summary>
/// <param name="seller">Index of the seller.</param>
/// <param name="year">The year.</param>
public sealed class SourcingWitness(int seller, int year)
{
    private readonly List<SourcingLineWitness> lines = [];
    private readonly List<SourcingLeaveWitness> places = [];

    /// <summary>The year.</summary>
    public int Year => year;

    /// <summary>The rule; null where none asks anything of the maker in the year.</summary>
    public SourcingRule? Rule { get; private set; }

    /// <summary>Credits that hang on the rule, USD per unit.</summary>
    public double Credit { get; private set; }

    /// <summary>Cost of all inputs of the chain at last year's prices, USD per unit.</summary>
    public double All { get; private set; }

    /// <summary>The part of it that would be barred if nobody had left for the rule's sake (P3).</summary>
    public double Barred { get; private set; }

    /// <summary>How far plants differ, USD per unit (P3).</summary>
    public double Spread { get; private set; }

    /// <summary>What the mean plant lacks, in units of the spread (P3).</summary>
    public double Lacks { get; private set; }

    /// <summary>Share of plants that lack something (P3).</summary>
    public double Failing { get; private set; }

    /// <summary>What those lack on average, in units of the spread (P3).</summary>
    public double Over { get; private set; }

    /// <summary>What complying costs a unit more, USD (P4).</summary>
    public double Extra { get; private set; }

    /// <summary>Share of those who lack something that wants to comply (P5).</summary>
    public double Wanted { get; private set; }

    /// <summary>Share of them that had changed the year before (P6).</summary>
    public double ChangedBefore { get; private set; }

    /// <summary>Share of them that has changed (P6).</summary>
    public double Changed { get; private set; }

    /// <summary>The inputs.</summary>
    public IReadOnlyList<SourcingLineWitness> Lines => lines;

    /// <summary>Places whose buyers leave barred sellers under the rule.</summary>
    public IReadOnlyList<SourcingLeaveWitness> Places => places;

    internal bool Watches(int ofSeller, int inYear) => ofSeller == seller && inYear == year;

    internal void Take(SourcingRule rule, double credit, double all, double barred, double spread, double lacks, double failing, double over, double extra, double wanted, double before, double changed)
    {
        (Rule, Credit, All, Barred, Spread, Lacks) = (rule, credit, all, barred, spread, lacks);
        (Failing, Over, Extra, Wanted, ChangedBefore, Changed) = (failing, over, extra, wanted, before, changed);
    }

    internal void Add(SourcingLineWitness seen) => lines.Add(seen);

    internal void Add(SourcingLeaveWitness seen) => places.Add(seen);
}
