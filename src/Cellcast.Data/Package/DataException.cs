using System.Text;

namespace Cellcast.Data;

/// <summary>A data package, or a request to it, that is not valid. Carries every problem found, not only the first.</summary>
public sealed class DataException : Exception
{
    // More than this on a screen helps nobody; the list itself is complete.
    private const int ProblemsInMessage = 50;

    public DataException()
        : this([])
    {
    }

    public DataException(string message)
        : base(message)
    {
        Problems = [];
    }

    public DataException(string message, Exception innerException)
        : base(message, innerException)
    {
        Problems = [];
    }

    /// <param name="problems">All problems, in the order of files and lines.</param>
    public DataException(IReadOnlyList<DataProblem> problems)
        : base(Describe(problems))
    {
        Problems = problems;
    }

    /// <summary>Every problem found, in the order of files and lines; empty when the message says it all.</summary>
    public IReadOnlyList<DataProblem> Problems { get; }

    private static string Describe(IReadOnlyList<DataProblem> problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        var text = new StringBuilder();
        for (var i = 0; i < Math.Min(problems.Count, ProblemsInMessage); i++)
        {
            text.Append(i > 0 ? "\n" : "").Append(problems[i]);
        }

        if (problems.Count > ProblemsInMessage)
        {
            text.Append($"\nand {problems.Count - ProblemsInMessage} more problems");
        }

        return text.ToString();
    }
}
