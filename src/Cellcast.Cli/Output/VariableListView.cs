using Cellcast.Simulation;

namespace Cellcast.Cli.Output;

/// <summary>Variables of a run as a list; lanes of trade and parts of owners, which are many and alike, as one line for each kind.</summary>
internal static class VariableListView
{
    public static void Write(Screen screen, IReadOnlyList<Variable> variables)
    {
        var table = new TextTable("variable", "unit", "");
        foreach (var group in variables.GroupBy(Shown))
        {
            var first = group.First();
            table.Add(group.Key, first.Unit, group.Count() == 1 ? first.Definition : $"{group.Count()} variables");
        }

        table.Write(screen);
    }

    public static void WriteCsv(CsvTable csv, IReadOnlyList<Variable> variables)
    {
        csv.Row("variable", "unit", "definition", "formula");
        foreach (var variable in variables)
        {
            csv.Row(variable.Name, variable.Unit, variable.Definition, variable.Formula);
        }
    }

    private static string Shown(Variable variable)
    {
        var levels = variable.Name.Split(Variable.Separator);
        if (levels[^1].StartsWith(ChainVariables.OwnerPrefix, StringComparison.Ordinal))
        {
            levels[^1] = ChainVariables.OwnerPrefix + "*";
        }
        else if (levels[0] == ChainVariables.TradeName)
        {
            levels[^1] = $"*{ChainVariables.TradeArrow}*";
        }

        return Variable.Join(levels);
    }
}
