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
    public static IReadOnlyList<FieldSchema> All { get; } =
    [
        new(Parameter, FieldType.Text), new(Subject, FieldType.Text), new(Region, FieldType.Text), new(Year, FieldType.WholeNumber), new(Value, FieldType.Number),
        new(Unit, FieldType.Text), new(Low, FieldType.Number), new(High, FieldType.Number), new(Variant, FieldType.Text), new(Source, FieldType.Text),
        new(Basis, FieldType.Text), new(Note, FieldType.Text),
    ];

    /// <summary>The columns of tables that hold money, with their types.</summary>
    public static IReadOnlyList<FieldSchema> OfMoney { get; } =
    [
        new(Currency, FieldType.Text), new(PriceYear, FieldType.WholeNumber), new(Vat, FieldType.Text), new(Scope, FieldType.Text), new(KwhBasis, FieldType.Text),
    ];

    /// <summary>The primary key's columns besides those of a table's own.</summary>
    public static IReadOnlyList<string> Key { get; } = [Parameter, Subject, Region, Year, Variant];
}
