using Xunit.Sdk;

namespace Cellcast.Acceptance;

/// <summary>
/// The analytical system of the reports that a test shows working, and the test's kind: arithmetic (recomputed), data view (a sourced row
/// beside the report's figure) or outcome (a sign, an ordering or a band; never the report's value).
/// </summary>
[TraitDiscoverer("Cellcast.Acceptance.SystemTraits", "Cellcast.Acceptance")]
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class SystemAttribute(string id, string kind) : Attribute, ITraitAttribute
{
    /// <summary>Id of the system, such as A5.</summary>
    public string Id { get; } = id;

    /// <summary>Kind of the test.</summary>
    public string Kind { get; } = kind;
}
