namespace Cellcast.Cli;

/// <summary>What the answer is shown on.</summary>
/// <param name="Width">Columns a line may take.</param>
/// <param name="HasColour">Whether the answer goes to a terminal that shows colours.</param>
/// <param name="ShowsProgress">Whether notes go to a terminal, where a line of progress can be drawn and wiped.</param>
public sealed record Terminal(int Width, bool HasColour, bool ShowsProgress)
{
    private const int PipeWidth = 140, NarrowestWidth = 60, WidestWidth = 160;

    /// <summary>A pipe or file: wide, plain and silent.</summary>
    public static Terminal Plain { get; } = new(PipeWidth, false, false);

    /// <summary>The terminal of this process. Colours obey NO_COLOR and TERM=dumb.</summary>
    public static Terminal Current()
    {
        if (Console.IsOutputRedirected)
        {
            return Plain with { ShowsProgress = !Console.IsErrorRedirected };
        }

        var colour = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
            && Environment.GetEnvironmentVariable("TERM") is { Length: > 0 } term
            && term != "dumb";
        return new(Math.Clamp(Console.WindowWidth, NarrowestWidth, WidestWidth), colour, !Console.IsErrorRedirected);
    }
}
