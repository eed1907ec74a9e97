using Cellcast.Data.Answers;
using Cellcast.Technology;

namespace Cellcast.Data.Studies;

/// <summary>Levelised cost of grid storage by chemistry and duration against the target, and a built project on its capital alone (systems B9).</summary>
public static class StorageTarget
{
    private const int UsualYear = 2025;

    private const string UsualRegion = "China", Project = "jimusar-vanadium";

    private const double KwhPerMwh = 1000;

    // The durations of the question.
    private static readonly double[] Durations = [4, 10, 100];

    /// <summary>Levelised cost at the installed cost that sources report, USD/MWh.</summary>
    public static double AtReportedCost(StudyDesk desk, string chemistry, string region, double hours, int year = UsualYear)
    {
        ArgumentNullException.ThrowIfNull(desk);
        return LevelisedCostOfStorage.Of(desk.Technology.StorageProject(chemistry, region, hours, year)).Value;
    }

    /// <summary>Capital of the Jimusar station alone, USD per kWh delivered, and its installed cost, USD/kWh.</summary>
    public static (double CapitalAlone, double UsdPerKwh, double Hours) Jimusar(StudyDesk desk)
    {
        ArgumentNullException.ThrowIfNull(desk);
        var projects = desk.Package.Tables["projects"];
        var row = Enumerable.Range(0, projects.RowCount).First(candidate => projects.Text(candidate, "id") == Project);
        var (power, energy, investment) = (projects.Numbers("power").Values[row], projects.Numbers("energy").Values[row], projects.Numbers("investment").Values[row]);

        // MUSD per MWh is thousands of USD per kWh.
        var usdPerKwh = investment / energy * KwhPerMwh;
        var inputs = desk.Inputs;
        return (LevelisedCostOfStorage.CapitalAlone(usdPerKwh, inputs.Value("capital_check_rate"), inputs.Value("capital_check_life"), inputs.Value("capital_check_cycles")), usdPerKwh, energy / power);
    }

    /// <summary>Answers the study.</summary>
    public static StudyPage Page(StudyDesk desk)
    {
        ArgumentNullException.ThrowIfNull(desk);
        var (region, year) = (desk.Region(UsualRegion), desk.Year(UsualYear));
        var rows = Durations.SelectMany(hours => desk.Book.StorageChemistries.Select(chemistry => Row(desk, chemistry, region, hours, year))).ToList();
        var winners = Durations.Select(hours => rows.Where(row => row.Hours == hours).MinBy(row => row.Modelled)).ToList();
        var target = desk.Figures["storage_target"];
        var (alone, usdPerKwh, hoursOfProject) = Jimusar(desk);
        var long10 = rows.Where(row => row.Hours > Durations[0]).MinBy(row => row.Modelled);
        var meets = long10.Modelled / KwhPerMwh <= target.Number;
        var answer = $"In {region} in {year} " + string.Join(", ", winners.Select(row => $"{row.Chemistry} wins at {row.Hours:0} h ({row.Modelled:0} USD/MWh)"))
            + $". {(meets ? $"{long10.Chemistry} meets" : "None meets")} the target of {target.Number * KwhPerMwh:0} USD/MWh for 10 hours and more; Jimusar, at its reported {usdPerKwh:0} USD/kWh, misses it on capital alone "
            + $"({alone * KwhPerMwh:0} USD/MWh).";
        return new(
            answer,
            [
                new(
                    "Levelised cost, USD of 2024 per MWh delivered, charging power included",
                    [new("chemistry"), new("hours", "h"), new("at modelled cost", "USD/MWh"), new("capital in it", "USD/MWh"), new("charging in it", "USD/MWh"), new("at reported cost", "USD/MWh")],
                    [.. rows.Select(row => (IReadOnlyList<StudyCell>)[row.Chemistry, row.Hours, row.Modelled, row.Capital, row.Charging, row.Reported])],
                    Bar: 2),
            ],
            [
                target.Judged(
                    meets ? Verdict.Confirmed : Verdict.Differs,
                    $"cheapest at 10 hours or more: {long10.Chemistry} at {long10.Hours:0} h with {long10.Modelled / KwhPerMwh:0.000} USD/kWh; without charging power {(long10.Modelled - long10.Charging) / KwhPerMwh:0.000}",
                    long10.Modelled / KwhPerMwh),
                target.Judged(
                    alone <= target.Number, $"Jimusar ({hoursOfProject:0} h, {usdPerKwh:0} USD/kWh): capital alone {alone:0.000} USD/kWh, {alone / target.Number:0.0} times the target", alone),
            ],
            ["yearly cycles fall with the duration: a store of 100 hours is full and empty a few times a year", "charging power is bought at one price; a plant that is paid for peaks sees others"]);
    }

    private static (string Chemistry, double Hours, double Modelled, double Capital, double Charging, double? Reported) Row(StudyDesk desk, string chemistry, string region, double hours, int year)
    {
        var question = new CostQuestion(chemistry, region, year, CostLevel.System, Hours: hours);
        var tree = desk.Book.LevelisedStorage(question);
        return (chemistry, hours, tree.Value, tree.ValueOf(LevelisedCostOfStorage.Capital), tree.ValueOf(LevelisedCostOfStorage.Charging), desk.Book.ReportedLevelisedStorage(question)?.Value);
    }
}
