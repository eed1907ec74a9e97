using System.CommandLine;
using Cellcast.Cli.Json;
using Cellcast.Cli.Output;
using Cellcast.Data;
using Cellcast.World;

namespace Cellcast.Cli.Commands;

/// <summary>The quantity checker: reads numbers with units, converts them, and says what is odd about them.</summary>
internal static class UnitsCommand
{
    private const string Ranges = "typical_ranges";

    private static readonly Unit Gwh = Unit.Parse("GWh"), KwhPerVehicle = Unit.Parse("kWh/vehicle");

    public static CommandEntry Entry { get; } = new(
        "units",
        "Check a quantity or a sentence with quantities, and convert it",
        "Finds the usual slips: GW for GWh, Wh/kg for Wh/L, and numbers that are out by a thousand.",
        [
            new("units \"1 GWh, enough for 1,000 cars\"", "says how many cars a GWh is enough for"),
            new("units \"a factory of 30 GW\"", "a factory makes energy a year, not power"),
            new("units \"15000 USD/t\" --to USD/kg", "converts"),
        ],
        Configure);

    private static void Configure(Command command, Session session)
    {
        var text = new Argument<string>("text") { Description = "A number with its unit, or a sentence, in quotes" };
        var to = new Option<string?>("--to") { HelpName = "unit", Description = "Convert every quantity that measures the same to this unit" };
        command.Arguments.Add(text);
        command.Options.Add(to);
        var form = new OutputForm(command);
        command.SetAction(result =>
        {
            var target = result.GetValue(to) is { } name ? Unit.Parse(name) : null;
            var package = session.LoadPackage(result, [Ranges]);
            var ranges = Read(package);
            var report = new QuantityCheck(ranges).Check(result.GetRequiredValue(text));
            if (report.Quantities.Count == 0)
            {
                throw new UsageException($"no quantity found in '{result.GetValue(text)}': a quantity is a number and a unit, as in \"30 GWh/yr\"");
            }

            if (target is not null && !report.Quantities.Any(quantity => quantity.Measures(target)))
            {
                throw new UsageException($"nothing in '{result.GetValue(text)}' can be converted to {target} ({target.Dimension})");
            }

            var carPack = ranges.Find(range => range.Id == TypicalRange.ElectricCarPack);
            return form.Write(
                result,
                () => Write(new Screen(session.Output, session.Terminal), report, target, carPack),
                () => AnswerJson.Write(session.Output, Json(report, target, carPack), AnswerJson.Readable.UnitsJson),
                () => WriteCsv(new CsvTable(session.Output), Json(report, target, carPack)));
        });
    }

    private static List<TypicalRange> Read(DataPackage package)
    {
        var table = package.Tables[Ranges];
        return
        [
            .. Enumerable.Range(0, table.RowCount).Select(row => new TypicalRange(
                table.Text(row, "id"),
                table.Text(row, "name"),
                table.Text(row, "words").Split(';', StringSplitOptions.RemoveEmptyEntries),
                Unit.Parse(table.Text(row, "unit")),
                table.Numbers("low").Values[row],
                table.Numbers("typical").Values[row],
                table.Numbers("high").Values[row])),
        ];
    }

    private static UnitsJson Json(QuantityReport report, Unit? target, TypicalRange? carPack) => new(
        [.. report.Quantities.Select(quantity => new QuantityJson(
            quantity.Value,
            quantity.Unit.ToString(),
            quantity.Unit.Dimension.ToString(),
            target is not null && quantity.Measures(target) ? quantity.In(target) : null,
            target is not null && quantity.Measures(target) ? target.ToString() : null,
            Cars(quantity, carPack)))],
        report.Warnings);

    private static double? Cars(Quantity quantity, TypicalRange? carPack) => carPack is not null && quantity.Measures(Gwh)
        ? QuantityCheck.Cars(quantity.In(Gwh), carPack.Unit.ConvertTo(KwhPerVehicle, carPack.Typical))
        : null;

    private static void WriteCsv(CsvTable csv, UnitsJson report)
    {
        csv.Row("value", "unit", "measures", "converted", "converted_unit", "cars");
        foreach (var quantity in report.Quantities)
        {
            csv.Row(quantity.Value, quantity.Unit, quantity.Measures, quantity.Converted, quantity.ConvertedUnit, quantity.Cars);
        }
    }

    private static void Write(Screen screen, QuantityReport report, Unit? target, TypicalRange? carPack)
    {
        foreach (var quantity in report.Quantities)
        {
            var converted = target is not null && quantity.Measures(target) ? $" = {Figures.Number(quantity.In(target))} {target}" : "";
            screen.Line($"{Figures.Number(quantity.Value)} {quantity.Unit}{converted}  {screen.Dim($"({quantity.Unit.Dimension})")}");
            if (Cars(quantity, carPack) is { } cars)
            {
                screen.Line($"  about {Figures.Count(cars)} electric cars of {Figures.Number(carPack!.Unit.ConvertTo(KwhPerVehicle, carPack.Typical))} kWh");
            }
        }

        foreach (var warning in report.Warnings)
        {
            screen.Paragraph($"check: {warning}");
        }

        if (report.Warnings.Count == 0)
        {
            screen.Line("nothing odd found");
        }
    }
}
