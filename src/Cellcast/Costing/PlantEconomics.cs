using Cellcast.Finance;

namespace Cellcast.Costing;

/// <summary>
/// What a cell plant earns: yearly cash flows from ground breaking to closure, their present value and rate of return, and the price at which the
/// plant just earns its cost of capital. Money in million USD, real; flows of a year count at its end, the first year at full value.
/// </summary>
public sealed class PlantEconomics
{
    private const double MonthsPerYear = 12;

    // Parts of a year below this are rounding of months.
    private const double Epsilon = 1e-9;

    private readonly PlantProject _project;

    private PlantEconomics(PlantProject project, IReadOnlyList<PlantYear> years, double investment, double presentValue)
    {
        _project = project;
        Years = years;
        InvestmentMusd = investment;
        PresentValueMusd = presentValue;
    }

    /// <summary>The years, from ground breaking to closure.</summary>
    public IReadOnlyList<PlantYear> Years { get; }

    /// <summary>Equipment and buildings, million USD.</summary>
    public double InvestmentMusd { get; }

    /// <summary>Net present value at the region's real cost of capital, million USD, at the end of the first year.</summary>
    public double PresentValueMusd { get; }

    /// <summary>Internal rates of return, real.</summary>
    public InternalRateOfReturn RateOfReturn => InternalRateOfReturn.Of([.. Years.Select(year => year.CashFlow)]);

    /// <summary>Years from ground breaking until the cash is back, not discounted; <see langword="null"/> where it never is.</summary>
    public double? PaybackYears
    {
        get
        {
            double cumulative = 0;
            bool invested = false;
            for (int i = 0; i < Years.Count; i++)
            {
                double flow = Years[i].CashFlow;
                double before = cumulative;
                cumulative += flow;
                invested |= cumulative < 0;
                if (invested && cumulative >= 0 && Years.Skip(i + 1).All(year => year.CashFlow >= 0))
                {
                    return i + (-before / flow);
                }
            }
            return null;
        }
    }

    /// <summary>
    /// Constant real price at which the net present value is zero, USD/kWh. Found by bisection: present value rises with price, but not in a
    /// straight line where losses are carried forward.
    /// </summary>
    public double BreakEvenPrice()
    {
        double low = 0, high = 1;
        while (At(high) < 0)
        {
            low = high;
            high *= 2;
        }
        // To the last bit that matters: 60 halvings of an interval below 1e4.
        for (int i = 0; i < 60; i++)
        {
            double middle = (low + high) / 2;
            if (At(middle) < 0)
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }
        return high;

        double At(double price) => Of(_project with { PriceInYear = _ => price }).PresentValueMusd;
    }

    /// <summary>Runs the project.</summary>
    /// <exception cref="ArgumentException">The project has no operating year or no output.</exception>
    public static PlantEconomics Of(PlantProject project)
    {
        if (project.OperatingYears < 1 || project.OutputShares.Count == 0)
        {
            throw new ArgumentException("A plant needs at least one operating year and one output share.", nameof(project));
        }

        CellCostCase first = AtConvertedSize(project, project.CaseInYear(project.StartYear));
        FinanceRules finance = first.Finance;
        UnitCost mature = UnitCost.Of(first with { Yield = project.YieldRamp.Mature, DesignYield = null, Utilisation = 1 });
        // The flows are dated here, so interest during construction must not be in the amount as well (C6 has it).
        double ratio = (project.Conversion?.InvestmentRatio ?? 1) / finance.ConstructionInterest;
        double equipment = mature.EquipmentUsdPerKwhYear * first.GwhPerYear * ratio;
        double building = mature.BuildingUsdPerKwhYear * first.GwhPerYear * ratio;
        // Buildings outlive the machines: what they are still worth comes back at the end, against what is left to deduct.
        double residual = building * Math.Max(0, 1 - (project.OperatingYears / finance.BuildingLifeYears));

        double buildYears = (project.Conversion?.DowntimeMonths ?? project.BuildMonths) / MonthsPerYear;
        Operation[] operations = Operate(project, first, buildYears);
        var years = new PlantYear[operations.Length];
        double[] flows = new double[years.Length];
        double lossesForward = 0, equipmentLeft = equipment, buildingLeft = building;
        int taxYear = 0;
        for (int t = 0; t < years.Length; t++)
        {
            Operation operation = operations[t];
            bool last = t == years.Length - 1;
            double investment = (-(equipment + building) * ShareBuilt(buildYears, t)) - ForgoneMusd(project, buildYears, t) + (last ? residual : 0);

            double deduction = 0;
            if (operation.OutputGwh > 0)
            {
                double worth = Math.Pow(1 + project.Inflation, -(taxYear + 1));
                deduction = worth * (Deduct(project.EquipmentDeduction, taxYear, equipment, ref equipmentLeft, last)
                    + Deduct(project.BuildingDeduction, taxYear, building, ref buildingLeft, last));
                taxYear++;
            }
            double taxable = operation.Revenue - operation.Cost + (last ? residual : 0) - deduction - lossesForward;
            lossesForward = project.OwnerUsesLosses ? 0 : Math.Max(0, -taxable);
            double tax = first.Region.TaxRate * (project.OwnerUsesLosses ? taxable : Math.Max(0, taxable));

            // Stocks are bought the year before they are sold.
            double released = (t > 0 ? operation.TiedUp : 0) - (last ? 0 : operations[t + 1].TiedUp);
            years[t] = new PlantYear(
                project.StartYear + t, operation.OutputGwh, operation.Yield, operation.Revenue, -operation.Cost, investment, released, -tax);
            flows[t] = years[t].CashFlow;
        }
        return new PlantEconomics(project, years, equipment + building, PresentValue.Net(first.Region.RealCostOfCapital, flows));
    }

    /// <summary>Output, yield, sales and costs of every year.</summary>
    private static Operation[] Operate(PlantProject project, CellCostCase first, double buildYears)
    {
        var operations = new Operation[(int)Math.Ceiling(buildYears + project.OperatingYears - Epsilon)];
        double cumulative = 0;
        for (int t = 0; t < operations.Length; t++)
        {
            double output = first.GwhPerYear * OutputShare(project, t - buildYears);
            if (output <= 0)
            {
                continue;
            }
            int calendar = project.StartYear + t;
            double yield = project.YieldRamp.Mean(cumulative, cumulative + output);
            UnitCost cost = UnitCost.Of(AtConvertedSize(project, project.CaseInYear(calendar)) with
            {
                Yield = yield,
                DesignYield = project.YieldRamp.Mature,
                Utilisation = Math.Min(1, output / first.GwhPerYear),
            });
            operations[t] = new Operation(
                output,
                yield,
                project.PriceInYear(calendar) * output,
                (cost.Cash + cost.Research) * output,
                first.Finance.WorkingCapitalMonths / MonthsPerYear * (cost.Materials + cost.Labour + cost.Energy) * output);
            cumulative += output;
        }
        return operations;
    }

    /// <summary>Share of the investment spent in year t, when it is spread evenly over the time of building.</summary>
    private static double ShareBuilt(double buildYears, int t) => buildYears < Epsilon
        ? (t == 0 ? 1 : 0)
        : Math.Max(0, Math.Min(t + 1, buildYears) - t) / buildYears;

    private static CellCostCase AtConvertedSize(PlantProject project, CellCostCase @case) =>
        project.Conversion is { } conversion ? @case with { GwhPerYear = @case.GwhPerYear * conversion.ThroughputRatio } : @case;

    /// <summary>Share of nameplate made in the calendar year that starts this long after the first cell (negative: before it).</summary>
    private static double OutputShare(PlantProject project, double sinceStart)
    {
        double share = 0;
        for (int k = 0; k < project.OperatingYears; k++)
        {
            double overlap = Math.Min(sinceStart + 1, k + 1) - Math.Max(sinceStart, k);
            if (overlap > Epsilon)
            {
                share += overlap * project.OutputShares[Math.Min(k, project.OutputShares.Count - 1)];
            }
        }
        return share;
    }

    private static double ForgoneMusd(PlantProject project, double downYears, int t) =>
        project.Conversion is { } conversion ? conversion.ForgoneMusdPerYear * Math.Max(0, Math.Min(t + 1, downYears) - t) : 0;

    private static double Deduct(DepreciationSchedule schedule, int taxYear, double basis, ref double left, bool last)
    {
        // What the law has not yet let be deducted is written off when the plant closes.
        double deduction = last ? left : taxYear < schedule.Deductions.Count ? schedule.Deductions[taxYear] * basis : 0;
        left -= deduction;
        return deduction;
    }

    private readonly record struct Operation(double OutputGwh, double Yield, double Revenue, double Cost, double TiedUp);
}
