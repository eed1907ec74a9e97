using System.CommandLine;
using Cellcast.Cli.Output;
using Cellcast.Data;

namespace Cellcast.Cli.Commands;

/// <summary><c>data diff A B</c>: what differs between two packages, row by row.</summary>
internal static class DataDiff
{
    private const int MostRows = 20, MostCells = 4;

    public static void Add(Command parent, Session session)
    {
        var command = new Command("diff", "Say what differs between two data packages, row by row");
        var before = new Argument<string>("before") { Description = "Folder of the old package" };
        var after = new Argument<string>("after") { Description = "Folder of the new package" };
        var limit = new Option<string?>("--limit") { HelpName = "rows", Description = "Most rows to show of a table (20); 0 shows all" };
        command.Arguments.Add(before);
        command.Arguments.Add(after);
        command.Options.Add(limit);
        command.SetAction(result =>
        {
            var words = new Words();
            var most = words.Count(result.GetValue(limit), "--limit", MostRows);
            words.ThrowIfAny();
            var differences = PackageDiff.Between(DataPackage.Load(result.GetRequiredValue(before)), DataPackage.Load(result.GetRequiredValue(after)));
            Write(new Screen(session.Output, session.Terminal), differences, most == 0 ? int.MaxValue : most);
            return Failure.Done;
        });
        parent.Subcommands.Add(command);
    }

    private static void Write(Screen screen, IReadOnlyList<TableDifference> differences, int most)
    {
        if (differences.Count == 0)
        {
            screen.Line("the two packages say the same");
            return;
        }

        foreach (var table in differences)
        {
            var whole = table.OnlyIn switch { DifferenceKind.Added => ", a new table", DifferenceKind.Removed => ", a table that is gone", _ => "" };
            screen.Line(screen.Bold($"{table.Table}: {table.Rows.Count} {(table.Rows.Count == 1 ? "row differs" : "rows differ")}{whole}"));
            foreach (var row in table.Rows.Take(most))
            {
                var key = string.Join(" ", row.Key);
                var cells = string.Join("; ", row.Cells.Take(MostCells).Select(cell => row.Kind == DifferenceKind.Changed ? $"{cell.Column} {Shown(cell.Old)} -> {Shown(cell.New)}" : $"{cell.Column} {Shown(cell.Old + cell.New)}"));
                screen.Line(row.Kind switch
                {
                    DifferenceKind.Added => screen.Down($"  + {key}: {cells}"),
                    DifferenceKind.Removed => screen.Up($"  - {key}: {cells}"),
                    _ => $"  ~ {key}: {cells}",
                });
            }

            if (table.Rows.Count > most)
            {
                screen.Line($"  and {table.Rows.Count - most} more: --limit 0 shows all");
            }
        }
    }

    private static string Shown(string cell) => cell.Length == 0 ? "(blank)" : cell;
}
