using Cellcast.Data;
using Cellcast.Data.Technologies;

namespace Cellcast.Cli.Output;

/// <summary>An answer about technologies on the screen and as CSV.</summary>
internal static class AnswerView
{
    /// <summary>Writes the answer as text.</summary>
    /// <param name="screen">Takes the lines.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="changes">Changes laid on the inputs, as written.</param>
    /// <param name="sources">The table of sources, for their titles.</param>
    public static void Write(Screen screen, TechnologyAnswer answer, IReadOnlyList<string> changes, Table sources)
    {
        screen.Line(screen.Bold(answer.Title));
        if (changes.Count > 0)
        {
            screen.Line($"with {string.Join(", ", changes)}");
        }

        screen.Line();
        screen.Paragraph(answer.Answer);
        foreach (var table in answer.Tables)
        {
            StudyView.Write(screen, table);
        }

        screen.Heading("What to know");
        foreach (var remark in answer.Remarks)
        {
            screen.Paragraph($"- {remark}", 2);
        }

        screen.Heading("Main sources");
        StudyView.Write(screen, answer.Sources, sources);
    }

    /// <summary>Writes the tables in long form, one line per cell.</summary>
    public static void WriteCsv(CsvTable csv, TechnologyAnswer answer)
    {
        csv.Row("table", "row", "column", "unit", "value");
        foreach (var table in answer.Tables)
        {
            foreach (var row in table.Rows)
            {
                for (var column = 1; column < row.Count; column++)
                {
                    csv.Row(table.Title, row[0].Text ?? "", table.Columns[column].Name, table.Columns[column].Unit ?? "", row[column].Text ?? (object?)row[column].Number);
                }
            }
        }
    }
}
