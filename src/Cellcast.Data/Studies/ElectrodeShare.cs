using Cellcast.Costing;
using Cellcast.Data.Answers;

namespace Cellcast.Data.Studies;

/// <summary>What the parts of a cell are of the cell and of the pack (systems C17).</summary>
/// <param name="Chemistry">Chemistry id.</param>
/// <param name="Cost">Cost of the cell.</param>
/// <param name="PackUsdPerKwh">Cost of the pack around it, cell included, USD/kWh.</param>
public sealed record ElectrodeShare(string Chemistry, UnitCost Cost, double PackUsdPerKwh)
{
    private const int UsualYear = 2025;

    private const string UsualRegion = "China";

    private static readonly string[] Chemistries = ["NMC811", "LFP"];

    /// <summary>Electrode chemistry: active materials, binders, carbon and solvent, USD/kWh.</summary>
    public double Electrodes => Cost.CathodeActive + Cost.AnodeActive + Cost.Binders + Cost.Carbon + Cost.Solvent;

    /// <summary>The same with the foils they are coated on, USD/kWh.</summary>
    public double WithFoils => Electrodes + Cost.CopperFoil + Cost.AluminiumFoil;

    /// <summary>Electrode chemistry as a share of the cell's full cost.</summary>
    public double OfCell => Electrodes / Cost.Full;

    /// <summary>Electrode chemistry as a share of the pack.</summary>
    public double OfPack => Electrodes / PackUsdPerKwh;

    /// <summary>Cells as a share of the pack.</summary>
    public double CellOfPack => Cost.Full / PackUsdPerKwh;

    /// <summary>Costs a cell and its pack.</summary>
    public static ElectrodeShare Of(StudyDesk desk, string chemistry, string region, int year)
    {
        ArgumentNullException.ThrowIfNull(desk);
        return new(chemistry, desk.Cost(chemistry, region, year), desk.Book.Tree(new CostQuestion(chemistry, region, year, CostLevel.Pack)).Value);
    }

    /// <summary>What two shares imply: electrode chemistry of the pack over electrode chemistry of the cell is cells of the pack.</summary>
    public static double ImpliedCellOfPack(StudyDesk desk)
    {
        ArgumentNullException.ThrowIfNull(desk);
        return desk.Figures["electrode_share_of_pack"].Number / desk.Figures["electrode_share_of_cell"].Number;
    }

    /// <summary>Cells of the pack in the report's own table.</summary>
    public static double PrintedCellOfPack(StudyDesk desk)
    {
        ArgumentNullException.ThrowIfNull(desk);
        return desk.Figures["table_cell_cost"].Number / desk.Figures["table_pack_cost"].Number;
    }

    /// <summary>Answers the study.</summary>
    public static StudyPage Page(StudyDesk desk)
    {
        ArgumentNullException.ThrowIfNull(desk);
        var (region, year) = (desk.Region(UsualRegion), desk.Year(UsualYear));
        var shares = Chemistries.Select(chemistry => Of(desk, chemistry, region, year)).ToList();
        var (nickel, iron) = (shares[0], shares[1]);
        var (ofCell, ofPack) = (desk.Figures["electrode_share_of_cell"], desk.Figures["electrode_share_of_pack"]);
        var (implied, printed) = (ImpliedCellOfPack(desk), PrintedCellOfPack(desk));
        var answer = $"Electrode chemistry is {nickel.OfCell:0%} of a nickel cell ({nickel.WithFoils / nickel.Cost.Full:0%} with foils) and {iron.OfCell:0%} of an iron phosphate cell from {region} in {year}, {nickel.OfPack:0%} and "
            + $"{iron.OfPack:0%} of the pack; conversion is {nickel.Cost.Conversion / nickel.Cost.Full:0%} and {iron.Cost.Conversion / iron.Cost.Full:0%} of the cell.";
        return new(
            answer,
            [.. shares.Select(Layers)],
            [
                ofCell.Judged(
                    nickel.OfCell >= ofCell.Number ? Verdict.Confirmed : Verdict.Differs,
                    $"computed {nickel.OfCell:0%} of full cost, {nickel.WithFoils / nickel.Cost.Full:0%} with foils, {nickel.Electrodes / nickel.Cost.Materials:0%} of the materials for NMC811; {iron.OfCell:0%} for LFP", nickel.OfCell),
                ofPack.Judged(
                    implied >= printed, $"with {ofCell.Printed} of the cell it would make cells {implied:0%} of a pack, against {printed:0%} in the report's own Table 1; computed cells are {nickel.CellOfPack:0%} of a pack, "
                    + $"electrode chemistry {nickel.OfPack:0%}", nickel.OfPack),
            ],
            ["electrode chemistry is active materials, binders, carbon and solvent, without foils, as the words say", "shares of full cost, which holds a return on capital and no margin"]);
    }

    private static StudyTable Layers(ElectrodeShare of)
    {
        var cost = of.Cost;
        (string Name, double Value)[] parts =
        [
            ("cathode active material", cost.CathodeActive), ("anode active material", cost.AnodeActive), ("binders, carbon, solvent", cost.Binders + cost.Carbon + cost.Solvent),
            ("foils", cost.CopperFoil + cost.AluminiumFoil), ("separator", cost.Separator), ("electrolyte", cost.Electrolyte + cost.SolidElectrolyte), ("lithium foil and casing", cost.LithiumFoil + cost.Casing),
            ("scrap credit", cost.ScrapCredit), ("conversion", cost.Conversion), ("warranty", cost.Warranty), ("cell", cost.Full), ("around the cell", of.PackUsdPerKwh - cost.Full), ("pack", of.PackUsdPerKwh),
        ];
        return new(
            of.Chemistry,
            [new("layer"), new("cost", "USD/kWh"), new("of the cell", "share"), new("of the pack", "share")],
            [.. parts.Select(part => (IReadOnlyList<StudyCell>)[part.Name, part.Value, part.Value / cost.Full, part.Value / of.PackUsdPerKwh])],
            Bar: 3);
    }
}
