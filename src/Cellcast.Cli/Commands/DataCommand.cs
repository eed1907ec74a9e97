namespace Cellcast.Cli.Commands;

/// <summary>The data package itself: is it sound, what does it say of a thing, where is it from, what changed.</summary>
internal static class DataCommand
{
    public static CommandEntry Entry { get; } = new(
        "data",
        "Check, show and compare the data package",
        "Every number of Cellcast is a row of a table in data/, with a unit, a range, a source and a basis (reported, derived or assumed).",
        [
            new("data check", "every rule over every row; each problem with its file and line"),
            new("data show LFP", "every row about LFP: value, range, source, basis"),
            new("data sources usgs", "the sources whose key, title or publisher holds this text"),
            new("data diff data my-copy/data", "what differs between two packages, row by row"),
        ],
        (command, session) =>
        {
            DataCheck.Add(command, session);
            DataShow.Add(command, session);
            DataSources.Add(command, session);
            DataDiff.Add(command, session);
        });
}
