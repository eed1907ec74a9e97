using Cellcast.World;

namespace Cellcast.Data;

/// <summary>A lever turns an input that is there, in a unit that converts to the input's, and its name is that of no other input.</summary>
internal sealed class LeverRule : IPackageRule
{
    public IReadOnlyList<string> Tables => [Lever.TableName];

    public void Check(PackageContent content, ProblemList problems)
    {
        var levers = content[Lever.TableName];
        var first = FirstRows(content, NamesOf(content, levers));
        for (var row = 0; row < levers.RowCount; row++)
        {
            var name = levers.Text(row, "lever");
            if (name != levers.Text(row, DatumColumns.Parameter) && first.TryGetValue(name, out var others)
                && others.Values.Any(other => other.Table.Table.Schema.Kind == TableKind.Input))
            {
                problems.Add(levers, row, "lever", ProblemList.Quote(name), "a name that no other input has");
            }

            if (first.TryGetValue(levers.Text(row, DatumColumns.Parameter), out var inputs))
            {
                CheckInput(content, levers, row, inputs, problems);
            }
            else if (content.IsWhole)
            {
                problems.AddUnknownName(
                    levers, row, DatumColumns.Parameter, levers.Text(row, DatumColumns.Parameter), "a parameter of the package", ParametersOf(content));
            }
        }
    }

    private static IEnumerable<string> ParametersOf(PackageContent content) =>
        content.DatumTables.SelectMany(table => Enumerable.Range(0, table.RowCount).Select(row => table.Parameter[row])).Distinct(StringComparer.Ordinal);

    private static void CheckInput(PackageContent content, Table levers, int row, Dictionary<string, FirstRow> inputs, ProblemList problems)
    {
        var subject = levers.Text(row, DatumColumns.Subject);
        if (!inputs.TryGetValue(subject, out var input) && subject.Length > 0)
        {
            problems.AddUnknownName(levers, row, DatumColumns.Subject, subject, $"a subject of {levers.Text(row, DatumColumns.Parameter)}", inputs.Keys);
            return;
        }

        // A lever without subject turns all subjects; any of them tells the unit.
        input ??= inputs.Values.First();
        if (content.UnitOf(input.Table.Unit.Ids[input.Row]) is { } theirs
            && Unit.TryParse(levers.Text(row, DatumColumns.Unit), out var ours, out _)
            && !UnitRule.InDollars(ours).IsCompatible(UnitRule.InDollars(theirs)))
        {
            problems.Add(levers, row, DatumColumns.Unit, ProblemList.Quote(ours.Symbol), $"a unit like '{theirs}' ({theirs.Dimension})");
        }
    }

    // The parameters that matter: those the levers turn, and those named like a lever.
    private static HashSet<int> NamesOf(PackageContent content, Table levers)
    {
        var names = new HashSet<int>();
        for (var row = 0; row < levers.RowCount; row++)
        {
            names.Add(content.Pool.Find(levers.Text(row, "lever")));
            names.Add(content.Pool.Find(levers.Text(row, DatumColumns.Parameter)));
        }

        return names;
    }

    // By parameter and subject, the first row.
    private static Dictionary<string, Dictionary<string, FirstRow>> FirstRows(PackageContent content, HashSet<int> wanted)
    {
        var first = new Dictionary<string, Dictionary<string, FirstRow>>(StringComparer.Ordinal);
        foreach (var table in content.DatumTables)
        {
            var parameters = table.Parameter.Ids;
            var order = table.Table.OursFirst();
            for (var position = 0; position < parameters.Length; position++)
            {
                var row = order?[position] ?? position;
                if (!wanted.Contains(parameters[row]))
                {
                    continue;
                }

                var parameter = table.Parameter[row];
                if (!first.TryGetValue(parameter, out var inputs))
                {
                    first.Add(parameter, inputs = new(StringComparer.Ordinal));
                }

                inputs.TryAdd(StoredDatum.SubjectOf(table, row), new(table, row));
            }
        }

        return first;
    }

    private sealed record FirstRow(DatumTable Table, int Row);
}
