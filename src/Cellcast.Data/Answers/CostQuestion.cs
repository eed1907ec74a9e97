namespace Cellcast.Data.Answers;

/// <summary>Which cost is asked for.</summary>
/// <param name="Chemistry">Chemistry id.</param>
/// <param name="Region">Region id.</param>
/// <param name="Year">Calendar year.</param>
/// <param name="Level">Cell, pack or system.</param>
/// <param name="GwhPerYear">Nameplate of the plant, GWh/yr, above 0.</param>
/// <param name="Utilisation">Output over nameplate, above 0 and at most 1; null takes the package's.</param>
/// <param name="Hours">Duration of a storage system, hours above 0.</param>
public sealed record CostQuestion(
    string Chemistry, string Region, int Year, CostLevel Level = CostLevel.Cell, double GwhPerYear = CostQuestion.UsualPlant, double? Utilisation = null, double Hours = CostQuestion.UsualHours)
{
    /// <summary>Plant size where none is asked for, GWh/yr: that of the worked example of the cost model.</summary>
    public const double UsualPlant = 30;

    /// <summary>Duration where none is asked for, hours: the commonest of new storage plants.</summary>
    public const double UsualHours = 4;

    /// <summary>Durations at which storage is compared: an evening, a night, a lull of wind.</summary>
    public static IReadOnlyList<double> StorageHours { get; } = [4, 10, 100];

    /// <summary>The question in a few words: <c>LFP cell, China, 2026</c>.</summary>
    public override string ToString() => Level == CostLevel.System
        ? $"{Chemistry} system of {Hours:0.##} h, {Region}, {Year}"
        : $"{Chemistry} {(Level == CostLevel.Cell ? "cell" : "pack")}, {Region}, {Year}";
}
