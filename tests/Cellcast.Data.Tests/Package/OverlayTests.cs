namespace Cellcast.Data.Tests;

public sealed class OverlayTests : IDisposable
{
    private const string NewVoltage = "average_voltage,LFP,,2025,3.25,V,3.2,3.3,,book,assumed,my cell";
    private readonly PackageBuilder package = new();

    public void Dispose() => package.Dispose();

    [Fact]
    public void A_row_with_a_known_key_replaces_ours_and_a_new_key_adds_a_row()
    {
        var overlay = package.Overlay("mine", "cell_design", NewVoltage, "cathode_capacity,NMC811,,2025,190,mAh/g,180,200,,book,assumed,");
        var loaded = package.Load(overlay);
        var table = loaded.Tables["cell_design"];
        Assert.Equal(5, table.RowCount);
        Assert.Equal(3.25, table.Numbers("value")[0]);
        Assert.Equal("NMC811", table.Text(4, "subject"));
        Assert.Equal(160, table.Numbers("value")[3]);
        var report = Assert.Single(loaded.Overlays);
        Assert.Equal(new OverlayTable("cell_design", 1, 1), Assert.Single(report.Tables));
    }

    [Fact]
    public void Rows_remember_the_file_and_line_they_came_from()
    {
        var table = package.Load(package.Overlay("mine", "cell_design", NewVoltage)).Tables["cell_design"];
        Assert.EndsWith("mine/cell_design.csv", table.FileOf(0), StringComparison.Ordinal);
        Assert.Equal(2, table.LineOf(0));
        Assert.EndsWith("data/cell_design.csv", table.FileOf(2), StringComparison.Ordinal);
        Assert.Equal(4, table.LineOf(2));
    }

    [Fact]
    public void A_problem_of_an_overlay_is_reported_under_its_own_file()
    {
        var problem = package.Problem(package.Overlay("mine", "cell_design", NewVoltage.Replace("3.25", "9", StringComparison.Ordinal)));
        Assert.EndsWith("mine/cell_design.csv", problem.File, StringComparison.Ordinal);
        Assert.Equal((2, "value"), (problem.Line, problem.Column));
    }

    [Fact]
    public void A_row_twice_in_an_overlay_is_reported()
    {
        var problem = package.Problem(package.Overlay("mine", "cell_design", NewVoltage, NewVoltage));
        Assert.EndsWith("mine/cell_design.csv", problem.File, StringComparison.Ordinal);
        Assert.Equal(3, problem.Line);
    }

    [Fact]
    public void An_overlay_may_bring_its_own_sources()
    {
        var overlay = package.Overlay("mine", "cell_design", NewVoltage.Replace("book", "my_lab", StringComparison.Ordinal));
        Assert.Equal("source", package.Problem(overlay).Column);
        package.Overlay("mine", "sources", "my_lab,My own measurement");
        Assert.Equal("my_lab", package.Load(overlay).Tables["cell_design"].Text(0, "source"));
    }

    [Fact]
    public void Of_two_overlays_the_later_one_wins()
    {
        var first = package.Overlay("first", "cell_design", NewVoltage);
        var second = package.Overlay("second", "cell_design", NewVoltage.Replace("3.25", "3.28", StringComparison.Ordinal));
        Assert.Equal(3.28, package.Load(first, second).Tables["cell_design"].Numbers("value")[0]);
    }

    [Fact]
    public void A_file_that_is_no_table_and_a_folder_that_is_not_there_are_reported()
    {
        var overlay = package.Overlay("mine", "cell_design", NewVoltage);
        File.Move(Path.Combine(overlay, "cell_design.csv"), Path.Combine(overlay, "cell_desing.csv"));
        Assert.Equal("cell_design.csv", package.Problem(overlay).Nearest);
        Assert.Equal("no such folder", package.Problem("/nowhere/at/all").Found);
    }

    [Fact]
    public void The_package_on_disk_is_not_touched_and_the_hash_shows_the_overlay()
    {
        var plain = package.Load().Hash;
        var before = File.ReadAllBytes(Path.Combine(package.Folder, "cell_design.csv"));
        var overlaid = DataPackage.Load(package.Folder, [package.Overlay("mine", "cell_design", NewVoltage)]);
        Assert.NotEqual(plain, overlaid.Hash);
        Assert.Equal(before, File.ReadAllBytes(Path.Combine(package.Folder, "cell_design.csv")));
        Assert.Equal(64, overlaid.Overlays[0].Hash.Length);
    }

    // A new key is an addition, so a slip of the pen would be laid beside the row it was meant for, and change nothing.
    [Theory]
    [InlineData("average_voltage,LPF,", "subject", "LFP")]
    [InlineData("averge_voltage,LFP,", "parameter", "average_voltage")]
    public void A_name_of_an_input_that_nothing_knows_is_reported_with_the_nearest(string start, string column, string nearest)
    {
        var problem = package.Problem(package.Overlay("mine", "cell_design", NewVoltage.Replace("average_voltage,LFP,", start, StringComparison.Ordinal)));
        Assert.Equal((2, column, nearest), (problem.Line, problem.Column, problem.Nearest));
    }

    [Fact]
    public void An_overlay_may_bring_a_new_subject_with_its_row_in_a_reference_table()
    {
        var overlay = package.Overlay("mine", "cell_design", NewVoltage.Replace("LFP", "my_cell", StringComparison.Ordinal));
        Assert.Equal("subject", package.Problem(overlay).Column);
        package.Overlay("mine", "purchased_inputs", "my_cell");
        Assert.Equal(5, package.Load(overlay).Tables["cell_design"].RowCount);
    }

    [Fact]
    public void A_wrong_unit_and_a_circle_are_blamed_on_the_row_of_the_overlay()
    {
        var unit = package.Problem(package.Overlay("mine", "cell_design", NewVoltage.Replace(",V,", ",share,", StringComparison.Ordinal)));
        Assert.EndsWith("mine/cell_design.csv", unit.File, StringComparison.Ordinal);
        Assert.Contains("data/cell_design.csv:3", unit.Allowed, StringComparison.Ordinal);
        var circles = package.Problems(package.Overlay("loop", "bill_of_materials", "cam_lfp,li_mined,0.1,input,1,0.1,0.1,book,assumed"));
        Assert.All(circles, circle => Assert.EndsWith("loop/bill_of_materials.csv", circle.File, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Cell_Design.CSV", "a file of no table")]
    [InlineData("cell_design.xlsx", "a file that is not read")]
    [InlineData("cell_design.tsv", "a file that is not read")]
    public void A_file_that_would_be_passed_over_in_silence_is_reported(string name, string found)
    {
        var overlay = package.Overlay("mine", "cell_design", NewVoltage);
        File.Move(Path.Combine(overlay, "cell_design.csv"), Path.Combine(overlay, name));
        Assert.Contains(package.Problems(overlay), problem => problem.Found == found && problem.File.EndsWith(name, StringComparison.Ordinal) && problem.Nearest == "cell_design.csv");
    }

    [Fact]
    public void A_folder_without_tables_is_reported()
    {
        var overlay = package.Overlay("mine", "cell_design", NewVoltage);
        File.Delete(Path.Combine(overlay, "cell_design.csv"));
        Assert.Equal("a folder without tables", package.Problem(overlay).Found);
    }

    [Theory]
    [InlineData(";", "semicolons")]
    [InlineData("\t", "tabs")]
    public void Another_separator_is_one_problem_that_names_it(string separator, string name)
    {
        var overlay = package.Overlay("mine", "cell_design", NewVoltage);
        var file = Path.Combine(overlay, "cell_design.csv");
        File.WriteAllText(file, File.ReadAllText(file).Replace(",", separator, StringComparison.Ordinal));
        Assert.Equal($"fields separated by {name}", package.Problem(overlay).Found);
    }
}
