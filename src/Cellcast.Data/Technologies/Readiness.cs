using Cellcast.Technology.Readiness;
using Cellcast.World;

namespace Cellcast.Data.Technologies;

/// <summary>Announced dates against reality, and what follows for dates still ahead (systems A11, E5).</summary>
public sealed class Readiness
{
    private static readonly Unit Years = Unit.Parse("yr");

    private readonly Dictionary<string, SlipPosterior> posteriors;

    /// <summary>Reads and estimates.</summary>
    /// <param name="package">The package, at least with <see cref="Tables"/>.</param>
    /// <param name="inputs">Its inputs, for the priors.</param>
    public Readiness(DataPackage package, Inputs inputs)
    {
        ArgumentNullException.ThrowIfNull(package);
        ArgumentNullException.ThrowIfNull(inputs);
        var table = package.Tables["announcements"];
        Announcements = [.. Enumerable.Range(0, table.RowCount).Select(row => new Announcement(
            table.Text(row, "id"), table.Text(row, "firm"), table.Text(row, "kind"), table.Text(row, "region"), table.Text(row, "what"), table.Numbers("first")[row]!.Value, table.Numbers("latest")[row],
            table.Text(row, "outcome") switch { "achieved" => SlipOutcome.Achieved, "dropped" => SlipOutcome.Dropped, _ => SlipOutcome.Open }, table.Numbers("as_of")[row]!.Value, table.Text(row, "source"), table.Text(row, "note")))];
        posteriors = Kinds.ToDictionary(kind => kind, kind => SlipPosterior.Of(Prior(inputs, kind), [.. Announcements.Where(announcement => announcement.Kind == kind).Select(announcement => announcement.Case)]), StringComparer.Ordinal);
    }

    /// <summary>The tables read here.</summary>
    public static IReadOnlyList<string> Tables { get; } = ["announcements", "learning"];

    /// <summary>Classes whose slips are alike.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["incumbent", "drop_in", "solid_state_and_sulfur"];

    /// <summary>The cases.</summary>
    public IReadOnlyList<Announcement> Announcements { get; }

    /// <summary>What the cases and the prior say of a class.</summary>
    public SlipPosterior Of(string kind) => posteriors[kind];

    /// <summary>The class of a chemistry, by the family of lines it is made on.</summary>
    public static string KindOf(string lineFamily, string chemistry) => lineFamily switch
    {
        "sulfide-solid-state" or "lithium-sulfur" => Kinds[2],
        "layered-oxide" or "phosphate" or "titanate" when chemistry != "Si-NMC" => Kinds[0],
        _ => Kinds[1],
    };

    /// <summary>What is held of a class before its cases are seen.</summary>
    public static SlipPrior Prior(Inputs inputs, string kind)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        return new(
            inputs.ValueIn(Years, "start_slip_median", kind), inputs.Value("slip_prior_spread"), inputs.Value("start_slip_sd", kind), inputs.Value("slip_sd_prior_spread"), inputs.Value("never_probability", kind),
            inputs.Value("never_prior_cases"));
    }
}
