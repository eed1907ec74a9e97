namespace Cellcast.Data.Answers;

/// <summary>Finds the observed prices that stand nearest to a cost.</summary>
internal static class ObservedPrices
{
    /// <summary>The table this reads.</summary>
    public const string Table = "cell_prices_observed";

    private const string World = "World", Any = "all";

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
                    found.Add(new(datum.Subject, datum.Region, year, datum.Value, datum.Money?.Scope ?? "", datum.Money?.Vat == Vat.Unclear, name, datum.Source));
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
}
