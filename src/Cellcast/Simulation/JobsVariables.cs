using Cellcast.World;

namespace Cellcast.Simulation;

/// <summary>The catalogue of jobs: production workers of plants whose hours the cost model states, cells and packs. J are the equations of docs/model.md.</summary>
public static class JobsVariables
{
    /// <summary>First part of the names.</summary>
    public const string Name = "Jobs";

    private const string Unit = "jobs";

    /// <summary>All of a region.</summary>
    public static Variable All { get; } = new(Name, Unit, "Production workers, full time, of the region's cell and pack plants: the sum of the products below", "J1, J2");

    /// <summary>Of the plants that make a product.</summary>
    /// <param name="product">The product.</param>
    public static Variable Of(Product product)
    {
        ArgumentNullException.ThrowIfNull(product);
        return new(Variable.Join(Name, product.Variable), Unit, "Production workers, full time, of the region's plants: output x hours a unit / hours a worker has a year", "J1, J2");
    }
}
