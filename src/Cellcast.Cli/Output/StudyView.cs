using Cellcast.Data;
using Cellcast.Data.Studies;

namespace Cellcast.Cli.Output;

/// <summary>A study on the screen: question, answer, tables, what the reports say beside it, assumptions, sources.</summary>
internal static class StudyView
{
    private const int BarWidth = 24, NarrowestBar = 6, SourcesShown = 8, Indent = 2, Gap = 2;

    private const string Share = "share", Date = "date_year";

    /// <summary>Writes a study.</summary>
    /// <param name="screen">Takes the lines.</param>
    /// <param name="study">The study.</param>
    /// <param name="sources">The table of sources, for their titles.</param>
    public static void Write(Screen screen, Study study, Table sources)
    {
        screen.Line(screen.Bold(study.Question));
        screen.Line();
        screen.Paragraph(study.Answer);
        foreach (var table in study.Tables)
        {
            Write(screen, table);
        }

        screen.Heading("What the reports say beside it");
        foreach (var beside in study.Beside)
        {
            var figure = beside.Figure;
            screen.Paragraph($"{beside.VerdictWords}: {figure.Quantity}, {figure.Printed} ({figure.Source}, {figure.Locator})", 2);
            screen.Paragraph(beside.Words, 4);
        }

        screen.Heading("What it assumes");
        foreach (var assumption in study.Assumptions)
        {
            screen.Paragraph($"- {assumption}", 2);
        }

        screen.Heading("Main sources");
        Write(screen, study.Sources, sources);
    }

    /// <summary>Writes a table under its title.</summary>
    public static void Write(Screen screen, StudyTable table)
    {
        // A unit that all numbers share stands once, in the heading.
        var units = table.Columns.Select(column => column.Unit).Where(unit => unit is not (null or "" or Share or Date or "ratio")).Distinct().ToList();
        screen.Heading(units.Count == 1 ? $"{table.Title}, {units[0]}" : table.Title);
        string[] titles = [.. table.Columns.Select(column => units.Count == 1 || column.Unit is null or "" or Share or Date or "ratio" ? column.Name : $"{column.Name}, {column.Unit}")];
        var cells = table.Rows.Select(row => row.Select((cell, index) => Cell(cell, table.Columns[index])).ToArray()).ToList();
        var width = Indent + titles.Select((title, index) => cells.Select(row => row[index].Length).Append(title.Length).Max() + Gap).Sum();
        var room = Math.Min(BarWidth, screen.Width - width);
        var bar = room < NarrowestBar ? null : table.Bar;
        var text = new TextTable([.. titles.Select((title, index) => table.Columns[index].Unit is null ? title : ">" + title), .. bar is null ? Array.Empty<string>() : [""]]);
        var most = bar is { } of ? table.Rows.Max(row => Number(row[of])) : 0;
        for (var row = 0; row < cells.Count; row++)
        {
            text.Add([.. cells[row], .. bar is { } by ? [screen.Accent(Bar.Of(most > 0 ? Number(table.Rows[row][by]) / most : 0, room))] : Array.Empty<string>()]);
        }

        text.Write(screen, Indent);
    }

    private static double Number(StudyCell cell) => cell.Number is { } number && double.IsFinite(number) ? number : 0;

    private static string Cell(StudyCell cell, StudyColumn column) => (cell.Text, cell.Number) switch
    {
        ({ } text, _) => text,
        (_, { } number) when !double.IsFinite(number) => "",
        (_, { } number) when column.Unit == Date => number.ToString("0.#", null),
        (_, { } number) when column.Unit == Share => Figures.Share(number),
        (_, { } number) when column.Unit is "ratio" or "kg/kWh" => Figures.Number(Math.Round(number, 2)),
        (_, { } number) when column.Unit is "h" or "yr" or "months" or "kWh" or "GWh/yr" => Figures.Number(number),
        (_, { } number) => Figures.Money(number),
        _ => "",
    };

    /// <summary>Writes the first sources with their titles.</summary>
    public static void Write(Screen screen, IReadOnlyList<string> keys, Table sources)
    {
        var rows = Enumerable.Range(0, sources.RowCount).ToDictionary(row => sources.Text(row, "key"), StringComparer.Ordinal);
        var list = new TextTable("", "");
        foreach (var key in keys.Take(SourcesShown))
        {
            var place = rows.TryGetValue(key, out var row) ? new[] { "title", "publisher", "year" }.Select(column => sources.Text(row, column)).Where(part => part.Length > 0) : [];
            list.Add(key, string.Join("; ", place));
        }

        list.Write(screen, 2);
        if (keys.Count > SourcesShown)
        {
            screen.Line(screen.Dim($"  and {keys.Count - SourcesShown} more: --json lists all"));
        }
    }
}
