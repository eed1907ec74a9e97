namespace Cellcast.Finance;

/// <summary>One announced or built plant with its capital cost.</summary>
/// <param name="Name">The project.</param>
/// <param name="Firm">Who builds it.</param>
/// <param name="Host">Country it stands in.</param>
/// <param name="MusdPerGwh">Capital cost per GWh of yearly capacity, MUSD/GWh.</param>
/// <param name="Gwh">Capacity, GWh a year; <see langword="null"/> where only the ratio is known.</param>
public sealed record CapexProject(string Name, string Firm, string Host, double MusdPerGwh, double? Gwh = null)
{
    /// <summary>A project known by its capacity and its total cost.</summary>
    /// <param name="name">The project.</param>
    /// <param name="firm">Who builds it.</param>
    /// <param name="host">Country it stands in.</param>
    /// <param name="gwh">Capacity, GWh a year, above 0.</param>
    /// <param name="totalMusd">Capital cost, MUSD.</param>
    public static CapexProject Of(string name, string firm, string host, double gwh, double totalMusd)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(gwh);
        return new CapexProject(name, firm, host, totalMusd / gwh, gwh);
    }
}
