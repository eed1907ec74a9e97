namespace Cellcast.Acceptance;

/// <summary>Kinds of acceptance test.</summary>
internal static class Kind
{
    /// <summary>Recomputed from numbers in the text.</summary>
    public const string Arithmetic = "arithmetic";

    /// <summary>A sourced row, the report's figure beside it.</summary>
    public const string DataView = "data view";

    /// <summary>A sign, an ordering or a band of the model's own result.</summary>
    public const string Outcome = "outcome";
}
