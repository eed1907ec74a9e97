using Cellcast.Costing;
using Cellcast.Data.Answers;

namespace Cellcast.Cli.Output;

/// <summary>Costs of many chemistries and regions as a table.</summary>
internal static class CostTableView
{
    private const int BarWidth = 30;

    public static void Write(
        Screen screen, List<(CostQuestion Question, CostNode Tree)> rows, IReadOnlyList<string> regions, CostQuestion sample, IReadOnlyList<string> changes)
    {
        screen.Line(screen.Bold($"Full cost, {sample.Year}, USD of 2024 per kWh") + $"; plants of {Figures.Number(sample.GwhPerYear)} GWh/yr");
        if (changes.Count > 0)
        {
            screen.Line($"with {string.Join(", ", changes)}");
        }

        screen.Line();
        if (rows.Select(row => row.Question.Chemistry).Distinct(StringComparer.Ordinal).Count() == 1)
        {
            Bars(screen, rows);
        }
        else
        {
            Grid(screen, rows, regions);
        }

        if (rows.Exists(row => row.Question.Level == CostLevel.System && sample.Level != CostLevel.System))
        {
            screen.Line($"vanadium flow and iron-air are whole systems of {Figures.Number(sample.Hours)} hours, not cells");
        }
    }

    public static void WriteCsv(CsvTable csv, List<(CostQuestion Question, CostNode Tree)> rows)
    {
        csv.Row("chemistry", "region", "year", "level", "unit", "full_cost", "cash_cost");
        foreach (var (question, tree) in rows)
        {
            csv.Row(question.Chemistry, question.Region, question.Year, Json.CostJson.Name(question.Level), tree.Unit, tree.Value, tree.Cash);
        }
    }

    private static void Bars(Screen screen, List<(CostQuestion Question, CostNode Tree)> rows)
    {
        var most = rows.Max(row => row.Tree.Value);
        var table = new TextTable("region", ">full", ">cash", "");
        foreach (var (question, tree) in rows)
        {
            table.Add(question.Region, Figures.Money(tree.Value), Figures.Money(tree.Cash), screen.Accent(Bar.Of(tree.Value / most, BarWidth)));
        }

        table.Write(screen);
    }

    // A terminal holds about six regions beside each other: regions go down, chemistries across, in as many blocks as it takes.
    private static void Grid(Screen screen, List<(CostQuestion Question, CostNode Tree)> rows, IReadOnlyList<string> regions)
    {
        const int Column = 10, RegionColumn = 26;
        var chemistries = rows.Select(row => row.Question.Chemistry).Distinct(StringComparer.Ordinal).ToList();
        var perBlock = Math.Max(1, (screen.Width - RegionColumn) / (Column + 2));
        var values = rows.ToDictionary(row => (row.Question.Chemistry, row.Question.Region), row => row.Tree.Value);
        foreach (var block in chemistries.Chunk(perBlock))
        {
            var table = new TextTable([.. block.Select(chemistry => ">" + chemistry).Prepend("region")]);
            foreach (var region in regions)
            {
                table.Add([.. block.Select(chemistry => Figures.Money(values[(chemistry, region)])).Prepend(region)]);
            }

            table.Write(screen);
            screen.Line();
        }
    }
}
