using System.Runtime.ExceptionServices;
using Cellcast.Simulation;

namespace Cellcast.Data.Exports;

/// <summary>Writes the results of a run and their provenance into a folder, all or nothing.</summary>
public static class ResultsWriter
{
    /// <summary>Name of the file of results: IAMC, one column per year.</summary>
    public const string ResultsFile = "results.csv";

    /// <summary>Name of the tidy file of results.</summary>
    public const string TidyFile = "results-tidy.csv";

    /// <summary>Name of the NumPy array of results.</summary>
    public const string NumPyFile = "results.npy";

    /// <summary>Name of the index of the NumPy array.</summary>
    public const string NumPyIndexFile = "results-index.json";

    /// <summary>Name of the variable catalogue.</summary>
    public const string CatalogueFile = "variables.csv";

    // Earlier versions wrote the columns per year beside rows per value.
    private const string WideFileOfEarlierVersions = "results-wide.csv";

    private static readonly string[] Optional = [TidyFile, NumPyFile, NumPyIndexFile, WideFileOfEarlierVersions];

    /// <summary>
    /// Writes results.csv, variables.csv, the files of the further forms, and provenance.json, which holds the hashes of the others. Files
    /// of forms that an earlier run left in the folder and this one does not write are removed, so that all files of a folder are of one run.
    /// </summary>
    /// <param name="folder">The folder.</param>
    /// <param name="results">What to write.</param>
    /// <param name="provenance">Where it comes from.</param>
    /// <param name="forms">Forms to write besides the IAMC file.</param>
    /// <exception cref="OutputException">A file cannot be written; the folder is as it was.</exception>
    public static void Write(string folder, Results results, Provenance provenance, ResultForms forms = ResultForms.Iamc)
    {
        ArgumentNullException.ThrowIfNull(provenance);
        using var output = new OutputFolder(folder);

        // The large files are written at once: most of the time is formatting, and waiting for the disk.
        var files = Files(results, provenance.Scenario, forms).Select(file => (file.Name, Hash: Task.Run(() => output.Write(file.Name, file.Write)))).ToList();
        try
        {
            Task.WaitAll([.. files.Select(file => file.Hash)]);
        }
        catch (AggregateException error)
        {
            ExceptionDispatchInfo.Throw(error.InnerExceptions[0]);
        }

        ProvenanceFile[] written = [.. files.Select(file => new ProvenanceFile(file.Name, file.Hash.Result))];
        output.Write(ProvenanceJson.FileName, stream => ProvenanceJson.Write(stream, provenance with { Results = written }));
        foreach (var stale in Optional.Except(files.Select(file => file.Name)))
        {
            output.Remove(stale);
        }

        output.Commit();
    }

    private static IEnumerable<(string Name, Action<Stream> Write)> Files(Results results, string scenario, ResultForms forms)
    {
        yield return (ResultsFile, stream => IamcCsv.Write(stream, results, scenario));
        if (forms.HasFlag(ResultForms.Tidy))
        {
            yield return (TidyFile, stream => TidyCsv.Write(stream, results));
        }

        if (forms.HasFlag(ResultForms.NumPy))
        {
            yield return (NumPyFile, stream => NumPyArray.Write(stream, results));
            yield return (NumPyIndexFile, stream => NumPyIndex.Write(stream, results));
        }

        yield return (CatalogueFile, stream => VariableCatalogueCsv.Write(stream, results.Variables));
    }
}
