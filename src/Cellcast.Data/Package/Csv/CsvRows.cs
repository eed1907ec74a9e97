namespace Cellcast.Data;

/// <summary>
/// Walks over the rows of a comma-separated file (RFC 4180, UTF-8) without copying it. A malformed row is handed out with its problem, and reading
/// goes on at the next line, so that one stray quote does not hide the other problems of the file.
/// </summary>
internal ref struct CsvRows
{
    private readonly ReadOnlySpan<byte> bytes;
    private CsvField[] fields = new CsvField[32];
    private int count;
    private int position;
    private int nextLine = 1;

    public CsvRows(ReadOnlySpan<byte> bytes)
    {
        this.bytes = bytes;
        ReadOnlySpan<byte> byteOrderMark = [0xEF, 0xBB, 0xBF];
        position = bytes.StartsWith(byteOrderMark) ? byteOrderMark.Length : 0;
    }

    /// <summary>The line the current row starts on, counted from 1.</summary>
    public int Line { get; private set; }

    /// <summary>What is malformed in the current row, or <see langword="null"/>.</summary>
    public string? Malformed { get; private set; }

    /// <summary>How many fields the current row has; not all of them when it is malformed.</summary>
    public readonly int Count => count;

    /// <summary>A field of the current row.</summary>
    public readonly CsvField this[int index] => fields[index];

    /// <summary>Goes to the next row; <see langword="false"/> at the end of the file.</summary>
    public bool Read()
    {
        if (position >= bytes.Length)
        {
            return false;
        }

        count = 0;
        Line = nextLine;
        Malformed = null;
        while (true)
        {
            var ended = position < bytes.Length && bytes[position] == '"' ? ReadQuoted() : ReadPlain();
            if (ended)
            {
                return true;
            }
        }
    }

    private bool ReadPlain()
    {
        // Byte by byte: fields are short, and the vectorised search is compiled only once the program runs.
        var start = position;
        for (var end = start; end < bytes.Length; end++)
        {
            switch (bytes[end])
            {
                case (byte)',':
                    Add(new CsvField(start, end - start, HasDoubledQuotes: false));
                    position = end + 1;
                    return false;
                case (byte)'\n':
                    var withoutReturn = end > start && bytes[end - 1] == '\r' ? end - 1 : end;
                    Add(new CsvField(start, withoutReturn - start, HasDoubledQuotes: false));
                    position = end + 1;
                    nextLine++;
                    return true;
                case (byte)'"':
                    return Fail("a quote inside a field that does not start with one", start);
            }
        }

        Add(new CsvField(start, bytes.Length - start, HasDoubledQuotes: false));
        position = bytes.Length;
        return true;
    }

    private bool ReadQuoted()
    {
        var opening = position;
        var start = position + 1;
        var end = start;
        var doubled = false;
        while (true)
        {
            var length = bytes[end..].IndexOf((byte)'"');
            if (length < 0)
            {
                return Fail("a quote that is never closed", opening);
            }

            end += length;
            if (end + 1 >= bytes.Length || bytes[end + 1] != '"')
            {
                break;
            }

            doubled = true;
            end += 2;
        }

        nextLine += bytes[start..end].Count((byte)'\n');
        Add(new CsvField(start, end - start, doubled));
        position = end + 1;
        if (position >= bytes.Length)
        {
            return true;
        }

        switch (bytes[position])
        {
            case (byte)',':
                position++;
                return false;
            case (byte)'\n':
                position++;
                nextLine++;
                return true;
            case (byte)'\r' when position + 1 < bytes.Length && bytes[position + 1] == '\n':
                position += 2;
                nextLine++;
                return true;
            default:
                return Fail("text behind a closing quote", position);
        }
    }

    private bool Fail(string malformed, int from)
    {
        Malformed = malformed;
        var length = bytes[from..].IndexOf((byte)'\n');
        position = length < 0 ? bytes.Length : from + length + 1;
        nextLine++;
        return true;
    }

    private void Add(CsvField field)
    {
        if (count == fields.Length)
        {
            var larger = new CsvField[count * 2];
            Array.Copy(fields, larger, count);
            fields = larger;
        }

        fields[count++] = field;
    }
}
