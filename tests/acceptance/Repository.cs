using Cellcast.Costing;
using Cellcast.Data;
using Cellcast.Data.Studies;

namespace Cellcast.Acceptance;

/// <summary>The shipped package, read once: acceptance tests ask the product's own numbers.</summary>
internal static class Repository
{
    // First, because the others use it when they are first asked.
    private static readonly string RootFolder = FindRoot();
    private static readonly Lazy<DataPackage> LazyPackage = new(() => DataPackage.Load(Path.Combine(RootFolder, "data")));
    private static readonly Lazy<Inputs> LazyInputs = new(() => new Inputs(LazyPackage.Value));
    private static readonly Lazy<StudyDesk> LazyDesk = new(() => new StudyDesk(LazyPackage.Value, LazyInputs.Value));

    /// <summary>Folder of the repository.</summary>
    public static string Root => RootFolder;

    /// <summary>The whole package.</summary>
    public static DataPackage Package => LazyPackage.Value;

    /// <summary>Its inputs in USD of 2024.</summary>
    public static Inputs Inputs => LazyInputs.Value;

    /// <summary>The desk of the studies.</summary>
    public static StudyDesk Desk => LazyDesk.Value;

    /// <summary>A cell in a mature plant of 30 GWh/yr.</summary>
    public static CellCostCase Cell(string chemistry, string region, int year, double gwhPerYear = 30) =>
        CostCases.Read(Inputs, chemistry, region, year, new PlantSpec(gwhPerYear));

    /// <summary>Full cost of such a cell, USD/kWh.</summary>
    public static double FullCost(string chemistry, string region, int year, double gwhPerYear = 30) =>
        UnitCost.Of(Cell(chemistry, region, year, gwhPerYear)).Full;

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "data", "datapackage.json")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("no data/datapackage.json above the tests");
    }
}
