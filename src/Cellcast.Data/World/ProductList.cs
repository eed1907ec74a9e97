using Cellcast.World;

namespace Cellcast.Data;

/// <summary>The products of the chain: the tables <c>products</c> and <c>stages</c>.</summary>
public static class ProductList
{
    /// <summary>The tables it reads.</summary>
    public static IReadOnlyList<string> Tables { get; } = ["products", "stages"];

    /// <summary>Every product, in the order of the table.</summary>
    public static IReadOnlyList<Product> Of(DataPackage package)
    {
        ArgumentNullException.ThrowIfNull(package);
        var stages = package.Tables["stages"];
        var rank = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var row = 0; row < stages.RowCount; row++)
        {
            rank.Add(stages.Text(row, "id"), stages.Integers("rank")[row]!.Value);
        }

        var table = package.Tables["products"];
        var products = new Product[table.RowCount];
        for (var row = 0; row < products.Length; row++)
        {
            var stage = table.Text(row, "stage");
            products[row] = new Product(table.Text(row, "id"), table.Text(row, "name"), stage, rank[stage], table.Text(row, "unit"))
            {
                Variable = table.Text(row, "variable"),
                FlowUnit = table.Text(row, "flow_unit"),
                PriceUnit = table.Text(row, "price_unit"),
            };
        }

        return products;
    }
}
