using Cellcast.Data.Studies;
using Xunit.Abstractions;

namespace Cellcast.Acceptance;

/// <summary>B5: capital per GWh of announced plants (seed 002).</summary>
public sealed class B05_CapitalIntensity(ITestOutputHelper output)
{
    [Fact, System("B5", Kind.DataView)]
    public void Announced_plants_give_the_reports_totals_and_the_host_country_explains_more_than_the_firm()
    {
        var study = CapitalIntensity.Of(Repository.Package);
        var total = study.LeaderTotal;
        output.WriteLine($"{total.Gwh:0} GWh, {total.TotalMusd / 1000:0.0} bn USD, {total.MusdPerGwh:0.0} MUSD/GWh (report: 392, 26.4, 67.3)");
        Assert.Equal(392, total.Gwh, 6);
        Assert.InRange(total.MusdPerGwh, 67.0, 67.6);
        Assert.Equal(115.25, study.OthersTotal.SimpleMeanMusdPerGwh, 0.5);

        // What the report leaves out: CATL at home 52.1, abroad 88.5, which is more than Northvolt in Germany (82).
        output.WriteLine($"CATL in China {study.AtHome.MusdPerGwh:0.0}, abroad {study.Abroad.MusdPerGwh:0.0} MUSD/GWh");
        Assert.InRange(study.AtHome.MusdPerGwh, 51.6, 52.6);
        Assert.InRange(study.Abroad.MusdPerGwh, 88.0, 89.0);
        Assert.True(study.Abroad.MusdPerGwh > study.Others.Min(project => project.MusdPerGwh));
        Assert.True(study.Together.ShareExplainedByHost > study.Together.ShareExplainedByFirm);
    }
}
