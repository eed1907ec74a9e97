using Cellcast.Data.Answers;

namespace Cellcast.Cli.Json;

/// <summary>A cost answer as JSON; the fields of three kinds of number are kept apart as in the text.</summary>
internal sealed record CostJson
{
    public required string Chemistry { get; init; }

    public required string Region { get; init; }

    public required int Year { get; init; }

    public required string Level { get; init; }

    public required string Unit { get; init; }

    public double? PlantGwhPerYear { get; init; }

    public double? Hours { get; init; }

    /// <summary>Changes given with --set.</summary>
    public required IReadOnlyList<string> Changes { get; init; }

    public required CostTotals Cost { get; init; }

    public PriceJson? ModelledPrice { get; init; }

    public required IReadOnlyList<ObservedPrice> ObservedPrices { get; init; }

    public required IReadOnlyList<ComponentJson> Components { get; init; }

    public required double AssumedShareOfInputs { get; init; }

    public required IReadOnlyList<string> Sources { get; init; }

    public required string DataHash { get; init; }

    /// <summary>The answer in this form.</summary>
    public static CostJson Of(CostAnswer answer, IReadOnlyList<string> changes, string dataHash) => new()
    {
        Chemistry = answer.Question.Chemistry,
        Region = answer.Question.Region,
        Year = answer.Question.Year,
        Level = Name(answer.Question.Level),
        Unit = answer.Tree.Unit,
        PlantGwhPerYear = answer.Case?.GwhPerYear,
        Hours = answer.Question.Level == CostLevel.System ? answer.Question.Hours : null,
        Changes = changes,
        Cost = new(answer.Tree.Value, answer.Tree.Cash),
        ModelledPrice = answer.Price is { } price ? new(price.Value, price.Utilisation, price.IsObserved, price.NormalUtilisation) : null,
        ObservedPrices = answer.Observed,
        Components = [.. answer.Tree.Children.Select(ComponentJson.Of)],
        AssumedShareOfInputs = answer.AssumedShare,
        Sources = [.. answer.Sources.Select(source => source.Source)],
        DataHash = dataHash,
    };

    /// <summary>The word for a level.</summary>
    public static string Name(CostLevel level) => level switch { CostLevel.Pack => "pack", CostLevel.System => "system", _ => "cell" };
}
