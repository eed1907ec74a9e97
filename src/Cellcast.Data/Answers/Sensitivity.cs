namespace Cellcast.Data.Answers;

/// <summary>Moves every input that a cost reads to both ends of its range, one at a time.</summary>
public static class Sensitivity
{
    /// <summary>The swings of a cost, widest first; inputs without a range are left out.</summary>
    /// <param name="package">The package, at least with <see cref="CostBook.Tables"/>.</param>
    /// <param name="inputs">Its inputs.</param>
    /// <param name="question">Whose cost.</param>
    /// <param name="progress">Told the share that is done; may be null.</param>
    /// <exception cref="DataException">The question cannot be answered.</exception>
    public static IReadOnlyList<InputSwing> Of(DataPackage package, Inputs inputs, CostQuestion question, Action<double>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(question);

        var read = new CostBook(package, inputs).Ask(question).Inputs;
        var swings = new List<InputSwing>();
        for (var index = 0; index < read.Count; index++)
        {
            progress?.Invoke((double)index / read.Count);
            var datum = read[index];
            var range = inputs.Range(datum.Parameter, datum.Subject, datum.Region, question.Year);
            if (range.Low < range.High)
            {
                swings.Add(new(
                    Name(datum), inputs.UnitOf(datum.Parameter, datum.Subject, datum.Region), range,
                    Cost(package, inputs, question, datum, range.Value, range.Low), Cost(package, inputs, question, datum, range.Value, range.High),
                    datum.Basis, datum.Source));
            }
        }

        return [.. swings.OrderByDescending(swing => swing.Width).ThenBy(swing => swing.Input, StringComparer.Ordinal)];
    }

    private static string Name(Datum datum) =>
        datum.Parameter + (datum.Subject.Length > 0 ? "." + datum.Subject : "") + (datum.Region.Length > 0 ? "@" + datum.Region : "");

    private static double Cost(DataPackage package, Inputs inputs, CostQuestion question, Datum datum, double value, double end)
    {
        var region = datum.Region.Length == 0 ? null : datum.Region;

        // A factor keeps the shape of a path; only a value of zero has none.
        var change = value != 0
            ? Override.ByFactor(datum.Parameter, datum.Subject, region, end / value)
            : Override.ToValue(datum.Parameter, datum.Subject, region, end);
        return new CostBook(package, inputs.With([change])).Tree(question).Value;
    }
}
