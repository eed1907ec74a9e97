using Cellcast.World;

namespace Cellcast.Data;

/// <summary>A row in use by the inputs: its numbers converted, its texts still in the table until somebody asks for them.</summary>
internal sealed class StoredDatum
{
    private readonly DatumTable table;
    private readonly int row;
    private readonly Money? money;
    private readonly bool rangeIsDefault;
    private Datum? full;

    public StoredDatum(DatumTable table, int row, PriceBasis basis, MoneyConversion conversion, RangeClasses classes)
    {
        this.table = table;
        this.row = row;
        Year = table.Year[row];
        Unit = Unit.Parse(table.Unit[row]);
        Value = table.Value.Values[row];
        rangeIsDefault = table.Low.IsBlank(row);
        (Low, High) = rangeIsDefault ? classes.RangeOf(table.Table.Schema.RangeClass, Value) : (table.Low.Values[row], table.High.Values[row]);
        if (!Unit.IsMoney)
        {
            return;
        }

        var vat = table.Vat![row] switch { "included" => Vat.Included, "unclear" => Vat.Unclear, _ => Vat.Excluded };
        money = new Money(Unit.Currency!, table.PriceYear!.Values[row], vat, table.Scope![row], table.KwhBasis![row], Value, Unit);
        if (basis == PriceBasis.Usd2024)
        {
            Convert(money, conversion);
        }
    }

    public int? Year { get; }

    public double Value { get; private set; }

    public double Low { get; private set; }

    public double High { get; private set; }

    public Unit Unit { get; private set; }

    public string Region => table.Region[row];

    public string Parameter => table.Parameter[row];

    public bool IsAlternative => !table.Variant.IsBlank(row);

    /// <summary>The subject with the table's own dimensions behind it.</summary>
    public string Subject => SubjectOf(table, row);

    /// <summary>Why the row cannot be used; <see langword="null"/> when it can.</summary>
    public DataProblem? Problem { get; private set; }

    /// <summary>The row with everything it says.</summary>
    public Datum Full => full ??= new Datum(
        table.Table.Name, Parameter, Subject, Region, Year, Value, Unit, Low, High, rangeIsDefault, money, table.Variant[row], table.Source[row],
        table.Basis[row] switch { "reported" => Basis.Reported, "derived" => Basis.Derived, _ => Basis.Assumed },
        table.Note[row], table.Table.FileOf(row), table.Table.LineOf(row));

    /// <summary>The subject of a row, with the table's own dimensions behind it and dots between.</summary>
    public static string SubjectOf(DatumTable table, int row)
    {
        var subject = table.Subject[row];
        foreach (var dimension in table.Dimensions)
        {
            if (!dimension.IsBlank(row))
            {
                subject = subject.Length == 0 ? dimension.TextAt(row) : $"{subject}.{dimension.TextAt(row)}";
            }
        }

        return subject;
    }

    private void Convert(Money face, MoneyConversion conversion)
    {
        if (conversion.FactorFor(face.Currency, face.PriceYear, face.Vat, Region, out var missing) is not var (factor, lowFactor))
        {
            Problem = new DataProblem(
                table.Table.FileOf(row), table.Table.LineOf(row), DatumColumns.Value,
                $"{face.FaceValue} {face.FaceUnit} of {face.PriceYear}, VAT {face.Vat.ToString().ToLowerInvariant()}",
                $"money that converts to {MoneyConversion.BaseCurrency} of {MoneyConversion.BaseYear}: {missing} is missing", null);
            return;
        }

        // A price per something of money (kWh/USD) shrinks as the amount grows.
        var power = Unit.Dimension.ExponentOf(face.Currency);
        factor = Math.Pow(factor, power);
        Value *= factor;
        Low *= factor * (power > 0 ? lowFactor : 1);
        High *= factor / (power > 0 ? 1 : lowFactor);
        Unit = Unit.WithCurrency(MoneyConversion.BaseCurrency);
    }
}
