namespace Cellcast.Data.Tests;

/// <summary>The package in the repository.</summary>
public sealed class ShippedPackageTests
{
    [Fact]
    public void The_shipped_package_has_no_problem_and_no_datum_without_source()
    {
        var package = DataPackage.Load(Folder);
        var inputs = new Inputs(package);
        var data = inputs.Parameters.SelectMany(parameter => inputs.Find(parameter, alternatives: true)).ToList();
        Assert.NotEmpty(data);
        Assert.All(data, datum => Assert.True(datum.Source.Length > 0 && datum.Low <= datum.Value && datum.Value <= datum.High, datum.Key));
    }

    [Fact]
    public void All_money_of_the_model_inputs_converts_to_dollars_of_2024()
    {
        var package = DataPackage.Load(Folder);
        var inputs = new Inputs(package);
        var inputTables = package.Tables.Values.Where(table => table.Schema.Kind == TableKind.Input).Select(table => table.Name).ToHashSet(StringComparer.Ordinal);
        var money = inputs.Parameters.SelectMany(parameter => inputs.Find(parameter)).Where(datum => datum.Money is not null && inputTables.Contains(datum.Table)).ToList();
        Assert.NotEmpty(money);
        Assert.All(money, datum => Assert.True(datum.Unit.Currency == "USD", datum.File + ":" + datum.Line));
        Assert.All(money, datum => Assert.True(double.IsFinite(inputs.Value(datum.Parameter, datum.Subject, datum.Region, datum.Year ?? 0)), datum.Key));
    }

    private static string Folder
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "data", "datapackage.json")))
            {
                folder = folder.Parent;
            }

            return Path.Combine(folder!.FullName, "data");
        }
    }
}
