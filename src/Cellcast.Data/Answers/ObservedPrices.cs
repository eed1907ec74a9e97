using Cellcast.Simulation;

namespace Cellcast.Data.Answers;

/// <summary>Finds the observed prices that stand nearest to a cost.</summary>
internal static class ObservedPrices
{
    /// <summary>The table this reads.</summary>
    public const string Table = "cell_prices_observed";

    private const string World = "World", Any = "all";

    // LFP, NMC, EV, BEV, ALL: what is this short is an abbreviation.
    private const int LongestShortName = 3;

    // Years between a cost and a price that may still be compared: prices have moved by a quarter in two years.
    private const int Reach = 2;

    private static readonly (string Parameter, string Kind)[] Kinds =
        [("cell_market_price", "market quote"), ("survey_price", "survey"), ("reported_price", "report")];

    /// <summary>Prices of the level and kind of chemistry, in the region or the world, of years near the cost's; nearest first.</summary>
    public static IReadOnlyList<ObservedPrice> For(Inputs inputs, CostQuestion question, string lineFamily)
    {
        if (question.Level == CostLevel.System)
        {
            return [];
        }

        var level = question.Level == CostLevel.Cell ? "cell_" : "pack_";
        var kind = lineFamily switch { "phosphate" => "lfp", "layered-oxide" => "nmc", _ => null };
        var found = new List<ObservedPrice>();
        foreach (var (parameter, name) in Kinds)
        {
            foreach (var datum in inputs.Find(parameter))
            {
                var tail = datum.Subject.StartsWith(level, StringComparison.Ordinal) ? datum.Subject[level.Length..] : "";
                var isLike = tail.StartsWith(Any, StringComparison.Ordinal) || (kind is not null && tail.StartsWith(kind, StringComparison.Ordinal));
                if (isLike && (datum.Region == question.Region || datum.Region == World) && datum.Year is { } year && Math.Abs(year - question.Year) <= Reach)
                {
                    found.Add(new(NameOf(datum), datum.Region, year, datum.Value, datum.Money?.Scope ?? "", datum.Money?.Vat == Vat.Unclear, name, datum.Source));
                }
            }
        }

        return
        [
            .. found.OrderBy(price => price.Region == World)
                .ThenBy(price => price.Name.Contains(Any, StringComparison.Ordinal))
                .ThenBy(price => Math.Abs(price.Year - question.Year))
                .ThenBy(price => price.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>
    /// Writes the observed prices into results, as <c>Price|Cell|LFP EV|Observed|Market quote</c>; of several in a year the last.
    /// </summary>
    public static void WriteTo(Results.Builder results, Inputs inputs, int from, int to)
    {
        foreach (var (parameter, kind) in Kinds)
        {
            var latest = new Dictionary<(string Subject, string Region, int Year), Datum>();
            foreach (var datum in inputs.Find(parameter))
            {
                if (datum.Year is { } year && year >= from && year <= to)
                {
                    latest[(NameOf(datum), datum.Region, year)] = datum;
                }
            }

            foreach (var ((subject, region, year), datum) in latest)
            {
                results.Add(Observed(subject, kind), region, year, datum.Value);
            }
        }
    }

    // The subject of a quote holds its month behind a dot.
    private static string NameOf(Datum datum) => datum.Subject.Split('.')[0];

    private static Variable Observed(string subject, string kind)
    {
        // The tables write cell_lfp_ev; results write Cell and LFP EV.
        var words = subject.Split('_');
        var level = char.ToUpperInvariant(words[0][0]) + words[0][1..];
        var what = string.Join(' ', words.Skip(1).Select(word => word.Length <= LongestShortName ? word.ToUpperInvariant() : word));
        return new(
            Variable.Join("Price", level, what, "Observed", char.ToUpperInvariant(kind[0]) + kind[1..]), "USD/kWh", $"Price seen outside the model: {kind}, {subject}; USD of 2024", "data");
    }
}
