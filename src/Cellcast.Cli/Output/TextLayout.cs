using System.Globalization;

namespace Cellcast.Cli.Output;

/// <summary>Widths and line breaks of text on a terminal.</summary>
internal static class TextLayout
{
    private const char Escape = '\e';

    /// <summary>Columns a text takes: escape sequences none, combining marks none.</summary>
    public static int Width(string text)
    {
        var width = 0;
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] == Escape)
            {
                while (index < text.Length && text[index] != 'm')
                {
                    index++;
                }
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(text[index]) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format))
            {
                width++;
            }
        }

        return width;
    }

    /// <summary>A text filled up with blanks to a width, at its right end or, for numbers, at its left.</summary>
    public static string Pad(string text, int width, bool right)
    {
        var blanks = new string(' ', Math.Max(0, width - Width(text)));
        return right ? blanks + text : text + blanks;
    }

    /// <summary>Lines of at most a width, broken at blanks; a longer word stands alone on its line.</summary>
    public static IEnumerable<string> Wrap(string text, int width)
    {
        foreach (var paragraph in text.ReplaceLineEndings("\n").Split('\n'))
        {
            var line = "";
            foreach (var word in paragraph.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (line.Length > 0 && Width(line) + 1 + Width(word) > width)
                {
                    yield return line;
                    line = "";
                }

                line = line.Length == 0 ? word : $"{line} {word}";
            }

            yield return line;
        }
    }
}
