using System.Buffers.Binary;
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

        var names = new string[rows.Count];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = Encoding.UTF8.GetString(bytes.Slice(rows[i].Start, rows[i].Length));
        }

        var order = new int[names.Length];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        Array.Sort((string[])names.Clone(), order, StringComparer.Ordinal);

        // Sums of the rows' hashes, eight bytes at a time: the same whatever the order of the rows, and two equal rows count twice.
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        var sums = new ulong[SHA256.HashSizeInBytes / sizeof(ulong)];
        var row = new byte[1024];
        var count = 0;
        while (rows.Read())
        {
            var length = 0;
            foreach (var i in order)
            {
                length = AddField(ref row, length, bytes, i < rows.Count ? rows[i] : default);
            }

            SHA256.HashData(row.AsSpan(0, length), hash);
            for (var i = 0; i < sums.Length; i++)
            {
                sums[i] += BinaryPrimitives.ReadUInt64LittleEndian(hash[(i * sizeof(ulong))..]);
            }

            count++;
        }

        return Combine([schema.Name, schema.Kind.ToString(), schema.RangeClass ?? "", string.Join(',', order.Select(i => names[i])), $"{count}", .. sums.Select(sum => $"{sum:x16}")]);
    }

    // A field's text behind its length, so that text cannot move from one field to the next unnoticed.
    private static int AddField(ref byte[] row, int length, ReadOnlySpan<byte> bytes, CsvField field)
    {
        var needed = length + sizeof(int) + field.Length;
        if (needed > row.Length)
        {
            var larger = new byte[needed * 2];
            Array.Copy(row, larger, length);
            row = larger;
        }

        var start = length + sizeof(int);
        var end = start;
        for (var i = 0; i < field.Length; i++)
        {
            var letter = bytes[field.Start + i];
            row[end++] = letter;
            i += field.HasDoubledQuotes && letter == '"' ? 1 : 0;
        }

        BinaryPrimitives.WriteInt32LittleEndian(row.AsSpan(length), end - start);
        return end;
    }
}
