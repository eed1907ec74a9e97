namespace Cellcast.Data;

/// <summary>One thing that must hold in a valid package. A rule looks at everything and reports every breach.</summary>
internal interface IPackageRule
{
    /// <summary>The tables the rule needs; it is left out when one of them is not loaded. Empty for rules that look at whatever is there.</summary>
    IReadOnlyList<string> Tables { get; }

    /// <summary>Reports every breach.</summary>
    void Check(PackageContent content, ProblemList problems);
}
