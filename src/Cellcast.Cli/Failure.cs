using Cellcast.Data;
using Cellcast.Data.Accounts;
using Cellcast.Data.Exports;
using Cellcast.Data.Scenarios;
using Cellcast.Markets;
using Cellcast.Policy;
using Cellcast.World;

namespace Cellcast.Cli;

/// <summary>A failure as the user meets it: sentences and an exit code, never a stack trace.</summary>
/// <param name="ExitCode">1 the model failed or a file could not be read or written, 2 bad input.</param>
/// <param name="Problems">What is wrong, a sentence each.</param>
internal sealed record Failure(int ExitCode, IReadOnlyList<string> Problems)
{
    /// <summary>Nothing failed.</summary>
    public const int Done = 0;

    /// <summary>The model failed, or a file could not be read or written.</summary>
    public const int Failed = 1;

    /// <summary>The input cannot be used.</summary>
    public const int BadInput = 2;

    /// <summary>The reader of our output has gone: nobody is left to tell.</summary>
    public static bool IsBrokenPipe(Exception error)
    {
        const int BrokenPipeOnLinux = 32, BrokenPipeOnWindows = 109;
        return error is IOException && (error.HResult & 0xFFFF) is BrokenPipeOnLinux or BrokenPipeOnWindows;
    }

    /// <summary>What an exception means to the user.</summary>
    public static Failure Of(Exception error) => error switch
    {
        AggregateException several => Of(several.Flatten().InnerExceptions[0]),
        UsageException usage => new(BadInput, usage.Problems),
        ScenarioException scenario => new(BadInput, [scenario.Message]),
        DataException data => new(BadInput, [data.Message]),
        PolicyException policy => new(BadInput, policy.Problems),
        UnitException unit => new(BadInput, [unit.Message]),
        NoBreakEvenException none => new(Failed, [none.Message]),
        EquilibriumException equilibrium => new(Failed, [equilibrium.Message]),
        OutputException output => new(Failed, [output.Message]),
        IOException or UnauthorizedAccessException => new(Failed, [$"cannot read or write a file: {OutputException.Reason(error)} ({error.Message})"]),
        OutOfMemoryException => new(Failed, ["the machine has no memory left for this"]),
        _ => new(Failed, [$"the model failed: {error.Message} ({error.GetType().Name})"]),
    };
}
