namespace Cellcast.Data;

/// <summary>No product is made of itself, directly or in a circle. Recovery of materials is left out: recycling closes circles through time, not through the bill.</summary>
internal sealed class ProductGraphRule : IPackageRule
{
    public const string TableName = "bill_of_materials";
    private const string Recovery = "recovery";

    public IReadOnlyList<string> Tables => [TableName];

    public void Check(PackageContent content, ProblemList problems)
    {
        var bill = content[TableName];
        if (bill.Find<TextColumn>("input") is not { } inputs || bill.Find<TextColumn>("output") is not { } outputs)
        {
            return;
        }

        var kinds = bill.Find<TextColumn>("kind");
        var linksFrom = new Dictionary<int, List<int>>();
        for (var row = 0; row < bill.RowCount; row++)
        {
            if (kinds is null || kinds[row] != Recovery)
            {
                if (!linksFrom.TryGetValue(outputs.Ids[row], out var links))
                {
                    linksFrom.Add(outputs.Ids[row], links = []);
                }

                links.Add(row);
            }
        }

        // Depth first from every output; a product met again on the current path closes a circle, one met on an earlier path cannot.
        var done = new HashSet<int>();
        var path = new List<int>();
        foreach (var start in linksFrom.Keys.Order())
        {
            Walk(start, content.Pool, bill, inputs, linksFrom, done, path, problems);
        }
    }

    private static void Walk(
        int product, TextPool pool, Table bill, TextColumn inputs, Dictionary<int, List<int>> linksFrom, HashSet<int> done, List<int> path, ProblemList problems)
    {
        if (done.Contains(product) || !linksFrom.TryGetValue(product, out var links))
        {
            return;
        }

        path.Add(product);
        foreach (var row in links)
        {
            var input = inputs.Ids[row];
            var position = path.IndexOf(input);
            if (position >= 0)
            {
                var circle = string.Join(" <- ", path.Skip(position).Append(input).Select(id => pool[id]));
                problems.Add(bill, row, inputs.Name, $"a circle: {circle}", "products that are not made of themselves");
            }
            else
            {
                Walk(input, pool, bill, inputs, linksFrom, done, path, problems);
            }
        }

        path.RemoveAt(path.Count - 1);
        done.Add(product);
    }
}
