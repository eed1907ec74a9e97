using System.Text;

namespace Cellcast.Cli;

/// <summary>The command line's entry point.</summary>
public static class Program
{
    /// <summary>Runs one command and returns its exit code: 0 done, 1 the model failed or a file could not be read or written, 2 bad input.</summary>
    public static int Main(string[] args)
    {
        // The console's own writers flush at every write; an answer is one piece.
        const int AnswerBuffer = 1 << 14;
        var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), AnswerBuffer);
        using var error = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false)) { AutoFlush = true };
        try
        {
            var code = CommandLine.Run(args, output, error, Terminal.Current());
            output.Flush();
            return code;
        }
        catch (IOException problem)
        {
            // The reader (head, less) has seen enough: that is no failure. Anything else is a full disk behind a redirection.
            if (Failure.IsBrokenPipe(problem))
            {
                return Failure.Done;
            }

            error.WriteLine($"cellcast: cannot write the answer: {Data.Exports.OutputException.Reason(problem)}");
            return Failure.Failed;
        }
    }
}
