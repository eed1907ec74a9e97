using Cellcast.Data.Answers;
using Cellcast.Data.Equations;
using Cellcast.Data.Tests.Chain;

namespace Cellcast.Data.Tests.Equations;

/// <summary>What is shown of an equation is the equation: the numbers put in give the number the model has.</summary>
public sealed class WorkedEquationTests
{
    private static readonly Lazy<CostBook> Book = new(() => new CostBook(RealChain.Package, RealChain.Inputs));

    [Theory]
    [InlineData("LFP", "China", 2026)]
    [InlineData("NMC811", "Europe", 2030)]
    [InlineData("LTO", "Japan", 2024)]
    [InlineData("Semi-solid-Li", "United States", 2040)]
    [InlineData("ASSB-Li", "South Korea", 2035)]
    [InlineData("Li-S", "India", 2030)]
    public void The_numbers_of_a_cost_give_what_the_cost_model_has(string chemistry, string region, int year)
    {
        var question = new CostQuestion(chemistry, region, year);
        var worked = CostEquations.Of(Book.Value, question);
        var tree = Book.Value.Tree(question);

        AssertWorked(worked);
        Assert.Equal(tree.Value, worked.Single(each => each.Title == "full cost of the cell").Value, 9);
        Assert.Equal(tree.Cash, worked.Single(each => each.Title == "cash cost of the cell").Value, 9);
        Assert.Equal(tree.Children.Single(child => child.Name == "materials").Value, worked.Where(each => each.Number == "C2").Sum(each => each.Value), 9);
        Assert.Equal(tree.Children.Single(child => child.Name == "capital charge").Value, worked.Where(each => each.Number == "C7").Sum(each => each.Value), 9);
    }

    [Fact]
    public void Every_symbol_of_a_cost_is_an_input_with_its_row_or_comes_from_an_equation()
    {
        var worked = CostEquations.Of(Book.Value, new CostQuestion("LFP", "Europe", 2030));
        string[] chosen = ["nameplate of the plant", "duty"];

        Assert.Empty(worked.SelectMany(each => each.Terms.Where(term => term.Equation.Length == 0 && term.Inputs.Count == 0 && term.Value != 0 && !chosen.Contains(term.Name)).Select(term => $"{each.Number} {term.Symbol} {term.Name}")));
        Assert.All(worked.SelectMany(each => each.Terms).SelectMany(term => term.Inputs).Where(row => row.Region.Length > 0), row => Assert.Contains(row.Region, (string[])["Europe", "World", "China"]));
    }

    [Theory]
    [InlineData("Delivered Price|Cell|LFP", "Europe", 2030)]
    [InlineData("Price|Refined|Lithium Carbonate", "China", 2026)]
    [InlineData("Orders|Active Material|Cathode LFP", "World", 2035)]
    [InlineData("Capacity|Cell|+|Owned by China", "World", 2025)]
    [InlineData("Chemistry Share|EV mass market|Cell|LFP", "Europe", 2035)]
    [InlineData("Final Demand|*", "United States", 2030)]
    [InlineData("Cost|System|VRFB|10 h", "United States", 2030)]
    public void The_numbers_of_a_run_give_what_the_run_has(string variable, string region, int year)
    {
        var answer = Ask(variable, region, year);

        AssertWorked(answer.Equations);
        Assert.NotEmpty(answer.Direct.Intersect(answer.Equations.Select(each => each.Number)));
    }

    [Fact]
    public void What_is_shown_of_a_price_is_the_price_in_the_results()
    {
        var answer = Ask("Delivered Price|Cell|LFP", "Europe", 2030);
        var results = RealChain.Results(RealChain.Baseline, 2030);
        double Of(string variable) => results.Value(variable, "Europe", 2030)!.Value;

        Assert.Equal(Of("Delivered Price|Cell|LFP"), answer.Equations.Single(each => each.Number == "M6").Value, 0.001 * Of("Delivered Price|Cell|LFP"));
        Assert.Equal(Of("Use|Cell|LFP"), answer.Equations.Single(each => each.Title.StartsWith("used in", StringComparison.Ordinal)).Value, 1e-6 * Of("Use|Cell|LFP"));
    }

    [Fact]
    public void A_variable_that_is_none_names_the_nearest()
    {
        var problem = Assert.Throws<DataException>(() => Ask("Delivred Price|Cell|LFP", "Europe", 2030));

        Assert.Equal("Delivered Price", Assert.Single(problem.Problems).Nearest);
    }

    [Fact]
    public void The_tests_named_for_an_equation_exist()
    {
        var root = Path.GetDirectoryName(RepositoryData.Folder)!;
        var numbers = CostEquations.Of(Book.Value, new CostQuestion("Semi-solid-Li", "Europe", 2030, CostLevel.Pack)).Concat(Ask("Orders|Cell|LFP", "Europe", 2030).Equations).Concat(Ask("Chemistry Share|EV mass market|Cell|LFP", "Europe", 2035).Equations);

        Assert.All(numbers, each => Assert.True(each.Tests.Length > 0 && File.Exists(Path.Combine(root, each.Tests)), $"{each.Number}: '{each.Tests}'"));
    }

    private static WorkedAnswer Ask(string variable, string region, int year) => WorkedPage.Of(World.Value, Simulation.Scenario.Empty("baseline"), [], variable, region, year);

    private static readonly Lazy<PreparedWorld> World = new(() => new PreparedWorld(RealChain.Package));

    /// <summary>The figures shown are rounded to five digits, so what they give differs by as much.</summary>
    internal static void AssertWorked(IReadOnlyList<WorkedEquation> worked)
    {
        Assert.NotEmpty(worked);
        Assert.All(worked, each =>
        {
            var shown = Arithmetic.Of(each.Numbers);
            var room = 2e-3 * (Math.Abs(each.Value) + each.Terms.Where(term => double.IsFinite(term.Value)).Select(term => Math.Abs(term.Value)).DefaultIfEmpty(0).Min());
            Assert.True(Math.Abs(shown - each.Value) <= room + 1e-9, $"{each.Number} {each.Title}: {each.Numbers} = {shown}, the model has {each.Value}");
        });
    }
}
