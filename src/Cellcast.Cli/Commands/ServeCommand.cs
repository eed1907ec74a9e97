using System.CommandLine;
using System.Globalization;

namespace Cellcast.Cli.Commands;

/// <summary>The web app. The command line knows its options; the server itself is another program, so that no other command carries it.</summary>
internal static class ServeCommand
{
    /// <summary>The word that calls it.</summary>
    public const string Name = "serve";

    private const int UsualPort = 8080, LastPort = 65535;

    private const string Loopback = "127.0.0.1";

    /// <summary>The command.</summary>
    /// <param name="serve">Serves until it is told to stop, and returns the exit code; null where the server is not part of the program.</param>
    public static CommandEntry EntryOf(Func<ServeRequest, int>? serve) => new(
        Name,
        "Open the web app: every view of the model in the browser",
        "Serves the pages and the API on this machine until Ctrl+C. Only programs of this machine reach it unless --host says otherwise. docs/api.md describes the API and its limits.",
        [
            new("serve", "on http://localhost:8080, and open the browser"),
            new("serve --port 9000 --no-browser", "on another port, quietly"),
            new("serve --data my-data", "with your own rows laid over the package"),
        ],
        (command, session) => Configure(command, session, serve));

    private static void Configure(Command command, Session session, Func<ServeRequest, int>? serve)
    {
        var port = new Option<string?>("--port") { HelpName = "number", Description = "Port to listen on (8080); 0 takes a free one" };
        var host = new Option<string?>("--host") { HelpName = "address", Description = "Address to listen on (127.0.0.1, this machine alone)" };
        var name = new Option<string[]>("--allow-host") { HelpName = "name", Description = "A name by which browsers may call this server besides localhost; may be repeated" };
        var quiet = new Option<bool>("--no-browser") { Description = "Do not open the browser" };
        foreach (var option in new Option[] { port, host, name, quiet })
        {
            command.Options.Add(option);
        }

        command.SetAction(result =>
        {
            var words = new Words();
            var number = UsualPort;
            if (result.GetValue(port) is { } text && (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) || number > LastPort))
            {
                words.Add($"--port: '{text}' is no port from 0 to {LastPort}");
            }

            var address = result.GetValue(host) ?? Loopback;
            if (!System.Net.IPAddress.TryParse(address, out _))
            {
                words.Add($"--host: '{address}' is no address as in 127.0.0.1 or 0.0.0.0");
            }

            words.ThrowIfAny();
            return serve is null
                ? throw new UsageException("the server is a program of its own: start it with the launcher, ./cellcast serve")
                : serve(new(session, result, address, number, result.GetValue(name) ?? [], !result.GetValue(quiet)));
        });
    }
}
