namespace Cellcast.Data;

/// <summary>The columns of a table whose rows are data (parameter, subject, region, year, value, unit, ...), looked up once.</summary>
internal sealed class DatumTable
{
    private DatumTable(Table table)
    {
        Table = table;
        Parameter = table.Texts(DatumColumns.Parameter);
        Subject = table.Texts(DatumColumns.Subject);
        Region = table.Texts(DatumColumns.Region);
        Year = table.Integers(DatumColumns.Year);
        Value = table.Numbers(DatumColumns.Value);
        Unit = table.Texts(DatumColumns.Unit);
        Low = table.Numbers(DatumColumns.Low);
        High = table.Numbers(DatumColumns.High);
        Variant = table.Texts(DatumColumns.Variant);
        Source = table.Texts(DatumColumns.Source);
        Basis = table.Texts(DatumColumns.Basis);
        Note = table.Texts(DatumColumns.Note);
        Dimensions = [.. table.Schema.PrimaryKey.Where(name => !DatumColumns.Key.Contains(name, StringComparer.Ordinal)).Select(name => table[name])];
        if (table.Schema.HoldsMoney)
        {
            Currency = table.Texts(DatumColumns.Currency);
            PriceYear = table.Integers(DatumColumns.PriceYear);
            Vat = table.Texts(DatumColumns.Vat);
            Scope = table.Texts(DatumColumns.Scope);
            KwhBasis = table.Texts(DatumColumns.KwhBasis);
        }
    }

    public Table Table { get; }

    public TextColumn Parameter { get; }

    public TextColumn Subject { get; }

    public TextColumn Region { get; }

    public IntegerColumn Year { get; }

    public NumberColumn Value { get; }

    public TextColumn Unit { get; }

    public NumberColumn Low { get; }

    public NumberColumn High { get; }

    public TextColumn Variant { get; }

    public TextColumn Source { get; }

    public TextColumn Basis { get; }

    public TextColumn Note { get; }

    /// <summary>The columns of the key that only this table has.</summary>
    public IReadOnlyList<Column> Dimensions { get; }

    public TextColumn? Currency { get; }

    public IntegerColumn? PriceYear { get; }

    public TextColumn? Vat { get; }

    public TextColumn? Scope { get; }

    public TextColumn? KwhBasis { get; }

    public int RowCount => Table.RowCount;

    /// <summary>The table's data columns; <see langword="null"/> when it is no datum table or its schema lacks some of them (a problem of its own).</summary>
    public static DatumTable? Of(Table table) =>
        table.Schema.IsDatumTable
        && DatumColumns.All.All(column => IsThere(table, column))
        && (!table.Schema.HoldsMoney || DatumColumns.OfMoney.All(column => IsThere(table, column)))
            ? new DatumTable(table)
            : null;

    private static bool IsThere(Table table, FieldSchema column) =>
        table.Has(column.Name) && table[column.Name].Field.Type == column.Type;
}
