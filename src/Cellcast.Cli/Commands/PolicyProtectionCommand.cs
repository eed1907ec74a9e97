using System.CommandLine;
using Cellcast.Cli.Json;
using Cellcast.Cli.Output;
using Cellcast.Data;
using Cellcast.Data.Accounts;

namespace Cellcast.Cli.Commands;

/// <summary><c>policy protection</c>: effective protection by stage.</summary>
internal static class PolicyProtectionCommand
{
    private const int UsualYear = 2027;

    public static void Add(Command parent, Session session)
    {
        var command = new Command("protection", "Effective protection by stage: duties on a product less those on its inputs, over value added");
        var name = new Argument<string?>("scenario") { Description = "Scenario (baseline)", Arity = ArgumentArity.ZeroOrOne };
        name.CompletionSources.Add(_ => session.CompleteScenarios());
        var home = new Option<string?>("--home") { HelpName = "region", Description = "Who charges (United States)" };
        var origin = new Option<string?>("--from") { HelpName = "region", Description = "Who is charged (China)" };
        home.CompletionSources.Add(_ => session.CompleteRegions());
        origin.CompletionSources.Add(_ => session.CompleteRegions());
        var year = new Option<string?>("--year") { HelpName = "year", Description = $"Year ({UsualYear})" };
        command.Arguments.Add(name);
        foreach (var option in new Option[] { home, origin, year })
        {
            command.Options.Add(option);
        }

        var changes = new ChangeOption(command, session);
        var form = new OutputForm(command);
        command.SetAction(result =>
        {
            var words = new Words();
            var package = session.LoadPackage(result);
            var scenario = session.LoadScenario(result, result.GetValue(name) ?? "baseline").Scenario.Scenario;
            var regions = Session.Regions(package);
            var (charges, charged) = (words.Name(regions, result.GetValue(home) ?? "United States"), words.Name(regions, result.GetValue(origin) ?? "China"));
            if (charges == charged)
            {
                words.Add($"--home and --from: {charges} charges itself nothing");
            }

            var of = words.Year(result.GetValue(year), "--year", UsualYear);
            var overrides = changes.Read(result, package, new Inputs(package), words);
            words.ThrowIfAny();
            var rows = ProtectionTable.Of(session.WorldOf(package).Solve(scenario, overrides), charges, charged, of);
            return form.Write(
                result,
                () => Write(new Screen(session.Output, session.Terminal), rows, charges, charged, of),
                () => AnswerJson.Write(session.Output, rows, AnswerJson.Readable.IReadOnlyListProtectionRow),
                () => WriteCsv(new CsvTable(session.Output), rows));
        });
        parent.Subcommands.Add(command);
    }

    private static void Write(Screen screen, IReadOnlyList<ProtectionRow> rows, string home, string origin, int year)
    {
        screen.Line(screen.Bold($"Effective protection of {home} against {origin}, {year}"));
        screen.Line();
        var table = new TextTable("product", "stage", ">duty", ">inputs in price", ">duty on inputs", ">effective", ">with credits");
        foreach (var row in rows)
        {
            table.Add(
                row.Product, row.Stage, Figures.Share(row.Duty), Figures.Percent(row.InputShare), Figures.Share(row.InputDuty), row.Rate is { } rate ? Figures.SignedPercent(rate) : "no value added",
                row.RateWithCredit is { } with ? Figures.SignedPercent(with) : "");
        }

        table.Write(screen);
        screen.Line();
        screen.Paragraph($"effective: rise of value added that duties allow; below 0, duties on inputs take more than the duty on the product gives. Worth of inputs at prices from {origin} without duties; with credits: what makers in {home} receive counts as a duty on the product.");
    }

    private static void WriteCsv(CsvTable csv, IReadOnlyList<ProtectionRow> rows)
    {
        csv.Row("product", "stage", "duty", "credit", "input_share", "input_duty", "effective_rate", "effective_rate_with_credit");
        foreach (var row in rows)
        {
            csv.Row(row.Product, row.Stage, row.Duty, row.Credit, row.InputShare, row.InputDuty, row.Rate, row.RateWithCredit);
        }
    }
}
