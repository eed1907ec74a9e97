namespace Cellcast.Cli.Output;

/// <summary>Writes an answer: headings, lines and styles, which are plain text where the terminal has no colours.</summary>
/// <param name="writer">Takes the text.</param>
/// <param name="terminal">What it is shown on.</param>
internal sealed class Screen(TextWriter writer, Terminal terminal)
{
    private const string Reset = "\e[0m";

    public int Width => terminal.Width;

    public void Line(string text = "") => writer.WriteLine(text.TrimEnd());

    /// <summary>A heading with a blank line before it.</summary>
    public void Heading(string text)
    {
        writer.WriteLine();
        writer.WriteLine(Bold(text));
    }

    /// <summary>Text broken at blanks so that no line is wider than the terminal.</summary>
    public void Paragraph(string text, int indent = 0)
    {
        foreach (var line in TextLayout.Wrap(text, terminal.Width - indent))
        {
            writer.Write(new string(' ', indent));
            writer.WriteLine(line);
        }
    }

    public string Bold(string text) => Styled("\e[1m", text);

    public string Dim(string text) => Styled("\e[2m", text);

    public string Up(string text) => Styled("\e[31m", text);

    public string Down(string text) => Styled("\e[32m", text);

    public string Accent(string text) => Styled("\e[36m", text);

    private string Styled(string code, string text) => terminal.HasColour && text.Length > 0 ? $"{code}{text}{Reset}" : text;
}
