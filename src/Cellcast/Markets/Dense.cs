using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Cellcast.Markets;

/// <summary>
/// The few dense kernels the solver needs. All rows are padded to a multiple of <see cref="Width"/>, so no kernel has a tail.
/// </summary>
/// <remarks>
/// Here and in the rest of the solver methods are compiled with all optimisations when they are first called: code for vectors is not compiled ahead, and a slow first version of it would
/// be what the first answers of a process wait for.
/// </remarks>
internal static class Dense
{
    /// <summary>Doubles handled at once; every row length is a multiple of it.</summary>
    public const int Width = 4;

    /// <summary>A length rounded up to whole vectors.</summary>
    public static int Padded(int length) => (length + Width - 1) / Width * Width;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double Dot(ReadOnlySpan<double> left, ReadOnlySpan<double> right)
    {
        ref var l = ref MemoryMarshal.GetReference(left);
        ref var r = ref MemoryMarshal.GetReference(right);
        var sum = Vector256<double>.Zero;
        for (nuint i = 0; i < (nuint)left.Length; i += Width)
        {
            sum = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref l, i), Vector256.LoadUnsafe(ref r, i), sum);
        }

        return Transcendental.Total(sum);
    }

    /// <summary>target += factor x source.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddScaled(double factor, ReadOnlySpan<double> source, Span<double> target)
    {
        ref var s = ref MemoryMarshal.GetReference(source);
        ref var t = ref MemoryMarshal.GetReference(target);
        var f = Vector256.Create(factor);
        for (nuint i = 0; i < (nuint)source.Length; i += Width)
        {
            Vector256.FusedMultiplyAdd(f, Vector256.LoadUnsafe(ref s, i), Vector256.LoadUnsafe(ref t, i)).StoreUnsafe(ref t, i);
        }
    }

    /// <summary>target += sum over j of weight j x row j of a matrix whose rows are as long as the target. What it adds up stays in registers, four vectors at a time.</summary>
    /// <param name="weights">One for each row taken.</param>
    /// <param name="rows">Which rows of the matrix.</param>
    /// <param name="matrix">The matrix, row after row.</param>
    /// <param name="target">Receives the sum.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddCombination(ReadOnlySpan<double> weights, ReadOnlySpan<int> rows, ReadOnlySpan<double> matrix, Span<double> target)
    {
        const int Block = 4 * Width;
        ref var m = ref MemoryMarshal.GetReference(matrix);
        ref var t = ref MemoryMarshal.GetReference(target);
        var stride = (nuint)target.Length;
        nuint i = 0;
        for (; i + Block <= stride; i += Block)
        {
            var sum0 = Vector256.LoadUnsafe(ref t, i);
            var sum1 = Vector256.LoadUnsafe(ref t, i + Width);
            var sum2 = Vector256.LoadUnsafe(ref t, i + (2 * Width));
            var sum3 = Vector256.LoadUnsafe(ref t, i + (3 * Width));
            for (var j = 0; j < rows.Length; j++)
            {
                var weight = Vector256.Create(weights[j]);
                var row = ((nuint)rows[j] * stride) + i;
                sum0 = Vector256.FusedMultiplyAdd(weight, Vector256.LoadUnsafe(ref m, row), sum0);
                sum1 = Vector256.FusedMultiplyAdd(weight, Vector256.LoadUnsafe(ref m, row + Width), sum1);
                sum2 = Vector256.FusedMultiplyAdd(weight, Vector256.LoadUnsafe(ref m, row + (2 * Width)), sum2);
                sum3 = Vector256.FusedMultiplyAdd(weight, Vector256.LoadUnsafe(ref m, row + (3 * Width)), sum3);
            }

            sum0.StoreUnsafe(ref t, i);
            sum1.StoreUnsafe(ref t, i + Width);
            sum2.StoreUnsafe(ref t, i + (2 * Width));
            sum3.StoreUnsafe(ref t, i + (3 * Width));
        }

        for (; i < stride; i += Width)
        {
            var sum = Vector256.LoadUnsafe(ref t, i);
            for (var j = 0; j < rows.Length; j++)
            {
                sum = Vector256.FusedMultiplyAdd(Vector256.Create(weights[j]), Vector256.LoadUnsafe(ref m, ((nuint)rows[j] * stride) + i), sum);
            }

            sum.StoreUnsafe(ref t, i);
        }
    }

    /// <summary>values *= factor.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Scale(double factor, Span<double> values)
    {
        ref var v = ref MemoryMarshal.GetReference(values);
        var f = Vector256.Create(factor);
        for (nuint i = 0; i < (nuint)values.Length; i += Width)
        {
            (f * Vector256.LoadUnsafe(ref v, i)).StoreUnsafe(ref v, i);
        }
    }

    /// <summary>result = matrix x vector for the first <paramref name="rows"/> rows, each <c>vector.Length</c> long; every number as <see cref="Dot"/> gives it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Multiply(ReadOnlySpan<double> matrix, int rows, ReadOnlySpan<double> vector, Span<double> result)
    {
        // Each sum waits for itself at every addition: four rows at a time keep the processor busy.
        const int Together = 4;
        ref var m = ref MemoryMarshal.GetReference(matrix[..(rows * vector.Length)]);
        ref var v = ref MemoryMarshal.GetReference(vector);
        var stride = (nuint)vector.Length;
        var i = 0;
        for (; i + Together <= rows; i += Together)
        {
            ref var row = ref Unsafe.Add(ref m, (nuint)i * stride);
            var (sum0, sum1, sum2, sum3) = (Vector256<double>.Zero, Vector256<double>.Zero, Vector256<double>.Zero, Vector256<double>.Zero);
            for (nuint j = 0; j < stride; j += Width)
            {
                var right = Vector256.LoadUnsafe(ref v, j);
                sum0 = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref row, j), right, sum0);
                sum1 = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref row, j + stride), right, sum1);
                sum2 = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref row, j + (2 * stride)), right, sum2);
                sum3 = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref row, j + (3 * stride)), right, sum3);
            }

            result[i + 3] = Transcendental.Total(sum3);
            result[i + 2] = Transcendental.Total(sum2);
            result[i + 1] = Transcendental.Total(sum1);
            result[i] = Transcendental.Total(sum0);
        }

        for (; i < rows; i++)
        {
            result[i] = Dot(matrix.Slice(i * vector.Length, vector.Length), vector);
        }
    }

    /// <summary>
    /// Inverts a square matrix in place by Gauss-Jordan elimination without pivoting, which is stable here: the blocks are column diagonally dominant
    /// (Markets, uniqueness). A vanishing pivot is replaced by 1; the result only preconditions.
    /// </summary>
    /// <param name="matrix">Rows of <paramref name="stride"/> numbers.</param>
    /// <param name="size">Number of rows and columns.</param>
    /// <param name="stride">Padded row length.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Invert(Span<double> matrix, int size, int stride)
    {
        for (var k = 0; k < size; k++)
        {
            var pivotRow = matrix.Slice(k * stride, stride);
            var pivot = pivotRow[k];
            pivotRow[k] = 1;
            Scale(IsUsable(pivot) ? 1 / pivot : 1, pivotRow);
            for (var i = 0; i < size; i++)
            {
                if (i != k)
                {
                    var row = matrix.Slice(i * stride, stride);
                    var factor = row[k];
                    if (factor != 0)
                    {
                        row[k] = 0;
                        AddScaled(-factor, pivotRow, row);
                    }
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsUsable(double pivot) => Math.Abs(pivot) > 1e-200 && double.IsFinite(pivot);
}
