using System.Globalization;

namespace Cellcast.Data;

/// <summary>
/// The bill of materials hangs together: every input is a product or a bought input, every product above the mine has inputs, and where inputs
/// are a mix their weights sum to 1.
/// </summary>
internal sealed class BillOfMaterialsRule : IPackageRule
{
    private const string FirstStage = "mined";
    private const string Mix = "mix";
    private const double Tolerance = 1e-6;

    public IReadOnlyList<string> Tables => [ProductGraphRule.TableName, "products", "purchased_inputs"];

    public void Check(PackageContent content, ProblemList problems)
    {
        var bill = content[ProductGraphRule.TableName];
        if (bill.Find<TextColumn>("input") is not { } inputs || bill.Find<TextColumn>("output") is not { } outputs
            || content.Texts("products", "id") is not { } products || content.Texts("purchased_inputs", "id") is not { } purchased)
        {
            return;
        }

        var known = IdSet.Of(products);
        known.AddAll(purchased);
        for (var row = 0; row < bill.RowCount; row++)
        {
            if (!known.Contains(inputs.Ids[row]))
            {
                var names = new[] { products, purchased }.SelectMany(column => Enumerable.Range(0, column.Ids.Length).Select(index => column[index]));
                problems.AddUnknownName(bill, row, inputs.Name, inputs[row], "an id of products or purchased_inputs", names);
            }
        }

        var made = IdSet.Of(outputs);
        var stages = content.Texts("products", "stage");
        for (var row = 0; row < products.Ids.Length; row++)
        {
            if (!made.Contains(products.Ids[row]) && stages is not null && stages[row] != FirstStage)
            {
                problems.Add(content["products"], row, products.Name, $"'{products[row]}' of stage '{stages[row]}' without inputs", $"rows in {bill.Name}, unless it is {FirstStage}");
            }
        }

        CheckMixes(bill, outputs, problems);
    }

    private static void CheckMixes(Table bill, TextColumn outputs, ProblemList problems)
    {
        if (bill.Find<TextColumn>("kind") is not { } kinds || bill.Find<NumberColumn>("mix_weight") is not { } weights)
        {
            return;
        }

        // The sum of a product's mix stands at its first row.
        var index = new KeyIndex([outputs], bill.RowCount);
        var sums = new double[bill.RowCount];
        Array.Fill(sums, 1);
        for (var row = 0; row < bill.RowCount; row++)
        {
            if (kinds[row] != Mix)
            {
                continue;
            }

            var first = index.AddOrFind(row);
            if (first < 0)
            {
                sums[row] = weights.Values[row];
            }
            else
            {
                sums[first] += weights.Values[row];
            }
        }

        for (var row = 0; row < sums.Length; row++)
        {
            if (Math.Abs(sums[row] - 1) > Tolerance)
            {
                problems.Add(bill, row, weights.Name, $"a sum of {sums[row].ToString("G6", CultureInfo.InvariantCulture)} for {outputs[row]}", "weights of a mix that sum to 1");
            }
        }
    }
}
