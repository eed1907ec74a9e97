using Cellcast.Data.Lab;
using Cellcast.Data.Scenarios;
using Cellcast.Simulation;

namespace Cellcast.Data.Tests.Lab;

/// <summary>Every lever of the lab: it can be written and read back, and it moves the run.</summary>
public sealed class LabLeverTests(LabWorld lab) : IClassFixture<LabWorld>
{
    public static TheoryData<string> Levers => [.. LabWorld.Ids];

    [Theory]
    [MemberData(nameof(Levers))]
    public void A_lever_written_as_yaml_is_read_back_as_itself(string id)
    {
        foreach (var change in Changes(id))
        {
            var written = ScenarioWriter.Write(lab.Catalogue.ToScenario("mine", "baseline", [change]));
            var reading = lab.Catalogue.Read(ScenarioParser.Parse("mine", written, lab.Vocabulary));

            Assert.Equal([change], reading.Changes);
            Assert.Empty(reading.Others);
        }
    }

    // The smallest effect that a chart shows: a thousandth of a value anywhere.
    [Theory]
    [MemberData(nameof(Levers))]
    public void A_lever_moves_the_run(string id)
    {
        const double Seen = 1e-3;

        Assert.True(LargestMove(lab.Run(Changes(id).Last())) > Seen);
    }

    [Fact]
    public void Levers_together_are_told_apart_when_read_back()
    {
        LabChange[] changes =
        [
            .. lab.Catalogue.Levers.Select(lever => lever.Action == LabAction.Outlook
                ? new LabChange(lever.Id, Choice: "low") : new LabChange(lever.Id, lever.Neutral == lever.High ? lever.Low : lever.High, null, lever.From, lever.To)),
        ];
        var written = ScenarioWriter.Write(lab.Catalogue.ToScenario("mine", "baseline", changes));
        var reading = lab.Catalogue.Read(ScenarioParser.Parse("mine", written, lab.Vocabulary));

        Assert.Empty(reading.Others);
        Assert.Equal(changes, reading.Changes);
    }

    [Fact]
    public void A_law_at_a_share_keeps_its_schedule_outside_of_the_years()
    {
        var credit = lab.Catalogue.ToScenario("mine", "baseline", [new("law.us.45x.cells", 50, null, 2028, 2030)]).Instruments.Single(entry => entry.Id == "US-45X-CELL");

        // 26 USC 45X: full to 2029, three quarters in 2030, half in 2031.
        double At(int year) => credit.Schedule.Single(step => step.Covers(year)).Value;
        Assert.Equal([1.0, 0.5, 0.5, 0.375, 0.5], new[] { 2027, 2028, 2029, 2030, 2031 }.Select(At));
    }

    [Fact]
    public void A_barred_share_lets_the_rest_through()
    {
        var ban = Assert.Single(lab.Catalogue.ToScenario("mine", "baseline", [new("content.us.batteries.china", 70)]).Instruments);

        Assert.Equal((30, "percent"), (ban.Rate, ban.Unit));
    }

    // Both ends that are not the neutral value, in the years the lever holds by itself.
    private IEnumerable<LabChange> Changes(string id)
    {
        var lever = lab.Catalogue.Find(id)!;
        return lever.Action == LabAction.Outlook
            ? [new(id, Choice: "high")]
            : new[] { lever.Low, lever.High }.Where(value => value != lever.Neutral).Select(value => new LabChange(id, value, null, lever.From, lever.To));
    }

    private double LargestMove(Results changed)
    {
        var largest = 0.0;
        foreach (var variable in lab.Baseline.Variables)
        {
            foreach (var region in lab.Baseline.Regions)
            {
                var before = lab.Baseline.Series(variable.Name, region);
                var after = changed.Series(variable.Name, region);
                for (var t = 0; t < Math.Min(before.Length, after.Length); t++)
                {
                    if (before[t] > 0 && !double.IsNaN(after[t]))
                    {
                        largest = Math.Max(largest, Math.Abs((after[t] / before[t]) - 1));
                    }
                }
            }
        }

        return largest;
    }
}
