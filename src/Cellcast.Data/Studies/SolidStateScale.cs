using Cellcast.Costing;
using Cellcast.Technology;

namespace Cellcast.Data.Studies;

/// <summary>How many times dearer a solid-state cell is than a nickel cell, over the volume it is made in (systems E2).</summary>
/// <param name="Pilot">Pilot lines of today: a newcomer's yield and less, steep economies of scale, today's electrolyte price.</param>
/// <param name="Mass">Mature plants of the year of mass production.</param>
public sealed record SolidStateScale(SolidStateMultiple Pilot, SolidStateMultiple Mass)
{
    private const string SolidState = "ASSB-Li", LithiumIon = "NMC811", UsualHome = "Japan";

    // Volumes worth a row, GWh a year: from a pilot line to a large plant.
    private static readonly double[] Volumes = [0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30, 100];

    /// <summary>Costs pilot and mass production in a region.</summary>
    public static SolidStateScale Of(StudyDesk desk, string region)
    {
        ArgumentNullException.ThrowIfNull(desk);
        var inputs = desk.Inputs;
        var (pilotYear, massYear) = ((int)inputs.Value("pilot_year"), (int)inputs.Value("mass_production_year"));
        var yield = inputs.Value("plant_yield_start", "newcomer", "", pilotYear) * inputs.Value("pilot_yield_factor");
        return new(
            new(gwh => UnitCost.Of(Steep(desk.Cell(SolidState, region, pilotYear, gwh)) with { Yield = yield }).Full, desk.Cost(LithiumIon, region, pilotYear).Full),
            new(gwh => desk.Cost(SolidState, region, massYear, gwh).Full, desk.Cost(LithiumIon, region, massYear).Full));
    }

    /// <summary>Answers the study.</summary>
    public static StudyPage Page(StudyDesk desk)
    {
        ArgumentNullException.ThrowIfNull(desk);
        var region = desk.Region(UsualHome);
        var scale = Of(desk, region);
        var (pilotRange, today, goal) = (desk.Figures["solid_state_pilot_multiple"], desk.Figures["solid_state_today_multiple"], desk.Figures["solid_state_target_multiple"]);
        var (few, many) = (scale.Pilot.VolumeFor(pilotRange.Low!.Value), scale.Pilot.VolumeFor(pilotRange.High!.Value));
        var large = scale.Mass.At(Large);
        var answer = $"From a pilot line in {region} of {Volumes[0] * MwhPerGwh:0} MWh a year a solid-state cell costs {scale.Pilot.At(Volumes[0]):0.0} times a nickel cell, from one of {Volumes[2] * MwhPerGwh:0} MWh {scale.Pilot.At(Volumes[2]):0.0} times; "
            + $"from a mature plant of {Large:0} GWh in {desk.Inputs.Value("mass_production_year"):0} {large:0.00} times. In a pilot line {Place(pilotRange.High.Value, many)}, {Place(pilotRange.Low.Value, few)}.";
        return new(
            answer,
            [
                new(
                    $"Times the cost of {LithiumIon} in {region}, a plant of usual size",
                    [new("GWh a year"), new("pilot yield, today", "ratio"), new("mature, mass production", "ratio")],
                    [.. Volumes.Select(volume => (IReadOnlyList<StudyCell>)[$"{volume:0.##}", scale.Pilot.At(volume), scale.Mass.At(volume)])],
                    Bar: 1),
            ],
            [
                pilotRange.Judged(
                    few is not null || many is not null || (scale.Pilot.At(Volumes[0]) <= pilotRange.High && scale.Pilot.At(Volumes[0]) >= pilotRange.Low) ? Verdict.OppositeSides : Verdict.Differs,
                    $"a pilot's figure: {Place(pilotRange.Low.Value, few)}, {Place(pilotRange.High.Value, many)}; the figures near 1.4 are those of mass production", scale.Pilot.At(Volumes[2])),
                MassFigure(today, scale.Mass, large),
                MassFigure(goal, scale.Mass, large),
            ],
            [
                "pilot lines have the steep scale exponents of the older published plant and a constant yield", "solid electrolyte at the package's price of each year: the largest doubt",
                "compared at cell level with a mature lithium-ion plant of the same region and year",
            ]);
    }

    private const double Large = 30, MwhPerGwh = 1000;

    private static ReportBeside MassFigure(ReportFigure figure, SolidStateMultiple mass, double large) => figure.Judged(
        large <= figure.Number ? Verdict.Confirmed : Verdict.Differs,
        mass.VolumeFor(figure.Number) is { } volume ? $"reached from {volume:0.###} GWh a year on" : $"computed {large:0.00} times at {Large:0} GWh a year; no volume gives {figure.Number:0.00}", large);

    private static string Place(double multiple, double? volume) => volume switch
    {
        null => $"no volume gives {multiple:0.##} times",
        < 1 => $"{multiple:0.##} times holds at {volume * MwhPerGwh:0.##} MWh a year",
        _ => $"{multiple:0.##} times holds at {volume:0.##} GWh a year",
    };

    // A pilot line has the steep scale exponents of small plants.
    private static CellCostCase Steep(CellCostCase cell) => cell with { Plant = cell.Plant.With(PlantScaling.BatPaC3, ElectrodeRoute.Wet) };
}
