using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Cellcast.Data.Scenarios;

/// <summary>
/// Reads a YAML text into elements with places. Only plain trees are read: anchors, aliases, tags and further documents are refused,
/// and so are texts that are too long, too deep or hold too many nodes, so that a hostile file costs no more than a large one.
/// </summary>
internal sealed class YamlTree
{
    /// <summary>Longest text, characters.</summary>
    public const int LongestText = 256 * 1024;

    /// <summary>Deepest nesting of lists and mappings.</summary>
    public const int DeepestNesting = 8;

    private const int MostNodes = 50_000;

    private readonly string file;
    private readonly List<ScenarioProblem> problems;
    private readonly Parser parser;
    private int nodes;

    private YamlTree(string file, string text, List<ScenarioProblem> problems)
    {
        this.file = file;
        this.problems = problems;
        parser = new Parser(new StringReader(text));
    }

    /// <summary>The root element, or null with a problem added when the text is not such a tree.</summary>
    public static YamlElement? Read(string file, string text, List<ScenarioProblem> problems)
    {
        if (text.Length > LongestText)
        {
            problems.Add(new(file, 1, 1, "", $"{text.Length} characters", $"at most {LongestText} characters"));
            return null;
        }

        var tree = new YamlTree(file, text, problems);
        try
        {
            return tree.ReadDocument();
        }
        catch (YamlException error)
        {
            problems.Add(new(file, (int)error.Start.Line, (int)error.Start.Column, "", "text that is not YAML", Sentence(error)));
        }
        catch (Exception error) when (error is InvalidOperationException or ArgumentException or FormatException or IndexOutOfRangeException)
        {
            // The parser leaves some malformed texts with exceptions of its own making that carry no place.
            var place = tree.parser.Current?.End ?? Mark.Empty;
            problems.Add(new(file, (int)place.Line, (int)place.Column, "", "text that is not YAML", "valid YAML; the fault is near this place"));
        }

        return null;
    }

    private static string Sentence(YamlException error) =>
        error.Message.Length == 0 ? "valid YAML" : $"valid YAML ({error.Message.TrimEnd('.')})";

    private YamlElement? ReadDocument()
    {
        parser.Consume<StreamStart>();
        if (parser.Accept<StreamEnd>(out var end))
        {
            Report(end.Start, "an empty file", "a scenario");
            return null;
        }

        parser.Consume<DocumentStart>();
        var root = ReadNode(1);
        if (root is null)
        {
            return null;
        }

        parser.Consume<DocumentEnd>();
        if (parser.Accept<DocumentStart>(out var second))
        {
            Report(second.Start, "a second document", "one scenario in a file");
            return null;
        }

        return root;
    }

    /// <summary>The next node; null, with a problem added, where reading must stop.</summary>
    private YamlElement? ReadNode(int depth)
    {
        if (parser.Accept<AnchorAlias>(out var alias))
        {
            Report(alias.Start, $"the alias '*{alias.Value}'", "values written out; a scenario has no anchors and aliases");
            return null;
        }

        if (!parser.Accept<NodeEvent>(out var node))
        {
            Report(parser.Current?.Start ?? Mark.Empty, "text that is not YAML", "a value");
            return null;
        }

        if (!IsPlain(node, depth))
        {
            return null;
        }

        if (parser.TryConsume<Scalar>(out var scalar))
        {
            return new(YamlKind.Scalar, (int)scalar.Start.Line, (int)scalar.Start.Column) { Text = scalar.Value };
        }

        return parser.TryConsume<SequenceStart>(out var list) ? ReadList(list, depth) : ReadMapping(parser.Consume<MappingStart>(), depth);
    }

    private bool IsPlain(NodeEvent node, int depth)
    {
        nodes++;
        if (!node.Anchor.IsEmpty)
        {
            Report(node.Start, $"the anchor '&{node.Anchor.Value}'", "values written out; a scenario has no anchors and aliases");
        }
        else if (!node.Tag.IsEmpty)
        {
            Report(node.Start, $"the tag '{node.Tag.Value}'", "plain values");
        }
        else if (depth > DeepestNesting)
        {
            Report(node.Start, $"more than {DeepestNesting} levels", $"at most {DeepestNesting} levels of lists and mappings");
        }
        else if (nodes > MostNodes)
        {
            Report(node.Start, $"more than {MostNodes} values", $"at most {MostNodes} values in a file");
        }
        else
        {
            return true;
        }

        return false;
    }

    private YamlElement? ReadList(SequenceStart start, int depth)
    {
        var list = new YamlElement(YamlKind.List, (int)start.Start.Line, (int)start.Start.Column);
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            var item = ReadNode(depth + 1);
            if (item is null)
            {
                return null;
            }

            list.Items.Add(item);
        }

        return list;
    }

    private YamlElement? ReadMapping(MappingStart start, int depth)
    {
        var mapping = new YamlElement(YamlKind.Mapping, (int)start.Start.Line, (int)start.Start.Column);
        var places = new Dictionary<string, int>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = ReadNode(depth + 1);
            var value = key is null ? null : ReadNode(depth + 1);
            if (value is null)
            {
                return null;
            }

            if (key!.Kind != YamlKind.Scalar)
            {
                problems.Add(new(file, key.Line, key.Column, "", key.Describe(), "the name of a field"));
            }
            else if (!places.TryAdd(key.Text, key.Line))
            {
                problems.Add(new(file, key.Line, key.Column, key.Text, "the field a second time", $"each field once; the first is on line {places[key.Text]}"));
            }
            else
            {
                mapping.Entries.Add(new(key, value));
            }
        }

        return mapping;
    }

    private void Report(Mark place, string found, string allowed) =>
        problems.Add(new(file, (int)place.Line, (int)place.Column, "", found, allowed));
}
