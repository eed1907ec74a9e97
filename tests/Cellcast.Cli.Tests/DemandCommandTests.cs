using System.Text.Json;

namespace Cellcast.Cli.Tests;

public sealed class DemandCommandTests
{
    [Fact]
    public void The_outlooks_stand_beside_one_another_with_their_editions()
    {
        var call = Call.Of("demand");

        Assert.Equal((0, ""), (call.ExitCode, call.Notes));
        Assert.Contains("McKinsey 2025, base", call.Answer, StringComparison.Ordinal);
        // The house's 2030 fell from 4.7 to 3.9 TWh within two years.
        Assert.Matches("mckinsey_base_2023 .* 2023 +4,700", call.Answer);
        Assert.Matches("mckinsey_base_2025 .* 2025 +3,910", call.Answer);
    }

    [Fact]
    public void The_bridge_names_its_residuals()
    {
        var call = Call.Of("demand", "--bridge");

        Assert.Equal(0, call.ExitCode);
        Assert.Matches("vehicles, registered +704 +894 +1,187", call.Answer);
        Assert.Contains("? not explained between stocks and shipments", call.Answer, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_has_every_year_unrounded()
    {
        var call = Call.Of("demand", "--in", "china", "--outlook", "iea_steps_2025", "--cars", "--bridge", "--json");
        using var answer = JsonDocument.Parse(call.Answer);

        // IEA STEPS 2025 for China in 2030: just under half of 3,000 GWh, all vehicles.
        string[] vehicles = ["ev_mass", "ev_long", "commercial", "two_three_wheelers"];
        var gwh = answer.RootElement.GetProperty("rows").EnumerateArray()
            .Where(row => row.GetProperty("year").GetInt32() == 2030 && vehicles.Contains(row.GetProperty("application").GetString()))
            .Sum(row => row.GetProperty("gwh_per_year").GetDouble());
        Assert.Equal(1470, gwh, 6);
        Assert.Equal(21, answer.RootElement.GetProperty("cars").GetArrayLength());
        Assert.NotEmpty(answer.RootElement.GetProperty("bridge").EnumerateArray());
    }

    [Fact]
    public void A_change_of_an_input_changes_the_demand()
    {
        var plain = Call.Of("demand", "--years", "2030", "--in", "us", "--csv").Answer;
        var changed = Call.Of("demand", "--years", "2030", "--in", "us", "--csv", "--set", "final_demand.pack_ev.ev_mass.central@us:2030=x2").Answer;

        Assert.NotEqual(plain, changed);
    }

    [Fact]
    public void An_unknown_outlook_is_bad_input_with_the_nearest_name()
    {
        var call = Call.Of("demand", "--outlook", "centrall");

        Assert.Equal((2, ""), (call.ExitCode, call.Answer));
        Assert.Contains("did you mean 'central'?", call.Notes, StringComparison.Ordinal);
    }
}
