using System.Globalization;
using Cellcast.Simulation;
using Cellcast.World;

namespace Cellcast.Data;

/// <summary>Reads the addresses of inputs as users write them, and finds what they stand for.</summary>
internal static class InputKey
{
    /// <summary>Reads <c>parameter[.subject][@region][:year | :y1..y2]=value [unit] | xFACTOR</c>.</summary>
    /// <exception cref="DataException">It cannot be read, or names something that does not exist.</exception>
    public static Override Parse(string text, InputStore store)
    {
        ArgumentNullException.ThrowIfNull(text);
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        if (equals < 0)
        {
            throw Refused(text, "no '='", "parameter.subject@region:year=value, or =xFACTOR", null);
        }

        var address = text[..equals].Trim();
        var (years, rest) = SplitYears(text, address);
        var at = rest.IndexOf('@', StringComparison.Ordinal);
        var input = at < 0 ? rest : rest[..at];
        var region = at < 0 ? null : rest[(at + 1)..].Trim();
        var (change, amount, unit) = ReadAmount(text, text[(equals + 1)..].Trim());
        return Checked(text, new ScenarioOverride(input.Trim(), region, years.From, years.To, change, [new DatedAmount(null, amount)], unit, ""), store);
    }

    /// <summary>The change a scenario asks for.</summary>
    /// <exception cref="DataException">It names something that does not exist.</exception>
    public static Override Resolve(ScenarioOverride scenario, InputStore store)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return Checked(scenario.Input, scenario, store);
    }

    /// <summary>A change by parameter and subject, one for each subject it is for; problems are collected.</summary>
    public static IEnumerable<Override> Expand(Override change, InputStore store, List<DataProblem> problems)
    {
        var place = change.Parameter + (change.Subject.Length > 0 ? "." + change.Subject : "") + (change.Region is null ? "" : "@" + change.Region);
        if (store.Find(change.Parameter) is not { } known)
        {
            problems.Add(Problem(place, $"parameter '{change.Parameter}'", "a parameter or a lever", NearestInput(change.Parameter, store)));
            return [];
        }

        var subjects = known.Subjects.TryGetValue(change.Subject, out var single) ? [single]
            : change.Subject.Length == 0 && (change.Change == OverrideChange.Factor || known.Subjects.Count == 1) ? known.Subjects.Values.ToList()
            : change.Change == OverrideChange.Factor ? known.Subjects.Values.Where(subject => subject.Name.StartsWith(change.Subject + ".", StringComparison.Ordinal)).ToList()
            : [];
        if (subjects.Count == 0)
        {
            problems.Add(Problem(
                place, change.Subject.Length == 0 ? "no subject" : $"subject '{change.Subject}'", $"a subject of {change.Parameter}: {ListOf(known.Subjects.Keys)}",
                NearestName.Of(change.Subject, known.Subjects.Keys)));
            return [];
        }

        if (change.Region is { } region && !store.ModelRegions.Contains(region) && !subjects.Exists(subject => subject.Regions.ContainsKey(region)))
        {
            // A change for a set of model regions is one for each of them. Countries are no places of the model: a change there would reach nothing.
            if (store.RegionSets.TryGetValue(region, out var members) && members.All(store.ModelRegions.Contains))
            {
                return [.. members.SelectMany(member => Expand(change with { Region = member }, store, problems))];
            }

            if (region != SubjectSeries.FallbackRegion)
            {
                var names = store.ModelRegions.Concat(store.RegionSets.Where(set => set.Value.All(store.ModelRegions.Contains)).Select(set => set.Key));
                problems.Add(Problem(place, $"region '{region}'", "a model region or a set of model regions", NearestName.Of(region, names)));
                return [];
            }
        }

        if (change.Region is { } rowless && !subjects.Exists(subject => subject.For(rowless) is not null))
        {
            problems.Add(Problem(place, $"region '{rowless}'", $"a region the input has rows for: {ListOf(subjects.SelectMany(subject => subject.Regions.Keys).Distinct(StringComparer.Ordinal))}; everywhere without '@'", null));
            return [];
        }

        if (change.Unit is { } unit && change.Change != OverrideChange.Factor && subjects.Find(subject => !subject.Unit.IsCompatible(unit)) is { } other)
        {
            problems.Add(Problem(place, $"unit '{unit}' ({unit.Dimension})", $"a unit like '{other.Unit}' ({other.Unit.Dimension})", null));
            return [];
        }

        if (Impossible(change, subjects) is { } impossible)
        {
            problems.Add(Problem(place, impossible.Found, impossible.Allowed, null));
            return [];
        }

        return [.. subjects.Select(subject => change with { Subject = subject.Name })];
    }

    // What no row and no range of an input ever is, negative or a share above all, is a slip of the hand and no scenario.
    private static (string Found, string Allowed)? Impossible(Override change, List<SubjectSeries> subjects)
    {
        if (change.Change == OverrideChange.Factor)
        {
            return change.Amounts[0].Amount < 0 ? (FormattableString.Invariant($"factor {change.Amounts[0].Amount}"), "a factor of 0 or more") : null;
        }

        foreach (var subject in subjects)
        {
            var toInputUnit = change.Unit?.FactorTo(subject.Unit) ?? 1;
            var (least, most) = (change.Amounts.Min(amount => amount.Amount) * toInputUnit, change.Amounts.Max(amount => amount.Amount) * toInputUnit);
            if (least >= 0 && (most <= 1 || subject.Unit.Symbol != Share))
            {
                continue;
            }

            var rows = subject.Regions.Values.SelectMany(series => series.Data).Where(row => row.Problem is null).ToList();
            if (least < 0 && rows.TrueForAll(row => row.Value >= 0 && !(row.Low < 0)))
            {
                return (FormattableString.Invariant($"{least} {subject.Unit}"), $"0 or more: no row of it is negative");
            }

            if (most > 1 && subject.Unit.Symbol == Share && rows.TrueForAll(row => row.Value <= 1 && !(row.High > 1)))
            {
                return (FormattableString.Invariant($"{most}"), "a share of at most 1");
            }
        }

        return null;
    }

    private const string Share = "share";

    private static Override Checked(string text, ScenarioOverride wanted, InputStore store)
    {
        var change = ToOverride(text, wanted, store);
        var problems = new List<DataProblem>();
        _ = Expand(change, store, problems);
        // The user knows the change by what they wrote.
        return problems.Count == 0 ? change : throw new DataException([.. problems.Select(problem => problem with { File = text })]);
    }

    private static Override ToOverride(string text, ScenarioOverride wanted, InputStore store)
    {
        var unit = wanted.Change == OverrideChange.Factor || wanted.Unit is null ? null : ReadUnit(text, wanted.Unit);
        if (store.Levers.TryGetValue(wanted.Input, out var lever))
        {
            return new Override(
                lever.Parameter, lever.Subject, wanted.Region ?? lever.Region, wanted.FromYear, wanted.ToYear, wanted.Change, wanted.Amounts,
                unit ?? (wanted.Change == OverrideChange.Factor ? null : lever.Unit));
        }

        var dot = wanted.Input.IndexOf('.', StringComparison.Ordinal);
        var parameter = dot < 0 ? wanted.Input : wanted.Input[..dot];
        var subject = dot < 0 ? "" : wanted.Input[(dot + 1)..];
        return new Override(parameter, subject, wanted.Region, wanted.FromYear, wanted.ToYear, wanted.Change, wanted.Amounts, unit);
    }

    private static Unit ReadUnit(string text, string unit) =>
        Unit.TryParse(unit, out var read, out var problem) ? read : throw Refused(text, $"unit '{unit}'", problem.Message, problem.Nearest);

    // "wage@China:2030..2035" -> 2030 to 2035, "wage@China".
    private static ((int? From, int? To) Years, string Address) SplitYears(string text, string address)
    {
        var colon = address.LastIndexOf(':');
        if (colon < 0)
        {
            return ((null, null), address);
        }

        var years = address[(colon + 1)..];
        var dots = years.IndexOf("..", StringComparison.Ordinal);
        var first = dots < 0 ? years : years[..dots];
        var last = dots < 0 ? years : years[(dots + 2)..];
        if (!int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var from)
            || !int.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var to) || from > to)
        {
            throw Refused(text, $"years '{years}'", "a year as 2030, or years as 2030..2035 in order", null);
        }

        return ((from, to), address[..colon]);
    }

    private static (OverrideChange Change, double Amount, string? Unit) ReadAmount(string text, string amount)
    {
        var blank = amount.IndexOf(' ', StringComparison.Ordinal);
        var number = blank < 0 ? amount : amount[..blank];
        var unit = blank < 0 ? null : amount[(blank + 1)..].Trim();
        var isFactor = number.StartsWith('x');
        if (!NumberText.TryRead(System.Text.Encoding.UTF8.GetBytes(isFactor ? number[1..] : number), out var value))
        {
            throw Refused(text, $"'{amount}'", "a number with a decimal point and perhaps a unit, or x and a factor", null);
        }

        if (isFactor && unit is not null)
        {
            throw Refused(text, $"unit '{unit}' behind a factor", "a factor without unit", null);
        }

        return (isFactor ? OverrideChange.Factor : OverrideChange.Value, value, unit);
    }

    private static string? NearestInput(string name, InputStore store) => NearestName.Of(name, store.Parameters.Concat(store.Levers.Keys));

    private static string ListOf(IEnumerable<string> names)
    {
        const int Longest = 12;
        var all = names.Order(StringComparer.Ordinal).ToList();
        return all.Count <= Longest ? string.Join(", ", all) : string.Join(", ", all.Take(Longest)) + $" and {all.Count - Longest} more";
    }

    private static DataProblem Problem(string place, string found, string allowed, string? nearest) => new(place, 0, null, found, allowed, nearest);

    private static DataException Refused(string text, string found, string allowed, string? nearest) => new([Problem(text, found, allowed, nearest)]);
}
