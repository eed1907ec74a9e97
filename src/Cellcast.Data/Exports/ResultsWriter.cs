using System.Runtime.ExceptionServices;
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

        // The two large files are written at once: most of the time is formatting, and waiting for the disk.
        Task<string>[] large =
        [
            Task.Run(() => output.Write(LongFile, stream => IamcCsv.WriteLong(stream, results, provenance.Scenario))),
            Task.Run(() => output.Write(WideFile, stream => IamcCsv.WriteWide(stream, results, provenance.Scenario))),
        ];
        try
        {
            Task.WaitAll(large);
        }
        catch (AggregateException error)
        {
            ExceptionDispatchInfo.Throw(error.InnerExceptions[0]);
        }

        var catalogue = output.Write(CatalogueFile, stream => VariableCatalogueCsv.Write(stream, results.Variables));
        ProvenanceFile[] files = [new(LongFile, large[0].Result), new(WideFile, large[1].Result), new(CatalogueFile, catalogue)];
        output.Write(ProvenanceJson.FileName, stream => ProvenanceJson.Write(stream, provenance with { Results = files }));
        output.Commit();
    }
}
