using System.Text.Json;
using System.Text.RegularExpressions;
using Cellcast.World;

namespace Cellcast.Data;

/// <summary>
/// Reads <c>datapackage.json</c> (Frictionless data package with inline table schemas). Strict about everything it acts on: an unknown type or
/// constraint is a problem, because ignoring it would leave a promise of the schema unchecked. Titles, licences and the like pass.
/// </summary>
internal sealed class SchemaReader
{
    private static readonly string[] Types = ["string", "number", "integer", "year", "date", "boolean"];
    private static readonly string[] Kinds = ["reference", "input", "observation"];
    private static readonly string[] Constraints = ["required", "unique", "enum", "pattern", "minimum", "maximum"];
    private static readonly string[] FieldProperties = ["name", "type", "title", "description", "format", "constraints", "unit", "example"];
    private static readonly string[] SchemaProperties = ["fields", "primaryKey", "foreignKeys", "missingValues"];

    // Far longer than any honest match of a cell takes.
    private static readonly TimeSpan LongestMatch = TimeSpan.FromMilliseconds(200);

    private readonly string file;
    private readonly ProblemList problems;
    private readonly Dictionary<string, Regex> patterns = new(StringComparer.Ordinal);

    private SchemaReader(string file, ProblemList problems)
    {
        this.file = file;
        this.problems = problems;
    }

    /// <summary>Reads the description; problems are collected, and what could be read is returned.</summary>
    /// <param name="json">The file's bytes.</param>
    /// <param name="file">The file's name for messages.</param>
    /// <param name="problems">Takes what is wrong.</param>
    public static PackageSchema Read(ReadOnlySpan<byte> json, string file, ProblemList problems)
    {
        try
        {
            return new SchemaReader(file, problems).ReadPackage(JsonTree.Parse(json));
        }
        catch (JsonException broken)
        {
            problems.Add(file, (int)(broken.LineNumber ?? 0) + 1, null, "text that is not JSON", "a Frictionless data package");
            return new PackageSchema("", []);
        }
        catch (InvalidOperationException)
        {
            // A name or text within the JSON that is not valid UTF-16 once unescaped.
            problems.Add(file, 0, null, "text that cannot be decoded", "a Frictionless data package in UTF-8");
            return new PackageSchema("", []);
        }
    }

    private PackageSchema ReadPackage(JsonTree root)
    {
        var tables = new List<TableSchema>();
        if (root["resources"] is not { IsList: true } resources)
        {
            Problem(null, "no list 'resources'", "a Frictionless data package");
            return new PackageSchema("", tables);
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var resource in resources.Items)
        {
            if (ReadTable(resource) is { } table)
            {
                if (names.Add(table.Name))
                {
                    tables.Add(table);
                }
                else
                {
                    Problem(table.Name, "a second resource of this name", "each table once");
                }
            }
        }

        return new PackageSchema(Text(root, "version") ?? "", tables);
    }

    private TableSchema? ReadTable(JsonTree resource)
    {
        var name = Text(resource, "name");
        if (string.IsNullOrEmpty(name))
        {
            Problem(null, "a resource without name", "a name for every resource");
            return null;
        }

        var path = Text(resource, "path") ?? "";
        if (path != name + ".csv" || path.AsSpan().ContainsAny('/', '\\'))
        {
            Problem(name, $"path {ProblemList.Quote(path)}", $"'{name}.csv', in the folder of the package");
            path = name.AsSpan().ContainsAny('/', '\\') ? "" : name + ".csv";
        }

        var kindName = Text(resource, "cellcast:kind") ?? "";
        var kind = Array.IndexOf(Kinds, kindName);
        if (kind < 0)
        {
            Problem(name, $"cellcast:kind {ProblemList.Quote(kindName)}", string.Join(", ", Kinds), NearestName.Of(kindName, Kinds));
            kind = 0;
        }

        if (resource["schema"] is not { IsObject: true } schema)
        {
            Problem(name, "no schema", "an inline schema");
            return null;
        }

        CheckProperties(name, schema, SchemaProperties, "schema");
        var fields = ReadFields(name, schema);
        var key = ReadNames(name, schema, "primaryKey");
        foreach (var part in key)
        {
            CheckField(name, fields, part, "primaryKey");
        }

        if (key.Count == 0)
        {
            Problem(name, "no primaryKey", "the columns that make a row unique");
        }

        var foreignKeys = ReadForeignKeys(name, schema, "foreignKeys", isList: false, fields);
        foreignKeys.AddRange(ReadForeignKeys(name, resource, "cellcast:list_keys", isList: true, fields));
        // Products are counted in tonnes, square metres or kWh; what sources observe comes in the unit each subject is counted in.
        var unitsBySubject = Flag(resource, "cellcast:units_by_subject") || kindName == Kinds[(int)TableKind.Observation]
            || foreignKeys.Exists(foreign => foreign.Table == "products" && foreign.Fields is [DatumColumns.Subject]);
        var table = new TableSchema(
            name, path, (TableKind)kind, Text(resource, "cellcast:title") ?? Text(resource, "title") ?? name, Text(resource, "description") ?? "",
            Text(resource, "cellcast:range_class"), unitsBySubject, ReadShares(name, resource, fields), ReadComplete(name, resource, fields), fields, key, foreignKeys);
        CheckDatumColumns(table);
        return table;
    }

    private List<FieldSchema> ReadFields(string table, JsonTree schema)
    {
        var fields = new List<FieldSchema>();
        if (schema["fields"] is not { IsList: true } list)
        {
            Problem(table, "no list 'fields'", "the table's columns");
            return fields;
        }

        foreach (var element in list.Items)
        {
            var name = Text(element, "name");
            if (string.IsNullOrEmpty(name))
            {
                Problem(table, "a field without name", "a name for every field");
                continue;
            }

            if (fields.Exists(field => field.Name == name))
            {
                Problem(table, $"a second field '{name}'", "each column once");
                continue;
            }

            CheckProperties($"{table}.{name}", element, FieldProperties, "field");
            fields.Add(ReadField($"{table}.{name}", name, element));
        }

        return fields;
    }

    private FieldSchema ReadField(string place, string name, JsonTree element)
    {
        var typeName = Text(element, "type") ?? "string";
        if (!Types.Contains(typeName, StringComparer.Ordinal))
        {
            Problem(place, $"type '{typeName}'", string.Join(", ", Types), NearestName.Of(typeName, Types));
        }

        var field = new FieldSchema(name, TypeOf(typeName), Text(element, "description") ?? "");
        if (element["constraints"] is not { IsObject: true } constraints)
        {
            return field;
        }

        CheckProperties(place, constraints, Constraints, "constraint");
        return field with
        {
            Required = Flag(constraints, "required"),
            Unique = Flag(constraints, "unique"),
            Allowed = ReadEnum(constraints),
            Pattern = ReadPattern(place, constraints),
            Minimum = Number(place, constraints, "minimum"),
            Maximum = Number(place, constraints, "maximum"),
        };
    }

    private static FieldType TypeOf(string name) => name switch
    {
        "number" => FieldType.Number,
        "integer" or "year" => FieldType.WholeNumber,
        "date" => FieldType.Date,
        "boolean" => FieldType.Boolean,
        _ => FieldType.Text,
    };

    private static List<string> ReadEnum(JsonTree constraints)
    {
        var allowed = new List<string>();
        if (constraints["enum"] is { IsList: true } values)
        {
            foreach (var value in values.Items)
            {
                allowed.Add(value.Text);
            }
        }

        return allowed;
    }

    private Regex? ReadPattern(string place, JsonTree constraints)
    {
        if (Text(constraints, "pattern") is not { } pattern)
        {
            return null;
        }

        if (patterns.TryGetValue(pattern, out var known))
        {
            return known;
        }

        try
        {
            var expression = new Regex(pattern, RegexOptions.CultureInvariant, LongestMatch);
            patterns.Add(pattern, expression);
            return expression;
        }
        catch (ArgumentException)
        {
            Problem(place, $"pattern {ProblemList.Quote(pattern)}", "a regular expression");
            return null;
        }
    }

    private List<ForeignKey> ReadForeignKeys(string table, JsonTree owner, string property, bool isList, List<FieldSchema> fields)
    {
        var keys = new List<ForeignKey>();
        if (owner[property] is not { IsList: true } list)
        {
            return keys;
        }

        foreach (var element in list.Items)
        {
            if (element["reference"] is not { IsObject: true } reference)
            {
                Problem(table, "a foreign key without reference", "fields and the resource and fields they refer to");
                continue;
            }

            var from = ReadNames(table, element, "fields");
            var to = ReadNames(table, reference, "fields");
            var target = Text(reference, "resource") ?? "";
            if (from.Count == 0 || from.Count != to.Count)
            {
                Problem(table, $"a foreign key of {from.Count} columns to {to.Count}", "as many columns on both sides, at least one");
                continue;
            }

            var known = true;
            foreach (var part in from)
            {
                known &= CheckField(table, fields, part, property);
            }

            if (known)
            {
                keys.Add(new ForeignKey(from, target.Length == 0 ? table : target, to, isList));
            }
        }

        return keys;
    }

    private List<CompleteGroup> ReadComplete(string table, JsonTree resource, List<FieldSchema> fields)
    {
        const string Property = "cellcast:complete";
        const string Form = "a list of {\"parameter\": ..., \"over\": columns, \"per\": columns}";
        var complete = new List<CompleteGroup>();
        if (resource[Property] is not { } list)
        {
            return complete;
        }

        if (!list.IsList)
        {
            Problem(table, $"{Property} that is no list", Form);
            return complete;
        }

        foreach (var element in list.Items)
        {
            if (Text(element, "parameter") is not { } parameter || ReadNames(table, element, "over") is not { Count: > 0 } over)
            {
                Problem(table, $"{Property} without parameter or over", Form);
                continue;
            }

            var per = ReadNames(table, element, "per");
            var known = true;
            foreach (var column in over.Concat(per))
            {
                known &= CheckField(table, fields, column, Property);
            }

            if (known)
            {
                complete.Add(new CompleteGroup(parameter, over, per));
            }
        }

        return complete;
    }

    private List<ShareGroup> ReadShares(string table, JsonTree resource, List<FieldSchema> fields)
    {
        const string Property = "cellcast:sums_to_one";
        var shares = new List<ShareGroup>();
        if (resource[Property] is not { } list)
        {
            return shares;
        }

        if (!list.IsList)
        {
            Problem(table, $"{Property} that is no list", "a list of {\"parameter\": ..., \"over\": a column}");
            return shares;
        }

        foreach (var element in list.Items)
        {
            if (Text(element, "parameter") is { } parameter && Text(element, "over") is { } over)
            {
                if (CheckField(table, fields, over, Property))
                {
                    shares.Add(new ShareGroup(parameter, over));
                }
            }
            else
            {
                Problem(table, $"{Property} without parameter or over", "a list of {\"parameter\": ..., \"over\": a column}");
            }
        }

        return shares;
    }

    private void CheckDatumColumns(TableSchema table)
    {
        if (!table.IsDatumTable)
        {
            return;
        }

        var wanted = table.HoldsMoney ? DatumColumns.All.Concat(DatumColumns.OfMoney) : DatumColumns.All;
        foreach (var column in wanted)
        {
            var field = table.Fields.FirstOrDefault(candidate => candidate.Name == column.Name);
            if (field is null)
            {
                Problem(table.Name, $"no column '{column.Name}'", "every column of a datum table");
            }
            else if (field.Type != column.Type)
            {
                Problem($"{table.Name}.{column.Name}", $"type {field.Type}", column.Type.ToString());
            }
        }

        foreach (var name in DatumColumns.Key.Where(name => !table.PrimaryKey.Contains(name, StringComparer.Ordinal)))
        {
            Problem(table.Name, $"a primary key without '{name}'", string.Join(", ", DatumColumns.Key) + " and the table's own dimensions");
        }
    }

    private bool CheckField(string table, List<FieldSchema> fields, string name, string where)
    {
        if (fields.Exists(field => field.Name == name))
        {
            return true;
        }

        Problem(table, $"{where} names '{name}'", "a column of the table", NearestName.Of(name, fields.Select(field => field.Name)));
        return false;
    }

    private void CheckProperties(string place, JsonTree element, string[] known, string what)
    {
        if (!element.IsObject)
        {
            Problem(place, $"a {what} that is no object", $"a {what} as Frictionless writes it");
            return;
        }

        foreach (var name in element.Names.Where(name => Array.IndexOf(known, name) < 0))
        {
            Problem(place, $"{what} property {ProblemList.Quote(name)}", string.Join(", ", known), NearestName.Of(name, known));
        }
    }

    // Frictionless writes one name as a text and several as a list.
    private List<string> ReadNames(string table, JsonTree element, string property)
    {
        if (element[property] is not { } names)
        {
            return [];
        }

        if (names.IsText)
        {
            return [names.Text];
        }

        if (names.IsList && names.Items.TrueForAll(name => name.IsText))
        {
            return names.Items.ConvertAll(name => name.Text);
        }

        Problem(table, $"{property} that are no names", "a name or a list of names");
        return [];
    }

    private double? Number(string place, JsonTree element, string property)
    {
        if (element[property] is not { } value)
        {
            return null;
        }

        if (value.Kind == JsonTokenType.Number && double.IsFinite(value.Number))
        {
            return value.Number;
        }

        Problem(place, $"{property} {ProblemList.Quote(value.Text)}", "a number");
        return null;
    }

    private static bool Flag(JsonTree element, string property) => element[property] is { Kind: JsonTokenType.True };

    private static string? Text(JsonTree element, string property) => element[property] is { IsText: true } value ? value.Text : null;

    private void Problem(string? place, string found, string allowed, string? nearest = null) => problems.Add(file, 0, place, found, allowed, nearest);
}
