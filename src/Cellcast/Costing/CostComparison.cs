using System.Numerics;

namespace Cellcast.Costing;

/// <summary>
/// Why one cell costs more than another: the difference of two full costs by cause, as Shapley values over groups of inputs. Each cause gets
/// the mean of what exchanging it adds, over all orders in which the causes can be exchanged, so no order is favoured.
/// </summary>
/// <remarks>
/// Exact by construction: amounts are kept in whole multiples of 2^-40 USD (about 1e-12), on which doubles add without rounding, so
/// start + effects == end to the last bit in any order; the comparison the other way round is the exact negative; causes in which the cases
/// do not differ contribute exactly zero. See docs/decisions/ for why Shapley values.
/// </remarks>
public sealed class CostComparison
{
    private const double Quantum = 1.0 / (1L << 40);

    private CostComparison(double from, double to, IReadOnlyList<CostEffect> effects)
    {
        From = from;
        To = to;
        Effects = effects;
    }

    /// <summary>Full cost of the first case, USD/kWh, rounded to 1e-12.</summary>
    public double From { get; }

    /// <summary>Full cost of the second case, USD/kWh, rounded to 1e-12.</summary>
    public double To { get; }

    /// <summary>One effect per cause, in the order of <see cref="CostCause"/>; <see cref="From"/> plus all of them is <see cref="To"/>.</summary>
    public IReadOnlyList<CostEffect> Effects { get; }

    /// <summary>The second cost less the first, USD/kWh.</summary>
    public double Difference => To - From;

    /// <summary>What one cause adds, USD/kWh.</summary>
    public double Effect(CostCause cause) => Effects[(int)cause].UsdPerKwh;

    /// <summary>Compares two cases.</summary>
    /// <param name="from">The case to start from.</param>
    /// <param name="to">The case to explain.</param>
    public static CostComparison Of(CellCostCase from, CellCostCase to)
    {
        double start = Quantised(UnitCost.Of(from).Full);
        double end = Quantised(UnitCost.Of(to).Full);

        // Always reckoned from the cheaper case: rounding then cannot break the antisymmetry.
        bool swapped = end < start;
        double[] effects = swapped ? Shapley(to, from, end, start) : Shapley(from, to, start, end);
        var named = new CostEffect[effects.Length];
        for (int i = 0; i < named.Length; i++)
        {
            named[i] = new CostEffect((CostCause)i, swapped && effects[i] != 0 ? -effects[i] : effects[i]);
        }
        return new CostComparison(start, end, named);
    }

    private static double[] Shapley(CellCostCase from, CellCostCase to, double start, double end)
    {
        CostCause[] differing = [.. Enum.GetValues<CostCause>().Where(cause => !Exchanged(from, to, cause).Equals(from))];
        int n = differing.Length;
        double[] effects = new double[Enum.GetValues<CostCause>().Length];
        if (n == 0)
        {
            return effects;
        }

        // Cost of every mixture: bit i of the index says whether cause i is taken from the second case.
        double[] costs = new double[1 << n];
        var mixtures = new CellCostCase[1 << n];
        mixtures[0] = from;
        costs[0] = start;
        for (int mixture = 1; mixture < costs.Length; mixture++)
        {
            int top = BitOperations.Log2((uint)mixture);
            mixtures[mixture] = Exchanged(mixtures[mixture ^ (1 << top)], to, differing[top]);
            costs[mixture] = UnitCost.Of(mixtures[mixture]).Full;
        }
        costs[^1] = end;

        double[] weights = Weights(n);
        double explained = 0;
        int largest = 0;
        for (int i = 0; i < n; i++)
        {
            double effect = 0;
            for (int mixture = 0; mixture < costs.Length; mixture++)
            {
                if ((mixture & (1 << i)) == 0)
                {
                    effect += weights[BitOperations.PopCount((uint)mixture)] * (costs[mixture | (1 << i)] - costs[mixture]);
                }
            }
            effect = Quantised(effect);
            effects[(int)differing[i]] = effect;
            explained += effect;
            largest = Math.Abs(effect) > Math.Abs(effects[(int)differing[largest]]) ? i : largest;
        }
        // A few quanta of rounding go to the largest effect, where they are invisible.
        effects[(int)differing[largest]] += end - start - explained;
        return effects;
    }

    /// <summary>Weight of a coalition of each size: size! (n - 1 - size)! / n!.</summary>
    private static double[] Weights(int n)
    {
        double[] weights = new double[n];
        double weight = 1.0 / n;
        for (int size = 0; size < n; size++)
        {
            weights[size] = weight;
            weight *= (size + 1.0) / Math.Max(1, n - 1 - size);
        }
        return weights;
    }

    private static double Quantised(double value) => Math.Round(value / Quantum, MidpointRounding.AwayFromZero) * Quantum;

    private static CellCostCase Exchanged(CellCostCase a, CellCostCase b, CostCause cause) => cause switch
    {
        CostCause.MaterialPrices => a with { Prices = b.Prices },
        CostCause.CellDesign => a with { Design = b.Design, ChemistryEquipmentFactor = b.ChemistryEquipmentFactor },
        CostCause.Yield => a with { Yield = b.Yield, DesignYield = b.DesignYield },
        CostCause.LabourProductivity => a with { Region = a.Region with { LabourProductivity = b.Region.LabourProductivity } },
        CostCause.Wage => a with { Region = a.Region with { WageUsdPerHour = b.Region.WageUsdPerHour } },
        CostCause.Energy => a with
        {
            Energy = b.Energy,
            Region = a.Region with { ElectricityUsdPerKwh = b.Region.ElectricityUsdPerKwh, HeatUsdPerKwh = b.Region.HeatUsdPerKwh },
        },
        CostCause.CapitalCost => a with
        {
            Region = a.Region with { EquipmentMultiplier = b.Region.EquipmentMultiplier, BuildingMultiplier = b.Region.BuildingMultiplier },
        },
        CostCause.CostOfCapital => a with
        {
            Region = a.Region with { RealCostOfCapital = b.Region.RealCostOfCapital, TaxRate = b.Region.TaxRate, ReturnTaxed = b.Region.ReturnTaxed },
            Finance = a.Finance with
            {
                EquipmentLifeYears = b.Finance.EquipmentLifeYears,
                BuildingLifeYears = b.Finance.BuildingLifeYears,
                ConstructionInterest = b.Finance.ConstructionInterest,
            },
        },
        CostCause.Scale => a with { GwhPerYear = b.GwhPerYear, Plant = a.Plant.With(b.Plant.Scaling, a.Plant.Route) },
        CostCause.Utilisation => a with { Utilisation = b.Utilisation },
        CostCause.Overheads => a with
        {
            Finance = b.Finance with
            {
                EquipmentLifeYears = a.Finance.EquipmentLifeYears,
                BuildingLifeYears = a.Finance.BuildingLifeYears,
                ConstructionInterest = a.Finance.ConstructionInterest,
            },
        },
        CostCause.Process => a with { Plant = b.Plant.With(a.Plant.Scaling, b.Plant.Route), StepYields = b.StepYields },
        CostCause.Learning => a with { Learning = b.Learning },
        _ => throw new ArgumentOutOfRangeException(nameof(cause), cause, "Unknown cause."),
    };
}
