using Cellcast.World;

namespace Cellcast.Data;

/// <summary>A lever turns an input that is there, in a unit that converts to the input's, and its name is that of no other input.</summary>
internal sealed class LeverRule : IPackageRule
{
    public IReadOnlyList<string> Tables => [Lever.TableName];

    public void Check(PackageContent content, ProblemList problems)
    {
        var levers = content[Lever.TableName];
        var first = FirstRows(content);
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
                problems.AddUnknownName(levers, row, DatumColumns.Parameter, levers.Text(row, DatumColumns.Parameter), "a parameter of the package", first.Keys);
            }
        }
    }

    private static void CheckInput(PackageContent content, Table levers, int row, Dictionary<string, (DatumTable Table, int Row)> inputs, ProblemList problems)
    {
        var subject = levers.Text(row, DatumColumns.Subject);
        if (!inputs.TryGetValue(subject, out var input) && subject.Length > 0)
        {
            problems.AddUnknownName(levers, row, DatumColumns.Subject, subject, $"a subject of {levers.Text(row, DatumColumns.Parameter)}", inputs.Keys);
            return;
        }

        // A lever without subject turns all subjects; any of them tells the unit.
        input = input.Table is null ? inputs.Values.First() : input;
        if (content.UnitOf(input.Table.Unit.Ids[input.Row]) is { } theirs
            && Unit.TryParse(levers.Text(row, DatumColumns.Unit), out var ours, out _)
            && !UnitRule.InDollars(ours).IsCompatible(UnitRule.InDollars(theirs)))
        {
            problems.Add(levers, row, DatumColumns.Unit, ProblemList.Quote(ours.Symbol), $"a unit like '{theirs}' ({theirs.Dimension})");
        }
    }

    // By parameter and subject, the first row.
    private static Dictionary<string, Dictionary<string, (DatumTable Table, int Row)>> FirstRows(PackageContent content)
    {
        var first = new Dictionary<string, Dictionary<string, (DatumTable Table, int Row)>>(StringComparer.Ordinal);
        foreach (var table in content.DatumTables)
        {
            var parameters = table.Parameter.Ids;
            var subjects = table.Subject.Ids;
            for (var row = 0; row < parameters.Length; row++)
            {
                if (row > 0 && parameters[row] == parameters[row - 1] && subjects[row] == subjects[row - 1])
                {
                    continue;
                }

                var parameter = table.Parameter[row];
                if (!first.TryGetValue(parameter, out var inputs))
                {
                    first.Add(parameter, inputs = new(StringComparer.Ordinal));
                }

                inputs.TryAdd(StoredDatum.SubjectOf(table, row), (table, row));
            }
        }

        return first;
    }
}
