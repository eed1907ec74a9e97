using Cellcast.Costing;
using Cellcast.Data;
using Cellcast.Data.Answers;

namespace Cellcast.Cli.Output;

/// <summary>One cost in words: cost, modelled price and observed prices under headings of their own, then what it is made of and rests on.</summary>
internal static class CostView
{
    private const int MostPrices = 6, MostSources = 6;

    public static void Write(Screen screen, CostAnswer answer, IReadOnlyList<string> changes, int depth)
    {
        Title(screen, answer.Question, answer, changes);
        Totals(screen, answer);
        screen.Heading("What it is made of");
        CostTreeView.Write(screen, answer.Tree, depth);
        Grounds(screen, answer);
    }

    /// <summary>The line that says what is shown.</summary>
    public static void Title(Screen screen, CostQuestion question, CostAnswer answer, IReadOnlyList<string> changes)
    {
        var plant = answer.Case is { } @case ? $"; plant of {Figures.Number(@case.GwhPerYear)} GWh/yr at {Figures.Percent(@case.Utilisation)}, yield {Figures.Percent(@case.Yield)}" : "";
        screen.Line(screen.Bold(question.ToString()) + plant);
        screen.Line(screen.Dim("USD of 2024, without VAT, per kWh of nameplate"));
        if (changes.Count > 0)
        {
            screen.Line($"with {string.Join(", ", changes)}");
        }
    }

    /// <summary>The three kinds of number, apart.</summary>
    public static void Totals(Screen screen, CostAnswer answer)
    {
        var table = new TextTable("", $">{answer.Tree.Unit}", "");
        table.Add(screen.Bold("cost"), "", "");
        if (answer.Question.Level == CostLevel.System)
        {
            table.Add("  installed", screen.Bold(Figures.Money(answer.Tree.Value)), $"a connected plant, per kWh of energy at {Figures.Number(answer.Question.Hours)} hours");
        }
        else
        {
            table.Add("  full", screen.Bold(Figures.Money(answer.Tree.Value)), "with the return on capital: a price at which the plant just pays");
            table.Add("  cash", Figures.Money(answer.Tree.Cash), "without capital, research and return: below it the plant stops");
        }

        if (answer.Price is { } price)
        {
            table.Add(screen.Bold("modelled price") + " of the cell", "", "");
            table.Add($"  at {Figures.Percent(price.Utilisation)} of industry capacity", Figures.Money(price.Value), price.IsObserved ? "utilisation observed in the region" : "normal utilisation: price is full cost");
        }

        table.Add(screen.Bold("observed prices"), "", answer.Observed.Count == 0 ? "none near this year and kind" : "");
        foreach (var seen in answer.Observed.Take(MostPrices))
        {
            table.Add(
                $"  {seen.Name}, {seen.Region}, {seen.Year}", Figures.Money(seen.Value),
                $"{seen.Kind}, {seen.Scope}{(seen.HasUnclearVat ? ", VAT unclear" : "")}; {seen.Source}");
        }

        screen.Line();
        table.Write(screen);
        if (answer.Observed.Count > MostPrices)
        {
            screen.Line($"  and {answer.Observed.Count - MostPrices} more: --json lists them");
        }
    }

    /// <summary>What the numbers rest on.</summary>
    public static void Grounds(Screen screen, CostAnswer answer)
    {
        var sources = answer.Sources;
        var more = sources.Count > MostSources ? $" and {sources.Count - MostSources} more" : "";
        screen.Line();
        screen.Paragraph($"Rests on {answer.Inputs.Count} inputs: {Count(answer, Basis.Reported)} reported, {Count(answer, Basis.Derived)} derived, {Count(answer, Basis.Assumed)} assumed ({Figures.Percent(answer.AssumedShare)}).");
        screen.Paragraph($"Main sources: {string.Join(", ", sources.Take(MostSources).Select(source => $"{source.Source} ({source.Count})"))}{more}. See ./cellcast cite.");
    }

    public static void WriteCsv(CsvTable csv, CostAnswer answer)
    {
        csv.Row("chemistry", "region", "year", "level", "component", "unit", "value");
        Rows(csv, answer, answer.Tree, "");
    }

    private static void Rows(CsvTable csv, CostAnswer answer, CostNode node, string path)
    {
        var question = answer.Question;
        var name = path.Length == 0 ? node.Name : $"{path}|{node.Name}";
        csv.Row(question.Chemistry, question.Region, question.Year, Json.CostJson.Name(question.Level), name, node.Unit, node.Value);
        foreach (var child in node.Children)
        {
            Rows(csv, answer, child, name);
        }
    }

    private static int Count(CostAnswer answer, Basis basis) => answer.Inputs.Count(datum => datum.Basis == basis);
}
