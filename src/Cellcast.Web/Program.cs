using System.Text;
using Cellcast.Cli;

namespace Cellcast.Web;

/// <summary>The command line with the server behind <c>serve</c>.</summary>
public static class Program
{
    /// <summary>Runs one command and returns its exit code: 0 done, 1 something failed, 2 bad input.</summary>
    public static int Main(string[] args)
    {
        using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) { AutoFlush = true };
        using var error = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false)) { AutoFlush = true };
        return CommandLine.Run(args, output, error, Terminal.Current(), WebServer.Serve);
    }
}
