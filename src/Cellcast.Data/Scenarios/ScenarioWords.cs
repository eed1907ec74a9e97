using System.Globalization;
using Cellcast.Policy;
using Cellcast.Simulation;

namespace Cellcast.Data.Scenarios;

/// <summary>The entries of a scenario in words.</summary>
public static class ScenarioWords
{
    /// <summary>A change of an input: <c>wage is 25 USD/h, United States, all years</c>.</summary>
    public static string Of(ScenarioOverride change)
    {
        ArgumentNullException.ThrowIfNull(change);
        var unit = change.Unit is null ? "" : $" {change.Unit}";
        var amount = change.Change switch
        {
            OverrideChange.Factor => $"times {Number(change.Amounts[0].Amount)}",
            OverrideChange.Value => $"is {Number(change.Amounts[0].Amount)}{unit}",
            _ => $"goes {string.Join(", ", change.Amounts.Select(point => $"{point.Year}: {Number(point.Amount)}"))}{unit}",
        };
        return $"{change.Input} {amount}, {change.Region ?? "all regions"}, {Years(change.FromYear, change.ToYear)}";
    }

    /// <summary>An instrument: <c>EU-WALL: tariff of European Union, 30 percent, from 2028-01-01</c>.</summary>
    public static string Of(Instrument instrument)
    {
        ArgumentNullException.ThrowIfNull(instrument);
        if (instrument.IsAmendment && !instrument.AmendsTerms)
        {
            return $"{instrument.Id} is switched {(instrument.Enabled == true ? "on" : "off")}";
        }

        var rate = instrument.Rate is { } value ? $", {(instrument.IsAmendment ? "rate " : "")}{Number(value)} {instrument.Unit}".TrimEnd() : "";
        var days = (instrument.Start, instrument.End) switch
        {
            (null, null) => "",
            ({ } start, null) => $", from {start:yyyy-MM-dd}",
            (null, { } end) => $", to {end:yyyy-MM-dd}",
            var (start, end) => $", {start:yyyy-MM-dd} to {end:yyyy-MM-dd}",
        };
        if (instrument.IsAmendment)
        {
            var schedule = instrument.Schedule.Count > 0 ? $", schedule {ScheduleGrammar.Write(instrument.Schedule)}" : "";
            var state = instrument.Enabled is { } enabled ? $", switched {(enabled ? "on" : "off")}" : "";
            return $"{instrument.Id} changed:{$"{rate}{days}{schedule}{state}"[1..]}";
        }

        return $"{instrument.Id}: {instrument.Kind.Replace('_', ' ')} of {instrument.Jurisdiction}{rate}{days}";
    }

    /// <summary>Years: <c>2027 to 2035</c>, <c>from 2027</c>, <c>to 2035</c>, <c>2027</c>, <c>all years</c>.</summary>
    public static string Years(int? from, int? to) => (from, to) switch
    {
        (null, null) => "all years",
        ({ } first, null) => $"from {first}",
        (null, { } last) => $"to {last}",
        var (first, last) => first == last ? $"{first}" : $"{first} to {last}",
    };

    /// <summary>A number for people: four significant digits.</summary>
    public static string Number(double value) => value.ToString("G4", CultureInfo.InvariantCulture) is var text && text.Contains('E', StringComparison.Ordinal) ? Exact(value) : text;

    /// <summary>A number that reads back exactly, without an exponent where it can be helped.</summary>
    public static string Exact(double value) => ((decimal)value) is var exact && (double)exact == value ? exact.ToString(CultureInfo.InvariantCulture) : value.ToString("R", CultureInfo.InvariantCulture);
}
