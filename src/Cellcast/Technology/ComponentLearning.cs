using Cellcast.Costing;

namespace Cellcast.Technology;

/// <summary>
/// Learning by component: which factor acts on which part of a cost in which year, for one chemistry along a dated path of output.
/// </summary>
/// <remarks>
/// Learning note (3): C(t) = material at market price + fees (Z_s / Z_s0)^-b_s + conversion (Z_x / Z_x0)^-b_x. Because materials stay at market price
/// a cost can never fall below them (4), however much is made.
/// </remarks>
public sealed class ComponentLearning
{
    private readonly ComponentLearningRates _rates;
    private readonly ExperienceCurve _conversionCurve;
    private readonly ExperienceCurve _feeCurve;
    private readonly ExperienceCurve _packCurve;

    /// <summary>Learning of one chemistry.</summary>
    /// <param name="rates">How fast each component learns.</param>
    /// <param name="conversion">Experience in cell making.</param>
    /// <param name="materialFee">Experience in making its active materials and components.</param>
    /// <param name="pack">Experience in packs and systems.</param>
    /// <param name="baseYear">Year that the cost inputs speak of: every factor is 1 there.</param>
    public ComponentLearning(ComponentLearningRates rates, ProcessExperience conversion, ProcessExperience materialFee, ProcessExperience pack, int baseYear)
    {
        ArgumentNullException.ThrowIfNull(rates);
        ArgumentNullException.ThrowIfNull(conversion);
        ArgumentNullException.ThrowIfNull(materialFee);
        ArgumentNullException.ThrowIfNull(pack);
        _rates = rates;
        _conversionCurve = ExperienceCurve.OfLearningRate(rates.Conversion);
        _feeCurve = ExperienceCurve.OfLearningRate(rates.MaterialFee);
        _packCurve = ExperienceCurve.OfLearningRate(rates.Pack);
        Conversion = conversion;
        MaterialFee = materialFee;
        Pack = pack;
        BaseYear = baseYear;
    }

    /// <summary>Experience in cell making.</summary>
    public ProcessExperience Conversion { get; }

    /// <summary>Experience in active materials and components.</summary>
    public ProcessExperience MaterialFee { get; }

    /// <summary>Experience in packs and systems.</summary>
    public ProcessExperience Pack { get; }

    /// <summary>Year that the cost inputs speak of.</summary>
    public int BaseYear { get; }

    /// <summary>The factors of a year on the cost of a cell. Before the base year they exceed 1.</summary>
    public LearningFactors At(int year) => new(
        Factor(_conversionCurve, Conversion, year),
        Factor(_feeCurve, MaterialFee, year),
        Math.Max(_rates.MaterialIntensityFloor, Math.Pow(1 - _rates.MaterialIntensityFall, year - BaseYear)));

    /// <summary>The factor of a year on pack and system parts and their assembly.</summary>
    public double PackAt(int year) => Factor(_packCurve, Pack, year);

    private double Factor(ExperienceCurve curve, ProcessExperience experience, int year)
    {
        var initial = experience.At(BaseYear);

        // Without any experience at the base year the inputs describe a first plant: nothing has been learnt that a curve could start from.
        return initial > 0 ? curve.Factor(experience.At(year), initial) : 1;
    }
}
