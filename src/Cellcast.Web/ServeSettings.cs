using System.Globalization;

namespace Cellcast.Web;

/// <summary>What the server allows. Each limit can be set by an environment variable of its name: <c>CELLCAST_SERVE_RUN_SECONDS=60</c>.</summary>
internal sealed record ServeSettings
{
    private const string Prefix = "CELLCAST_SERVE_";

    /// <summary>Names by which browsers may call, besides those of this machine.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>Largest body of a request, bytes. A scenario is at most 262,144 characters; its JSON form is somewhat longer.</summary>
    public int BodyBytes { get; init; } = 512 * 1024;

    /// <summary>Most selections of variables in a request.</summary>
    public int Selections { get; init; } = 40;

    /// <summary>Most changes in a scenario.</summary>
    public int Changes { get; init; } = 200;

    /// <summary>Most series in an answer.</summary>
    public int Series { get; init; } = 3000;

    /// <summary>Longest a run may take, seconds.</summary>
    public int RunSeconds { get; init; } = 30;

    /// <summary>Longest an answer of many runs may take, seconds.</summary>
    public int JobSeconds { get; init; } = 300;

    /// <summary>Answers of many runs that compute at a time; further ones wait.</summary>
    public int Jobs { get; init; } = 1;

    /// <summary>Runs behind a range.</summary>
    public int RangeRuns { get; init; } = 32;

    /// <summary>Runs that compute at a time.</summary>
    public int Runs { get; init; } = Math.Max(1, Environment.ProcessorCount);

    /// <summary>Runs that may wait for their turn; further ones are told to come back.</summary>
    public int WaitingRuns { get; init; } = 8;

    /// <summary>Answers of scenarios that are kept.</summary>
    public int KeptRuns { get; init; } = 24;

    /// <summary>Requests a second each caller may make in the long run.</summary>
    public int RequestsPerSecond { get; init; } = 50;

    /// <summary>Requests a caller may make at once.</summary>
    public int RequestBurst { get; init; } = 300;

    /// <summary>The settings with what the environment says.</summary>
    public static ServeSettings FromEnvironment()
    {
        var usual = new ServeSettings();
        return usual with
        {
            BodyBytes = Read("BODY_BYTES", usual.BodyBytes),
            Selections = Read("SELECTIONS", usual.Selections),
            Changes = Read("CHANGES", usual.Changes),
            Series = Read("SERIES", usual.Series),
            RunSeconds = Read("RUN_SECONDS", usual.RunSeconds),
            JobSeconds = Read("JOB_SECONDS", usual.JobSeconds),
            Jobs = Read("JOBS", usual.Jobs),
            RangeRuns = Math.Max(2, Read("RANGE_RUNS", usual.RangeRuns)),
            Runs = Read("RUNS", usual.Runs),
            WaitingRuns = Read("WAITING_RUNS", usual.WaitingRuns),
            KeptRuns = Read("KEPT_RUNS", usual.KeptRuns),
            RequestsPerSecond = Read("REQUESTS_PER_SECOND", usual.RequestsPerSecond),
            RequestBurst = Read("REQUEST_BURST", usual.RequestBurst),
        };
    }

    private static int Read(string name, int usual)
    {
        var text = Environment.GetEnvironmentVariable(Prefix + name);
        return string.IsNullOrEmpty(text) ? usual
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value > 0 ? value
            : throw new Cli.UsageException($"{Prefix}{name}: '{text}' is no whole number above 0");
    }
}
