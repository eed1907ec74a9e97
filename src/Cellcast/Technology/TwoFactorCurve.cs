namespace Cellcast.Technology;

/// <summary>Learning by doing and by searching: cost = cost now x (Z / Z0)^-b1 x (K / K0)^-b2.</summary>
/// <param name="OutputExponent">b1, of cumulative output, not negative.</param>
/// <param name="ResearchExponent">b2, of the knowledge stock, not negative.</param>
/// <remarks>Learning note (10), systems C20. The exponents are imposed, not estimated: output and patents of lithium-ion move together too closely to be told apart.</remarks>
public readonly record struct TwoFactorCurve(double OutputExponent, double ResearchExponent)
{
    /// <summary>What remains of a cost.</summary>
    /// <param name="outputMultiple">Cumulative output then over now, above 0.</param>
    /// <param name="knowledgeMultiple">Knowledge stock then over now, above 0.</param>
    public double Factor(double outputMultiple, double knowledgeMultiple) => Math.Pow(outputMultiple, -OutputExponent) * Math.Pow(knowledgeMultiple, -ResearchExponent);

    /// <summary>Knowledge stock after some years over now, when research runs at a multiple of what has kept the stock growing so far.</summary>
    /// <param name="years">Years ahead, not negative.</param>
    /// <param name="growth">Yearly growth of research spending so far and from now on, share; the stock has grown with it.</param>
    /// <param name="multiple">Research over that path from now on, not negative: 2 doubles it, 0 ends it.</param>
    /// <param name="depreciation">Share of the stock that is lost a year.</param>
    /// <param name="lagYears">Years until research counts.</param>
    public static double KnowledgeAfter(int years, double growth, double multiple, double depreciation, int lagYears)
    {
        // K(t) = (1 - d) K(t-1) + R(t - lag); on a path of steady growth R before now is (g + d) K(t-1).
        var stock = 1.0;
        for (var year = 1; year <= years; year++)
        {
            var research = (growth + depreciation) * Math.Pow(1 + growth, year - 1);
            stock = ((1 - depreciation) * stock) + (research * (year > lagYears ? multiple : 1));
        }

        return stock;
    }
}
