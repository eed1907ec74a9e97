using System.CommandLine;
using Cellcast.Cli.Json;
using Cellcast.Cli.Output;
using Cellcast.Policy;

namespace Cellcast.Cli.Commands;

/// <summary><c>policy entity</c>: whether a firm is a prohibited foreign entity, test by test.</summary>
internal static class PolicyEntity
{
    public static void Add(Command parent, Session session)
    {
        var command = new Command("entity", "Whether a firm is a prohibited foreign entity: lists, seat, ownership, holdings, debt, officers, contract");
        var firm = new Option<string?>("--firm") { HelpName = "name", Description = "Name, looked for on the lists" };
        var seat = new Option<string?>("--seat") { HelpName = "place", Description = "Country of its seat or principal place of business" };
        var owned = new Option<string?>("--owned") { HelpName = "share", Description = "Share owned by governments, firms and nationals of covered nations" };
        var holdings = new Option<string?>("--holdings") { HelpName = "shares", Description = "Share of each specified foreign entity, with commas: 24%,14% (0 for none)" };
        var debt = new Option<string?>("--debt") { HelpName = "share", Description = "Share of debt owed to specified foreign entities" };
        var officer = new Option<string?>("--officer") { HelpName = "yes/no", Description = "Whether one of them may appoint a covered officer" };
        var listed = new Option<bool>("--listed") { Description = "Its shares are traded: its debt is counted by another formula" };
        var contract = new Option<string?>("--contract") { HelpName = "day", Description = "Day a licence or service contract with one of them was signed or last modified" };
        var royalty = new Option<string?>("--royalty-years") { HelpName = "years", Description = "Years of royalty under it" };
        var service = new Option<string?>("--service-years") { HelpName = "years", Description = "Years of services it requires" };
        var knowHow = new Option<string?>("--know-how") { HelpName = "whole/part", Description = "Whether all know-how to make the thing alone is transferred" };
        var control = new Option<string?>("--control") { HelpName = "yes/no", Description = "Whether it says inputs, directs operation, limits use, or controls output, customers or data" };
        var purchase = new Option<bool>("--outright-purchase") { Description = "It is an outright purchase of intellectual property in good faith" };
        var on = new Option<string?>("--on") { HelpName = "day", Description = "Day in question: 2026-06-01" };
        foreach (var option in new Option[] { firm, seat, owned, holdings, debt, officer, listed, contract, royalty, service, knowHow, control, purchase, on })
        {
            command.Options.Add(option);
        }

        var law = new PolicyLaw(command, session);
        var form = new OutputForm(command);
        command.SetAction(result =>
        {
            var words = new Words();
            var (package, book) = law.Read(result);
            var day = PolicyLaw.Day(result.GetValue(on), "--on", words);
            bool? YesNo(Option<string?> option, string yes = "yes", string no = "no") =>
                result.GetValue(option) is null ? null : words.OneOf(result.GetValue(option), option.Name, false, (yes, true), (no, false));
            double? Years(Option<string?> option) => result.GetValue(option) is null ? null : words.Count(result.GetValue(option), option.Name, 0);
            var facts = new EntityFacts
            {
                Name = result.GetValue(firm) ?? "",
                InCoveredNation = result.GetValue(seat) is { } place ? IsCovered(package, words.Name(PolicyLaw.Places(package), place)) : null,
                OwnedByCoveredNations = Share(result.GetValue(owned), "--owned", words),
                Holdings = result.GetValue(holdings) is { } shares ? [.. shares.Split(',').Select(share => Share(share.Trim(), "--holdings", words) ?? 0)] : null,
                DebtShare = Share(result.GetValue(debt), "--debt", words),
                AppointsOfficer = YesNo(officer),
                Listed = result.GetValue(listed),
                Contract = result.GetValue(contract) is { } signed
                    ? new ContractFacts(PolicyLaw.Day(signed, "--contract", words))
                    {
                        RoyaltyYears = Years(royalty),
                        ServiceYears = Years(service),
                        WholeKnowHow = YesNo(knowHow, "whole", "part"),
                        OtherControl = YesNo(control),
                        OutrightPurchase = result.GetValue(purchase),
                    }
                    : null,
            };
            if (facts.Contract is null && new Option[] { royalty, service, knowHow, control }.Any(option => result.GetResult(option) is not null))
            {
                words.Add("--contract: on which day was the contract signed or last modified? It decides whether the rules reach it");
            }

            words.ThrowIfAny();
            var test = EntityTest.Of(book, facts, day);
            var answer = new EntityJson(
                InstrumentJson.Day(day)!, Word(test.Specified), Word(test.Influenced), Word(test.Prohibited),
                [.. test.Lines.Select(line => new EntityLineJson(line.Test, line.Rule, Word(line.Finding), line.Why))]);
            return form.Write(
                result,
                () => Write(new Screen(session.Output, session.Terminal), answer),
                () => AnswerJson.Write(session.Output, answer, AnswerJson.Readable.EntityJson),
                () => WriteCsv(new CsvTable(session.Output), answer));
        });
        parent.Subcommands.Add(command);
    }

    // Unlike other shares, these may be 0.
    private static double? Share(string? text, string option, Words words) => text is "0" or "0%" ? 0 : words.Share(text, option);

    private static bool IsCovered(Data.DataPackage package, string place)
    {
        var table = package.Tables["countries"];
        var regions = package.Tables["regions"];
        var code = Enumerable.Range(0, regions.RowCount).Where(row => regions.Text(row, "id") == place).Select(row => regions.Text(row, "code")).FirstOrDefault(place);
        return Enumerable.Range(0, table.RowCount).Any(row => table.Text(row, "alpha_3") == code && table.Booleans("covered_nation")[row] == true);
    }

    private static string Word(Finding finding) => finding switch { Finding.Met => "yes", Finding.Uncertain => "uncertain", _ => "no" };

    private static void Write(Screen screen, EntityJson answer)
    {
        screen.Line(screen.Bold($"Prohibited foreign entity on {answer.On}: {answer.Prohibited}"));
        screen.Line($"specified: {answer.Specified}; under foreign influence: {answer.Influenced}");
        screen.Line();
        var table = new TextTable("test", "met", "rule", "");
        foreach (var test in answer.Tests)
        {
            table.Add(test.Test, test.Finding, test.Rule, test.Why);
        }

        table.Write(screen, indent: 2);
        screen.Line();
        screen.Paragraph("Uncertain where nothing was said. Attribution through chains of owners is not final in law and not computed; lists other than that of section 154 are not in the data. Credits are lost in tax years that begin after 4 July 2025 (US-PFE-TAXPAYER).");
    }

    private static void WriteCsv(CsvTable csv, EntityJson answer)
    {
        csv.Row("test", "rule", "finding", "why");
        foreach (var test in answer.Tests)
        {
            csv.Row(test.Test, test.Rule, test.Finding, test.Why);
        }
    }
}
