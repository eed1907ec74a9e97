namespace Cellcast.Data.Studies;

/// <summary>A column of a study's table.</summary>
/// <param name="Name">What it holds.</param>
/// <param name="Unit">Unit of its numbers; <see langword="null"/> for text. <c>share</c> reads as percent.</param>
public sealed record StudyColumn(string Name, string? Unit = null);
