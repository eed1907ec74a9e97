using System.CommandLine;

namespace Cellcast.Cli;

/// <summary>The options by which an answer is asked for as text, JSON or CSV.</summary>
internal sealed class OutputForm
{
    private readonly Option<bool> json = new("--json") { Description = "Answer as JSON" };

    private readonly Option<bool> csv = new("--csv") { Description = "Answer as CSV" };

    /// <summary>Adds the options to a command.</summary>
    public OutputForm(Command command)
    {
        command.Options.Add(json);
        command.Options.Add(csv);
    }

    /// <summary>Calls the writer of the form asked for.</summary>
    /// <exception cref="UsageException">Both forms are asked for.</exception>
    public int Write(ParseResult result, Action asText, Action asJson, Action asCsv)
    {
        var (wantsJson, wantsCsv) = (result.GetValue(json), result.GetValue(csv));
        if (wantsJson && wantsCsv)
        {
            throw new UsageException("--json and --csv: one of them");
        }

        (wantsJson ? asJson : wantsCsv ? asCsv : asText)();
        return Failure.Done;
    }
}
