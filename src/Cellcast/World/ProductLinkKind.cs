namespace Cellcast.World;

/// <summary>How a product enters another.</summary>
public enum ProductLinkKind
{
    /// <summary>Always needed, in fixed proportion.</summary>
    Input,

    /// <summary>One of several that fill the same place; the weights of a mix add up to one.</summary>
    Mix,

    /// <summary>Recovered from spent goods in a later year: it does not tie the two products in one year, so it may close a loop.</summary>
    Recovery,
}
