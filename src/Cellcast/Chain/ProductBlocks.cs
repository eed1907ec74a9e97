namespace Cellcast.Chain;

/// <summary>
/// Products that are solved together because they share a node: those of a line family, and those that share a quota. No product may be an input of another of
/// its block, directly or through others.
/// </summary>
internal sealed class ProductBlocks
{
    private readonly ChainInputs inputs;
    private int[] blockOf;

    public ProductBlocks(ChainInputs inputs)
    {
        this.inputs = inputs;
        blockOf = [.. inputs.GroupOf];
    }

    /// <summary>Puts products into one block.</summary>
    /// <param name="products">Indices of the products.</param>
    /// <returns>Whether they may be; if not, nothing has changed.</returns>
    public bool TryJoin(ReadOnlySpan<int> products)
    {
        var before = blockOf.ToArray();
        for (var k = 1; k < products.Length; k++)
        {
            var (from, to) = (blockOf[products[k]], blockOf[products[0]]);
            for (var p = 0; p < blockOf.Length; p++)
            {
                blockOf[p] = blockOf[p] == from ? to : blockOf[p];
            }
        }

        if (HasCircle())
        {
            blockOf = before;
            return false;
        }

        return true;
    }

    // Blocks are taken out in turn once all that feeds them is out; in a circle none can be.
    private bool HasCircle()
    {
        var left = blockOf.ToHashSet();
        while (left.Count > 0)
        {
            var free = left.Where(block => !FeedersOf(block).Any(left.Contains)).ToList();
            if (free.Count == 0)
            {
                return true;
            }

            left.ExceptWith(free);
        }

        return false;
    }

    private IEnumerable<int> FeedersOf(int block) => inputs.UsesOf.Index().Where(product => blockOf[product.Index] == block).SelectMany(product => product.Item).Select(use => blockOf[use.Input]);
}
