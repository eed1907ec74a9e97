using System.Diagnostics;

namespace Cellcast.Browser.Tests;

/// <summary>The unit tests of the pages' own code, under node's runner.</summary>
public sealed class ClientTests
{
    [BrowserFact]
    public async Task The_unit_tests_of_the_pages_pass()
    {
        var folder = Path.Combine(BrowserFactAttribute.Root, "src", "Cellcast.Web", "client");
        using var node = Process.Start(new ProcessStartInfo("node", "test.mjs") { WorkingDirectory = folder, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var told = node.StandardOutput.ReadToEndAsync();
        var error = await node.StandardError.ReadToEndAsync();
        await node.WaitForExitAsync();

        Assert.True(node.ExitCode == 0, await told + error);
        Assert.EndsWith(" passed, 0 failed", (await told).Trim(), StringComparison.Ordinal);
    }
}
