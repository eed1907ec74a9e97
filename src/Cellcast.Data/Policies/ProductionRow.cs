namespace Cellcast.Data.Policies;

/// <summary>How the production row of a product counts when only some of its components come from prohibited entities: not settled in law.</summary>
public enum ProductionRow
{
    /// <summary>By who makes the product, as the bill says.</summary>
    Producer,

    /// <summary>In proportion to the product's components.</summary>
    ProRata,

    /// <summary>Not at all.</summary>
    Exclude,
}
