using System.Text;
using System.Text.Json.Nodes;

namespace Cellcast.Data.Tests;

/// <summary>Writes a small valid package into a temporary folder, after a test has broken one thing in it.</summary>
public sealed class PackageBuilder : IDisposable
{
    private const string DatumFields = "parameter subject region year:integer value:number unit low:number high:number variant source basis note";
    private const string MoneyFields =
        "parameter subject region year:integer value:number unit low:number high:number currency price_year:integer vat scope kwh_basis variant source basis note";

    private const string DatumKey = "parameter subject region year variant";

    private readonly string root = Directory.CreateTempSubdirectory("cellcast-").FullName;
    private readonly Dictionary<string, JsonObject> resources = [];
    private readonly Dictionary<string, string> tables = [];

    public PackageBuilder()
    {
        Add("sources", "reference", "key title", "key", "key,title\nbook,A book\npaper,A paper\n");
        Add(
            "units", "reference", "unit dimension si_factor:number", "unit",
            "unit,dimension,si_factor\nV,energy/charge,0.001\nshare,pure number,1\nratio,pure number,1\nUSD/kg,USD/mass,1\nUSD/t,USD/mass,0.001\nEUR/kg,EUR/mass,1\n"
            + "CNY/kWh,CNY/energy,1\nkg/kg,pure number,1\nGWh/yr,energy/calendar time,1000000\nkt/yr,mass/calendar time,1000000\nmAh/g,charge/mass,1\n");
        Add("regions", "reference", "id", "id", "id\nChina\nEurope\nJapan\n");
        Add("region_sets", "reference", "set member member_kind", "set member", "set,member,member_kind\nWorld,China,region\nWorld,Europe,region\nAlps,CHE,country\n");
        Add("countries", "reference", "alpha_3 region joined_from:date joined_to:date", "alpha_3", "alpha_3,region,joined_from,joined_to\nCHE,Europe,,\nGBR,Europe,1973-01-01,2020-01-31\n");
        Add("ranges", "reference", "class relative_low:number relative_high:number", "class", "class,relative_low,relative_high\nmarket,-0.1,0.2\n");
        Add("products", "reference", "id stage", "id", "id,stage\nli_mined,mined\nli2co3,refined\ncam_lfp,active\n");
        Add("purchased_inputs", "reference", "id", "id", "id\nx_coke\n");
        Add(
            "bill_of_materials", "input", "input output quantity:number kind mix_weight:number low:number high:number source basis", "input output",
            "input,output,quantity,kind,mix_weight,low,high,source,basis\nli_mined,li2co3,0.19,input,1,0.18,0.2,book,derived\n"
            + "li2co3,cam_lfp,0.23,mix,0.6,0.2,0.25,book,derived\nx_coke,cam_lfp,0.1,mix,0.4,0.1,0.1,book,assumed\n");
        Add(
            "levers", "reference", "lever parameter subject region unit low:number high:number description", "lever",
            "lever,parameter,subject,region,unit,low,high,description\nlithium_price,metal_price,lithium,World,USD/t,5000,80000,Price of lithium carbonate\n");
        Add(
            "cell_design", "input", DatumFields, DatumKey,
            "parameter,subject,region,year,value,unit,low,high,variant,source,basis,note\n"
            + "average_voltage,LFP,,2025,3.2,V,3.1,3.3,,book,reported,used: measured\naverage_voltage,LFP,,2025,3.3,V,3.2,3.4,paper,paper,reported,\n"
            + "average_voltage,NMC811,,2025,3.7,V,3.6,3.8,,book,reported,\ncathode_capacity,LFP,,2025,160,mAh/g,150,165,,book,derived,\n");
        Add(
            "rates", "input", DatumFields, DatumKey,
            "parameter,subject,region,year,value,unit,low,high,variant,source,basis,note\n"
            + "deflator,USD,,2020,0.8,ratio,0.8,0.8,,book,reported,\ndeflator,USD,,2024,1,ratio,1,1,,book,reported,\n"
            + "exchange_rate,EUR,,2020,0.5,ratio,0.5,0.5,,book,reported,\nexchange_rate,CNY,,2024,8,ratio,8,8,,book,reported,\n"
            + "vat_rate,,China,2024,0.25,share,0.25,0.25,,book,reported,\n");
        Add(
            "prices", "input", MoneyFields, DatumKey,
            "parameter,subject,region,year,value,unit,low,high,currency,price_year,vat,scope,kwh_basis,variant,source,basis,note\n"
            + "metal_price,lithium,World,2020,12,USD/kg,10,14,USD,2024,excluded,material,,,book,reported,\n"
            + "metal_price,lithium,World,2024,20,USD/kg,18,22,USD,2024,excluded,material,,,book,reported,\n"
            + "metal_price,lithium,China,2024,18000,USD/t,16000,20000,USD,2024,excluded,material,,,book,reported,\n"
            + "metal_price,cobalt,World,2020,10,EUR/kg,8,12,EUR,2020,excluded,material,,,book,reported,\n"
            + "cell_price,LFP,China,2024,400,CNY/kWh,350,450,CNY,2024,included,cell,gross,,book,reported,\n"
            + "recovery,lithium,,,0.9,share,0.8,0.95,,,,,,,book,assumed,\n");
        Add(
            "observed", "observation", DatumFields, DatumKey,
            "parameter,subject,region,year,value,unit,low,high,variant,source,basis,note\n"
            + "output,LFP,China,2023,500,GWh/yr,,,,book;paper,reported,\noutput,lithium,CHE,2023,50,kt/yr,40,60,,book,reported,\n");
        Add(
            "capacity", "input", DatumFields.Replace("year:integer", "year:integer owner"), DatumKey + " owner",
            "parameter,subject,region,year,owner,value,unit,low,high,variant,source,basis,note\n"
            + "owner_share,LFP,China,2023,China,0.7,share,0.6,0.8,,book,assumed,\nowner_share,LFP,China,2023,Japan,0.3,share,0.2,0.4,,book,assumed,\n");
        resources["observed"]["cellcast:range_class"] = "market";
        resources["capacity"]["cellcast:sums_to_one"] = new JsonArray(new JsonObject { ["parameter"] = "owner_share", ["over"] = "owner" });
        resources["bill_of_materials"]["schema"]!["foreignKeys"] = new JsonArray(Key("output", "products", "id"));
        resources["countries"]["schema"]!["foreignKeys"] = new JsonArray(Key("region", "regions", "id"));
        Constrain("bill_of_materials", "kind", new JsonObject { ["enum"] = new JsonArray("input", "mix", "recovery") });
        Constrain("regions", "id", new JsonObject { ["required"] = true });
        Constrain("countries", "alpha_3", new JsonObject { ["pattern"] = "^[A-Z]{3}$" });
        Constrain("ranges", "relative_low", new JsonObject { ["maximum"] = 0 });
        Constrain("sources", "title", new JsonObject { ["unique"] = true });
    }

    /// <summary>The folder of the package, once written.</summary>
    public string Folder => Path.Combine(root, "data");

    /// <summary>Adds or replaces a table; fields are named as <c>name</c> or <c>name:type</c>, with blanks between.</summary>
    public PackageBuilder Add(string name, string kind, string fields, string key, string csv)
    {
        var list = new JsonArray();
        foreach (var field in fields.Split(' '))
        {
            var parts = field.Split(':');
            list.Add(new JsonObject { ["name"] = parts[0], ["type"] = parts.Length > 1 ? parts[1] : "string" });
        }

        var schema = new JsonObject { ["fields"] = list, ["primaryKey"] = new JsonArray([.. key.Split(' ').Select(part => (JsonNode)part)]) };
        resources[name] = new JsonObject { ["name"] = name, ["path"] = name + ".csv", ["cellcast:kind"] = kind, ["schema"] = schema };
        tables[name] = csv;
        return this;
    }

    /// <summary>Changes text in a table, which must occur there.</summary>
    public PackageBuilder Change(string table, string from, string to)
    {
        Assert.Contains(from, tables[table], StringComparison.Ordinal);
        var at = tables[table].IndexOf(from, StringComparison.Ordinal);
        tables[table] = tables[table][..at] + to + tables[table][(at + from.Length)..];
        return this;
    }

    /// <summary>Adds a row to a table.</summary>
    public PackageBuilder AddRow(string table, string row)
    {
        tables[table] += row + "\n";
        return this;
    }

    /// <summary>Changes what the package says of a table.</summary>
    public PackageBuilder Describe(string table, Action<JsonObject> change)
    {
        change(resources[table]);
        return this;
    }

    /// <summary>Leaves a table's file out, though the package lists it.</summary>
    public PackageBuilder WithoutFile(string table)
    {
        tables.Remove(table);
        return this;
    }

    /// <summary>The CSV of a table.</summary>
    public string Csv(string table) => tables[table];

    /// <summary>Writes an overlay folder with one table.</summary>
    public string Overlay(string folder, string table, params string[] rows)
    {
        var path = Path.Combine(root, folder);
        Directory.CreateDirectory(path);
        var header = tables[table][..(tables[table].IndexOf('\n', StringComparison.Ordinal) + 1)];
        File.WriteAllText(Path.Combine(path, table + ".csv"), header + string.Concat(rows.Select(row => row + "\n")));
        return path;
    }

    /// <summary>Writes the package.</summary>
    public PackageBuilder Write()
    {
        if (Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }

        Directory.CreateDirectory(Folder);
        var description = new JsonObject
        {
            ["name"] = "test",
            ["version"] = "1.2.3",
            ["resources"] = new JsonArray([.. resources.Values.Select(resource => resource.DeepClone())]),
        };
        File.WriteAllText(Path.Combine(Folder, "datapackage.json"), description.ToJsonString());
        foreach (var (name, csv) in tables)
        {
            File.WriteAllText(Path.Combine(Folder, name + ".csv"), csv, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }

        return this;
    }

    /// <summary>Writes and loads the package, which must be valid.</summary>
    public DataPackage Load(params string[] overlays) => DataPackage.Load(Write().Folder, overlays);

    /// <summary>Writes and loads the package, which must not be valid, and gives its problems.</summary>
    public IReadOnlyList<DataProblem> Problems(params string[] overlays) => Assert.Throws<DataException>(() => Load(overlays)).Problems;

    /// <summary>The one problem the package must have.</summary>
    public DataProblem Problem(params string[] overlays) => Assert.Single(Problems(overlays));

    public void Dispose() => Directory.Delete(root, recursive: true);

    private static JsonObject Key(string field, string table, string target) =>
        new() { ["fields"] = field, ["reference"] = new JsonObject { ["resource"] = table, ["fields"] = target } };

    private void Constrain(string table, string field, JsonObject constraints) =>
        resources[table]["schema"]!["fields"]!.AsArray().Single(candidate => candidate!["name"]!.GetValue<string>() == field)!["constraints"] = constraints;
}
