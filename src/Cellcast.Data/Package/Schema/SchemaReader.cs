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

    private SchemaReader(string file, ProblemList problems)
    {
        this.file = file;
        this.problems = problems;
    }

    /// <summary>Reads the description; problems are collected, and what could be read is returned.</summary>
    /// <param name="json">The file's bytes.</param>
    /// <param name="file">The file's name for messages.</param>
    /// <param name="problems">Takes what is wrong.</param>
    public static PackageSchema Read(ReadOnlyMemory<byte> json, string file, ProblemList problems)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 16 });
            return new SchemaReader(file, problems).ReadPackage(document.RootElement);
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

    private PackageSchema ReadPackage(JsonElement root)
    {
        var tables = new List<TableSchema>();
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("resources", out var resources) || resources.ValueKind != JsonValueKind.Array)
        {
            Problem(null, "no list 'resources'", "a Frictionless data package");
            return new PackageSchema("", tables);
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var resource in resources.EnumerateArray())
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

    private TableSchema? ReadTable(JsonElement resource)
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

        if (!resource.TryGetProperty("schema", out var schema) || schema.ValueKind != JsonValueKind.Object)
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

        var foreignKeys = ReadForeignKeys(name, schema, fields);
        // Products are counted in tonnes, square metres or kWh; what sources observe comes in the unit each subject is counted in.
        var unitsBySubject = Flag(resource, "cellcast:units_by_subject") || kindName == Kinds[(int)TableKind.Observation]
            || foreignKeys.Exists(foreign => foreign.Table == "products" && foreign.Fields is [DatumColumns.Subject]);
        var table = new TableSchema(
            name, path, (TableKind)kind, Text(resource, "cellcast:title") ?? Text(resource, "title") ?? name, Text(resource, "description") ?? "",
            Text(resource, "cellcast:range_class"), unitsBySubject, ReadShares(name, resource, fields), ReadComplete(name, resource, fields), fields, key, foreignKeys);
        CheckDatumColumns(table);
        return table;
    }

    private List<FieldSchema> ReadFields(string table, JsonElement schema)
    {
        var fields = new List<FieldSchema>();
        if (!schema.TryGetProperty("fields", out var list) || list.ValueKind != JsonValueKind.Array)
        {
            Problem(table, "no list 'fields'", "the table's columns");
            return fields;
        }

        foreach (var element in list.EnumerateArray())
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

    private FieldSchema ReadField(string place, string name, JsonElement element)
    {
        var typeName = Text(element, "type") ?? "string";
        if (!Types.Contains(typeName, StringComparer.Ordinal))
        {
            Problem(place, $"type '{typeName}'", string.Join(", ", Types), NearestName.Of(typeName, Types));
        }

        var field = new FieldSchema(name, TypeOf(typeName), Text(element, "description") ?? "");
        if (!element.TryGetProperty("constraints", out var constraints) || constraints.ValueKind != JsonValueKind.Object)
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

    private static List<string> ReadEnum(JsonElement constraints)
    {
        var allowed = new List<string>();
        if (constraints.TryGetProperty("enum", out var values) && values.ValueKind == JsonValueKind.Array)
        {
            foreach (var value in values.EnumerateArray())
            {
                allowed.Add(value.ToString());
            }
        }

        return allowed;
    }

    private Regex? ReadPattern(string place, JsonElement constraints)
    {
        if (Text(constraints, "pattern") is not { } pattern)
        {
            return null;
        }

        try
        {
            return new Regex(pattern, RegexOptions.CultureInvariant, LongestMatch);
        }
        catch (ArgumentException)
        {
            Problem(place, $"pattern {ProblemList.Quote(pattern)}", "a regular expression");
            return null;
        }
    }

    private List<ForeignKey> ReadForeignKeys(string table, JsonElement schema, List<FieldSchema> fields)
    {
        var keys = new List<ForeignKey>();
        if (!schema.TryGetProperty("foreignKeys", out var list) || list.ValueKind != JsonValueKind.Array)
        {
            return keys;
        }

        foreach (var element in list.EnumerateArray())
        {
            if (element.ValueKind != JsonValueKind.Object
                || !element.TryGetProperty("reference", out var reference) || reference.ValueKind != JsonValueKind.Object)
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
                known &= CheckField(table, fields, part, "foreignKeys");
            }

            if (known)
            {
                keys.Add(new ForeignKey(from, target.Length == 0 ? table : target, to));
            }
        }

        return keys;
    }

    private List<CompleteGroup> ReadComplete(string table, JsonElement resource, List<FieldSchema> fields)
    {
        const string Property = "cellcast:complete";
        const string Form = "a list of {\"parameter\": ..., \"over\": columns, \"per\": columns}";
        var complete = new List<CompleteGroup>();
        if (!resource.TryGetProperty(Property, out var list))
        {
            return complete;
        }

        if (list.ValueKind != JsonValueKind.Array)
        {
            Problem(table, $"{Property} that is no list", Form);
            return complete;
        }

        foreach (var element in list.EnumerateArray())
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

    private List<ShareGroup> ReadShares(string table, JsonElement resource, List<FieldSchema> fields)
    {
        const string Property = "cellcast:sums_to_one";
        var shares = new List<ShareGroup>();
        if (!resource.TryGetProperty(Property, out var list))
        {
            return shares;
        }

        if (list.ValueKind != JsonValueKind.Array)
        {
            Problem(table, $"{Property} that is no list", "a list of {\"parameter\": ..., \"over\": a column}");
            return shares;
        }

        foreach (var element in list.EnumerateArray())
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

    private void CheckProperties(string place, JsonElement element, string[] known, string what)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            Problem(place, $"a {what} that is no object", $"a {what} as Frictionless writes it");
            return;
        }

        foreach (var property in element.EnumerateObject())
        {
            if (Array.IndexOf(known, property.Name) >= 0)
            {
                continue;
            }

            Problem(place, $"{what} property {ProblemList.Quote(property.Name)}", string.Join(", ", known), NearestName.Of(property.Name, known));
        }
    }

    // Frictionless writes one name as a text and several as a list.
    private List<string> ReadNames(string table, JsonElement element, string property)
    {
        if (!element.TryGetProperty(property, out var names))
        {
            return [];
        }

        if (names.ValueKind == JsonValueKind.String)
        {
            return [names.GetString()!];
        }

        var list = new List<string>();
        var sound = names.ValueKind == JsonValueKind.Array;
        if (sound)
        {
            foreach (var name in names.EnumerateArray())
            {
                sound &= name.ValueKind == JsonValueKind.String;
                list.Add(name.ToString());
            }
        }

        if (sound)
        {
            return list;
        }

        Problem(table, $"{property} that are no names", "a name or a list of names");
        return [];
    }

    private double? Number(string place, JsonElement element, string property)
    {
        if (!element.TryGetProperty(property, out var value))
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number))
        {
            return number;
        }

        Problem(place, $"{property} {ProblemList.Quote(value.ToString())}", "a number");
        return null;
    }

    private static bool Flag(JsonElement element, string property) =>
        element.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.True;

    private static string? Text(JsonElement element, string property) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    private void Problem(string? place, string found, string allowed, string? nearest = null) => problems.Add(file, 0, place, found, allowed, nearest);
}
