namespace Cellcast.Data;

/// <summary>The type of a column, by its Frictionless name.</summary>
public enum FieldType
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>A finite number with a decimal point.</summary>
    Number,

    /// <summary>A whole number; years are of this type too.</summary>
    WholeNumber,

    /// <summary>A day, as 2026-07-31.</summary>
    Date,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,
}
