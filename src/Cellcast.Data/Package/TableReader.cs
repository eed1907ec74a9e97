using System.Text;
using System.Text.Unicode;
using Cellcast.World;

namespace Cellcast.Data;

/// <summary>Turns the bytes of a CSV file into a table, collecting what is wrong with its form: header, field counts, quotes, cell types.</summary>
internal static class TableReader
{
    /// <summary>Reads a table; rows that do not have the right number of fields are left out, cells that cannot be read are blank.</summary>
    /// <param name="bytes">The file's content; kept by the table, so it must not change.</param>
    /// <param name="file">The file's name for messages.</param>
    /// <param name="schema">What the package says of the table.</param>
    /// <param name="pool">Takes the texts.</param>
    /// <param name="problems">Takes what is wrong.</param>
    public static Table Read(byte[] bytes, string file, TableSchema schema, TextPool pool, ProblemList problems)
    {
        var table = new Table(schema, file, pool);
        if (!Utf8.IsValid(bytes))
        {
            problems.Add(file, LineOfInvalidText(bytes), null, "bytes that are not UTF-8", "text in UTF-8");
            return table;
        }

        var rows = new CsvRows(bytes);
        if (!rows.Read())
        {
            problems.Add(file, 0, null, "an empty file", "a first row with the column names");
            return table;
        }

        if (rows.Malformed is { } broken)
        {
            problems.Add(file, rows.Line, null, broken, "column names");
            return table;
        }

        if (OtherSeparator(TextOf(bytes, rows[0]), rows.Count, table) is { } separator)
        {
            problems.Add(file, 1, null, $"fields separated by {separator}", "commas between the fields and points in the numbers");
            return table;
        }

        table.Reserve(bytes.AsSpan().Count((byte)'\n'));
        var (columns, absent) = MatchHeader(bytes, rows, table, problems);
        while (rows.Read())
        {
            if (rows.Malformed is { } malformed)
            {
                problems.Add(file, rows.Line, null, malformed, "a field with a comma, quote or line break in quotes, and quotes within doubled");
                continue;
            }

            if (rows.Count != columns.Length)
            {
                if (rows.Count == 1 && rows[0].Length == 0)
                {
                    problems.Add(file, rows.Line, null, "an empty line", $"{columns.Length} fields");
                    continue;
                }

                problems.Add(file, rows.Line, null, $"{rows.Count} fields", $"{columns.Length} fields, as in the first row");
                continue;
            }

            for (var i = 0; i < columns.Length; i++)
            {
                if (columns[i] is { } column)
                {
                    ReadCell(bytes, rows[i], column, file, rows.Line, problems);
                }
            }

            foreach (var column in absent)
            {
                column.AppendBlank();
            }

            table.AddLine(rows.Line);
        }

        return table;
    }

    private static void ReadCell(byte[] bytes, CsvField field, Column column, string file, int line, ProblemList problems)
    {
        var (buffer, start, length) = (bytes, field.Start, field.Length);
        if (field.HasDoubledQuotes)
        {
            buffer = Encoding.UTF8.GetBytes(TextOf(bytes, field));
            (start, length) = (0, buffer.Length);
        }

        if (!column.Append(buffer, start, length))
        {
            var text = TextOf(bytes, field);
            problems.Add(file, line, column.Name, ProblemList.Quote(text), column.Allowed, NearestNumber(text, column));
        }
    }

    // The column behind each field of the file, and the columns of the schema that the file lacks.
    private static (Column?[] Columns, List<Column> Absent) MatchHeader(byte[] bytes, in CsvRows header, Table table, ProblemList problems)
    {
        var columns = new Column?[header.Count];
        var absent = table.Columns.ToList();
        for (var i = 0; i < header.Count; i++)
        {
            var name = TextOf(bytes, header[i]);
            var column = table.Has(name) ? table[name] : null;
            if (column is null)
            {
                problems.Add(
                    table.File, 1, null, $"column {ProblemList.Quote(name)}", "the columns of the schema",
                    NearestName.Of(name, table.Columns.Select(known => known.Name)));
            }
            else if (!absent.Remove(column))
            {
                problems.Add(table.File, 1, null, $"a second column '{name}'", "each column once");
            }
            else
            {
                columns[i] = column;
            }
        }

        foreach (var column in absent)
        {
            problems.Add(table.File, 1, null, $"no column '{column.Name}'", "every column of the schema");
        }

        return (columns, absent);
    }

    // Spreadsheets set to a language with decimal commas write semicolons; every column would then be reported as missing.
    private static string? OtherSeparator(string first, int count, Table table) =>
        count > 1 ? null
        : first.Split(';') is { Length: > 1 } parts && parts.Any(table.Has) ? "semicolons"
        : first.Split('\t') is { Length: > 1 } columns && columns.Any(table.Has) ? "tabs"
        : null;

    private static string TextOf(byte[] bytes, CsvField field)
    {
        var text = Encoding.UTF8.GetString(bytes, field.Start, field.Length);
        return field.HasDoubledQuotes ? text.Replace("\"\"", "\"", StringComparison.Ordinal) : text;
    }

    private static string? NearestNumber(string text, Column column)
    {
        var withPoint = text.Trim().Replace(',', '.');
        return column.Field.Type == FieldType.Number && NumberText.TryRead(Encoding.UTF8.GetBytes(withPoint), out _) ? withPoint : null;
    }

    private static int LineOfInvalidText(ReadOnlySpan<byte> bytes)
    {
        var line = 1;
        foreach (var range in bytes.Split((byte)'\n'))
        {
            if (!Utf8.IsValid(bytes[range]))
            {
                return line;
            }

            line++;
        }

        return line;
    }
}
