using System.CommandLine;
using Cellcast.Cli.Json;
using Cellcast.Cli.Output;
using Cellcast.Data;
using Cellcast.Data.Policies;
using Cellcast.Policy;

namespace Cellcast.Cli.Commands;

/// <summary><c>policy check</c>: rules that contradict each other or overlap, each naming both.</summary>
internal static class PolicyCheck
{
    public static void Add(Command parent, Session session)
    {
        var command = new Command("check", "Find rules that contradict each other or overlap; fails on a contradiction");
        var law = new PolicyLaw(command, session);
        var form = new OutputForm(command);
        command.SetAction(result =>
        {
            var (package, book) = law.Read(result);
            var conflicts = PolicyConflicts.Of(book, new PolicyFacts(package, new Inputs(package)));
            form.Write(
                result,
                () => Write(new Screen(session.Output, session.Terminal), book, conflicts),
                () => AnswerJson.Write(session.Output, conflicts, AnswerJson.Readable.IReadOnlyListPolicyConflict),
                () => WriteCsv(new CsvTable(session.Output), conflicts));
            return conflicts.Any(conflict => conflict.IsContradiction) ? Failure.BadInput : Failure.Done;
        });
        parent.Subcommands.Add(command);
    }

    private static void Write(Screen screen, PolicyBook book, IReadOnlyList<PolicyConflict> conflicts)
    {
        foreach (var conflict in conflicts)
        {
            screen.Paragraph($"{(conflict.IsContradiction ? "contradiction" : "overlap")}: {conflict.What}");
        }

        screen.Line($"{book.All.Count} instruments, {book.Acting.Count} act: {conflicts.Count(conflict => conflict.IsContradiction)} contradictions, {conflicts.Count(conflict => !conflict.IsContradiction)} overlaps");
    }

    private static void WriteCsv(CsvTable csv, IReadOnlyList<PolicyConflict> conflicts)
    {
        csv.Row("first", "second", "contradiction", "what");
        foreach (var conflict in conflicts)
        {
            csv.Row(conflict.First, conflict.Second, conflict.IsContradiction ? "yes" : "no", conflict.What);
        }
    }
}
