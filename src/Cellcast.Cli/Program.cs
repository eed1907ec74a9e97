namespace Cellcast.Cli;

/// <summary>The command line's entry point.</summary>
public static class Program
{
    /// <summary>Runs one command and returns its exit code: 0 done, 1 the model failed, 2 bad input.</summary>
    public static int Main(string[] args) => args.Length;
}
