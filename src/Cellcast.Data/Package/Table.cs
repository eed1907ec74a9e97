using Cellcast.World;

namespace Cellcast.Data;

/// <summary>A table of the package in memory: columns of typed cells, and for every row the file and line it came from.</summary>
public sealed class Table
{
    private readonly Column[] columns;
    private readonly Dictionary<string, Column> byName;
    private readonly List<string> files;
    private readonly List<int> lines = [];

    // Which file a row came from; made only when an overlay adds a second one.
    private List<int>? fileOfRow;

    internal Table(TableSchema schema, string file, TextPool pool)
    {
        Schema = schema;
        Pool = pool;
        files = [file];
        columns = [.. schema.Fields.Select(field => Column.For(field, pool))];
        byName = columns.ToDictionary(column => column.Name, StringComparer.Ordinal);
    }

    /// <summary>What the package says of the table.</summary>
    public TableSchema Schema { get; }

    /// <summary>The table's name.</summary>
    public string Name => Schema.Name;

    /// <summary>The table's own file, as the user would open it; rows of an overlay come from another: see <see cref="FileOf"/>.</summary>
    public string File => files[0];

    /// <summary>How many rows there are.</summary>
    public int RowCount => lines.Count;

    /// <summary>The columns, in the order of the schema.</summary>
    public IReadOnlyList<Column> Columns => columns;

    /// <summary>Where the texts are kept.</summary>
    internal TextPool Pool { get; }

    /// <summary>The file a row came from.</summary>
    public string FileOf(int row) => fileOfRow is null ? files[0] : files[fileOfRow[row]];

    /// <summary>The line of that file, counted from 1.</summary>
    public int LineOf(int row) => lines[row];

    /// <summary>Whether a row came from an overlay.</summary>
    internal bool IsLaidOn(int row) => fileOfRow is not null && fileOfRow[row] > 0;

    /// <summary>
    /// The rows with those of the package before those of overlays, for rules that hold each row against an earlier one: the user's row is to be told that it
    /// differs, not ours. <see langword="null"/> when no overlay was laid, and rows stand in that order already.
    /// </summary>
    internal int[]? OursFirst() => fileOfRow is null ? null : [.. Enumerable.Range(0, RowCount).OrderBy(row => IsLaidOn(row) ? 1 : 0)];

    /// <summary>Whether there is a column of this name.</summary>
    public bool Has(string column) => byName.ContainsKey(column);

    /// <summary>A column of any type.</summary>
    /// <exception cref="ArgumentException">There is none of this name.</exception>
    public Column this[string column] => byName.TryGetValue(column, out var found)
        ? found
        : throw new ArgumentException(
            $"table '{Name}' has no column '{column}'{(NearestName.Of(column, byName.Keys) is { } nearest ? $", did you mean '{nearest}'?" : "")}", nameof(column));

    /// <summary>A column of text.</summary>
    /// <exception cref="ArgumentException">There is none of this name and type.</exception>
    public TextColumn Texts(string column) => Typed<TextColumn>(column);

    /// <summary>A column of numbers.</summary>
    /// <exception cref="ArgumentException">There is none of this name and type.</exception>
    public NumberColumn Numbers(string column) => Typed<NumberColumn>(column);

    /// <summary>A column of whole numbers.</summary>
    /// <exception cref="ArgumentException">There is none of this name and type.</exception>
    public IntegerColumn Integers(string column) => Typed<IntegerColumn>(column);

    /// <summary>A column of days.</summary>
    /// <exception cref="ArgumentException">There is none of this name and type.</exception>
    public DateColumn Dates(string column) => Typed<DateColumn>(column);

    /// <summary>A column of yes and no.</summary>
    /// <exception cref="ArgumentException">There is none of this name and type.</exception>
    public BooleanColumn Booleans(string column) => Typed<BooleanColumn>(column);

    /// <summary>One cell as text; empty when blank.</summary>
    /// <exception cref="ArgumentException">There is no such column.</exception>
    public string Text(int row, string column) => this[column].TextAt(row);

    /// <summary>The column, if it is there and of this type.</summary>
    internal T? Find<T>(string column)
        where T : Column => byName.GetValueOrDefault(column) as T;

    /// <summary>Makes room for this many rows.</summary>
    internal void Reserve(int rows)
    {
        lines.EnsureCapacity(rows);
        foreach (var column in columns)
        {
            column.Reserve(rows);
        }
    }

    internal void AddLine(int line) => lines.Add(line);

    /// <summary>Adds the row of another table of the same schema, or replaces one of ours by it.</summary>
    /// <param name="other">The overlay's table.</param>
    /// <param name="otherRow">Its row.</param>
    /// <param name="row">Our row to replace; -1 to add.</param>
    internal void Lay(Table other, int otherRow, int row)
    {
        fileOfRow ??= [.. Enumerable.Repeat(0, RowCount)];
        var file = files.IndexOf(other.File);
        if (file < 0)
        {
            file = files.Count;
            files.Add(other.File);
        }

        for (var i = 0; i < columns.Length; i++)
        {
            if (row < 0)
            {
                columns[i].AppendFrom(other.columns[i], otherRow);
            }
            else
            {
                columns[i].Replace(row, other.columns[i], otherRow);
            }
        }

        if (row < 0)
        {
            lines.Add(other.lines[otherRow]);
            fileOfRow.Add(file);
        }
        else
        {
            lines[row] = other.lines[otherRow];
            fileOfRow[row] = file;
        }
    }

    private T Typed<T>(string column)
        where T : Column =>
        this[column] as T ?? throw new ArgumentException($"column '{column}' of table '{Name}' is of type {this[column].Field.Type}", nameof(column));
}
