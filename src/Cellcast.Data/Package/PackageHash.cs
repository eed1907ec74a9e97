using System.Security.Cryptography;
using System.Text;

namespace Cellcast.Data;

/// <summary>
/// A fingerprint of what tables say: the same for the same rows in any order, with columns in any order, however fields are quoted and lines are
/// ended. Descriptions and titles do not enter, except a table's kind and range class, which results depend on.
/// </summary>
internal static class PackageHash
{
    /// <summary>Fingerprint of several parts, in the order given; lower-case hexadecimal.</summary>
    public static string Combine(IEnumerable<string> parts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))));

    /// <summary>Fingerprint of one table's file; lower-case hexadecimal.</summary>
    public static string OfTable(TableSchema schema, ReadOnlySpan<byte> bytes)
    {
        var rows = new CsvRows(bytes);
        if (!rows.Read())
        {
            return Combine([schema.Name]);
        }

        var header = rows.Fields.ToArray();
        var names = Array.ConvertAll(header, field => schema.Name);
        for (var i = 0; i < header.Length; i++)
        {
            names[i] = Encoding.UTF8.GetString(bytes.Slice(header[i].Start, header[i].Length));
        }

        int[] order = [.. Enumerable.Range(0, names.Length).OrderBy(i => names[i], StringComparer.Ordinal)];
        var hashes = new List<byte[]>();
        var row = new List<byte>();
        while (rows.Read())
        {
            row.Clear();
            foreach (var i in order)
            {
                AddField(row, bytes, i < rows.Fields.Length ? rows.Fields[i] : default);
            }

            hashes.Add(SHA256.HashData(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(row)));
        }

        hashes.Sort(static (a, b) => a.AsSpan().SequenceCompareTo(b));
        using var whole = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        whole.AppendData(Encoding.UTF8.GetBytes($"{schema.Name}\n{schema.Kind}\n{schema.RangeClass}\n{string.Join(',', order.Select(i => names[i]))}\n"));
        foreach (var hash in hashes)
        {
            whole.AppendData(hash);
        }

        return Convert.ToHexStringLower(whole.GetHashAndReset());
    }

    private static void AddField(List<byte> row, ReadOnlySpan<byte> bytes, CsvField field)
    {
        // Unit separator: cannot be confused with the field's own text, which is printable.
        const byte Separator = 0x1F;
        var text = bytes.Slice(field.Start, field.Length);
        for (var i = 0; i < text.Length; i++)
        {
            row.Add(text[i]);
            i += field.HasDoubledQuotes && text[i] == '"' ? 1 : 0;
        }

        row.Add(Separator);
    }
}
