using Cellcast.Data.Technologies;
using Cellcast.Simulation;
using Cellcast.Web.Messages;
using Cellcast.Web.Model;
using Cellcast.Web.Safety;

namespace Cellcast.Web.Api;

/// <summary>How far a scenario's numbers are certain: their range over many runs.</summary>
internal static class RangeApi
{
    // Nine of ten runs lie between.
    private const double Share = 0.9, LowEnd = (1 - Share) / 2, Middle = 0.5, HighEnd = 1 - LowEnd;
    private const int MostTerms = 40;

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/range", Range).Produces<RangeReply>().WithName("range").WithSummary("The range of measures of a scenario over many runs, which sample what nobody decides; an answer of many runs").WithTags("scenario");

    private static async Task<IResult> Range(RangeRequest request, ModelDesk desk, RunDesk runs, RangeDesk ranges, ServeSettings settings, HttpContext context)
    {
        var cancellation = context.RequestAborted;
        var model = await desk.Model(cancellation);
        var scenario = ScenarioReading.Of(model, settings, request.Scenario);
        if (RunApi.ProblemsOf(request.Digits, request.Years).ToList() is { Count: > 0 } problems)
        {
            throw ProblemException.BadInput(problems);
        }

        var asked = request.Measures ?? [];
        if (asked.Count == 0 || asked.Count > settings.Selections || asked.Any(measure => measure.Of.Count is 0 or > MostTerms || measure.Over?.Count > MostTerms))
        {
            throw ProblemException.BadInput("measures", $"{asked.Count} measures", $"1 to {settings.Selections}, each of 1 to {MostTerms} terms, over at most {MostTerms}");
        }

        IReadOnlyList<Measure> measures = [.. asked.Select((measure, index) => new Measure(measure.Key, Terms(measure.Of, index, "of"), Terms(measure.Over ?? [], index, "over")))];
        var known = await runs.Run(ScenarioReading.Of(model, settings, null), null, cancellation);
        var (first, last) = request.Years is { } span ? (span.First, span.Last) : (known.Results.Years[0], known.Results.Years[^1]);
        int[] years = [.. known.Results.Years.Where(year => year >= first && year <= last)];
        if (years.Length == 0)
        {
            throw ProblemException.BadInput("years", $"{first} to {last}", $"years from {known.Results.Years[0]} to {known.Results.Years[^1]}");
        }

        var wanted = VariableSelection.Of([.. measures.SelectMany(measure => measure.Of.Concat(measure.Over)).SelectMany(term => term.Selection.WantedOf(known)).Distinct(StringComparer.Ordinal)]);
        var question = System.Text.Json.JsonSerializer.Serialize(new RangeRequest(null, request.Measures, new(first, last), null), Json.WebJson.Answers.RangeRequest);
        return await LongAnswer.Of(context, async progress => Told(
            await ranges.Of(model, scenario, question, wanted, results => [.. measures.SelectMany(measure => measure.Values(results, years))], progress, cancellation), measures, years, request.Digits));
    }

    private static IReadOnlyList<Term> Terms(IReadOnlyList<TermInput> terms, int measure, string which) =>
        [.. terms.Select((term, index) => new Term(Selection.Of(new(term.Variable, term.Variable, term.By, term.Regions), $"measures[{measure}].{which}[{index}]"), term.Label))];

    private static RangeReply Told(AdoptionFan fan, IReadOnlyList<Measure> measures, int[] years, int? digits)
    {
        IReadOnlyList<double?> Line(int measure, double quantile) =>
            Rounding.Of([.. Enumerable.Range(measure * years.Length, years.Length).Select(at => fan.IsWhole(at) ? fan.Quantile(at, quantile) : (double?)null)], digits);
        return new(
            fan.Runs, fan.Failed, Share, RangeDesk.Seed, [.. fan.Inputs.Select(input => new SampledInput(input.Group, input.Name))], years,
            [.. measures.Select((measure, index) => new MeasureRange(measure.Key, Line(index, LowEnd), Line(index, Middle), Line(index, HighEnd)))]);
    }

    /// <summary>Series that add up, perhaps only those of a label.</summary>
    private sealed record Term(Selection Selection, string? Label);

    private sealed record Measure(string Key, IReadOnlyList<Term> Of, IReadOnlyList<Term> Over)
    {
        /// <summary>Its number in each of the years; not a number where there is none.</summary>
        public IEnumerable<double> Values(KeptResults results, int[] years)
        {
            var of = Sums(Of, results, years);
            return Over.Count == 0 ? of : of.Zip(Sums(Over, results, years), (part, whole) => part / whole);
        }

        private static double[] Sums(IReadOnlyList<Term> terms, KeptResults results, int[] years)
        {
            var sums = new double[years.Length];
            var found = new bool[years.Length];
            foreach (var row in terms.SelectMany(term => term.Selection.Rows(results, years[0], years[^1], out _).Where(row => term.Label is null || row.Label == term.Label)))
            {
                for (var year = 0; year < years.Length; year++)
                {
                    if (row.Values[year] is { } value)
                    {
                        sums[year] += value;
                        found[year] = true;
                    }
                }
            }

            return [.. sums.Select((sum, year) => found[year] ? sum : double.NaN)];
        }
    }
}
