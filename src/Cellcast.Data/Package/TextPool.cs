using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;

namespace Cellcast.Data;

/// <summary>
/// Gives every distinct text of a package a small number. Cells are compared, joined and grouped by that number, and a text becomes a string
/// only when somebody asks for it: most notes of most runs never do.
/// </summary>
internal sealed class TextPool
{
    private int[] buckets = new int[1 << 14];
    private Entry[] entries = new Entry[1 << 12];
    private int count;

    public TextPool()
    {
        Blank = Add([], 0, 0);
    }

    /// <summary>How many distinct texts there are; numbers run from 0 up to this, exclusive.</summary>
    public int Count => count;

    /// <summary>The number of the empty text.</summary>
    public int Blank { get; }

    /// <summary>The number of a text given as UTF-8; the buffer must not change afterwards.</summary>
    public int Add(byte[] buffer, int start, int length)
    {
        var text = buffer.AsSpan(start, length);
        var hash = HashOf(text);
        var id = Find(text, hash);
        if (id >= 0)
        {
            return id;
        }

        if (count == entries.Length)
        {
            Array.Resize(ref entries, count * 2);
            Rebucket();
        }

        id = count++;
        ref var bucket = ref buckets[hash & (uint)(buckets.Length - 1)];
        entries[id] = new Entry(buffer, start, length, hash, bucket);
        bucket = id + 1;
        return id;
    }

    /// <summary>The number of a string, added if new.</summary>
    public int Add(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return Add(bytes, 0, bytes.Length);
    }

    /// <summary>The number of a string; -1 when no cell holds it.</summary>
    public int Find(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return Find(bytes, HashOf(bytes));
    }

    /// <summary>The text of a number.</summary>
    public string this[int id]
    {
        get
        {
            ref var entry = ref entries[id];
            return entry.Text ??= Encoding.UTF8.GetString(entry.Buffer, entry.Start, entry.Length);
        }
    }

    private int Find(ReadOnlySpan<byte> text, uint hash)
    {
        for (var id = buckets[hash & (uint)(buckets.Length - 1)] - 1; id >= 0; id = entries[id].Next - 1)
        {
            ref var entry = ref entries[id];
            if (entry.Hash == hash && text.SequenceEqual(entry.Buffer.AsSpan(entry.Start, entry.Length)))
            {
                return id;
            }
        }

        return -1;
    }

    private void Rebucket()
    {
        buckets = new int[buckets.Length * 2];
        for (var id = 0; id < count; id++)
        {
            ref var bucket = ref buckets[entries[id].Hash & (uint)(buckets.Length - 1)];
            entries[id].Next = bucket;
            bucket = id + 1;
        }
    }

    private static uint HashOf(ReadOnlySpan<byte> text)
    {
        // Odd 64-bit constant near 2^64 over the golden ratio: spreads the bits of a product over its upper half (Knuth, TAOCP 6.4).
        const ulong Multiplier = 0x9E3779B97F4A7C15;
        var hash = (ulong)text.Length * Multiplier;
        while (text.Length >= sizeof(ulong))
        {
            hash = BitOperations.RotateLeft(hash ^ MemoryMarshal.Read<ulong>(text), 23) * Multiplier;
            text = text[sizeof(ulong)..];
        }

        ulong rest = 0;
        foreach (var letter in text)
        {
            rest = (rest << 8) | letter;
        }

        hash = BitOperations.RotateLeft(hash ^ rest, 23) * Multiplier;
        return (uint)(hash >> 32);
    }

    private struct Entry(byte[] buffer, int start, int length, uint hash, int next)
    {
        public readonly byte[] Buffer = buffer;
        public readonly int Start = start;
        public readonly int Length = length;
        public readonly uint Hash = hash;
        public int Next = next;
        public string? Text;
    }
}
