namespace Cellcast.Web.Messages;

/// <summary>Short answers to questions that a run alone does not answer, of the baseline.</summary>
/// <param name="Answers">One by one; a question that cannot be answered is left out</param>
internal sealed record QuestionsReply(IReadOnlyList<QuestionAnswer> Answers);
