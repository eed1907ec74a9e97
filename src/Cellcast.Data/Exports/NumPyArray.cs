using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Cellcast.Simulation;

namespace Cellcast.Data.Exports;

/// <summary>
/// Results as a NumPy array: one row for each variable and region, one column for each year, 64-bit floating point, NaN where there is no value.
/// The rows are named in <see cref="NumPyIndex"/>. Format: NPY version 1.0, NumPy Enhancement Proposal 1
/// (https://numpy.org/neps/nep-0001-npy-format.html).
/// </summary>
public static class NumPyArray
{
    // The data start at a multiple of this, so that the file can be mapped into memory.
    private const int Alignment = 64;

    private static ReadOnlySpan<byte> MagicAndVersion => [0x93, (byte)'N', (byte)'U', (byte)'M', (byte)'P', (byte)'Y', 1, 0];

    /// <summary>Writes the array.</summary>
    public static void Write(Stream stream, Results results)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(results);
        WriteHeader(stream, Rows(results).Count(), results.Years.Count);
        var row = new byte[results.Years.Count * sizeof(double)];
        foreach (var (variable, region) in Rows(results))
        {
            var values = results.Series(variable.Name, region);
            for (var year = 0; year < values.Length; year++)
            {
                BinaryPrimitives.WriteDoubleLittleEndian(row.AsSpan(year * sizeof(double)), values[year]);
            }

            stream.Write(row);
        }
    }

    /// <summary>What each row of the array holds, in order.</summary>
    internal static IEnumerable<(Variable Variable, string Region)> Rows(Results results) =>
        from variable in results.Variables
        from region in results.Regions
        where !results.Series(variable.Name, region).IsEmpty
        select (variable, region);

    private static void WriteHeader(Stream stream, int rows, int columns)
    {
        var header = string.Create(CultureInfo.InvariantCulture, $"{{'descr': '<f8', 'fortran_order': False, 'shape': ({rows}, {columns}), }}");
        var before = MagicAndVersion.Length + sizeof(ushort) + header.Length + 1;
        header = header.PadRight(header.Length + ((Alignment - (before % Alignment)) % Alignment)) + "\n";
        Span<byte> length = stackalloc byte[sizeof(ushort)];
        BinaryPrimitives.WriteUInt16LittleEndian(length, (ushort)header.Length);
        stream.Write(MagicAndVersion);
        stream.Write(length);
        stream.Write(Encoding.ASCII.GetBytes(header));
    }
}
