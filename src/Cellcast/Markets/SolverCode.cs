using System.Reflection;
using System.Runtime.CompilerServices;

namespace Cellcast.Markets;

/// <summary>
/// The solver's own code, which is not compiled ahead with the program (see <see cref="Dense"/>): a process that will solve one run and end can have it compiled on a core that has nothing
/// else to do, while inputs are still being read.
/// </summary>
public static class SolverCode
{
    private const BindingFlags All = BindingFlags.DeclaredOnly | BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    /// <summary>The types that hold such code.</summary>
    internal static IReadOnlyList<Type> Types { get; } =
    [
        typeof(ChainEvaluation), typeof(TradeChoice), typeof(MixChoice), typeof(Dense), typeof(BlockPreconditioner), typeof(KrylovSolver), typeof(ChainDerivative), typeof(PseudoTransient),
    ];

    /// <summary>Compiles it now. Whoever needs a part meanwhile waits for that part alone.</summary>
    public static void Compile()
    {
        foreach (var method in Types.SelectMany(type => type.GetMethods(All)).Where(IsOptimised))
        {
            RuntimeHelpers.PrepareMethod(method.MethodHandle);
        }
    }

    /// <summary>Whether a method is compiled with all optimisations when it is first called, and so not ahead.</summary>
    internal static bool IsOptimised(MethodBase method) => method.MethodImplementationFlags.HasFlag(MethodImplAttributes.AggressiveOptimization);
}
