using System.Globalization;
using System.Text;

namespace Cellcast.Data.Exports;

/// <summary>Text of a CSV file in the making, as UTF-8. Numbers go in without a string each: a run has hundreds of thousands.</summary>
public sealed class CsvText
{
    // The longest double that reads back exactly has 24 characters.
    private const int LongestNumber = 32;

    private byte[] bytes = new byte[4096];
    private int length;

    /// <summary>What is written so far.</summary>
    public ReadOnlyMemory<byte> Written => bytes.AsMemory(0, length);

    /// <summary>Starts over, in the same memory.</summary>
    public void Clear() => length = 0;

    /// <summary>A text as one field, quoted where it must be (RFC 4180).</summary>
    public static string Field(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    /// <summary>Writes text as it is.</summary>
    public void Write(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Ensure(Encoding.UTF8.GetMaxByteCount(text.Length));
        length += Encoding.UTF8.GetBytes(text, bytes.AsSpan(length));
    }

    /// <summary>Writes UTF-8 as it is.</summary>
    public void Write(ReadOnlySpan<byte> text)
    {
        Ensure(text.Length);
        text.CopyTo(bytes.AsSpan(length));
        length += text.Length;
    }

    /// <summary>Writes a number with the digits that read back to it exactly.</summary>
    public void Write(double value)
    {
        Ensure(LongestNumber);
        value.TryFormat(bytes.AsSpan(length), out var written, "R", CultureInfo.InvariantCulture);
        length += written;
    }

    private void Ensure(int more)
    {
        if (bytes.Length - length < more)
        {
            Array.Resize(ref bytes, Math.Max(bytes.Length * 2, length + more));
        }
    }
}
