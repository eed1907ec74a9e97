using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Cellcast.Cli;
using Cellcast.Cli.Commands;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Cellcast.Web;

/// <summary>Starts the server, opens the browser and waits for Ctrl+C.</summary>
internal static class WebServer
{
    /// <summary>Serves until told to stop.</summary>
    /// <param name="request">What is asked.</param>
    /// <returns>0 after a clean stop.</returns>
    /// <exception cref="UsageException">The port is taken, or the address is not one of this machine.</exception>
    public static int Serve(ServeRequest request)
    {
        var session = request.Session;
        var overlays = request.Line.GetValue(session.Overlays) ?? [];
        var settings = ServeSettings.FromEnvironment() with { Hosts = request.Hosts };
        var home = new ModelHome(session.Home, overlays);
        var app = WebApp.Build(home, settings, $"http://{(request.Address.Contains(':', StringComparison.Ordinal) ? $"[{request.Address}]" : request.Address)}:{request.Port}");
        try
        {
            app.Start();
        }
        catch (IOException problem) when (problem.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException || problem.Message.Contains("address already in use", StringComparison.OrdinalIgnoreCase))
        {
            throw new UsageException($"port {request.Port} is in use; another one: ./cellcast serve --port {request.Port + 1}", problem);
        }
        catch (SocketException problem)
        {
            throw new UsageException($"cannot listen on {request.Address}, port {request.Port}: {problem.Message}", problem);
        }

        var address = AddressOf(app);
        session.Note($"Cellcast is at {address} (stop it with Ctrl+C)");
        if (request.OpensBrowser)
        {
            OpenBrowser(address);
        }

        app.WaitForShutdown();
        return 0;
    }

    /// <summary>The address a browser of this machine calls.</summary>
    public static string AddressOf(WebApplication app)
    {
        var bound = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        var isAny = IPAddress.TryParse(bound.Host.Trim('[', ']'), out var address) && (address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any) || IPAddress.IsLoopback(address));
        return isAny ? $"http://localhost:{bound.Port}" : $"http://{bound.Host}:{bound.Port}";
    }

    // A machine without a screen has no browser to open: the address on the screen is all it needs.
    private static void OpenBrowser(string address)
    {
        var hasScreen = !OperatingSystem.IsLinux()
            || !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("DISPLAY")) || !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("WAYLAND_DISPLAY"));
        if (!hasScreen)
        {
            return;
        }

        var opener = OperatingSystem.IsWindows() ? new ProcessStartInfo(address) { UseShellExecute = true }
            : new ProcessStartInfo(OperatingSystem.IsMacOS() ? "open" : "xdg-open", [address]) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true };
        try
        {
            using var process = Process.Start(opener);
        }
        catch (Exception problem) when (problem is System.ComponentModel.Win32Exception or InvalidOperationException)
        {
            // No opener: the address was said.
        }
    }
}
