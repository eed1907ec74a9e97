using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;

namespace Cellcast.Cli.Tests;

public sealed class RunCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("cellcast-run-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_run_writes_IAMC_files_and_the_provenance_that_proves_them()
    {
        var call = Run("high-lithium", "--from", "2025", "--to", "2026", "--set", "wage@us=40");

        Assert.Equal(0, call.ExitCode);
        Assert.StartsWith("high-lithium: Lithium stays dear", call.Answer, StringComparison.Ordinal);
        Assert.Contains(folder, call.Notes, StringComparison.Ordinal);
        Assert.Contains($"./cellcast show \"Price|Cell|LFP\" --scenario \"{folder}\"", call.Notes, StringComparison.Ordinal);
        Assert.Equal(0, Call.Of("show", "Price|Cell|LFP", "--scenario", folder).ExitCode);
        var later = Call.Of("show", "Price|Cell|LFP", "--scenario", folder, "--years", "2030");
        Assert.Equal((2, ""), (later.ExitCode, later.Answer));
        Assert.Contains("--years: found 2030, allowed years of the run, 2025 to 2026", later.Notes, StringComparison.Ordinal);
        Assert.DoesNotContain(folder, call.Answer, StringComparison.Ordinal);
        var rows = File.ReadAllLines(Path.Combine(folder, "results.csv"));
        Assert.Equal("model,scenario,region,variable,unit,2025,2026", rows[0]);
        Assert.Contains(rows, row => row.StartsWith("Cellcast,high-lithium,China,Cost|Cell|LFP|Materials|Cathode active material,USD/kWh,", StringComparison.Ordinal));
        Assert.Contains(rows, row => row.StartsWith("Cellcast,high-lithium,China,Price|Cell|LFP EV|Observed|Market quote,USD/kWh,", StringComparison.Ordinal));

        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "provenance.json")));
        var root = json.RootElement;
        Assert.Equal("high-lithium", root.GetProperty("scenario").GetString());
        Assert.Equal(["high-lithium.yaml", "baseline.yaml"], root.GetProperty("scenario_files").EnumerateArray().Select(file => file.GetProperty("file").GetString()));
        Assert.Equal(["wage@us=40"], root.GetProperty("overrides").EnumerateArray().Select(change => change.GetString()));
        Assert.Equal(64, root.GetProperty("data_hash").GetString()!.Length);
        Assert.StartsWith("cellcast run high-lithium", root.GetProperty("command").GetString(), StringComparison.Ordinal);
        Assert.EndsWith("Z", root.GetProperty("time").GetString(), StringComparison.Ordinal);
        Assert.All(root.GetProperty("results").EnumerateArray(), file => Assert.Equal(
            Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(folder, file.GetProperty("file").GetString()!)))), file.GetProperty("sha256").GetString()));
    }

    [Fact]
    public void A_quota_of_a_scenario_file_is_kept_and_its_rent_shown()
    {
        var file = Path.Combine(folder, "mine.yaml");
        File.WriteAllText(file, """
            name: mine
            base: baseline
            instruments:
              - id: MY-QUOTA
                jurisdiction: United States
                kind: import_quota
                target: {stage: cell, chemistry: LFP}
                origin: {producer: CHN}
                caps: {volume: 2, volume_unit: GWh/yr}
                start: 2024-01-01
            """);

        var call = Run(file, "--from", "2023", "--to", "2025");

        Assert.Equal(0, call.ExitCode);
        Assert.DoesNotContain("MY-QUOTA", call.Notes, StringComparison.Ordinal);
        double?[] Of(string variable)
        {
            var row = File.ReadAllLines(Path.Combine(folder, "results.csv")).Single(row => row.StartsWith($"Cellcast,mine,United States,{variable},", StringComparison.Ordinal));
            return [.. row.Split(',')[5..].Select(cell => cell.Length == 0 ? (double?)null : double.Parse(cell, CultureInfo.InvariantCulture))];
        }

        Assert.Equal([null, 2, 2], Of("Quota Limit|Cell|LFP|MY-QUOTA"));
        var (trade, rent) = (Of("Trade|Cell|LFP|China>United States"), Of("Quota Rent|Cell|LFP|MY-QUOTA"));
        Assert.True(trade[0] > 2);
        Assert.All(trade[1..], flow => Assert.InRange(flow!.Value, 1.9, 2 + 1e-6));
        Assert.Null(rent[0]);
        Assert.All(rent[1..], each => Assert.True(each > 1));
    }

    [Fact]
    public void The_same_run_gives_the_same_bytes()
    {
        Run("baseline", "--from", "2025", "--to", "2025");
        var first = File.ReadAllBytes(Path.Combine(folder, "results.csv"));
        Run("baseline", "--from", "2025", "--to", "2025");

        Assert.Equal(first, File.ReadAllBytes(Path.Combine(folder, "results.csv")));
    }

    [Fact]
    public void Further_forms_are_written_beside_the_IAMC_files()
    {
        Assert.Equal(0, Run("baseline", "--from", "2025", "--to", "2025", "--export", "iamc,tidy,numpy").ExitCode);

        Assert.Equal(
            ["provenance.json", "results-index.json", "results-tidy.csv", "results.csv", "results.npy", "variables.csv"],
            Directory.GetFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(File.ReadAllLines(Path.Combine(folder, "results.csv")).Length, File.ReadAllLines(Path.Combine(folder, "results-tidy.csv")).Length);
    }

    [Fact]
    public void A_run_and_a_single_cost_agree()
    {
        Run("baseline", "--from", "2030", "--to", "2030");
        using var json = JsonDocument.Parse(Call.Of("cost", "LFP", "--in", "us", "--year", "2030", "--json").Answer);
        var row = File.ReadAllLines(Path.Combine(folder, "results.csv")).Single(row => row.StartsWith("Cellcast,baseline,United States,Cost|Cell|LFP,", StringComparison.Ordinal));

        Assert.Equal(json.RootElement.GetProperty("cost").GetProperty("full").GetDouble(), double.Parse(row.Split(',')[^1], CultureInfo.InvariantCulture), 1e-9);
    }

    [Fact]
    public void Components_in_the_results_sum_to_their_whole()
    {
        Run("baseline", "--from", "2025", "--to", "2025");
        var values = File.ReadAllLines(Path.Combine(folder, "results.csv")).Skip(1).Select(row => row.Split(','))
            .Where(cells => cells[2] == "Europe" && cells[3].StartsWith("Cost|Cell|NMC811", StringComparison.Ordinal))
            .ToDictionary(cells => cells[3], cells => double.Parse(cells[^1], CultureInfo.InvariantCulture));

        var parts = values.Where(value => value.Key.Split('|').Length == 4).Sum(value => value.Value);
        Assert.Equal(values["Cost|Cell|NMC811"], parts, 1e-9);
    }

    [Fact]
    public void An_instrument_acts_or_is_named_as_without_effect()
    {
        var file = Path.Combine(folder, "mine.yaml");
        File.WriteAllText(
            file,
            "name: mine\nbase: baseline\ninstruments:\n  - {id: duty, jurisdiction: United States, kind: tariff, rate: 25, unit: percent}\n"
            + "  - {id: gift, jurisdiction: Europe, kind: product_standard, rate: 0.1, unit: share}\n");

        var call = Run(file, "--from", "2025", "--to", "2025");

        Assert.Equal(0, call.ExitCode);
        Assert.Contains("instrument gift is recorded; this version does not compute its effect", call.Notes, StringComparison.Ordinal);
        Assert.DoesNotContain("instrument duty", call.Notes, StringComparison.Ordinal);
        var provenance = File.ReadAllText(Path.Combine(folder, "provenance.json"));
        Assert.Contains("\"gift\"", provenance, StringComparison.Ordinal);
        Assert.DoesNotContain("\"duty\"", provenance, StringComparison.Ordinal);
    }

    [Fact]
    public void A_place_that_cannot_be_written_is_code_1_in_plain_words()
    {
        var file = Path.Combine(folder, "occupied");
        File.WriteAllText(file, "");

        var call = Call.Of("run", "--from", "2025", "--to", "2025", "--out", file);

        Assert.Equal((1, ""), (call.ExitCode, call.Answer));
        Assert.StartsWith($"cellcast: cannot write {file}: ", call.Notes, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("did you mean 'baseline'?", "run", "basline")]
    [InlineData("--export: unknown 'numpi', allowed: iamc, tidy, numpy, did you mean 'numpy'?", "run", "--export", "tidy,numpi")]
    [InlineData("--to: 2025 comes before 2030", "run", "--from", "2030", "--to", "2025")]
    [InlineData("did you mean 'lithium_price'?", "run", "--set", "lithum_price=3")]
    public void Bad_input_ends_with_code_2_and_writes_nothing(string why, params string[] words)
    {
        var call = Call.Of([.. words, "--out", Path.Combine(folder, "new")]);

        Assert.Equal((2, ""), (call.ExitCode, call.Answer));
        Assert.Contains(why, call.Notes, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(folder, "new")));
    }

    [Fact]
    public void A_damaged_scenario_names_every_line()
    {
        var file = Path.Combine(folder, "mine.yaml");
        File.WriteAllText(file, "name: mine\noutlook: sideways\noverrides:\n  - {set: wagee, factor: 2}\n");

        var call = Call.Of("run", file);

        Assert.Equal((2, ""), (call.ExitCode, call.Answer));
        Assert.Contains($"{file}:2:10: outlook: found 'sideways'", call.Notes, StringComparison.Ordinal);
        Assert.Contains($"{file}:4:11: overrides[1].set: found 'wagee'", call.Notes, StringComparison.Ordinal);
    }

    private Call Run(params string[] words) => Call.Of(["run", .. words, "--out", folder]);
}
