namespace Cellcast.Cli.Output;

/// <summary>A table of text: a head, rows, columns as wide as they need; one column may break its text to fit the terminal.</summary>
internal sealed class TextTable
{
    private const string Gap = "  ";

    private const int NarrowestText = 24;

    private readonly (string Title, bool Right)[] columns;
    private readonly List<string[]> rows = [];

    /// <summary>A table with these columns; a title that starts with <c>&gt;</c> marks a column set to the right, as numbers are.</summary>
    public TextTable(params ReadOnlySpan<string> titles)
    {
        columns = new (string, bool)[titles.Length];
        for (var index = 0; index < titles.Length; index++)
        {
            var right = titles[index].StartsWith('>');
            columns[index] = (right ? titles[index][1..] : titles[index], right);
        }
    }

    /// <summary>How many rows there are.</summary>
    public int Count => rows.Count;

    /// <summary>Adds a row; missing cells at its end are empty.</summary>
    public void Add(params ReadOnlySpan<string> cells)
    {
        var row = new string[columns.Length];
        Array.Fill(row, "");
        cells.CopyTo(row);
        rows.Add(row);
    }

    /// <summary>Writes the table. The last column, if it is text, breaks where the terminal ends.</summary>
    public void Write(Screen screen, int indent = 0)
    {
        var widths = columns.Select((column, index) => rows.Select(row => TextLayout.Width(row[index])).Append(column.Title.Length).Max()).ToArray();
        var last = columns.Length - 1;
        var before = indent + widths[..last].Sum() + (Gap.Length * last);
        if (!columns[last].Right)
        {
            widths[last] = Math.Min(widths[last], Math.Max(NarrowestText, screen.Width - before));
        }

        var margin = new string(' ', indent);
        if (columns.Any(column => column.Title.Length > 0))
        {
            screen.Line(margin + string.Join(Gap, columns.Select((column, index) => screen.Dim(TextLayout.Pad(column.Title, widths[index], column.Right).TrimEnd()) + Trailing(column, index))));
        }

        foreach (var row in rows)
        {
            var lines = columns[last].Right ? [row[last]] : TextLayout.Wrap(row[last], widths[last]).ToArray();
            for (var line = 0; line < lines.Length; line++)
            {
                var head = columns[..last].Select((column, index) => TextLayout.Pad(line == 0 ? row[index] : "", widths[index], column.Right));
                screen.Line(margin + string.Join(Gap, head.Append(TextLayout.Pad(lines[line], widths[last], columns[last].Right))));
            }
        }

        // A styled title is padded outside of its style, so that no blanks are underlined or coloured.
        string Trailing((string Title, bool Right) column, int index) =>
            column.Right || index == last ? "" : new string(' ', Math.Max(0, widths[index] - column.Title.Length));
    }
}
