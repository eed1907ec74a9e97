using Cellcast.Simulation;
using Cellcast.World;

namespace Cellcast.Data.Tests;

public sealed class InputsTests : IDisposable
{
    private readonly PackageBuilder package = new();

    public void Dispose() => package.Dispose();

    [Theory]
    [InlineData(2010, 12)] // flat before the first row
    [InlineData(2020, 12)]
    [InlineData(2021, 14)] // 12 + 1/4 x (20 - 12)
    [InlineData(2024, 20)]
    [InlineData(2040, 20)] // flat after the last
    public void A_value_between_dated_rows_lies_on_a_straight_line(int year, double expected) =>
        Assert.Equal(expected, Read().Value("metal_price", "lithium", "Europe", year), 1e-12);

    [Fact]
    public void A_region_takes_its_own_rows_then_those_of_the_world_then_those_without_region()
    {
        var inputs = Read();
        // 18,000 USD/t in the unit of the subject's first row, USD/kg.
        Assert.Equal(18, inputs.Value("metal_price", "lithium", "China", 2024), 1e-12);
        Assert.Equal(20, inputs.Value("metal_price", "lithium", "Japan", 2024), 1e-12);
        Assert.Equal(3.2, inputs.Value("average_voltage", "LFP", "Japan", 2024));
    }

    [Fact]
    public void The_alternative_is_kept_but_not_used()
    {
        var inputs = Read();
        Assert.Equal(3.2, inputs.Value("average_voltage", "LFP"));
        Assert.Single(inputs.Find("average_voltage", "LFP"));
        Assert.Equal(["", "paper"], inputs.Find("average_voltage", "LFP", alternatives: true).Select(datum => datum.Variant));
    }

    [Fact]
    public void A_value_can_be_asked_for_in_another_unit()
    {
        Assert.Equal(12000, Read().ValueIn(Unit.Parse("USD/t"), "metal_price", "lithium", "World", 2020), 1e-9);
        var problem = Assert.Single(Assert.Throws<DataException>(() => Read().ValueIn(Unit.Parse("V"), "metal_price", "lithium", "World", 2020)).Problems);
        Assert.Contains("USD/kg", problem.Found, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("metl_price", "lithium", "World", "metal_price")]
    [InlineData("metal_price", "litium", "World", "lithium")]
    public void A_missing_input_is_told_with_the_nearest_name(string parameter, string subject, string region, string nearest)
    {
        var problem = Assert.Single(Assert.Throws<DataException>(() => Read().Value(parameter, subject, region, 2020)).Problems);
        Assert.Equal(nearest, problem.Nearest);
        Assert.False(Read().TryValue(parameter, subject, region, 2020, out _));
    }

    [Fact]
    public void A_region_without_rows_and_without_fallback_is_told() =>
        Assert.Contains("China", Assert.Throws<DataException>(() => Read().Value("cell_price", "LFP", "Japan", 2024)).Message, StringComparison.Ordinal);

    [Fact]
    public void An_input_that_varies_by_year_needs_a_year()
    {
        Assert.Contains("no year", Assert.Throws<DataException>(() => Read().Value("metal_price", "lithium", "World")).Message, StringComparison.Ordinal);
        Assert.Equal(0.9, Read().Value("recovery", "lithium"));
    }

    [Fact]
    public void Columns_of_a_tables_own_are_part_of_the_subject() =>
        Assert.Equal(0.3, Read().Value("owner_share", "LFP.Japan", "China", 2023));

    [Fact]
    public void A_row_without_range_takes_that_of_its_class()
    {
        // Class market: 10% below to 20% above 500.
        var datum = Assert.Single(Read().Find("output", "LFP"));
        Assert.Equal((450.0, 600.0, true), (datum.Low, datum.High, datum.RangeIsDefault));
        Assert.False(Assert.Single(Read().Find("output", "lithium")).RangeIsDefault);
    }

    [Fact]
    public void Money_is_converted_at_the_rate_and_the_deflator_of_its_price_year()
    {
        // 10 EUR/kg of 2020 / 0.5 EUR per USD = 20 USD of 2020; x 1/0.8 = 25 USD of 2024.
        var inputs = Read();
        Assert.Equal(25, inputs.Value("metal_price", "cobalt", "World", 2020), 1e-12);
        var datum = Assert.Single(inputs.Find("metal_price", "cobalt"));
        Assert.Equal("USD/kg", datum.Unit.Symbol);
        Assert.Equal((20.0, 30.0), (datum.Low, datum.High));
        Assert.Equal((10.0, "EUR/kg", 2020), (datum.Money!.FaceValue, datum.Money.FaceUnit.Symbol, datum.Money.PriceYear));
    }

    [Fact]
    public void VAT_is_taken_out_at_the_rate_of_the_region()
    {
        // 400 CNY/kWh with 25% VAT = 320 without; / 8 CNY per USD = 40 USD/kWh.
        Assert.Equal(40, Read().Value("cell_price", "LFP", "China", 2024), 1e-12);
    }

    [Fact]
    public void A_price_whose_VAT_is_unclear_stands_and_its_range_reaches_down_to_the_price_without()
    {
        package.Change("prices", "CNY,2024,included", "CNY,2024,unclear");
        var datum = Assert.Single(Read().Find("cell_price"));
        // 400 / 8; low 350 / 8 / 1.25; high 450 / 8.
        Assert.Equal((50.0, 35.0, 56.25), (datum.Value, datum.Low, datum.High));
    }

    [Fact]
    public void Where_VAT_is_unclear_in_a_set_of_regions_the_rate_of_the_world_widens_the_range()
    {
        package.Change("prices", "cell_price,LFP,China,2024,400,CNY/kWh,350,450,CNY,2024,included", "cell_price,LFP,Alps,2024,400,CNY/kWh,352,450,CNY,2024,unclear");
        package.AddRow("rates", "vat_rate,,World,2024,0.1,share,0.1,0.1,,book,reported,");
        // 352 / 8 / 1.1 = 40.
        Assert.Equal(40, Assert.Single(Read().Find("cell_price")).Low, 1e-12);
    }

    [Fact]
    public void At_face_value_money_stays_as_its_source_gave_it()
    {
        var inputs = new Inputs(package.Load(), PriceBasis.FaceValue);
        Assert.Equal(400, inputs.Value("cell_price", "LFP", "China", 2024));
        Assert.Equal("EUR/kg", inputs.UnitOf("metal_price", "cobalt", "World").Symbol);
    }

    [Theory]
    [InlineData("EUR,2020,excluded", "EUR,2019,excluded", "deflator")]
    [InlineData("EUR,2020,excluded", "EUR,2024,excluded", "exchange_rate.EUR")]
    [InlineData("EUR,2020,excluded", "EUR,2020,included", "vat_rate@World")]
    [InlineData("EUR,2020,excluded", "EUR,2020,unclear", "vat_rate@World")]
    public void Money_that_cannot_be_converted_is_refused_when_it_is_read_with_what_is_missing(string row, string changed, string missing)
    {
        package.Change("prices", row, changed);
        var inputs = Read();
        var problem = Assert.Single(Assert.Throws<DataException>(() => inputs.Value("metal_price", "cobalt", "World", 2020)).Problems);
        Assert.Contains(missing, problem.Allowed, StringComparison.Ordinal);
        Assert.Equal(5, problem.Line);
        Assert.Equal(20, inputs.Value("metal_price", "lithium", "World", 2024));
    }

    [Fact]
    public void A_trace_notes_the_rows_a_computation_reads()
    {
        var inputs = Read();
        _ = inputs.Value("average_voltage", "NMC811");
        using var trace = inputs.StartTrace();
        _ = inputs.Value("metal_price", "lithium", "Japan", 2022);
        _ = inputs.Value("average_voltage", "LFP");
        Assert.Equal(["average_voltage.LFP:2025", "metal_price.lithium@World:2020", "metal_price.lithium@World:2024"], trace.Data.Select(datum => datum.Key));
        Assert.Equal(["book"], trace.Sources);
        trace.Dispose();
        _ = inputs.Value("average_voltage", "NMC811");
        Assert.Equal(3, trace.Data.Count);
    }

    [Fact]
    public void A_range_is_interpolated_as_its_value_is()
    {
        // Half-way between 10..12..14 and 18..20..22.
        Assert.Equal(new InputRange(14, 16, 18), Read().Range("metal_price", "lithium", "World", 2022));
    }

    [Fact]
    public void An_input_is_changed_by_value_factor_and_path_in_the_years_asked_for()
    {
        var inputs = Read();
        Assert.Equal(7, inputs.With([inputs.Parse("metal_price.lithium=7")]).Value("metal_price", "lithium", "Japan", 2022));
        var factor = inputs.With([inputs.Parse("metal_price.lithium:2022..2024=x1.5")]);
        Assert.Equal((12, 24, 30, 20), (At(factor, 2020), At(factor, 2022), At(factor, 2024), At(factor, 2025)));
        var path = inputs.With([new Override("metal_price", "lithium", null, 2022, null, OverrideChange.Path, [new DatedAmount(2022, 10), new DatedAmount(2024, 14)])]);
        Assert.Equal((12, 10, 12, 14, 14), (At(path, 2020), At(path, 2022), At(path, 2023), At(path, 2024), At(path, 2030)));
        Assert.Equal(20, At(inputs, 2024));
    }

    [Fact]
    public void Changes_act_one_after_the_other()
    {
        var inputs = Read();
        var once = inputs.With([inputs.Parse("metal_price.lithium=10"), inputs.Parse("metal_price.lithium=x2")]);
        Assert.Equal(20, At(once, 2022));
        Assert.Equal(5, At(once.With([inputs.Parse("metal_price.lithium=5")]), 2022));
    }

    [Fact]
    public void A_change_for_one_region_leaves_the_others_alone()
    {
        var inputs = Read();
        var changed = inputs.With([inputs.Parse("metal_price.lithium@Japan=9")]);
        Assert.Equal(9, changed.Value("metal_price", "lithium", "Japan", 2024));
        Assert.Equal(20, changed.Value("metal_price", "lithium", "Europe", 2024));
        var world = inputs.With([inputs.Parse("metal_price.lithium@World=9")]);
        Assert.Equal(9, world.Value("metal_price", "lithium", "Europe", 2024));
        Assert.Equal(18, world.Value("metal_price", "lithium", "China", 2024), 1e-12);
    }

    [Fact]
    public void A_change_for_a_set_of_regions_holds_in_each_of_them()
    {
        package.AddRow("region_sets", "East Asia,China,region").AddRow("region_sets", "East Asia,Japan,region");
        var inputs = Read();
        var changed = inputs.With([inputs.Parse("metal_price.lithium@East Asia=9")]);
        Assert.Equal((9, 9), (changed.Value("metal_price", "lithium", "China", 2024), changed.Value("metal_price", "lithium", "Japan", 2024)));
        Assert.Equal(20, changed.Value("metal_price", "lithium", "Europe", 2024));
    }

    [Theory]
    [InlineData("metal_price.lithium@CHE=9")] // a country
    [InlineData("metal_price.lithium@Alps=9")] // a set of countries
    public void A_change_where_the_model_has_no_region_is_refused(string text) => Assert.Throws<DataException>(() => Read().Parse(text));

    [Fact]
    public void A_lever_is_given_in_its_own_unit()
    {
        var inputs = Read();
        // The lever is in USD/t and means the World's price; the input is in USD/kg.
        Assert.Equal(15, inputs.With([inputs.Parse("lithium_price=15000")]).Value("metal_price", "lithium", "Europe", 2030), 1e-12);
        Assert.Equal(0.3, inputs.With([inputs.Parse("metal_price.lithium = 300 USD/t")]).Value("metal_price", "lithium", "Europe", 2030), 1e-12);
    }

    [Fact]
    public void A_factor_without_subject_holds_for_all_subjects()
    {
        var inputs = Read();
        var doubled = inputs.With([inputs.Parse("average_voltage=x2")]);
        Assert.Equal((6.4, 7.4), (doubled.Value("average_voltage", "LFP"), doubled.Value("average_voltage", "NMC811")));
    }

    [Theory]
    [InlineData("lithum_price=3", "lithium_price")]
    [InlineData("average_voltage.LPF=3", "LFP")]
    [InlineData("metal_price.lithium@Chnia=3", "China")]
    [InlineData("metal_price.lithium=3 USD/kgg", "USD/kg")]
    [InlineData("metal_price.lithium=3 V", null)]
    [InlineData("average_voltage=3", null)] // which chemistry?
    [InlineData("metal_price.lithium", null)]
    [InlineData("metal_price.lithium=", null)]
    [InlineData("metal_price.lithium=1,5", null)]
    [InlineData("metal_price.lithium=x1.5 USD/kg", null)]
    [InlineData("metal_price.lithium:20x0=1", null)]
    [InlineData("metal_price.lithium:2030..2020=1", null)]
    public void A_change_that_cannot_be_read_is_refused_with_the_nearest_name(string text, string? nearest)
    {
        var problem = Assert.Single(Assert.Throws<DataException>(() => Read().Parse(text)).Problems);
        Assert.Equal(text, problem.File);
        Assert.Equal(nearest, problem.Nearest);
    }

    [Fact]
    public void A_change_of_a_scenario_is_resolved_as_the_same_text_would_be()
    {
        var inputs = Read();
        var scenario = new ScenarioOverride("lithium_price", null, 2030, null, OverrideChange.Value, [new DatedAmount(null, 15000)], null, "");
        var changed = inputs.With([inputs.Resolve(scenario)]);
        Assert.Equal(20, changed.Value("metal_price", "lithium", "Europe", 2029));
        Assert.Equal(15, changed.Value("metal_price", "lithium", "Europe", 2030), 1e-12);
    }

    private static double At(Inputs inputs, int year) => inputs.Value("metal_price", "lithium", "World", year);

    private Inputs Read() => new(package.Load());

    [Theory]
    [InlineData("lithium_price=-5", "0 or more")]
    [InlineData("lithium_price=x-2", "a factor of 0 or more")]
    [InlineData("learning_rate.conversion=1.5", "a share of at most 1")]
    [InlineData("inertia_share.ev_mass=2", "a share of at most 1")]
    [InlineData("specific_energy.LFP=-3 Wh/kg", "0 or more")]
    public void What_no_row_ever_is_cannot_be_set(string change, string allowed)
    {
        var problem = Assert.Throws<DataException>(() => new Data.Inputs(Chain.RealChain.Package).Parse(change)).Problems.Single();
        Assert.Contains(allowed, problem.Allowed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lithium_price=0")]
    [InlineData("learning_rate.conversion=x1.2")]
    [InlineData("demand_elasticity_short.cobalt=-0.4")]
    public void What_can_be_is_taken(string change) => Assert.NotNull(new Data.Inputs(Chain.RealChain.Package).Parse(change));
}
