using Cellcast.Web.Messages;

namespace Cellcast.Web.Safety;

/// <summary>A request that cannot be answered, in the words the caller gets.</summary>
/// <param name="status">HTTP status.</param>
/// <param name="title">What is wrong, in a few words.</param>
/// <param name="detail">What is wrong, in a sentence.</param>
/// <param name="problems">Everything that is wrong, each at its place.</param>
#pragma warning disable CA1032, RCS1194 // It is thrown by this server alone, always with its status.
internal sealed class ProblemException(int status, string title, string detail, IReadOnlyList<ProblemPart>? problems = null) : Exception(detail)
#pragma warning restore CA1032, RCS1194
{
    /// <summary>HTTP status.</summary>
    public int Status => status;

    /// <summary>What is wrong, in a few words.</summary>
    public string Title => title;

    /// <summary>Everything that is wrong.</summary>
    public IReadOnlyList<ProblemPart> Problems => problems ?? [];

    /// <summary>Bad input, with everything that is wrong.</summary>
    public static ProblemException BadInput(IReadOnlyList<ProblemPart> problems) => new(
        StatusCodes.Status400BadRequest, "The request cannot be used", problems.Count == 1 ? problems[0].Text : $"{problems.Count} problems: {problems[0].Text}; ...", problems);

    /// <summary>Bad input in one field.</summary>
    public static ProblemException BadInput(string path, string found, string allowed, string? nearest = null) => BadInput([ProblemPart.Of(path, found, allowed, nearest)]);
}
