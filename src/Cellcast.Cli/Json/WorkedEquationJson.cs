using Cellcast.Data.Equations;

namespace Cellcast.Cli.Json;

/// <summary>One equation with its numbers.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Document">The document it is written down in.</param>
/// <param name="Title">What it gives, of what.</param>
/// <param name="Symbols">The right-hand side in symbols.</param>
/// <param name="Numbers">The right-hand side in numbers.</param>
/// <param name="Value">What it gives, as the model has it.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Note">What to know of it.</param>
/// <param name="Variable">The variable of the results that holds the same number.</param>
/// <param name="RunValue">What the results say of that variable.</param>
/// <param name="Tests">The file with its tests.</param>
/// <param name="Terms">Its symbols.</param>
internal sealed record WorkedEquationJson(
    string Number, string Document, string Title, string Symbols, string Numbers, double Value, string Unit, string? Note, string? Variable, double? RunValue, string? Tests, IReadOnlyList<WorkedTermJson> Terms)
{
    public static WorkedEquationJson Of(WorkedEquation each) =>
        new(
            each.Number, each.Document, each.Title, each.Symbols, each.Numbers, each.Value, each.Unit, Said(each.Note), double.IsFinite(each.RunValue) ? each.Variable : null, double.IsFinite(each.RunValue) ? each.RunValue : null, Said(each.Tests),
            [.. each.Terms.Select(WorkedTermJson.Of)]);

    private static string? Said(string text) => text.Length == 0 ? null : text;
}
