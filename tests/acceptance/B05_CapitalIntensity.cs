using System.Globalization;
using Cellcast.Finance;
using Xunit.Abstractions;

namespace Cellcast.Acceptance;

/// <summary>B5: capital per GWh of announced plants (seed 002).</summary>
public sealed class B05_CapitalIntensity(ITestOutputHelper output)
{
    [Fact, System("B5", Kind.DataView)]
    public void Announced_plants_give_the_reports_totals_and_the_host_country_explains_more_than_the_firm()
    {
        var catl = Projects("capital_intensity_catl");
        var others = Projects("capital_intensity_others");
        var comparison = new CapexComparison([.. catl, .. others]);
        var total = catl.Sum(project => project.Gwh ?? 0);
        var musd = catl.Sum(project => (project.Gwh ?? 0) * project.MusdPerGwh);
        output.WriteLine($"{total:0} GWh, {musd / 1000:0.0} bn USD, {musd / total:0.0} MUSD/GWh (report: 392, 26.4, 67.3)");
        Assert.Equal(392, total, 6);
        Assert.InRange(musd / total, 67.0, 67.6);
        Assert.Equal(115.25, others.Average(project => project.MusdPerGwh), 0.5);

        // What the report leaves out: CATL at home 52.1, abroad 88.5, which is more than Northvolt in Germany (82).
        var home = catl.Where(project => project.Host == "China").ToList();
        var abroad = catl.Where(project => project.Host != "China").ToList();
        var atHome = home.Sum(p => p.Gwh!.Value * p.MusdPerGwh) / home.Sum(p => p.Gwh!.Value);
        var away = abroad.Sum(p => p.Gwh!.Value * p.MusdPerGwh) / abroad.Sum(p => p.Gwh!.Value);
        output.WriteLine($"CATL in China {atHome:0.0}, abroad {away:0.0} MUSD/GWh");
        Assert.InRange(atHome, 51.6, 52.6);
        Assert.InRange(away, 88.0, 89.0);
        Assert.True(away > others.Min(project => project.MusdPerGwh));
        Assert.True(comparison.ShareExplainedByHost > comparison.ShareExplainedByFirm);
    }

    private static List<CapexProject> Projects(string study)
    {
        var plants = Repository.Package.Tables["plants"];
        var projects = new List<CapexProject>();
        for (var row = 0; row < plants.RowCount; row++)
        {
            if (plants.Text(row, "study") != study)
            {
                continue;
            }

            double Number(string column) => double.Parse(plants.Text(row, column), CultureInfo.InvariantCulture);
            var name = plants.Text(row, "name");
            var firm = plants.Text(row, "firm");
            var host = plants.Text(row, "region");
            projects.Add(plants.Text(row, "capital_intensity").Length > 0
                ? new CapexProject(name, firm, host, Number("capital_intensity"))
                : CapexProject.Of(name, firm, host, Number("value"), Number("investment")));
        }

        return projects;
    }
}
