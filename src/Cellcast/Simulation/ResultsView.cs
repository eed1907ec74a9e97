namespace Cellcast.Simulation;

/// <summary>Along what a query of results is opened into rows.</summary>
public enum ResultsView
{
    /// <summary>One row for each region.</summary>
    Region,

    /// <summary>One row for each owner group of plants.</summary>
    Owner,

    /// <summary>One row for each part one level down: the products of a group, the components of a cost.</summary>
    Part,

    /// <summary>One row for each cell chemistry.</summary>
    Chemistry,

    /// <summary>One row for each region that buyers buy from.</summary>
    Origin,
}
