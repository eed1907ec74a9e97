using Cellcast.Costing;
using Cellcast.Data.Answers;
using Cellcast.Finance;
using Cellcast.Policy;

namespace Cellcast.Data.Decisions;

/// <summary>A plant under a deal with a partner: what it costs year by year, what price it needs, who keeps what it earns.</summary>
public sealed class PartnerCase
{
    private const int LastPricedYear = 2040;

    private readonly PlantProject project;
    private readonly Func<int, double> credit;

    /// <summary>Works a deal out.</summary>
    /// <param name="book">Costs.</param>
    /// <param name="deal">The deal.</param>
    /// <param name="partner">Region of the partner; for the deal without one, of the leader.</param>
    /// <param name="chemistry">What is made.</param>
    /// <param name="home">Where.</param>
    /// <param name="start">Year of ground breaking.</param>
    /// <param name="gwhPerYear">Nameplate.</param>
    /// <param name="price">What cells fetch at home by year, USD/kWh.</param>
    /// <param name="credit">What the law pays by year under this deal, USD/kWh.</param>
    /// <param name="prohibited">Whether the deal makes the firm a prohibited foreign entity.</param>
    public PartnerCase(CostBook book, PartnerDeal deal, string partner, string chemistry, string home, int start, double gwhPerYear, Func<int, double> price, Func<int, double> credit, Finding prohibited)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(deal);
        (Deal, Prohibited, this.credit) = (deal, prohibited, credit);
        var learning = book.LearningOf(chemistry);

        // What a partner's people bring are the partner's yields.
        var yields = book.Inputs;
        double? yield = deal.Experience == PlantExperience.Transfer ? Math.Max(yields.Value("yield_mature", "", home, start), yields.Value("yield_mature", "", partner, start)) : null;
        project = PlantProjects.Read(
            book.Inputs, chemistry, home, start, new PlantSpec(gwhPerYear) { Yield = yield }, deal.Experience, year => ((1 - deal.Royalty) * price(year)) + credit(year), year => Lagged(learning.At, Math.Min(year, LastPricedYear), deal.LagYears));
        Economics = PlantEconomics.Of(project);
        var rate = project.CaseInYear(start).Region.RealCostOfCapital;
        Royalties = Economics.Years.Sum(year => deal.Royalty * price(year.Year) * year.OutputGwh / Math.Pow(1 + rate, year.Year - start));
        Credits = Economics.Years.Sum(year => credit(year.Year) * year.OutputGwh / Math.Pow(1 + rate, year.Year - start));
    }

    /// <summary>The deal.</summary>
    public PartnerDeal Deal { get; }

    /// <summary>Whether it makes the firm a prohibited foreign entity.</summary>
    public Finding Prohibited { get; }

    /// <summary>The plant at the prices given, after royalty and with credits.</summary>
    public PlantEconomics Economics { get; }

    /// <summary>Present value of royalties, million USD.</summary>
    public double Royalties { get; }

    /// <summary>Present value of credits, million USD.</summary>
    public double Credits { get; }

    /// <summary>Present value that stays with the home side, million USD.</summary>
    public double KeptAtHome => (1 - Deal.PartnerShare) * Economics.PresentValueMusd;

    /// <summary>Present value that goes to the partner: its share and royalties, million USD.</summary>
    public double ToPartner => (Deal.PartnerShare * Economics.PresentValueMusd) + Royalties;

    /// <summary>The constant price at which the plant just pays, royalty paid and credits received, USD/kWh; 0 where credits alone pay it.</summary>
    public double PriceNeeded()
    {
        double low = 0, high = 1_000;
        for (var step = 0; step < 50; step++)
        {
            var middle = (low + high) / 2;
            (low, high) = PlantEconomics.Of(project with { PriceInYear = year => ((1 - Deal.Royalty) * middle) + credit(year) }).PresentValueMusd < 0 ? (middle, high) : (low, middle);
        }

        return high;
    }

    /// <summary>Full cost of a year before credits, USD/kWh: what is spent on what is made, royalty, and the yearly cost of the investment over normal output; <see langword="null"/> where nothing is made.</summary>
    /// <param name="year">Calendar year.</param>
    /// <param name="price">What cells fetch, for the royalty.</param>
    public double? CostIn(int year, double price)
    {
        var of = Economics.Years.FirstOrDefault(each => each.Year == year);
        if (!(of.OutputGwh > 0))
        {
            return null;
        }

        var running = Economics.Years.Count(each => each.OutputGwh > 0);
        var recovery = CapitalRecovery.Factor(project.CaseInYear(year).Region.RealCostOfCapital, running);
        return (-of.OperatingCost / of.OutputGwh) + (Deal.Royalty * price) + (Economics.InvestmentMusd * recovery / Economics.Years.Max(each => each.OutputGwh));
    }

    /// <summary>Yield of a year.</summary>
    public double YieldIn(int year) => Economics.Years.FirstOrDefault(each => each.Year == year).Yield;

    // A part of a year behind is a part of the way between two years.
    private static LearningFactors Lagged(Func<int, LearningFactors> at, int year, double lag)
    {
        var whole = (int)Math.Floor(lag);
        var (near, far, part) = (at(year - whole), at(year - whole - 1), lag - whole);
        return new(Between(near.Conversion, far.Conversion), Between(near.MaterialFee, far.MaterialFee), Between(near.MaterialIntensity, far.MaterialIntensity));

        double Between(double one, double other) => one + (part * (other - one));
    }
}
