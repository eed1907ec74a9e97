using System.Reflection;
using Cellcast.Markets;

namespace Cellcast.Tests.Markets;

public sealed class SolverCodeTests
{
    [Fact]
    public void Every_type_with_code_that_is_not_compiled_ahead_is_in_the_list()
    {
        const BindingFlags All = BindingFlags.DeclaredOnly | BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
        var found = typeof(SolverCode).Assembly.GetTypes().Where(type => type.GetMethods(All).Any(SolverCode.IsOptimised));

        Assert.Equal(found.OrderBy(type => type.Name), SolverCode.Types.OrderBy(type => type.Name));
        SolverCode.Compile();
    }
}
