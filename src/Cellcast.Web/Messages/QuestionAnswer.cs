namespace Cellcast.Web.Messages;

/// <summary>The short answer to one of the 25 questions.</summary>
/// <param name="Number">Number of the question</param>
/// <param name="Value">The number; null where the answer is a word</param>
/// <param name="Unit">Its unit</param>
/// <param name="Text">The word</param>
/// <param name="Note">What it is of</param>
internal sealed record QuestionAnswer(int Number, double? Value, string? Unit, string? Text, string Note);
