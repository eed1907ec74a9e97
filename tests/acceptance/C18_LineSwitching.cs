using Cellcast.Data.Studies;
using Cellcast.Data.Technologies;
using Xunit.Abstractions;

namespace Cellcast.Acceptance;

/// <summary>C18: when a car line is turned to storage cells (seed 003).</summary>
public sealed class C18_LineSwitching(ITestOutputHelper output)
{
    private static readonly StudyDesk Desk = new(Repository.Package, Repository.Inputs);

    [Fact, System("C18", Kind.Outcome)]
    public void An_American_nickel_line_turns_to_phosphate_when_its_own_margin_collapses()
    {
        var terms = ConversionTerms.Of(Desk, new("20 GWh NMC, United States", "NMC811", "United States", "United States", 20), "LFP", 2026);
        output.WriteLine($"margin needed on LFP: {terms.Margin.Needed():0.0} USD/kWh for an idle line, {terms.Margin.Needed(10):0.0} for one that earns 10; downtime {terms.Conversion.DowntimeMonths:0} months");

        // Idle, it takes a few dollars; earning, it must make up for the wait and the lost output, so a lower storage margin slows the switch.
        Assert.InRange(terms.Margin.Needed(), 0, 10);
        Assert.True(terms.Margin.Needed(10) > 10 + terms.Margin.Needed());
    }

    [Fact, System("C18", Kind.Outcome)]
    public void A_longer_downtime_raises_the_margin_that_storage_must_pay()
    {
        var slow = new StudyDesk(Repository.Package, Repository.Inputs.With([Repository.Inputs.Parse("conversion_downtime.LFP=30")]));
        var plant = new StandingPlant("20 GWh NMC, United States", "NMC811", "United States", "United States", 20);
        Assert.True(ConversionTerms.Of(slow, plant, "LFP", 2026).Margin.Needed(5) > ConversionTerms.Of(Desk, plant, "LFP", 2026).Margin.Needed(5));
    }

    [Fact, System("C18", Kind.Outcome)]
    public void Another_cell_format_adds_friction_to_every_switch()
    {
        var plant = new StandingPlant("20 GWh NMC, United States", "NMC811", "United States", "United States", 20);
        var (same, other) = (ConversionTerms.Of(Desk, plant, "LFP", 2026), ConversionTerms.Of(Desk, plant, "LFP", 2026, isNewFormat: true));
        output.WriteLine($"to LFP: {same.InvestmentMusd:0} million USD in the same format, {other.InvestmentMusd:0} in another; margin needed on a line that earns 5: {same.Margin.Needed(5):0.0} and {other.Margin.Needed(5):0.0} USD/kWh");
        Assert.True(other.Reuse.Value < same.Reuse.Value - 0.1 && other.Reuse.Low < other.Reuse.Value && other.Reuse.Value < other.Reuse.High);
        Assert.True(other.InvestmentMusd > 1.5 * same.InvestmentMusd);
        Assert.True(other.Margin.Needed(5) > same.Margin.Needed(5));
    }
}
