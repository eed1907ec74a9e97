using System.Text.Json.Nodes;

namespace Cellcast.Data.Tests;

/// <summary>One test per rule of the loader: a valid package with one thing broken gives one problem, at its place.</summary>
public sealed class LoaderRuleTests : IDisposable
{
    private readonly PackageBuilder package = new();

    public void Dispose() => package.Dispose();

    [Fact]
    public void A_valid_package_loads()
    {
        var loaded = package.Load();
        Assert.Equal("1.2.3", loaded.Version);
        Assert.Equal(15, loaded.Tables.Count);
        Assert.Equal(3.2, loaded.Tables["cell_design"].Numbers("value")[0]);
        Assert.Equal(new DateOnly(2020, 1, 31), loaded.Tables["countries"].Dates("joined_to")[1]);
    }

    [Fact]
    public void A_problem_reads_as_one_line_with_place_found_allowed_and_nearest()
    {
        var problem = package.Change("cell_design", "160,mAh/g", "\"160,5\",mAh/g").Problem();
        Assert.EndsWith(
            "cell_design.csv:5: value: found '160,5', allowed a number with a decimal point, did you mean '160.5'?", problem.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_without_its_file_is_reported() => IsAt("regions.csv", 0, null, package.WithoutFile("regions").Problems()[0]);

    [Fact]
    public void A_file_that_is_no_table_is_reported_with_the_nearest_table()
    {
        package.Write();
        File.WriteAllText(Path.Combine(package.Folder, "price.csv"), "a\n1\n");
        var problem = Assert.Single(Assert.Throws<DataException>(() => DataPackage.Load(package.Folder)).Problems);
        IsAt("price.csv", 0, null, problem);
        Assert.Equal("prices.csv", problem.Nearest);
    }

    // Other readers of the package know foreign keys of single values only, so a list must be declared as what it is.
    [Fact]
    public void A_list_of_keys_is_allowed_only_where_the_table_says_so()
    {
        package.Change("countries", "CHE,Europe,", "CHE,Europe;China,");
        Assert.Equal("region", package.Problem().Column);
        package.Describe("countries", table =>
        {
            var keys = table["schema"]!["foreignKeys"]!.DeepClone();
            table["schema"]!.AsObject().Remove("foreignKeys");
            table["cellcast:list_keys"] = keys;
        });
        Assert.Equal("Europe;China", package.Load().Tables["countries"].Text(0, "region"));
        Assert.Equal("region", package.Change("countries", "Europe;China", "Europe;Chnia").Problem().Column);
    }

    [Fact]
    public void An_unknown_source_is_one_problem_also_where_the_schema_declares_the_key()
    {
        package.Describe("cell_design", table => table["schema"]!["foreignKeys"] = new JsonArray(new JsonObject
        {
            ["fields"] = "source",
            ["reference"] = new JsonObject { ["resource"] = "sources", ["fields"] = "key" },
        }));
        Assert.Equal("book", package.Change("cell_design", "150,165,,book", "150,165,,bok").Problem().Nearest);
        package.Change("cell_design", "150,165,,bok", "150,165,,book;paper").Load();
    }

    [Fact]
    public void A_folder_without_package_is_reported() =>
        Assert.Contains("datapackage.json", Assert.Throws<DataException>(() => DataPackage.Load("/nowhere")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_description_that_is_not_json_is_reported_with_its_line()
    {
        package.Write();
        File.WriteAllText(Path.Combine(package.Folder, "datapackage.json"), "{\n\"resources\": [,]\n}");
        IsAt("datapackage.json", 2, null, Assert.Single(Assert.Throws<DataException>(() => DataPackage.Load(package.Folder)).Problems));
    }

    [Fact]
    public void An_unknown_column_is_reported_with_the_nearest_name()
    {
        var problems = package.Change("regions", "id\n", "ids\n").Problems();
        Assert.Contains(problems, problem => problem is { Line: 1, Found: "column 'ids'", Nearest: "id" });
        Assert.Contains(problems, problem => problem is { Line: 1, Found: "no column 'id'" });
    }

    [Fact]
    public void A_column_given_twice_is_reported() =>
        Assert.Contains(package.Change("sources", "key,title", "key,key").Problems(), problem => problem.Found == "a second column 'key'");

    [Fact]
    public void Columns_may_stand_in_another_order()
    {
        var swapped = package.Change("levers", "lever,parameter", "parameter,lever").Change("levers", "lithium_price,metal_price", "metal_price,lithium_price").Load();
        Assert.Equal("lithium_price", swapped.Tables["levers"].Text(0, "lever"));
    }

    [Theory]
    [InlineData("book,A book", "book", "1 fields")]
    [InlineData("book,A book", "book,A book,more", "3 fields")]
    [InlineData("book,A book\n", "book,A book\n\n", "an empty line")]
    public void A_row_with_the_wrong_number_of_fields_is_reported(string row, string broken, string found) =>
        Assert.Contains(package.Change("sources", row, broken).Problems(), problem => problem.Found == found && problem.File.EndsWith("sources.csv", StringComparison.Ordinal));

    [Theory]
    [InlineData("\"A book", "a quote that is never closed")]
    [InlineData("A \"book\"", "a quote inside a field that does not start with one")]
    [InlineData("\"A book\"x", "text behind a closing quote")]
    public void Malformed_quoting_is_reported_with_its_line(string title, string found)
    {
        var problems = package.Change("sources", "A book", title).Problems();
        Assert.Contains(problems, problem => problem.Found == found && problem.Line == 2);
    }

    [Fact]
    public void Quoted_fields_may_hold_commas_quotes_and_line_breaks_and_lines_are_still_counted()
    {
        package.Change("sources", "A book", "\"A \"\"good\"\" book,\nin two lines\"").AddRow("sources", "late,A paper");
        var problem = package.Problem();
        // The title spreads over lines 2 and 3, so the row with the title that is there already is on line 5.
        IsAt("sources.csv", 5, "title", problem);
        package.Change("sources", "late,A paper", "late,Another");
        Assert.Equal("A \"good\" book,\nin two lines", package.Load().Tables["sources"].Text(0, "title"));
    }

    [Fact]
    public void Lines_may_end_as_on_windows() =>
        Assert.Equal("Japan", package.Change("regions", "id\nChina\nEurope\nJapan\n", "id\r\nChina\r\nEurope\r\nJapan\r\n").Load().Tables["regions"].Text(2, "id"));

    [Fact]
    public void Bytes_that_are_not_UTF8_are_reported_with_their_line()
    {
        package.Write();
        var file = Path.Combine(package.Folder, "regions.csv");
        File.WriteAllBytes(file, [.. "id\nChina\n"u8, 0xE9, (byte)'\n']);
        var problems = Assert.Throws<DataException>(() => DataPackage.Load(package.Folder)).Problems;
        Assert.Contains(problems, problem => problem.File.EndsWith("regions.csv", StringComparison.Ordinal) && problem.Line == 3);
    }

    [Theory]
    [InlineData("3,2")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("1e999")]
    [InlineData(" 3.2")]
    [InlineData("3.")]
    [InlineData(".5")]
    [InlineData("0x10")]
    [InlineData("1_000")]
    [InlineData("three")]
    public void What_is_no_finite_number_is_reported(string number) =>
        IsAt("cell_design.csv", 2, "value", package.Change("cell_design", "3.2,V", $"\"{number}\",V").Problem());

    [Theory]
    [InlineData("0", 0)]
    [InlineData("-0.05", -0.05)]
    [InlineData("1e-3", 0.001)]
    [InlineData("123456789012345678", 123456789012345678.0)]
    [InlineData("0.1234567890123456789", 0.12345678901234568)]
    [InlineData("+2.5E2", 250)]
    public void Numbers_are_read_exactly(string number, double expected)
    {
        var value = package.Change("ranges", "market,-0.1,0.2", $"market,-0.1,{number}").Load().Tables["ranges"].Numbers("relative_high")[0];
        Assert.Equal(expected, value);
    }

    [Theory]
    [InlineData("countries", "2020-01-31", "2020-02-30", "joined_to")]
    [InlineData("countries", "2020-01-31", "31.1.2020", "joined_to")]
    [InlineData("cell_design", "LFP,,2025,160", "LFP,,2025.5,160", "year")]
    public void A_day_or_year_that_is_none_is_reported(string table, string text, string broken, string column) =>
        IsAt(table + ".csv", table == "countries" ? 3 : 5, column, package.Change(table, text, broken).Problem());

    [Fact]
    public void A_required_cell_that_is_blank_is_reported()
    {
        var problem = package.Add("names", "reference", "id", "id", "id\n\"\"\n").Describe("names", table => Required(table, "id")).Problem();
        IsAt("names.csv", 2, "id", problem);
        Assert.Equal("nothing", problem.Found);
    }

    [Fact]
    public void A_value_outside_the_list_of_the_schema_is_reported()
    {
        var problem = package.Change("bill_of_materials", "0.19,input", "0.19,inputs").Problem();
        IsAt("bill_of_materials.csv", 2, "kind", problem);
        Assert.Equal("input, mix, recovery", problem.Allowed);
        Assert.Equal("input", problem.Nearest);
    }

    [Fact]
    public void Text_that_does_not_match_the_pattern_is_reported() =>
        IsAt("countries.csv", 4, "alpha_3", package.AddRow("countries", "fr,Europe,,").Problem());

    [Fact]
    public void A_number_above_the_maximum_of_the_schema_is_reported() =>
        IsAt("ranges.csv", 2, "relative_low", package.Change("ranges", "-0.1", "0.1").Problem());

    [Fact]
    public void A_second_row_with_the_same_key_is_reported_with_both_lines()
    {
        var problem = package.AddRow("cell_design", "average_voltage,LFP,,2025,3.1,V,3,3.2,,book,reported,").Problem();
        IsAt("cell_design.csv", 6, null, problem);
        Assert.Equal("the key (average_voltage, LFP, 2025) of line 2 again", problem.Found);
    }

    [Fact]
    public void A_reference_to_a_row_that_is_not_there_is_reported_with_the_nearest()
    {
        var problem = package.Change("countries", "CHE,Europe", "CHE,Eurpe").Problem();
        IsAt("countries.csv", 2, "region", problem);
        Assert.Equal("Europe", problem.Nearest);
    }

    [Fact]
    public void A_datum_without_source_is_reported() =>
        IsAt("cell_design.csv", 5, "source", package.Change("cell_design", "165,,book", "165,,").Problem());

    [Fact]
    public void An_unknown_source_is_reported_also_within_a_list()
    {
        var problem = package.Change("observed", "book;paper", "book;papr").Problem();
        IsAt("observed.csv", 2, "source", problem);
        Assert.Equal("paper", problem.Nearest);
    }

    [Fact]
    public void An_input_table_without_source_column_is_reported() =>
        Assert.Contains("'source'", package.Add("loose", "input", "id", "id", "id\n1\n").Problem().Found, StringComparison.Ordinal);

    [Theory]
    [InlineData("", "nothing")]
    [InlineData("guessed", "'guessed'")]
    public void A_basis_other_than_the_three_is_reported(string basis, string found) =>
        Assert.Equal(found, package.Change("cell_design", "book,derived", $"book,{basis}").Problem().Found);

    [Fact]
    public void An_unknown_region_is_reported_with_the_nearest()
    {
        var problem = package.Change("prices", "lithium,China", "lithium,Chinaa").Problem();
        IsAt("prices.csv", 4, "region", problem);
        Assert.Equal("China", problem.Nearest);
    }

    [Fact]
    public void A_unit_outside_the_vocabulary_is_reported_with_the_nearest()
    {
        var problem = package.Change("cell_design", "mAh/g", "mAh/gr").Problem();
        IsAt("cell_design.csv", 5, "unit", problem);
        Assert.Equal("mAh/g", problem.Nearest);
    }

    [Fact]
    public void A_unit_of_the_vocabulary_that_cannot_be_read_is_reported()
    {
        var problem = package.AddRow("units", "kWh heat,energy,1").Problem();
        IsAt("units.csv", 13, "unit", problem);
        Assert.Equal("kWh", problem.Nearest);
    }

    [Theory]
    [InlineData("USD/t,USD/mass,0.001", "USD/t,USD/mass,1000", "si_factor")]
    [InlineData("USD/t,USD/mass,0.001", "USD/t,mass/USD,0.001", "dimension")]
    public void A_vocabulary_that_contradicts_the_unit_is_reported(string row, string broken, string column) =>
        IsAt("units.csv", 6, column, package.Change("units", row, broken).Problem());

    [Fact]
    public void A_unit_of_another_dimension_than_the_parameter_has_elsewhere_is_reported()
    {
        var problem = package.Change("cell_design", "3.7,V", "3.7,mAh/g").Problem();
        IsAt("cell_design.csv", 4, "unit", problem);
        Assert.Contains("as line 2 has for average_voltage", problem.Allowed, StringComparison.Ordinal);
    }

    [Fact]
    public void Units_may_differ_by_subject_where_the_table_says_so() =>
        package.Change("cell_design", "3.7,V", "3.7,mAh/g").Describe("cell_design", table => table["cellcast:units_by_subject"] = true).Load();

    [Fact]
    public void A_parameter_of_two_tables_is_reported()
    {
        var problem = package.AddRow("rates", "average_voltage,LTO,,2025,2.3,V,2.2,2.4,,book,reported,").Problem();
        IsAt("rates.csv", 7, "parameter", problem);
        Assert.Contains("cell_design.csv:2", problem.Found, StringComparison.Ordinal);
    }

    [Fact]
    public void A_parameter_with_a_name_that_is_no_plain_word_is_reported() =>
        IsAt("cell_design.csv", 5, "parameter", package.Change("cell_design", "cathode_capacity", "Cathode capacity").Problem());

    [Theory]
    [InlineData("3.2,V,3.1,3.3", "3.4,V,3.1,3.3", "value")]
    [InlineData("3.2,V,3.1,3.3", "3.2,V,3.3,3.1", "low")]
    [InlineData("3.2,V,3.1,3.3", ",V,3.1,3.3", "value")]
    [InlineData("3.2,V,3.1,3.3", "3.2,V,,3.3", "low")]
    [InlineData("3.2,V,3.1,3.3", "3.2,V,3.1,", "high")]
    public void A_value_outside_its_range_or_without_one_is_reported(string row, string broken, string column) =>
        IsAt("cell_design.csv", 2, column, package.Change("cell_design", row, broken).Problem());

    [Fact]
    public void An_observation_with_half_a_range_is_reported() =>
        IsAt("observed.csv", 3, "high", package.Change("observed", "40,60", "40,").Problem());

    [Fact]
    public void An_observation_without_range_needs_a_class()
    {
        Assert.Equal(2, package.Describe("observed", table => table.Remove("cellcast:range_class")).Problems().Count);
        var problem = package.Describe("observed", table => table["cellcast:range_class"] = "markt").Problem();
        Assert.Equal("market", problem.Nearest);
    }

    [Theory]
    [InlineData("bill_of_materials", "0.19,input,1,0.18,0.2", "0.3,input,1,0.18,0.2", "quantity")]
    [InlineData("bill_of_materials", "0.19,input,1,0.18,0.2", "0.19,input,1,0.2,0.18", "low")]
    public void A_number_outside_its_range_is_reported_in_other_tables_too(string table, string row, string broken, string column) =>
        IsAt(table + ".csv", 2, column, package.Change(table, row, broken).Problem());

    [Theory]
    [InlineData("USD,2024,excluded,material", ",2024,excluded,material", "currency", "nothing")]
    [InlineData("USD,2024,excluded,material", "EUR,2024,excluded,material", "currency", "'EUR'")]
    [InlineData("USD,2024,excluded,material", "USD,,excluded,material", "price_year", "nothing")]
    [InlineData("USD,2024,excluded,material", "USD,2024,,material", "vat", "nothing")]
    [InlineData("USD,2024,excluded,material", "USD,2024,exclude,material", "vat", "'exclude'")]
    [InlineData("USD,2024,excluded,material", "USD,2024,excluded,", "scope", "nothing")]
    [InlineData("USD,2024,excluded,material,,", "USD,2024,excluded,material,gross,", "kwh_basis", "'gross'")]
    public void What_money_needs_is_reported_when_missing_or_superfluous(string row, string broken, string column, string found)
    {
        var problem = package.Change("prices", row, broken).Problem();
        IsAt("prices.csv", 2, column, problem);
        Assert.Equal(found, problem.Found);
    }

    [Fact]
    public void A_price_per_kWh_says_which_kWh() =>
        IsAt("prices.csv", 6, "kwh_basis", package.Change("prices", "cell,gross", "cell,").Problem());

    [Fact]
    public void A_row_without_money_says_nothing_of_money() =>
        IsAt("prices.csv", 7, "currency", package.Change("prices", "0.95,,", "0.95,USD,").Problem());

    [Fact]
    public void Money_in_a_table_without_the_columns_for_it_is_reported() =>
        IsAt("cell_design.csv", 6, "unit", package.AddRow("cell_design", "cost,LFP,,2025,1,USD/kg,1,1,,book,reported,").Problem());

    [Fact]
    public void An_alternative_without_the_row_in_use_is_reported()
    {
        var problem = package.AddRow("cell_design", "average_voltage,NCA,,2025,3.6,V,3.5,3.7,paper,paper,reported,").Problem();
        IsAt("cell_design.csv", 6, "variant", problem);
    }

    [Fact]
    public void A_row_in_use_that_does_not_say_why_it_is_used_is_reported() =>
        IsAt("cell_design.csv", 2, "note", package.Change("cell_design", "used: measured", "").Problem());

    [Fact]
    public void A_key_with_dated_and_timeless_rows_is_reported() =>
        IsAt("prices.csv", 8, "year", package.AddRow("prices", "recovery,lithium,,2030,0.9,share,0.8,0.95,,,,,,,book,assumed,").Problem());

    [Fact]
    public void An_end_before_its_start_is_reported() =>
        IsAt("countries.csv", 3, "joined_to", package.Change("countries", "2020-01-31", "1970-01-31").Problem());

    [Fact]
    public void An_unknown_member_of_a_set_of_regions_is_reported()
    {
        var problem = package.Change("region_sets", "World,Europe", "World,Erope").Problem();
        IsAt("region_sets.csv", 3, "member", problem);
        Assert.Equal("Europe", problem.Nearest);
    }

    [Theory]
    [InlineData("metal_price,lithium,World,USD/t", "metl_price,lithium,World,USD/t", "parameter")]
    [InlineData("metal_price,lithium,World,USD/t", "metal_price,litium,World,USD/t", "subject")]
    [InlineData("metal_price,lithium,World,USD/t", "metal_price,lithium,World,V", "unit")]
    [InlineData("lithium_price,metal_price", "recovery,metal_price", "lever")]
    public void A_lever_that_turns_nothing_is_reported(string row, string broken, string column) =>
        IsAt("levers.csv", 2, column, package.Change("levers", row, broken).Problem());

    [Fact]
    public void Shares_of_a_whole_that_do_not_sum_to_one_are_reported()
    {
        var problem = package.Change("capacity", "0.3,share", "0.25,share").Problem();
        IsAt("capacity.csv", 2, "value", problem);
        Assert.StartsWith("a sum of 0.95 over owner", problem.Found, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("LFP,China,2023,China,0.7", "LFP,China,2022,China,0.7", "China", "2022")]
    [InlineData("LFP,China,2023,China,0.7", "LFP,Europe,2023,China,0.7", "Europe", "2023")]
    public void A_gap_in_rows_that_must_be_complete_is_reported(string row, string changed, string region, string year)
    {
        // Rows for one region only where all three regions must have one in each year.
        package.Change("capacity", row, changed).Describe("capacity", table =>
        {
            table.Remove("cellcast:sums_to_one");
            table["cellcast:complete"] = new JsonArray(new JsonObject { ["parameter"] = "owner_share", ["over"] = "region", ["per"] = "year" });
        });
        var problem = package.Problems().Single(problem => problem.Found.EndsWith("in " + year, StringComparison.Ordinal));
        IsAt("capacity.csv", 0, "owner_share", problem);
        Assert.DoesNotContain(region, problem.Found, StringComparison.Ordinal);
        Assert.Contains(region == "China" ? "Europe; Japan" : "Japan", problem.Found, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_product_in_the_bill_of_materials_is_reported()
    {
        var problem = package.Change("bill_of_materials", "x_coke,cam_lfp", "x_cake,cam_lfp").Problem();
        IsAt("bill_of_materials.csv", 4, "input", problem);
        Assert.Equal("x_coke", problem.Nearest);
    }

    [Fact]
    public void A_product_that_should_have_inputs_and_has_none_is_reported() =>
        IsAt("products.csv", 5, "id", package.AddRow("products", "cell_lfp,cell").Problem());

    [Fact]
    public void Weights_of_a_mix_that_do_not_sum_to_one_are_reported() =>
        IsAt("bill_of_materials.csv", 3, "mix_weight", package.Change("bill_of_materials", "mix,0.6", "mix,0.7").Problem());

    [Fact]
    public void A_circle_of_products_is_printed()
    {
        var problem = package.AddRow("bill_of_materials", "cam_lfp,li_mined,1,input,1,1,1,book,assumed").Problem();
        Assert.Contains(problem.Found, new[]
        {
            "a circle: li2co3 <- li_mined <- cam_lfp <- li2co3", "a circle: li_mined <- cam_lfp <- li2co3 <- li_mined", "a circle: cam_lfp <- li2co3 <- li_mined <- cam_lfp",
        });
    }

    [Fact]
    public void Recovery_of_materials_is_no_circle() =>
        package.AddRow("bill_of_materials", "cam_lfp,li_mined,1,recovery,1,1,1,book,assumed").Load();

    [Fact]
    public void Buying_from_where_nothing_is_made_is_reported()
    {
        const string Fields = "parameter subject region year:integer owner value:number unit low:number high:number variant source basis note";
        const string Key = "parameter subject region year owner variant";
        package.Add("capacity_base", "input", Fields, Key, "parameter,subject,region,year,owner,value,unit,low,high,variant,source,basis,note\n"
            + "nameplate_capacity,li2co3,China,2022,,50,kt/yr,40,60,,book,derived,\nnameplate_capacity,li2co3,Japan,2022,,0,kt/yr,0,0,,book,derived,\n");
        package.Add(
            "trade_base", "input", Fields.Replace("owner", "origin", StringComparison.Ordinal), Key.Replace("owner", "origin", StringComparison.Ordinal),
            "parameter,subject,region,year,origin,value,unit,low,high,variant,source,basis,note\n"
            + "sourcing_share,li2co3,Europe,2022,China,0.9,share,0.8,1,,book,derived,\nsourcing_share,li2co3,Europe,2022,Japan,0.1,share,0,0.2,,book,derived,\n");
        IsAt("trade_base.csv", 3, "value", package.Problem());
    }

    [Theory]
    [InlineData("type", "numbr", "number")]
    [InlineData("constraint", "{}", null)]
    public void A_schema_with_something_the_loader_does_not_know_is_reported(string property, string value, string? nearest)
    {
        var problem = package.Describe("ranges", table =>
        {
            var field = table["schema"]!["fields"]![1]!.AsObject();
            field[property] = property == "type" ? value : JsonNode.Parse(value);
        }).Problems()[0];
        IsAt("datapackage.json", 0, "ranges.relative_low", problem);
        Assert.Equal(nearest ?? "constraints", problem.Nearest);
    }

    [Fact]
    public void A_datum_table_without_one_of_its_columns_is_reported() =>
        Assert.Contains(
            package.Add("half", "input", "parameter value:number source", "parameter", "parameter,value,source\na,1,book\n").Problems(),
            problem => problem is { Column: "half", Found: "no column 'unit'" });

    [Fact]
    public void A_path_that_leaves_the_folder_is_refused() =>
        Assert.Contains(
            package.Describe("regions", table => table["path"] = "../regions.csv").Problems(), problem => problem.Found == "path '../regions.csv'");

    [Fact]
    public void All_problems_of_all_tables_are_reported_at_once()
    {
        var problems = package
            .Change("cell_design", "160,mAh/g", "a,mAh/g").Change("cell_design", "3.7,V", "9,V").Change("prices", "lithium,China", "lithium,Chinaa")
            .Change("countries", "CHE,Europe", "CHE,Eurpe").AddRow("regions", "China").Problems();
        Assert.Equal(
            ["cell_design.csv:4", "cell_design.csv:5", "countries.csv:2", "prices.csv:4", "regions.csv:5"],
            problems.Select(problem => $"{Path.GetFileName(problem.File)}:{problem.Line}"));
    }

    private static void Required(JsonObject table, string field) =>
        table["schema"]!["fields"]!.AsArray().Single(candidate => candidate!["name"]!.GetValue<string>() == field)!["constraints"] = new JsonObject { ["required"] = true };

    private static void IsAt(string file, int line, string? column, DataProblem problem) =>
        Assert.Equal((file, line, column), (Path.GetFileName(problem.File), problem.Line, problem.Column));
}
