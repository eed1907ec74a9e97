using Xunit.Abstractions;
using Xunit.Sdk;

namespace Cellcast.Acceptance;

/// <summary>Shows a test's system and kind to the test runner: <c>--filter System=A5</c>, <c>--filter Kind=outcome</c>.</summary>
public sealed class SystemTraits : ITraitDiscoverer
{
    /// <inheritdoc/>
    public IEnumerable<KeyValuePair<string, string>> GetTraits(IAttributeInfo traitAttribute)
    {
        var arguments = traitAttribute.GetConstructorArguments().Cast<string>().ToArray();
        yield return new("System", arguments[0]);
        yield return new("Kind", arguments[1]);
    }
}
