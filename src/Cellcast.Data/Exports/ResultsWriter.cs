using Cellcast.Simulation;

namespace Cellcast.Data.Exports;

/// <summary>Writes the results of a run and their provenance into a folder, all or nothing.</summary>
public static class ResultsWriter
{
    /// <summary>Name of the file of results, one row per value.</summary>
    public const string LongFile = "results.csv";

    /// <summary>Name of the file of results, one column per year.</summary>
    public const string WideFile = "results-wide.csv";

    /// <summary>Name of the variable catalogue.</summary>
    public const string CatalogueFile = "variables.csv";

    /// <summary>
    /// Writes results.csv, results-wide.csv, variables.csv and provenance.json, which holds the hashes of the others.
    /// </summary>
    /// <exception cref="OutputException">A file cannot be written; the folder is as it was.</exception>
    public static void Write(string folder, Results results, Provenance provenance)
    {
        ArgumentNullException.ThrowIfNull(provenance);
        using var output = new OutputFolder(folder);
        ProvenanceFile[] files =
        [
            new(LongFile, output.Write(LongFile, stream => IamcCsv.WriteLong(stream, results, provenance.Scenario))),
            new(WideFile, output.Write(WideFile, stream => IamcCsv.WriteWide(stream, results, provenance.Scenario))),
            new(CatalogueFile, output.Write(CatalogueFile, stream => VariableCatalogueCsv.Write(stream, results.Variables))),
        ];
        output.Write(ProvenanceJson.FileName, stream => ProvenanceJson.Write(stream, provenance with { Results = files }));
        output.Commit();
    }
}
