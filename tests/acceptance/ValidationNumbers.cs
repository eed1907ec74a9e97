using Cellcast.Costing;
using Cellcast.Data;
using Cellcast.Data.Answers;

namespace Cellcast.Acceptance;

/// <summary>
/// Every number that <c>docs/validation.md</c> prints with a key, recomputed: the model's own under the key of its section, the observed ones
/// that it stands beside, in the same money, under <c>seen</c>.
/// </summary>
internal static class ValidationNumbers
{
    private static readonly Lazy<IReadOnlyDictionary<string, double>> LazyAll = new(Compute);

    /// <summary>Value by key.</summary>
    public static IReadOnlyDictionary<string, double> All => LazyAll.Value;

    /// <summary>Costs as the command line answers them: learning of the year included, 30 GWh/yr, mature yield.</summary>
    public static CostBook Book { get; } = new(Repository.Package, Repository.Inputs);

    /// <summary>Learning, storage and output paths of the package.</summary>
    public static TechnologyInputs Technology { get; } = new(Repository.Package, Repository.Inputs);

    /// <summary>The unit cost of a cell in a region and year.</summary>
    public static UnitCost Cell(string chemistry, string region, int year, double gwhPerYear = 30) =>
        UnitCost.Of(Book.Case(new CostQuestion(chemistry, region, year, GwhPerYear: gwhPerYear)));

    /// <summary>The modelled price (C11) of a cell at the utilisation seen in the region, or at the normal one.</summary>
    public static double Price(string chemistry, string region, int year) => Book.Ask(new CostQuestion(chemistry, region, year)).Price!.Value;

    /// <summary>What stands around the cells of a vehicle pack.</summary>
    public static double PackAdder(string chemistry, string region, int year) =>
        Book.Tree(new CostQuestion(chemistry, region, year, CostLevel.Pack)).Value - Book.Tree(new CostQuestion(chemistry, region, year)).Value;

    private static Dictionary<string, double> Compute()
    {
        IEnumerable<(string Key, double Value)>[] sections =
        [
            ValidationExample.Numbers(), ValidationPrices.Numbers(), ValidationCathodes.Numbers(), ValidationHindcast.Numbers(),
            ValidationStorage.Numbers(), ValidationDesigns.Numbers(), ValidationPlants.Numbers(), ValidationLearning.Numbers(), ValidationObserved.Numbers(), ValidationYearAfter.Numbers(),
        ];
        return sections.SelectMany(section => section).ToDictionary(number => number.Key, number => number.Value, StringComparer.Ordinal);
    }
}
