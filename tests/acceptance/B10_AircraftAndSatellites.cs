using Cellcast.Data.Studies;
using Cellcast.Data.Technologies;
using Cellcast.Technology;
using Xunit.Abstractions;

namespace Cellcast.Acceptance;

/// <summary>B10: does a cell make a vehicle possible (seed 002)?</summary>
public sealed class B10_AircraftAndSatellites(ITestOutputHelper output)
{
    private static readonly FitDesk Desk = new(new StudyDesk(Repository.Package, Repository.Inputs), "China", 2025);

    [Fact, System("B10", Kind.Arithmetic)]
    public void The_claimed_cell_flies_about_940_km_so_2000_to_3000_are_refuted_for_an_ordinary_aircraft()
    {
        var aircraft = new ElectricAircraft(0.4, 15, 0.85);
        output.WriteLine($"500 Wh/kg: {aircraft.RangeKm(500):0} km; 2,000 km would take lift over drag {aircraft.LiftToDragFor(2000, 500):0}, 3,000 km {aircraft.LiftToDragFor(3000, 500):0}");
        Assert.Equal(940, aircraft.RangeKm(500), 5.0);
        Assert.True(aircraft.LiftToDragFor(2000, 500) > 30); // a sailplane's
    }

    [Fact, System("B10", Kind.Outcome)]
    public void No_cell_of_the_package_makes_a_regional_aircraft_at_its_usual_values()
    {
        var ranking = Desk.Ranking(Desk.Catalogue.Meant("regional_aircraft")[0]);
        Assert.DoesNotContain(ranking, fit => fit.Verdict == Cellcast.Technology.Fit.FitVerdict.Fits);
    }

    [Fact, System("B10", Kind.Outcome)]
    public void Low_orbit_asks_for_shallow_cycles_and_geostationary_orbit_does_not()
    {
        double Depth(string application, string chemistry) => Desk.DepthOverLife(Desk.Catalogue.Meant(application)[0], chemistry)!.Value;
        output.WriteLine($"NMC811: {Depth("space_leo", "NMC811"):0%} in low orbit, {Depth("space_geo", "NMC811"):0%} in geostationary orbit (report: often more than 5,000 cycles a year; hundreds, where eclipses make 90)");
        Assert.InRange(Depth("space_leo", "NMC811"), 0.05, 0.3);
        Assert.True(Depth("space_geo", "NMC811") > 0.7);
    }

    [Fact, System("B10", Kind.Outcome)]
    public void A_lunar_night_is_for_cells_without_liquid_and_no_common_lithium_ion_cell_is_sure_of_it()
    {
        // -130 degrees for 14 days, and radiation besides.
        var ranking = Desk.Ranking(Desk.Catalogue.Meant("space_lunar")[0]);
        var fits = ranking.Where(fit => fit.Verdict == Cellcast.Technology.Fit.FitVerdict.Fits).Select(fit => fit.Chemistry).ToList();
        output.WriteLine($"for the lunar night: {string.Join(", ", fits)}; ruled out {ranking.Count(fit => fit.Verdict == Cellcast.Technology.Fit.FitVerdict.Vetoed)} of {ranking.Count}");
        Assert.StartsWith("ASSB", fits[0], StringComparison.Ordinal);
        Assert.All((string[])["LFP", "NMC811", "NCA", "Na-layered"], chemistry => Assert.DoesNotContain(chemistry, fits));
    }
}
