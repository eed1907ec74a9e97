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
        var path = new List<(int Product, int Link)>();
        foreach (var start in linksFrom.Keys.Order())
        {
            Walk(start, link: -1, content.Pool, bill, inputs, linksFrom, done, path, problems);
        }
    }

    private static void Walk(
        int product, int link, TextPool pool, Table bill, TextColumn inputs, Dictionary<int, List<int>> linksFrom, HashSet<int> done,
        List<(int Product, int Link)> path, ProblemList problems)
    {
        if (done.Contains(product) || !linksFrom.TryGetValue(product, out var links))
        {
            return;
        }

        path.Add((product, link));
        foreach (var row in links)
        {
            var input = inputs.Ids[row];
            var position = path.FindIndex(step => step.Product == input);
            if (position >= 0)
            {
                // Any link of the circle could be the wrong one; a link of an overlay is the one that was not there before.
                var circle = string.Join(" <- ", path.Skip(position).Select(step => step.Product).Append(input).Select(id => pool[id]));
                var culprit = path.Skip(position + 1).Select(step => step.Link).Where(bill.IsLaidOn).DefaultIfEmpty(row).First();
                problems.Add(bill, culprit, inputs.Name, $"a circle: {circle}", "products that are not made of themselves");
            }
            else
            {
                Walk(input, row, pool, bill, inputs, linksFrom, done, path, problems);
            }
        }

        path.RemoveAt(path.Count - 1);
        done.Add(product);
    }
}
