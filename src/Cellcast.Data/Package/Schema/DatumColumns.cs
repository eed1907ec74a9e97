namespace Cellcast.Data;

/// <summary>The names of the columns every datum table has, in the order they are written.</summary>
public static class DatumColumns
{
    public const string Parameter = "parameter";
    public const string Subject = "subject";
    public const string Region = "region";
    public const string Year = "year";
    public const string Value = "value";
    public const string Unit = "unit";
    public const string Low = "low";
    public const string High = "high";
    public const string Currency = "currency";
    public const string PriceYear = "price_year";
    public const string Vat = "vat";
    public const string Scope = "scope";
    public const string KwhBasis = "kwh_basis";
    public const string Variant = "variant";
    public const string Source = "source";
    public const string Basis = "basis";
    public const string Note = "note";

    /// <summary>The columns every datum table has, with their types.</summary>
    public static IReadOnlyList<(string Name, FieldType Type)> All { get; } =
    [
        (Parameter, FieldType.Text), (Subject, FieldType.Text), (Region, FieldType.Text), (Year, FieldType.WholeNumber), (Value, FieldType.Number), (Unit, FieldType.Text),
        (Low, FieldType.Number), (High, FieldType.Number), (Variant, FieldType.Text), (Source, FieldType.Text), (Basis, FieldType.Text), (Note, FieldType.Text),
    ];

    /// <summary>The columns of tables that hold money, with their types.</summary>
    public static IReadOnlyList<(string Name, FieldType Type)> OfMoney { get; } =
    [
        (Currency, FieldType.Text), (PriceYear, FieldType.WholeNumber), (Vat, FieldType.Text), (Scope, FieldType.Text), (KwhBasis, FieldType.Text),
    ];

    /// <summary>The primary key's columns besides those of a table's own.</summary>
    public static IReadOnlyList<string> Key { get; } = [Parameter, Subject, Region, Year, Variant];
}
