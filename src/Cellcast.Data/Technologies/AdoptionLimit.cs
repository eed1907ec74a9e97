namespace Cellcast.Data.Technologies;

/// <summary>How far a chemistry comes with the buyers of a year, gate by gate, as shares of all their energy.</summary>
/// <param name="Product">The cell.</param>
/// <param name="Year">The year.</param>
/// <param name="FirstYear">Year of its first commercial sales.</param>
/// <param name="MayBuy">Share of demand whose hard requirements and menu let it in (Q7).</param>
/// <param name="WouldChoose">Share that would be chosen anew at the prices buyers went by (Q8).</param>
/// <param name="Wished">Share wished after inertia and qualification (Q9, Q10).</param>
/// <param name="Taken">Share that lines and materials leave of the wish (Q11).</param>
/// <param name="CostGap">Effective cost over that of the best alternative, where it may be bought, USD/kWh, mean by energy; <see langword="null"/> where it has no price.</param>
public sealed record AdoptionLimit(string Product, int Year, int FirstYear, double MayBuy, double WouldChoose, double Wished, double Taken, double? CostGap)
{
    // A gate binds when it takes at least these parts of what comes to it; below the first share of demand hard requirements leave only niches.
    private const double Niche = 0.05, CapacityTakes = 0.1, QualificationTakes = 0.2;

    /// <summary>The gates that bind, in the order in which a chemistry meets them; where none takes much, cost or what is not in it.</summary>
    public string Limit
    {
        get
        {
            if (Year < FirstYear)
            {
                return $"not on sale before {FirstYear}";
            }

            var binding = new List<string>();
            if (MayBuy < Niche)
            {
                binding.Add("hard requirements");
            }

            if (Wished < (1 - QualificationTakes) * WouldChoose)
            {
                binding.Add("qualification");
            }

            if (Taken < (1 - CapacityTakes) * Wished)
            {
                binding.Add("capacity");
            }

            return binding.Count > 0 ? string.Join(" and ", binding) : CostGap is > 0 ? "cost" : "trust and habit";
        }
    }
}
