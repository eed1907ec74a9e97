using Cellcast.Data.Answers;
using Cellcast.Simulation;
using Cellcast.World;

namespace Cellcast.Data.Equations;

/// <summary>From the name of a variable of the results to the equations behind it with their numbers.</summary>
public static class WorkedPage
{
    private const char Separator = '|', LaneMark = '>';
    private const string Protection = "Effective Protection";
    private const string UsualChemistry = "LFP", UsualPlace = "China";

    private static readonly string[] CellCosts = ["Cost without Capital", "Capital Cost", "Labour"];

    /// <summary>Works the equations.</summary>
    /// <param name="world">The prepared package.</param>
    /// <param name="scenario">Whose run.</param>
    /// <param name="changes">Further changes.</param>
    /// <param name="variable">Name of a variable; <c>*</c> and <c>+</c> at its end mean the largest member.</param>
    /// <param name="region">Where; <c>World</c> means the place with most.</param>
    /// <param name="year">The year.</param>
    /// <param name="cancellation">Stops between years.</param>
    /// <exception cref="DataException">There is no such variable, or no equation of it can be worked from a run.</exception>
    public static WorkedAnswer Of(PreparedWorld world, Scenario scenario, IReadOnlyList<Override> changes, string variable, string region, int year, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(variable);
        var parts = variable.Split(Separator, StringSplitOptions.TrimEntries).Where(part => part is not ("*" or "+" or "") && !part.StartsWith(ChainVariables.OwnerPrefix, StringComparison.Ordinal)).ToArray();
        var owner = variable.Split(Separator, StringSplitOptions.TrimEntries).FirstOrDefault(part => part.StartsWith(ChainVariables.OwnerPrefix, StringComparison.Ordinal));
        var inputs = ScenarioInputs.Of(world.Inputs, scenario, changes);
        return parts switch
        {
            ["Cost" or "Levelised Cost", ..] => OfCost(world.Package, inputs, variable, parts, region, year),
            [{ } first, ..] when CellCosts.Contains(first) => OfCost(world.Package, inputs, variable, parts, region, year),
            [ChainVariables.ChemistryShareName or ChainVariables.FinalDemandName, ..] => OfChoice(world.Solve(scenario, changes, cancellation), inputs, variable, parts, region, year),
            [{ } quantity, ..] when ChainEquations.Of(quantity).Count > 0 => OfChain(world.Solve(scenario, changes, cancellation), inputs, scenario, variable, parts, owner, region, year),
            [PublicMoneyVariables.Name, ..] => OfMoney(world.Solve(scenario, changes, cancellation), inputs, parts, region, year),
            [Protection, ..] => OfProtection(world.Solve(scenario, changes, cancellation), inputs, variable, parts, region, year),
            _ => throw Unknown(variable, parts.FirstOrDefault() ?? "", [.. ChainVariables.All.Select(each => each.Name).Where(name => ChainEquations.Of(name).Count > 0), "Cost", ChainVariables.ChemistryShareName, ChainVariables.FinalDemandName, PublicMoneyVariables.Name, Protection]),
        };
    }

    private static WorkedAnswer OfCost(DataPackage package, Inputs inputs, string variable, string[] parts, string region, int year)
    {
        var book = new CostBook(package, inputs);
        var named = parts.Length > 2 ? parts[2] : UsualChemistry;
        var chemistry = book.Chemistries.FirstOrDefault(each => each.Equals(named, StringComparison.OrdinalIgnoreCase)) ?? throw Unknown(variable, string.Join(Separator, parts), [.. book.Chemistries.Select(each => $"{parts[0]}|{parts.ElementAtOrDefault(1) ?? "Cell"}|{each}")]);
        var level = parts.ElementAtOrDefault(1) switch { "Pack" => CostLevel.Pack, "System" or "Storage" => CostLevel.System, _ => CostLevel.Cell };
        var hours = parts.Skip(Levels).Select(part => part.EndsWith(" h", StringComparison.Ordinal) && double.TryParse(part[..^2], System.Globalization.CultureInfo.InvariantCulture, out var found) ? found : double.NaN).FirstOrDefault(double.IsFinite, CostQuestion.UsualHours);
        var place = region == ChainVariables.World ? UsualPlace : region;
        var question = CostBook.Answerable(new(chemistry, place, year, level, Hours: hours));
        var line = level == CostLevel.Cell ? parts.ElementAtOrDefault(Levels) : null;
        var direct = parts[0] switch { "Levelised Cost" => ["P5"], "Capital Cost" => ["C6"], "Labour" => ["C4"], "Cost without Capital" => ["C10"], _ => CostEquations.Of(line, question) };
        return new(string.Join(Separator, parts), place, year, question.ToString(), direct, CostEquations.Of(book, question));
    }

    // Quantity, level and chemistry come before the line.
    private const int Levels = 3;

    private static WorkedAnswer OfChain(SolvedChain solved, Inputs inputs, Scenario scenario, string variable, string[] parts, string? owner, string region, int year)
    {
        var (chain, run) = (solved.Scenario.Chain, solved.Run);

        // A lane names its own ends.
        int? origin = null;
        if (parts[^1].Split(LaneMark) is [{ } from, { } to] && chain.Regions.Contains(from) && chain.Regions.Contains(to))
        {
            (origin, region, parts) = (RegionOf(chain.Regions, from), to, parts[..^1]);
        }

        var rest = string.Join(Separator, parts.Skip(1));
        var products = Enumerable.Range(0, chain.ProductCount).ToList();
        var exact = products.Where(product => IsWithin(rest, chain.Graph.Products[product].Variable)).ToList();
        var members = exact.Count > 0 ? exact : [.. products.Where(product => rest.Length > 0 && IsWithin(chain.Graph.Products[product].Variable, rest))];
        if (members.Count == 0)
        {
            throw Unknown(variable, string.Join(Separator, parts), [.. chain.Graph.Products.Select(product => $"{parts[0]}{Separator}{product.Variable}")]);
        }

        var at = run.Years[year - run.Years[0].Year];
        double Made(int product, int place) => Enumerable.Range(0, run.Sellers.Count).Where(seller => run.Sellers[seller].Product == product && chain.Nodes[run.Sellers[seller].Node].Region == place).Sum(seller => at.Output[seller]);
        double Size(int product, int place) => Math.Max(Made(product, place), at.Use[chain.At(product, place)]);
        var regions = region == ChainVariables.World ? Enumerable.Range(0, chain.RegionCount) : [RegionOf(chain.Regions, region)];
        var (chosen, where) = members.SelectMany(product => regions.Select(place => (product, place))).MaxBy(each => Size(each.product, each.place));
        var name = chain.Graph.Products[chosen];
        return new(
            $"{parts[0]}{Separator}{name.Variable}", chain.Regions[where], year, $"{name.Name} in {chain.Regions[where]}, {year}{(members.Count > 1 ? ", of the group the one made or used most" : "")}",
            ChainEquations.Of(parts[0]), WithResults(solved, chain.Regions[where], year, ChainEquations.Of(solved, inputs, chosen, where, year, scenario, OwnerOf(chain.Owners, owner), origin)));
    }

    private static WorkedAnswer OfMoney(SolvedChain solved, Inputs inputs, string[] parts, string region, int year)
    {
        var (chain, run) = (solved.Scenario.Chain, solved.Run);
        var treasury = Cellcast.Accounts.Treasury.Of(chain, run, solved.Scenario.Lanes, []);
        var where = region == ChainVariables.World ? Enumerable.Range(0, chain.RegionCount).MaxBy(each => Math.Abs(treasury.Balance(each, year))) : RegionOf(chain.Regions, region);
        var place = chain.Regions[where];
        return new(string.Join(Separator, parts), place, year, $"Treasury of {place}, {year}", MoneyEquations.Of(parts.ElementAtOrDefault(1) ?? ""), WithResults(solved, place, year, MoneyEquations.Of(solved, inputs, where, year)));
    }

    // Against the origin named last, else the usual one.
    private static WorkedAnswer OfProtection(SolvedChain solved, Inputs inputs, string variable, string[] parts, string region, int year)
    {
        var chain = solved.Scenario.Chain;
        var origin = chain.Regions.Contains(parts[^1]) ? parts[^1] : UsualPlace;
        var home = region == ChainVariables.World || region == origin ? chain.Regions.First(each => each != origin) : region;
        var name = string.Join(Separator, parts.Skip(1).Where(part => part != origin));
        var product = chain.Graph.Products.FirstOrDefault(each => each.Variable == name) ?? throw Unknown(variable, name, [.. chain.Graph.Products.Select(each => $"{Protection}{Separator}{each.Variable}")]);
        var sheet = new EquationSheet(inputs, home, year);
        if (Accounts.ProtectionTable.Of(solved, home, origin, year).FirstOrDefault(each => each.Product == product.Id) is { RateWithCredit: { } rate } row)
        {
            sheet.AddNoted(
                "F7", $"effective protection of {product.Name} in {home} against {origin}", "({t} + {s} - {A} x {T}) / (1 - {A})", rate, "of value added", "prices at the origin's gate with freight stand for those without duties", EquationSheet.From("L1", "t", "duties on the product, on that price", row.Duty, ""),
                EquationSheet.From("P8", "s", "credits to its makers, over that price", row.Credit, ""), EquationSheet.From("M1", "A", "worth of its inputs in that price", row.InputShare, ""), EquationSheet.From("L1", "T", "mean duty on them, by worth", row.InputDuty, ""));
        }

        return new($"{Protection}{Separator}{name}{Separator}{origin}", home, year, $"{product.Name} in {home} against {origin}, {year}", ["F7"], sheet.Equations);
    }

    private static WorkedAnswer OfChoice(SolvedChain solved, Inputs inputs, string variable, string[] parts, string region, int year)
    {
        var (chain, scenario) = (solved.Scenario.Chain, solved.Scenario);
        var at = solved.Run.Years[year - solved.Run.Years[0].Year];
        var names = scenario.Applications;
        var applications = parts.Length > 1 ? names.Index().Where(each => each.Item.Equals(parts[1], StringComparison.OrdinalIgnoreCase)).Select(each => each.Index).ToList() : [.. Enumerable.Range(0, names.Count)];
        if (applications.Count == 0)
        {
            throw Unknown(variable, string.Join(Separator, parts), [.. names.Select(name => $"{parts[0]}{Separator}{name}")]);
        }

        var regions = region == ChainVariables.World ? Enumerable.Range(0, chain.RegionCount) : [RegionOf(chain.Regions, region)];
        var (application, where) = applications.SelectMany(each => regions.Select(place => (each, place))).MaxBy(each => at.ApplicationDemand[(each.each * chain.RegionCount) + each.place]);
        var cell = string.Join(Separator, parts.Skip(2));
        var alternatives = Enumerable.Range(0, scenario.Alternatives.Count).Where(each => cell.Length == 0 || IsWithin(chain.Graph.Products[chain.Graph.IndexOf(scenario.Alternatives[each])].Variable, cell)).ToList();
        if (alternatives.Count == 0)
        {
            throw Unknown(variable, string.Join(Separator, parts), [.. scenario.Alternatives.Select(each => $"{parts[0]}{Separator}{names[application]}{Separator}{chain.Graph.Products[chain.Graph.IndexOf(each)].Variable}")]);
        }

        var alternative = alternatives.MaxBy(each => at.ChemistryShares[(((application * chain.RegionCount) + where) * chain.AlternativeCount) + each]);
        var product = chain.Graph.Products[chain.Graph.IndexOf(scenario.Alternatives[alternative])];
        return new(
            parts[0] == ChainVariables.FinalDemandName ? $"{parts[0]}{Separator}{names[application]}" : $"{parts[0]}{Separator}{names[application]}{Separator}{product.Variable}", chain.Regions[where], year,
            $"{names[application]} in {chain.Regions[where]}, {year}: {product.Name}", parts[0] == ChainVariables.FinalDemandName ? ["Q1"] : ChoiceEquations.Direct,
            WithResults(solved, chain.Regions[where], year, ChoiceEquations.Of(solved, inputs, application, alternative, where, year)));
    }

    // What the results themselves say of the variables that equations name.
    private static IReadOnlyList<WorkedEquation> WithResults(SolvedChain solved, string region, int year, IReadOnlyList<WorkedEquation> equations)
    {
        var named = equations.Where(each => each.Variable.Length > 0).Select(each => each.Variable).Distinct().ToList();
        if (named.Count == 0)
        {
            return equations;
        }

        var results = new Results.Builder(year, year, VariableSelection.Of(named));
        solved.WriteTo(results, year);
        var built = results.Build();
        return [.. equations.Select(each => each.Variable.Length == 0 ? each : each with { RunValue = built.Value(each.Variable, region, year) ?? double.NaN })];
    }

    private static int? OwnerOf(IReadOnlyList<string> owners, string? part) =>
        part is null ? null : owners.Index().Where(each => part[ChainVariables.OwnerPrefix.Length..].Trim() == each.Item).Select(each => (int?)each.Index).FirstOrDefault();

    // The same name, or one of its parts.
    private static bool IsWithin(string name, string whole) => name == whole || name.StartsWith(whole + Separator, StringComparison.Ordinal);

    private static int RegionOf(IReadOnlyList<string> regions, string region) => regions.Index().First(each => each.Item == region).Index;

    private static DataException Unknown(string variable, string name, IReadOnlyList<string> known) => new([new DataProblem("variable", 0, null, $"'{variable}'", "a variable of a run whose equations can be worked: costs, prices, capacity, trade, shares, demand", NearestName.Of(name, known))]);
}
