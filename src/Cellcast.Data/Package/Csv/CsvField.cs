namespace Cellcast.Data;

/// <summary>Where a field of a CSV row lies in the file's bytes, without its quotes.</summary>
/// <param name="Start">Index of the first byte.</param>
/// <param name="Length">Number of bytes.</param>
/// <param name="HasDoubledQuotes">Whether quotes inside are doubled and must be halved to get the text.</param>
internal readonly record struct CsvField(int Start, int Length, bool HasDoubledQuotes);
