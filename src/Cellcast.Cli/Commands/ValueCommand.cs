using System.CommandLine;
using Cellcast.Data.Decisions;

namespace Cellcast.Cli.Commands;

/// <summary>Where the value of a battery is made and kept.</summary>
internal static class ValueCommand
{
    private const int UsualYear = 2030;

    public static CommandEntry Entry { get; } = new(
        "value",
        "Where the value is: sales, value added and profit by stage and region",
        "Follows the money of a year of a run from mines to packs: what each stage sells, buys, adds and earns, where and for whom, what the report on the American industry prints beside it, and where a region lacks its part.",
        [
            new("value", "the world in 2030, seen from the United States"),
            new("value --in eu --year 2035", "another region and year"),
            new("value --scenario law-2022 --json", "another run, as JSON"),
        ],
        Configure);

    private static void Configure(Command command, Session session)
    {
        var when = new Option<string?>("--year") { HelpName = "year", Description = $"2020 to 2040 ({UsualYear})" };
        command.Options.Add(when);
        var options = new DecisionOptions(command, session, "United States", "Whose part in it");
        command.SetAction(result =>
        {
            var words = new Words();
            var asked = options.Read(result, words);
            var year = words.Year(result.GetValue(when), "--year", UsualYear);
            words.ThrowIfAny();
            return options.Write(result, ValuePage.Of(asked.World, asked.Scenario, asked.Changes, asked.Region, year, session.Cancellation), asked.Package);
        });
    }
}
