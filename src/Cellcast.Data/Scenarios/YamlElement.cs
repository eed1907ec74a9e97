namespace Cellcast.Data.Scenarios;

/// <summary>One node of a YAML file with its place: a scalar, a list or a mapping with unique keys.</summary>
internal sealed record YamlElement(YamlKind Kind, int Line, int Column)
{
    /// <summary>Text of a scalar.</summary>
    public string Text { get; init; } = "";

    /// <summary>Items of a list.</summary>
    public List<YamlElement> Items { get; } = [];

    /// <summary>Entries of a mapping, in order.</summary>
    public List<KeyValuePair<YamlElement, YamlElement>> Entries { get; } = [];

    /// <summary>The element in words, for messages.</summary>
    public string Describe() => Kind switch
    {
        YamlKind.List => "a list",
        YamlKind.Mapping => "a mapping",
        _ => Text.Length == 0 ? "nothing" : $"'{Shortened(Text)}'",
    };

    private static string Shortened(string text)
    {
        const int Longest = 60;
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= Longest ? line : string.Concat(line.AsSpan(0, Longest), "...");
    }
}
