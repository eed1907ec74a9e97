using System.Text.Json;

namespace Cellcast.Data;

/// <summary>A JSON value with everything in it as objects and lists.</summary>
/// <remarks>
/// The package's description is read at every start. The runtime's own document looks values up through code that is not precompiled, which
/// doubled the time of a cold load; its tokeniser, used here, is.
/// </remarks>
internal sealed class JsonTree
{
    private const int MaximumDepth = 16;

    private JsonTree(JsonTokenType kind)
    {
        Kind = kind;
    }

    /// <summary>The kind of value: StartObject, StartArray, String, Number, True, False or Null.</summary>
    public JsonTokenType Kind { get; }

    /// <summary>The text of a string, or of a number, true or false as it is written; otherwise empty.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The number; 0 for other kinds.</summary>
    public double Number { get; private set; }

    /// <summary>The values of a list; otherwise empty.</summary>
    public List<JsonTree> Items { get; } = [];

    /// <summary>The names of an object's properties, in order; otherwise empty.</summary>
    public List<string> Names { get; } = [];

    public bool IsObject => Kind == JsonTokenType.StartObject;

    public bool IsList => Kind == JsonTokenType.StartArray;

    public bool IsText => Kind == JsonTokenType.String;

    /// <summary>The property of an object, the last of several of the same name; <see langword="null"/> when there is none.</summary>
    public JsonTree? this[string name]
    {
        get
        {
            var index = Names.LastIndexOf(name);
            return index < 0 ? null : Items[index];
        }
    }

    /// <summary>Reads a whole document.</summary>
    /// <exception cref="JsonException">The bytes are no JSON, or nested too deeply.</exception>
    /// <exception cref="InvalidOperationException">A text cannot be decoded.</exception>
    public static JsonTree Parse(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = MaximumDepth });
        reader.Read();
        var tree = ReadValue(ref reader);
        // Anything behind the document is an error of the reader's own.
        reader.Read();
        return tree;
    }

    private static JsonTree ReadValue(ref Utf8JsonReader reader)
    {
        var tree = new JsonTree(reader.TokenType);
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                {
                    tree.Names.Add(reader.GetString()!);
                    reader.Read();
                    tree.Items.Add(ReadValue(ref reader));
                }

                break;
            case JsonTokenType.StartArray:
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    tree.Items.Add(ReadValue(ref reader));
                }

                break;
            case JsonTokenType.String:
                tree.Text = reader.GetString()!;
                break;
            case JsonTokenType.Number:
                tree.Number = reader.TryGetDouble(out var number) ? number : double.NaN;
                tree.Text = System.Text.Encoding.UTF8.GetString(reader.ValueSpan);
                break;
            case JsonTokenType.True or JsonTokenType.False:
                tree.Text = reader.TokenType == JsonTokenType.True ? "true" : "false";
                break;
        }

        return tree;
    }
}
