using System.Text.RegularExpressions;
using Cellcast.Data.Answers;
using Cellcast.Data.Equations;
using Cellcast.Data.Tests.Chain;

namespace Cellcast.Data.Tests.Equations;

/// <summary>Every numbered equation of the documents is shown with its numbers, or says why it is not.</summary>
public sealed partial class EquationIndexTests
{
    private static readonly Lazy<PreparedWorld> World = new(() => new PreparedWorld(RealChain.Package));

    /// <summary>What can be asked to see them.</summary>
    public static TheoryData<string, string, int> Asks
    {
        get
        {
            var asks = new TheoryData<string, string, int>();
            foreach (var (ask, region, year) in EquationIndex.All.Where(each => each.Why.Length == 0).Select(each => (each.Ask, each.Region, each.Year)).Distinct())
            {
                asks.Add(ask, region, year);
            }

            return asks;
        }
    }

    [Fact]
    public void The_list_is_that_of_the_documents()
    {
        var docs = Path.Combine(Path.GetDirectoryName(RepositoryData.Folder)!, "docs");
        string[] numbered = [EquationIndex.Model, EquationIndex.Markets, EquationIndex.Capacity, EquationIndex.Demand, EquationIndex.Policy, EquationIndex.Technology];
        var written = numbered.SelectMany(document => NumbersIn(File.ReadAllLines(Path.Combine(docs, document + ".md"))).Select(number => $"{document} {number}")).ToList();

        Assert.Equal(written.Order(StringComparer.Ordinal), EquationIndex.All.Select(each => $"{each.Document} {each.Number}").Order(StringComparer.Ordinal));
        Assert.True(written.Count > 100);
    }

    [Theory]
    [MemberData(nameof(Asks))]
    public void What_the_list_says_to_ask_shows_the_equation_with_the_numbers_of_the_run(string ask, string region, int year)
    {
        var answer = WorkedPage.Of(World.Value, Simulation.Scenario.Empty("baseline"), [], ask, region, year);
        var expected = EquationIndex.All.Where(each => (each.Ask, each.Region, each.Year) == (ask, region, year)).Select(each => $"{each.Document} {each.Number}");

        Assert.Empty(expected.Except(answer.Equations.Select(each => $"{each.Document} {each.Number}")));
        WorkedEquationTests.AssertWorked(answer.Equations);
        Assert.All(answer.Equations.Where(each => double.IsFinite(each.RunValue)), each => Assert.True(Math.Abs(each.RunValue - each.Value) <= 2e-3 * Math.Abs(each.Value), $"{each.Number} {each.Title}: {each.Value}, the results have {each.Variable} = {each.RunValue}"));
        Assert.All(answer.Equations, each => Assert.True(each.Tests.Length > 0 && File.Exists(Path.Combine(Path.GetDirectoryName(RepositoryData.Folder)!, each.Tests)), $"{each.Document} {each.Number}: '{each.Tests}'"));
    }

    // Rows of the tables whose first column holds numbers, and equations that have a line to themselves.
    private static IEnumerable<string> NumbersIn(string[] lines)
    {
        var isNumbered = false;
        foreach (var line in lines)
        {
            isNumbered = line.StartsWith('|') && (isNumbered || line.StartsWith("| no |", StringComparison.Ordinal) || line.StartsWith("| eq. |", StringComparison.Ordinal));
            if ((isNumbered ? Row().Match(line) : Line().Match(line)) is { Success: true } found)
            {
                var (first, last) = (found.Groups["first"].Value, found.Groups["last"].Value);
                yield return first;
                foreach (var number in last.Length > 0 ? Enumerable.Range(Plain(first) + 1, Plain(last) - Plain(first)) : [])
                {
                    yield return $"{first[0]}{number}";
                }
            }
        }
    }

    private static int Plain(string number) => int.Parse(number.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\| (?<first>[A-Z]\d+[a-z]?)(-(?<last>[A-Z]\d+))?( \([A-Z]\d+\))? \|", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Row();

    [GeneratedRegex(@"^(?<first>[A-Z]\d+)(?<last>): ", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Line();
}
