using Cellcast.World;

namespace Cellcast.Data;

/// <summary>Which materials a chemistry is made of: a row of the table <c>chemistries</c>.</summary>
/// <param name="Id">Chemistry id.</param>
/// <param name="CathodeMaterial">Recipe of the cathode active material.</param>
/// <param name="AnodeMaterial">Material of the anode.</param>
/// <param name="CathodeBinder">Grade of PVDF; empty where there is none.</param>
/// <param name="Electrolyte">Liquid electrolyte; empty where there is none.</param>
/// <param name="Separator">Separator film or solid electrolyte.</param>
/// <param name="Casing">Casing.</param>
internal sealed record CellChemistry(
    string Id, string CathodeMaterial, string AnodeMaterial, string CathodeBinder, string Electrolyte, string Separator, string Casing)
{
    /// <summary>Reads a chemistry that the cell cost model covers.</summary>
    /// <exception cref="DataException">There is no such chemistry, or it is no cell of this kind; names the nearest.</exception>
    public static CellChemistry Read(DataPackage package, string chemistry)
    {
        Table table = package.Tables["chemistries"];
        for (int row = 0; row < table.RowCount; row++)
        {
            if (table.Text(row, "id") == chemistry && IsCell(table, row))
            {
                return new CellChemistry(
                    chemistry,
                    table.Text(row, "cathode_material"),
                    table.Text(row, "anode_material"),
                    table.Text(row, "cathode_binder_material"),
                    table.Text(row, "electrolyte_material"),
                    table.Text(row, "separator_material"),
                    table.Text(row, "casing_material"));
            }
        }
        string[] known = [.. Ids(package)];
        throw new DataException(
        [
            new DataProblem(
                table.File, 0, "id", $"chemistry '{chemistry}'", $"a chemistry with a cell design: {string.Join(", ", known)}", NearestName.Of(chemistry, known)),
        ]);
    }

    /// <summary>The chemistries the cell cost model covers, in the order of the table.</summary>
    public static IEnumerable<string> Ids(DataPackage package)
    {
        Table table = package.Tables["chemistries"];
        for (int row = 0; row < table.RowCount; row++)
        {
            if (IsCell(table, row))
            {
                yield return table.Text(row, "id");
            }
        }
    }

    // Flow batteries, metal-air and catalogue entries have no cathode to design a cell around.
    private static bool IsCell(Table table, int row) => table.Text(row, "cathode_material").Length > 0;
}
