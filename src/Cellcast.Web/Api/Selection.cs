using Cellcast.Simulation;
using Cellcast.Web.Messages;
using Cellcast.Web.Model;
using Cellcast.Web.Safety;
using Cellcast.World;

namespace Cellcast.Web.Api;

/// <summary>Variables that a request asks for.</summary>
/// <param name="Key">Name by which the answer is found.</param>
/// <param name="Pattern">Pattern, perhaps with sums over levels.</param>
/// <param name="By">Along what it is opened, as the command line writes it.</param>
/// <param name="View">The same.</param>
/// <param name="Regions">Regions wanted.</param>
internal sealed record Selection(string Key, string Pattern, string By, ResultsView View, IReadOnlyList<string> Regions)
{
    private const int MostRegions = 40;

    private static readonly Dictionary<string, ResultsView> Views = new(StringComparer.Ordinal)
    {
        ["region"] = ResultsView.Region,
        ["owner"] = ResultsView.Owner,
        ["product"] = ResultsView.Part,
        ["chemistry"] = ResultsView.Chemistry,
        ["origin"] = ResultsView.Origin,
    };

    /// <summary>What a run must hold to answer it, in the words of <see cref="VariableSelection"/>.</summary>
    public IEnumerable<string> Wanted
    {
        get
        {
            const string Any = "|*";
            var opened = Api.Pattern.Opened(Pattern);
            IEnumerable<string> starts = [opened];
            if (View == ResultsView.Origin)
            {
                var rest = opened.IndexOf(Variable.Separator, StringComparison.Ordinal);
                starts = [opened, ChainVariables.TradeName + (rest < 0 ? "" : opened[rest..])];
            }

            return starts.SelectMany(start => new[] { start, start + Any, start + Any + Any, start + Any + Any + Any });
        }
    }

    /// <summary>The same with the names that the pattern means in a run.</summary>
    public IEnumerable<string> WantedOf(KeptResults known) => Wanted.Concat(known.Query.Match(Api.Pattern.Opened(Pattern)).Select(variable => variable.Name));

    /// <summary>Reads a selection of a request.</summary>
    /// <exception cref="ProblemException">It cannot be used.</exception>
    public static Selection Of(SelectInput input, int index) => Of(input, $"select[{index}]");

    /// <inheritdoc cref="Of(SelectInput, int)"/>
    /// <param name="input">What is asked.</param>
    /// <param name="path">Where it stands in the request.</param>
    public static Selection Of(SelectInput input, string path)
    {
        var by = input.By ?? "region";
        if (!Views.TryGetValue(by, out var view))
        {
            throw ProblemException.BadInput($"{path}.by", $"'{by}'", string.Join(", ", Views.Keys), NearestName.Of(by, Views.Keys));
        }

        if (input.Regions?.Count > MostRegions)
        {
            throw ProblemException.BadInput($"{path}.regions", $"{input.Regions.Count} regions", $"at most {MostRegions}");
        }

        return new(input.Key, Api.Pattern.Checked($"{path}.variable", input.Variable), by, view, input.Regions ?? []);
    }

    /// <summary>The rows in results.</summary>
    public List<ResultsRow> Rows(KeptResults kept, int from, int to, out ResultsRow? total)
    {
        var table = kept.Query.Table(Api.Pattern.Opened(Pattern), View, Regions, from, to);
        total = table.Total;
        var sums = Pattern.Split(Variable.Separator).Select((level, index) => (level, index)).Where(each => each.level.Trim() == Api.Pattern.Sum).Select(each => each.index).ToList();
        if (sums.Count == 0)
        {
            return [.. table.Rows];
        }

        total = null;
        return
        [
            .. table.Rows.GroupBy(row => (Name: Summed(row.Variable, sums), row.Region, row.Label, row.Unit))
                .Select(group => group.First() with { Variable = group.Key.Name, Values = group.Select(row => row.Values).Aggregate(Add) }),
        ];
    }

    private static string Summed(string name, List<int> sums)
    {
        var levels = name.Split(Variable.Separator);
        foreach (var index in sums.Where(index => index < levels.Length))
        {
            levels[index] = Api.Pattern.Sum;
        }

        return Variable.Join(levels);
    }

    private static IReadOnlyList<double?> Add(IReadOnlyList<double?> one, IReadOnlyList<double?> other) =>
        [.. one.Zip(other, (a, b) => a is null && b is null ? (double?)null : (a ?? 0) + (b ?? 0))];
}
