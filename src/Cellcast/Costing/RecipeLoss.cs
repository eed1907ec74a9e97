namespace Cellcast.Costing;

/// <summary>What is lost when an input becomes part of an active material.</summary>
public enum RecipeLoss
{
    /// <summary>Nothing that is counted.</summary>
    None,

    /// <summary>Lithium, of which more is bought than is contained.</summary>
    Lithium,

    /// <summary>Nickel, cobalt or manganese on the way through the precursor.</summary>
    Metal,
}
