using System.Runtime.CompilerServices;
namespace Cellcast.Markets;

/// <summary>
/// GMRES with right preconditioning for (J + I/tau) x = right, where J is only known by its products with a direction (<see cref="ChainDerivative"/>).
/// </summary>
internal sealed class KrylovSolver
{
    // Four iterations are usual; a system that needs more than this many gets its best approximation, which the pseudo-time step then judges.
    private const int MostIterations = 60;

    private readonly MarketWorkspace _work;
    private readonly int _length;
    private readonly double[] _basis;
    private readonly double[] _preconditioned;
    private readonly double[] _hessenberg = new double[(MostIterations + 1) * MostIterations];
    private readonly double[] _cosine = new double[MostIterations];
    private readonly double[] _sine = new double[MostIterations];
    private readonly double[] _projected = new double[MostIterations + 1];

    public KrylovSolver(MarketWorkspace work, RunArrays arrays)
    {
        _work = work;
        _length = work.Layout.Capacity.Length;
        _basis = arrays.Take((MostIterations + 1) * _length);
        _preconditioned = arrays.Take(MostIterations * _length);
    }

    /// <summary>Solves to a relative residual.</summary>
    /// <param name="right">Right-hand side by plant slot, padded.</param>
    /// <param name="inverseTime">1/tau.</param>
    /// <param name="tolerance">Residual norm over that of the right-hand side.</param>
    /// <param name="solution">x.</param>
    /// <returns>Iterations used.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Solve(ReadOnlySpan<double> right, double inverseTime, double tolerance, Span<double> solution)
    {
        solution.Clear();
        var norm = Math.Sqrt(Dense.Dot(right, right));
        if (norm == 0)
        {
            return 0;
        }

        var first = Basis(0);
        right.CopyTo(first);
        Dense.Scale(1 / norm, first);
        Array.Clear(_projected);
        _projected[0] = norm;
        var count = 0;
        while (count < MostIterations)
        {
            var residual = Extend(count, inverseTime);
            count++;
            if (!(residual > tolerance * norm))
            {
                break;
            }
        }

        Combine(count, solution);
        return count;
    }

    private Span<double> Basis(int k) => _basis.AsSpan(k * _length, _length);

    private Span<double> Preconditioned(int k) => _preconditioned.AsSpan(k * _length, _length);

    // One Arnoldi step by modified Gram-Schmidt, and the Givens rotation that keeps the small problem triangular.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private double Extend(int k, double inverseTime)
    {
        var z = Preconditioned(k);
        var next = Basis(k + 1);
        _work.Preconditioner.Apply(Basis(k), z);
        ChainDerivative.Multiply(_work, z, next);
        Dense.AddScaled(inverseTime, z, next);
        var column = _hessenberg.AsSpan(k * (MostIterations + 1), MostIterations + 1);
        for (var j = 0; j <= k; j++)
        {
            column[j] = Dense.Dot(next, Basis(j));
            Dense.AddScaled(-column[j], Basis(j), next);
        }

        var length = Math.Sqrt(Dense.Dot(next, next));
        if (length > 0)
        {
            Dense.Scale(1 / length, next);
        }

        for (var j = 0; j < k; j++)
        {
            (column[j], column[j + 1]) =
                ((_cosine[j] * column[j]) + (_sine[j] * column[j + 1]), (_cosine[j] * column[j + 1]) - (_sine[j] * column[j]));
        }

        var radius = Math.Sqrt((column[k] * column[k]) + (length * length));
        _cosine[k] = radius > 0 ? column[k] / radius : 1;
        _sine[k] = radius > 0 ? length / radius : 0;
        column[k] = radius;
        _projected[k + 1] = -_sine[k] * _projected[k];
        _projected[k] *= _cosine[k];
        return Math.Abs(_projected[k + 1]);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Combine(int count, Span<double> solution)
    {
        for (var j = count - 1; j >= 0; j--)
        {
            var column = _hessenberg.AsSpan(j * (MostIterations + 1), MostIterations + 1);
            var weight = column[j] == 0 ? 0 : _projected[j] / column[j];
            for (var i = 0; i < j; i++)
            {
                _projected[i] -= weight * column[i];
            }

            Dense.AddScaled(weight, Preconditioned(j), solution);
        }
    }
}
