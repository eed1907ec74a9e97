using System.CommandLine;

namespace Cellcast.Cli.Commands;

/// <summary>What is asked of the server.</summary>
/// <param name="Session">The call: where the data are, and where to say things.</param>
/// <param name="Line">The parsed line, for the overlays.</param>
/// <param name="Address">Address to listen on.</param>
/// <param name="Port">Port to listen on; 0 for a free one.</param>
/// <param name="Hosts">Names by which browsers may call, besides those of this machine.</param>
/// <param name="OpensBrowser">Whether to open the browser.</param>
internal sealed record ServeRequest(Session Session, ParseResult Line, string Address, int Port, IReadOnlyList<string> Hosts, bool OpensBrowser);
