using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Cellcast.Data.Exports;
using Cellcast.Simulation;

namespace Cellcast.Data.Tests.Exports;

public sealed class ResultsWriterTests : IDisposable
{
    private static readonly Variable Cell = new("Cost|Cell|LFP", "USD/kWh", "Full cost of a cell, with \"return\"", "cost model C10");
    private static readonly Variable Pack = new("Cost|Pack|LFP", "USD/kWh", "Full cost of a pack", "cost model C10");

    private readonly string folder = Directory.CreateTempSubdirectory("cellcast-results-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Results_have_one_row_per_variable_and_region_and_one_column_per_year()
    {
        ResultsWriter.Write(folder, Sample(), Provenance());

        // 43.6 and 1/3 are written with the digits that read back to the same number; Europe has no value in 2025 and so an empty cell.
        Assert.Equal(
            """
            model,scenario,region,variable,unit,2025,2026
            Cellcast,"high, lithium",China,Cost|Cell|LFP,USD/kWh,43.6,0.3333333333333333
            Cellcast,"high, lithium",Europe,Cost|Cell|LFP,USD/kWh,,59.6
            Cellcast,"high, lithium",China,Cost|Pack|LFP,USD/kWh,,1E-07

            """,
            Text(ResultsWriter.ResultsFile));
    }

    [Fact]
    public void The_catalogue_says_what_each_variable_is()
    {
        ResultsWriter.Write(folder, Sample(), Provenance());

        Assert.Equal(
            """
            variable,unit,definition,formula
            Cost|Cell|LFP,USD/kWh,"Full cost of a cell, with ""return""\",cost model C10
            Cost|Pack|LFP,USD/kWh,Full cost of a pack,cost model C10

            """.Replace("\\", "", StringComparison.Ordinal),
            Text(ResultsWriter.CatalogueFile));
    }

    [Fact]
    public void The_provenance_holds_the_hash_of_every_other_file()
    {
        ResultsWriter.Write(folder, Sample(), Provenance());

        using var json = JsonDocument.Parse(Text(ProvenanceJson.FileName));
        foreach (var file in json.RootElement.GetProperty("results").EnumerateArray())
        {
            var bytes = File.ReadAllBytes(Path.Combine(folder, file.GetProperty("file").GetString()!));
            Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), file.GetProperty("sha256").GetString());
        }

        Assert.Equal("high, lithium", json.RootElement.GetProperty("scenario").GetString());
        Assert.Equal("abc", json.RootElement.GetProperty("data_hash").GetString());
        Assert.Equal(["provenance.json", "results.csv", "variables.csv"], Directory.GetFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_tidy_file_has_one_observation_a_row()
    {
        ResultsWriter.Write(folder, Sample(), Provenance(), ResultForms.Tidy);

        Assert.Equal(
            """
            variable,region,year,value,unit
            Cost|Cell|LFP,China,2025,43.6,USD/kWh
            Cost|Cell|LFP,China,2026,0.3333333333333333,USD/kWh
            Cost|Cell|LFP,Europe,2026,59.6,USD/kWh
            Cost|Pack|LFP,China,2026,1E-07,USD/kWh

            """,
            Text(ResultsWriter.TidyFile));
    }

    [Fact]
    public void The_NumPy_array_is_what_the_format_asks_for_and_holds_every_series()
    {
        ResultsWriter.Write(folder, Sample(), Provenance(), ResultForms.NumPy);

        // NEP 1: magic string, version 1.0, little-endian length of the header, a Python literal filled up with blanks and a line end; then the data, by row.
        var bytes = File.ReadAllBytes(Path.Combine(folder, ResultsWriter.NumPyFile));
        Assert.Equal([0x93, (byte)'N', (byte)'U', (byte)'M', (byte)'P', (byte)'Y', 1, 0], bytes[..8]);
        var length = bytes[8] + (256 * bytes[9]);
        var header = Encoding.ASCII.GetString(bytes, 10, length);
        Assert.Equal(0, (10 + length) % 64);
        Assert.Matches(@"^\{'descr': '<f8', 'fortran_order': False, 'shape': \(3, 2\), \} *\n$", header);
        var data = bytes[(10 + length)..];
        Assert.Equal(3 * 2 * 8, data.Length);
        double At(int row, int column) => BitConverter.ToDouble(data, 8 * ((2 * row) + column));
        Assert.Equal([43.6, 1.0 / 3, double.NaN, 59.6, double.NaN, 1e-7], new[] { At(0, 0), At(0, 1), At(1, 0), At(1, 1), At(2, 0), At(2, 1) });

        using var json = JsonDocument.Parse(Text(ResultsWriter.NumPyIndexFile));
        string[] Texts(string name) => [.. json.RootElement.GetProperty(name).EnumerateArray().Select(item => item.ToString())];
        Assert.Equal("results.npy", json.RootElement.GetProperty("file").GetString());
        Assert.Equal(["2025", "2026"], Texts("years"));
        Assert.Equal(["Cost|Cell|LFP", "Cost|Cell|LFP", "Cost|Pack|LFP"], Texts("variables"));
        Assert.Equal(["China", "Europe", "China"], Texts("regions"));
        Assert.Equal(["USD/kWh", "USD/kWh", "USD/kWh"], Texts("units"));
    }

    [Fact]
    public void A_folder_holds_the_files_of_one_run()
    {
        ResultsWriter.Write(folder, Sample(), Provenance(), ResultForms.Tidy | ResultForms.NumPy);
        File.WriteAllText(Path.Combine(folder, "results-wide.csv"), "of an earlier version");
        ResultsWriter.Write(folder, Sample(), Provenance(), ResultForms.Tidy);

        Assert.Equal(
            ["provenance.json", "results-tidy.csv", "results.csv", "variables.csv"], Directory.GetFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        using var json = JsonDocument.Parse(Text(ProvenanceJson.FileName));
        Assert.Contains("results-tidy.csv", json.RootElement.GetProperty("results").EnumerateArray().Select(file => file.GetProperty("file").GetString()));
    }

    [Fact]
    public void A_failed_write_leaves_the_earlier_results_and_no_scrap()
    {
        ResultsWriter.Write(folder, Sample(), Provenance());
        var before = Directory.GetFiles(folder).ToDictionary(path => path, File.ReadAllText);

        Assert.Throws<OutputException>(() =>
        {
            using var output = new OutputFolder(folder);
            output.Write(ResultsWriter.ResultsFile, stream => stream.Write("half a li"u8));
            output.Write(ResultsWriter.CatalogueFile, _ => throw new IOException("the cable was pulled"));
            output.Commit();
        });

        Assert.Equal(before, Directory.GetFiles(folder).ToDictionary(path => path, File.ReadAllText));
    }

    [Fact]
    public void A_full_disk_is_said_in_plain_words()
    {
        // ENOSPC is 28 on Linux.
        var error = OutputException.About("results.csv", new IOException("IO_xyz", 28));

        Assert.Equal("cannot write results.csv: no space left on the disk", error.Message);
    }

    [Fact]
    public void A_folder_that_is_a_file_is_said_in_plain_words()
    {
        var file = Path.Combine(folder, "occupied");
        File.WriteAllText(file, "");

        Assert.StartsWith($"cannot write {file}: ", Assert.Throws<OutputException>(() => new OutputFolder(file)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_written_twice_or_out_of_range_is_an_error_of_the_model()
    {
        var builder = new Results.Builder(2025, 2026);
        builder.Add(Cell, "China", 2025, 1);

        Assert.Throws<InvalidOperationException>(() => builder.Add(Cell, "China", 2025, 1));
        Assert.Throws<InvalidOperationException>(() => builder.Add(Cell, "China", 2027, 1));
        Assert.Throws<InvalidOperationException>(() => builder.Add(Cell, "China", 2026, double.NaN));
        Assert.Throws<InvalidOperationException>(() => builder.Add(Cell with { Unit = "EUR/kWh" }, "China", 2026, 1));
    }

    private static Results Sample()
    {
        var builder = new Results.Builder(2025, 2026);
        builder.Add(Cell, "China", 2025, 43.6);
        builder.Add(Cell, "China", 2026, 1.0 / 3);
        builder.Add(Cell, "Europe", 2026, 59.6);
        builder.Add(Pack, "China", 2026, 1e-7);
        return builder.Build();
    }

    private static Provenance Provenance() => new()
    {
        CellcastVersion = "0.1.0",
        DataVersion = "1",
        DataHash = "abc",
        Overlays = [new("mine", 1, 2)],
        Scenario = "high, lithium",
        ScenarioFiles = [],
        Overrides = [],
        InstrumentsWithoutEffect = [],
        Seed = 1,
        Command = "run",
        Time = "2026-01-01T00:00:00Z",
        Results = [],
    };

    private string Text(string name) => File.ReadAllText(Path.Combine(folder, name), Encoding.UTF8);
}
