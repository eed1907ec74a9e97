using System.CommandLine;
using Cellcast.Cli.Json;
using Cellcast.Cli.Output;
using Cellcast.Data.Answers;

namespace Cellcast.Cli.Commands;

/// <summary>A tornado: which inputs move a cost most between the ends of their ranges.</summary>
internal static class SensitivityCommand
{
    private const int UsualRows = 20;

    public static CommandEntry Entry { get; } = new(
        "sensitivity",
        "Which inputs move a cost most, over their own ranges",
        "Moves every input that the cost reads to the low and the high end of its range, one at a time, and sorts by the swing.",
        [
            new("sensitivity LFP --in us", "the twenty widest swings of a US LFP cell in 2025"),
            new("sensitivity na-ion --in china --year 2030 --limit 0", "every input of a Chinese sodium-ion cell in 2030"),
            new("sensitivity VRFB --in eu --duration 10h --csv", "a vanadium flow system, as CSV"),
        ],
        Configure);

    private static void Configure(Command command, Session session)
    {
        var chemistry = CaseOptions.Chemistry(session, required: true);
        command.Arguments.Add(chemistry);
        var options = new CaseOptions(command, session);
        var limit = new Option<string?>("--limit") { HelpName = "rows", Description = "Most inputs to show (20); 0 shows all" };
        command.Options.Add(limit);
        var form = new OutputForm(command);
        command.SetAction(result =>
        {
            var words = new Words();
            var package = session.LoadPackage(result, CostBook.Tables);
            var inputs = options.Inputs(result, package, words);
            var question = CostBook.Answerable(options.Question(result, package, words, result.GetRequiredValue(chemistry)!));
            var most = words.Count(result.GetValue(limit), "--limit", UsualRows);
            words.ThrowIfAny();
            var middle = new CostBook(package, inputs).Tree(question);
            var swings = Sensitivity.Of(package, inputs, question, share => session.Progress.Show("inputs", share));
            session.Progress.Wipe();
            return form.Write(
                result,
                () => Write(new Screen(session.Output, session.Terminal), question, middle.Value, middle.Unit, swings, most == 0 ? swings.Count : most),
                () => AnswerJson.Write(session.Output, (IReadOnlyList<SwingJson>)[.. swings.Select(Json)], AnswerJson.Readable.IReadOnlyListSwingJson),
                () => WriteCsv(new CsvTable(session.Output), swings));
        });
    }

    private static SwingJson Json(InputSwing swing) => new(
        swing.Input, swing.Range.Low, swing.Range.Value, swing.Range.High, swing.Unit.Symbol, swing.AtLow, swing.AtHigh, swing.Basis.ToString().ToLowerInvariant(), swing.Source);

    private static void Write(Screen screen, CostQuestion question, double middle, string unit, IReadOnlyList<InputSwing> swings, int most)
    {
        screen.Line(screen.Bold(question.ToString()) + $": {Figures.Money(middle)} {unit}; each input to the ends of its range, the others at their values");
        screen.Line();
        TornadoView.Write(
            screen, unit, middle,
            [.. swings.Take(most).Select(swing => (swing.Input, $"{Figures.Number(swing.Range.Low)} to {Figures.Number(swing.Range.High)} {swing.Unit} ({swing.Basis.ToString().ToLowerInvariant()})", swing.AtLow, swing.AtHigh))]);
        if (swings.Count > most)
        {
            screen.Line();
            screen.Line($"and {swings.Count - most} more inputs: --limit 0 shows all");
        }
    }

    private static void WriteCsv(CsvTable csv, IReadOnlyList<InputSwing> swings)
    {
        csv.Row("input", "low", "value", "high", "unit", "cost_at_low", "cost_at_high", "basis", "source");
        foreach (var swing in swings.Select(Json))
        {
            csv.Row(swing.Input, swing.Low, swing.Value, swing.High, swing.Unit, swing.CostAtLow, swing.CostAtHigh, swing.Basis, swing.Source);
        }
    }
}
