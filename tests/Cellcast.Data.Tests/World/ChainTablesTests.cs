using Cellcast.World;

namespace Cellcast.Data.Tests.World;

/// <summary>
/// The tables of the chain against each other and against what was observed: complete grids, metals in a cell, needs within capacity, owners
/// abroad, announced capacity. Nothing here was fitted to the observation it is held against; where a rule of the base tables starts from one, the
/// comparison says what the splits and the yields add to it.
/// </summary>
public sealed class ChainTablesTests
{
    private static readonly int[] CapacityYears = [2020, 2022, 2023, 2024];

    private static readonly Lazy<DataPackage> Package = new(() => DataPackage.Load(
        RepositoryData.Folder,
        null,
        [
            "stages", "products", "applications", "purchased_inputs", "regions", "region_sets", "countries", "owner_groups", "bill_of_materials", "capacity_base", "pipeline",
            "demand_base", "capacity_observed", "mineral_intensity", "policies", "chemistries",
        ]));

    private static string[] Products => [.. Column("products", "id")];

    private static string[] Regions => [.. Column("regions", "id")];

    [Theory]
    [InlineData("nameplate_capacity")]
    [InlineData("effective_capacity")]
    public void Every_product_has_its_capacity_in_every_region_and_base_year(string parameter)
    {
        var wanted = from product in Products from region in Regions from year in CapacityYears select (product, region, year);
        Assert.Empty(wanted.Except(Data("capacity_base", parameter).Select(row => (row.Subject, row.Region, row.Year))));
    }

    [Fact]
    public void Effective_capacity_never_exceeds_nameplate()
    {
        var nameplate = Data("capacity_base", "nameplate_capacity").ToDictionary(row => (row.Subject, row.Region, row.Year), row => row.Value);
        Assert.All(Data("capacity_base", "effective_capacity"), row => Assert.True(row.Value <= nameplate[(row.Subject, row.Region, row.Year)] * (1 + 1e-6)));
    }

    [Fact]
    public void Every_use_that_has_demand_has_it_in_every_region_year_and_outlook()
    {
        (string Outlook, int Year)[] times =
        [
            .. Enumerable.Range(2020, 6).Select(year => ("history", year)),
            .. from outlook in new[] { "low", "central", "high", "nze" } from year in new[] { 2030, 2035, 2040 } select (outlook, year),
        ];
        var demand = Data("demand_base", "final_demand", "application", "outlook").ToList();
        var wanted = from use in demand.Select(row => row.First).Distinct() from region in Regions from time in times select (use, region, time.Outlook, time.Year);
        Assert.Empty(wanted.Except(demand.Select(row => (row.First, row.Region, row.Second, row.Year))));
    }

    // BatPaC 5.2 pack contents, before scrap. Our capacities are derated, so more metal goes into a kWh: 7 to 14% for the five chemistries, less for
    // lithium. A slip of units or of a stoichiometric factor would be far outside.
    [Theory]
    [InlineData("cell_nmc_hi", "ni_so4", "NMC811", "Ni")]
    [InlineData("cell_nmc_hi", "co_chem", "NMC811", "Co")]
    [InlineData("cell_nmc_hi", "mn_so4", "NMC811", "Mn")]
    [InlineData("cell_nmc_mid", "ni_so4", "NMC622", "Ni")]
    [InlineData("cell_nmc_mid", "co_chem", "NMC622", "Co")]
    [InlineData("cell_nca", "ni_so4", "NCA", "Ni")]
    [InlineData("cell_nmc_hi", "li_mined", "NMC811", "Li")]
    [InlineData("cell_lfp", "li_mined", "LFP", "Li")]
    [InlineData("cell_lfp", "aam_gr", "LFP", "graphite_total")]
    [InlineData("cell_nmc_hi", "aam_gr", "NMC811", "graphite_total")]
    public void A_kilowatt_hour_holds_about_as_much_metal_as_the_published_pack_model_says(string cell, string material, string design, string mineral)
    {
        var published = Data("mineral_intensity", "mineral_intensity", "design", "component")
            .Single(row => row.First == design && row.Second == "pack_total" && row.Subject == mineral).Value;
        var chain = Chain(withYields: false);
        var use = new double[chain.Products.Count];
        use[chain.IndexOf(cell)] = 1;
        Assert.InRange(chain.OutputNeeded(use)[chain.IndexOf(material)] / published, 0.95, 1.16);
    }

    // Output was there, so capacity must have been: with scrap of every stage, stock build and use outside batteries.
    [Theory]
    [InlineData(2020)]
    [InlineData(2022)]
    [InlineData(2023)]
    public void The_world_never_needs_more_of_a_product_than_it_could_make(int year)
    {
        var chain = Chain(withYields: true);
        var need = chain.OutputNeeded(OutsideUse(chain, year));
        var capacity = Data("capacity_base", "effective_capacity").Where(row => row.Year == year).ToLookup(row => row.Subject, row => row.Value);
        Assert.All(
            Products.Where(product => need[chain.IndexOf(product)] > 0),
            product => Assert.True(
                need[chain.IndexOf(product)] <= capacity[product].Sum(),
                $"{product}: {need[chain.IndexOf(product)]:G4} needed, {capacity[product].Sum():G4} could be made in {year}"));
    }

    [Theory]
    [InlineData(2020, 0.01)]
    [InlineData(2022, 0.03)]
    [InlineData(2023, 0.01)]
    [InlineData(2024, 0.03)]
    public void Cells_by_chemistry_and_region_add_up_to_the_world_capacity_observed(int year, double tolerance)
    {
        var cells = Data("capacity_base", "nameplate_capacity").Where(row => IsCell(row.Subject) && row.Year == year).Sum(row => row.Value);
        Assert.InRange(cells / ObservedCells("capacity", "World", "", year), 1 - tolerance, 1 + tolerance);
    }

    // Global EV Outlook 2025: over 400 GWh a year of Korean firms outside Korea, 60 of Japanese, 30 of Chinese firms.
    [Theory]
    [InlineData("South Korea", 0.10)]
    [InlineData("Japan", 0.10)]
    [InlineData("China", 0.20)]
    public void What_firms_own_abroad_is_about_what_was_counted(string owner, double tolerance)
    {
        const int Year = 2024;
        var nameplate = Data("capacity_base", "nameplate_capacity").Where(row => row.Year == Year).ToDictionary(row => (row.Subject, row.Region), row => row.Value);
        var abroad = Data("capacity_base", "capacity_owner_share", "owner")
            .Where(row => IsCell(row.Subject) && row.First == owner && row.Region != owner)
            .GroupBy(row => (row.Subject, row.Region))
            .Sum(group => group.MaxBy(row => row.Year)!.Value * nameplate[group.Key]);
        Assert.InRange(abroad / ObservedCells("capacity", $"World excluding {owner}", owner, Year), 1 - tolerance, 1 + tolerance);
    }

    // Probabilities were judged by status of the projects, not set to meet these totals: 15% is their worth.
    [Theory]
    [InlineData("China")]
    [InlineData("United States")]
    [InlineData("Europe")]
    public void Likely_cell_capacity_of_2030_is_about_what_is_installed_and_committed(string region)
    {
        const int Vintage = 2025;
        var probability = Data("pipeline", "completion_probability", "vintage", "status").ToDictionary(row => (row.Subject, row.Region, row.First, row.Second), row => row.Value);
        var stock = Data("capacity_base", "nameplate_capacity").Where(row => IsCell(row.Subject) && row.Region == region && row.Year == 2024).Sum(row => row.Value);
        var likely = Data("pipeline", "capacity_addition", "vintage", "status")
            .Where(row => IsCell(row.Subject) && row.Region == region && row.First == $"{Vintage}")
            .Sum(row => row.Value * probability.GetValueOrDefault((row.Subject, region, row.First, row.Second), probability[(row.Subject, "", row.First, row.Second)]));
        Assert.InRange((stock + likely) / ObservedCells("announced_capacity", region, "", 2030), 0.85, 1.15);
    }

    // Notice 2025-08, section 7.02: each column of assigned percentages is a whole project.
    [Theory]
    [InlineData("US-BESSW-GRID-")]
    [InlineData("US-BESSW-DIST-")]
    public void The_cost_weights_of_a_storage_project_make_a_hundred_percent(string ids)
    {
        var policies = Package.Value.Tables["policies"];
        Assert.Equal(100, Rows(policies).Where(row => policies.Text(row, "id").StartsWith(ids, StringComparison.Ordinal)).Sum(row => policies.Numbers("rate")[row]!.Value), 6);
    }

    [Theory]
    [InlineData("products", "products")]
    [InlineData("stages", "stages")]
    [InlineData("chemistries", "chemistries")]
    [InlineData("applications", "applications")]
    [InlineData("adds_to", "policies")]
    [InlineData("replaces", "policies")]
    [InlineData("excludes", "policies")]
    public void A_policy_filters_by_things_that_exist(string column, string table) =>
        Assert.Empty(Column("policies", column).SelectMany(list => list.Split(';', StringSplitOptions.RemoveEmptyEntries)).Except(Column(table, "id")));

    [Fact]
    public void Names_in_results_tell_products_apart_and_follow_the_stage()
    {
        var products = ProductList.Of(Package.Value);
        Assert.Equal(products.Count, products.Select(product => product.Variable).Distinct().Count());
        Assert.All(products.Where(product => product.Stage == "cell"), product => Assert.StartsWith("Cell|", product.Variable, StringComparison.Ordinal));
        var lfp = products.Single(product => product.Variable == "Active Material|Cathode LFP");
        Assert.Equal(("cam_lfp", 4, "t", "kt", "USD/kg"), (lfp.Id, lfp.StageRank, lfp.Unit, lfp.FlowUnit, lfp.PriceUnit));
    }

    // The chain without its packs and systems: which cells they take differs by year, so demand for cells enters from outside.
    private static ProductGraph Chain(bool withYields)
    {
        var bill = Package.Value.Tables["bill_of_materials"];
        var known = Products.ToHashSet();
        var links = from row in Rows(bill)
                    let kind = bill.Text(row, "kind")
                    where kind is "input" or "mix" && known.Contains(bill.Text(row, "input")) && !IsCell(bill.Text(row, "input"))
                    select new ProductLink(
                        bill.Text(row, "input"),
                        bill.Text(row, "output"),
                        bill.Numbers("quantity")[row]!.Value,
                        withYields ? bill.Numbers("yield")[row]!.Value : 1,
                        kind == "mix" ? ProductLinkKind.Mix : ProductLinkKind.Input,
                        bill.Numbers("mix_weight")[row]!.Value);
        return new ProductGraph(ProductList.Of(Package.Value), [.. links]);
    }

    private static double[] OutsideUse(ProductGraph chain, int year)
    {
        var bill = Package.Value.Tables["bill_of_materials"];
        var packYield = Rows(bill).Where(row => IsCell(bill.Text(row, "input"))).Min(row => bill.Numbers("yield")[row]!.Value);
        var mix = Data("demand_base", "chemistry_share", "application").Where(row => row.Year == year).ToLookup(row => (row.First, row.Region));
        var use = new double[chain.Products.Count];
        foreach (var demand in Data("demand_base", "final_demand", "application", "outlook").Concat(Data("demand_base", "stock_build", "application", "outlook"))
            .Where(row => row.Year == year && row.Second == "history"))
        {
            var cells = mix[(demand.First, demand.Region)].ToList();
            use[chain.IndexOf(demand.Subject)] += demand.Value;
            cells.ForEach(cell => use[chain.IndexOf(cell.Subject)] += cell.Value * demand.Value / packYield);
        }

        foreach (var other in Data("demand_base", "non_battery_use").Where(row => row.Year == year))
        {
            use[chain.IndexOf(other.Subject)] += other.Value;
        }

        return use;
    }

    private static double ObservedCells(string parameter, string region, string owner, int year) =>
        Data("capacity_observed", parameter, "owner", "part", "chemistry")
            .Single(row => row.Subject == "cell" && row.Region == region && row.Year == year && row.First == owner && row.Second.Length == 0 && row.Third.Length == 0).Value;

    private static bool IsCell(string product) => product.StartsWith("cell_", StringComparison.Ordinal);

    private static IEnumerable<int> Rows(Table table) => Enumerable.Range(0, table.RowCount);

    private static IEnumerable<string> Column(string table, string column) => Rows(Package.Value.Tables[table]).Select(row => Package.Value.Tables[table].Text(row, column));

    private static IEnumerable<Row> Data(string table, string parameter, string first = "parameter", string second = "parameter", string third = "parameter")
    {
        var rows = Package.Value.Tables[table];
        return from row in Rows(rows)
               where rows.Text(row, "parameter") == parameter && rows.Text(row, "variant").Length == 0
               select new Row(
                   rows.Text(row, "subject"),
                   rows.Text(row, "region"),
                   rows.Integers("year")[row] ?? 0,
                   rows.Text(row, first),
                   rows.Text(row, second),
                   rows.Text(row, third),
                   rows.Numbers("value")[row]!.Value);
    }

    // First to third are the columns of its own that a table was asked for.
    private sealed record Row(string Subject, string Region, int Year, string First, string Second, string Third, double Value);
}
