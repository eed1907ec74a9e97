using System.CommandLine;
using Cellcast.Cli.Json;
using Cellcast.Cli.Output;
using Cellcast.Data;
using Cellcast.Data.Policies;
using Cellcast.Policy;
using Cellcast.World;

namespace Cellcast.Cli.Commands;

/// <summary><c>policy tariff LFP --from China --to us --on 2026-03-01</c>: every layer a lane pays on a day.</summary>
internal static class PolicyTariff
{
    private const string OrdinaryDuty = "ordinary duty", Tax = "value-added tax not refunded", PricesBase = "prices_base";

    public static void Add(Command parent, Session session)
    {
        var command = new Command("tariff", "Every duty on a product between two places on a day, layer by layer, with what the exporter's side takes");
        var product = new Argument<string>("product") { Description = "A chemistry (its cell) or a product: LFP, bess, pack_ev, cam_lfp, aam_gr, li2co3" };
        var from = new Option<string?>("--from") { HelpName = "place", Description = "Where it is made: region or country" };
        var to = new Option<string?>("--to") { HelpName = "place", Description = "Where it enters" };
        var on = new Option<string?>("--on") { HelpName = "day", Description = "Day of entry: 2026-03-01" };
        var application = new Option<string?>("--for") { HelpName = "application", Description = "What it is for: ev_mass, grid_short ... (all, grouped by what they pay)" };
        var inVehicle = new Option<bool>("--in-vehicle") { Description = "As a part of an imported vehicle, which pays as a whole" };
        command.Arguments.Add(product);
        foreach (var option in new Option[] { from, to, on, application, inVehicle })
        {
            command.Options.Add(option);
        }

        var law = new PolicyLaw(command, session);
        var form = new OutputForm(command);
        command.SetAction(result =>
        {
            var words = new Words();
            var (package, book) = law.Read(result);
            var id = words.Name(PolicyLaw.Products(package), result.GetRequiredValue(product));
            var places = PolicyLaw.Places(package);
            var origin = Place(result.GetValue(from), "--from", places, words);
            var destination = Place(result.GetValue(to), "--to", places, words);
            var day = PolicyLaw.Day(result.GetValue(on), "--on", words);
            var facts = new PolicyFacts(package, session.InputsOf(package));
            var uses = Uses(facts, id, result.GetValue(application), words);
            words.ThrowIfAny();
            var answer = Answer(package, new LawOnDate(book, facts, day), book, facts, (id, origin, destination, day, result.GetValue(inVehicle)), uses);
            return form.Write(
                result,
                () => Write(new Screen(session.Output, session.Terminal), answer),
                () => AnswerJson.Write(session.Output, answer, AnswerJson.Readable.TariffJson),
                () => WriteCsv(new CsvTable(session.Output), answer));
        });
        parent.Subcommands.Add(command);
    }

    private static string Place(string? text, string option, Data.Names.NameIndex places, Words words)
    {
        if (text is not null)
        {
            return words.Name(places, text);
        }

        words.Add($"{option}: which place? {option} China");
        return "";
    }

    private static IReadOnlyList<string> Uses(PolicyFacts facts, string product, string? asked, Words words)
    {
        var all = facts.Products.FirstOrDefault(candidate => candidate.Id == product)?.Applications ?? [];
        if (asked is null || all.Count == 0)
        {
            return all;
        }

        if (!all.Contains(asked, StringComparer.Ordinal))
        {
            words.Add($"--for: {product} does not go into '{asked}'{(NearestName.Of(asked, all) is { } nearest ? $", did you mean '{nearest}'?" : $"; it goes into {string.Join(", ", all)}")}");
        }

        return [asked];
    }

    private static TariffJson Answer(
        DataPackage package, LawOnDate law, PolicyBook book, PolicyFacts facts, (string Product, string Origin, string Destination, DateOnly Day, bool InVehicle) lane, IReadOnlyList<string> uses)
    {
        // Applications that pay the same under the same rules are shown together.
        var groups = uses
            .Select(use => (Use: use, Layers: law.Duties(lane.Product, lane.Origin, lane.Destination, use, lane.InVehicle)))
            .GroupBy(found => string.Join('|', found.Layers.Select(layer => layer.Instrument?.Id ?? "")), StringComparer.Ordinal)
            .Select(group => new TariffGroupJson(
                [.. group.Select(found => found.Use)],
                group.First().Layers.Where(layer => layer.IsShare && (layer.Instrument is null or { Origin.Firms.Count: 0 })).Sum(layer => layer.Rate),
                [.. group.First().Layers.Select(layer => LawLayerJson.Of(layer, OrdinaryDuty, PricesBase))]));
        var withheld = law.Withheld(lane.Product, lane.Origin);
        var share = withheld.Sum(layer => layer.Rate);
        return new(
            lane.Product,
            lane.Origin,
            lane.Destination,
            InstrumentJson.Day(lane.Day)!,
            lane.InVehicle,
            facts.BasisOf(lane.Destination) == CustomsValue.Fob ? "price at the exporter's port" : "price with freight to the border",
            [.. groups],
            share,
            (1 / (1 - share)) - 1,
            [.. withheld.Select(layer => LawLayerJson.Of(layer, Tax, PricesBase))],
            [.. law.Restrictions(lane.Product, lane.Origin, lane.Destination).Select(layer => LawLayerJson.Of(layer, "", ""))],
            [.. law.Pending(lane.Product, lane.Origin, lane.Destination).Select(instrument => InstrumentJson.Of(book, instrument, lane.Day.Year))],
            package.Hash);
    }

    private static void Write(Screen screen, TariffJson answer)
    {
        screen.Line(screen.Bold($"{answer.Product}{(answer.InVehicle ? " inside a vehicle" : "")} from {answer.Origin} into {answer.Destination} on {answer.On}"));
        screen.Line(screen.Dim($"layers add up on customs value, here the {answer.CustomsValue}"));
        foreach (var group in answer.Duties)
        {
            screen.Heading(answer.Duties.Count == 1 ? "Duties" : $"For {string.Join(", ", group.Applications)}");
            var table = Table();
            foreach (var layer in group.Layers)
            {
                table.Add(Row(layer));
            }

            var named = group.Layers.Where(layer => layer.Firms.Count > 0).ToList();
            table.Add(screen.Bold(Percent(group.Total)), screen.Bold(named.Count == 0 ? "total" : "total of firms not named"));
            foreach (var layer in named)
            {
                table.Add(screen.Bold(Percent(group.Total + layer.Rate)), screen.Bold($"total of {string.Join(", ", layer.Firms)}"));
            }

            table.Write(screen, indent: 2);
            foreach (var layer in group.Layers.Where(layer => layer.Partial && layer.Firms.Count == 0))
            {
                screen.Paragraph($"{(layer.Rule.Length > 0 ? layer.Rule : layer.What)}: holds for some countries of the region or agreement only; the total has it as shown", indent: 2);
            }
        }

        if (answer.Exporter.Count > 0)
        {
            screen.Heading("On the exporter's side, share of export value");
            var table = Table();
            foreach (var layer in answer.Exporter)
            {
                table.Add(Row(layer));
            }

            table.Add(screen.Bold(Percent(answer.Withheld)), screen.Bold($"withheld: raises the price at the gate by {Percent(answer.ExportWedge)}"));
            table.Write(screen, indent: 2);
        }

        if (answer.Restrictions.Count > 0)
        {
            screen.Heading("In the way");
            foreach (var rule in answer.Restrictions)
            {
                screen.Paragraph($"{rule.Rule}: {rule.What} ({rule.LegalBasis}, {rule.From ?? "always"} to {rule.To ?? "no end"}, {rule.Source})", indent: 2);
            }
        }

        WriteDoubts(screen, answer);
    }

    private static void WriteDoubts(Screen screen, TariffJson answer)
    {
        var doubts = answer.Duties.SelectMany(group => group.Layers).Concat(answer.Exporter).Concat(answer.Restrictions)
            .Where(layer => layer.Doubts.Count > 0)
            .Select(layer => $"{layer.Rule}: {string.Join("; ", layer.Doubts)}")
            .Distinct(StringComparer.Ordinal)
            .ToList();
        doubts.AddRange(answer.Pending.Select(instrument => $"{instrument.Id}: {instrument.Status}, not counted ({instrument.Target})"));
        if (doubts.Count > 0)
        {
            screen.Heading("Uncertain");
            foreach (var doubt in doubts)
            {
                screen.Paragraph(doubt, indent: 2);
            }
        }
    }

    private static TextTable Table() => new(">rate", "rule", "from", "to", "source", "law");

    private static string[] Row(LawLayerJson layer) =>
        [layer.Unit.Length == 0 ? Percent(layer.Rate) : $"{Figures.Number(layer.Rate)} {layer.Unit}", layer.Rule.Length > 0 ? layer.Rule : layer.What, layer.From ?? "", layer.To ?? "", layer.Source, layer.LegalBasis];

    private static string Percent(double share) => $"{Figures.Number(100 * share)}%";

    private static void WriteCsv(CsvTable csv, TariffJson answer)
    {
        csv.Row("product", "origin", "destination", "on", "applications", "rule", "rate", "unit", "from", "to", "status", "legal_basis", "source");
        foreach (var group in answer.Duties)
        {
            foreach (var layer in group.Layers)
            {
                csv.Row(
                    answer.Product, answer.Origin, answer.Destination, answer.On, string.Join(';', group.Applications), layer.Rule.Length > 0 ? layer.Rule : layer.What, layer.Rate, layer.Unit,
                    layer.From, layer.To, layer.Status, layer.LegalBasis, layer.Source);
            }

            csv.Row(answer.Product, answer.Origin, answer.Destination, answer.On, string.Join(';', group.Applications), "total", group.Total, "", null, null, "", "", "");
        }
    }
}
