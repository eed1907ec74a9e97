namespace Cellcast.Technology;

/// <summary>How fast the components of a cost learn.</summary>
public sealed record ComponentLearningRates
{
    /// <param name="conversion">Fall of cell conversion cost per doubling of experience, 0 to below 1 (about 0.18).</param>
    /// <param name="materialFee">Fall of material processing fees per doubling, 0 to below 1 (about 0.08).</param>
    /// <param name="pack">Fall of pack and system cost per doubling, 0 to below 1 (about 0.15).</param>
    /// <param name="materialIntensityFall">Fall of active material per kWh a year, 0 to below 1 (about 0.017).</param>
    /// <param name="materialIntensityFloor">
    /// Least share of today's active material per kWh that the chemistry allows, 0 to 1: its capacity in a full cell today over the theoretical one.
    /// Lithium iron phosphate stands at 0.88 of theory already, so that a fall of 1.7% a year ends there within eight years.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">A rate or the floor out of range.</exception>
    public ComponentLearningRates(double conversion, double materialFee, double pack, double materialIntensityFall, double materialIntensityFloor)
    {
        Conversion = Share(conversion, nameof(conversion));
        MaterialFee = Share(materialFee, nameof(materialFee));
        Pack = Share(pack, nameof(pack));
        MaterialIntensityFall = Share(materialIntensityFall, nameof(materialIntensityFall));
        if (!(materialIntensityFloor >= 0 && materialIntensityFloor <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(materialIntensityFloor), materialIntensityFloor, "The floor is a share between 0 and 1.");
        }

        MaterialIntensityFloor = materialIntensityFloor;
    }

    public double Conversion { get; }

    public double MaterialFee { get; }

    public double Pack { get; }

    public double MaterialIntensityFall { get; }

    public double MaterialIntensityFloor { get; }

    private static double Share(double value, string name) => value is >= 0 and < 1
        ? value
        : throw new ArgumentOutOfRangeException(name, value, "A learning rate lies between 0 and below 1.");
}
