namespace Cellcast.Data.Studies;

/// <summary>A text or a number; neither where there is nothing to say.</summary>
/// <param name="Text">The text.</param>
/// <param name="Number">The number, in the unit of its column.</param>
public readonly record struct StudyCell(string? Text, double? Number)
{
    /// <summary>A cell of text.</summary>
    public static implicit operator StudyCell(string text) => new(text, null);

    /// <summary>A cell with a number.</summary>
    public static implicit operator StudyCell(double number) => new(null, number);

    /// <summary>A cell with a number, or blank.</summary>
    public static implicit operator StudyCell(double? number) => new(null, number);
}
