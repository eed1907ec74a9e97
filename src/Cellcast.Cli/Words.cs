using System.Globalization;

namespace Cellcast.Cli;

/// <summary>Reads the words of a command line into values, with sentences for what cannot be read.</summary>
internal static class Words
{
    /// <summary>A whole number from 0, or a default where the option is not given.</summary>
    public static int Count(string? text, string option, int otherwise)
    {
        if (text is null)
        {
            return otherwise;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? count
            : throw new UsageException($"{option}: '{text}' is no whole number from 0");
    }
}
