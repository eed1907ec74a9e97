using Cellcast.World;

namespace Cellcast.Data;

/// <summary>
/// A datum with a currency in its unit says which currency, of which year, with or without VAT, what the price covers and, per kWh, which kWh;
/// a datum without one says nothing of the kind.
/// </summary>
internal sealed class MoneyRule : IPackageRule
{
    private static readonly string[] VatNames = ["excluded", "included", "unclear"];
    private static readonly string[] ScopeNames = ["material", "equipment", "plant", "labour", "energy", "cell", "module", "pack", "system", "turnkey", "vehicle", "other"];
    private static readonly string[] KwhBasisNames = ["gross", "usable", "delivered"];

    public IReadOnlyList<string> Tables => [];

    public void Check(PackageContent content, ProblemList problems)
    {
        foreach (var table in content.DatumTables)
        {
            for (var row = 0; row < table.RowCount; row++)
            {
                if (content.UnitOf(table.Unit.Ids[row]) is not { } unit)
                {
                    continue;
                }

                if (table.Currency is null)
                {
                    if (unit.IsMoney)
                    {
                        problems.Add(table.Table, row, DatumColumns.Unit, $"{ProblemList.Quote(unit.Symbol)}, which is money", "no money: the table has no column 'currency'");
                    }
                }
                else if (unit.IsMoney)
                {
                    CheckMoney(table, row, unit, problems);
                }
                else
                {
                    CheckNoMoney(table, row, problems);
                }
            }
        }
    }

    private static void CheckMoney(DatumTable table, int row, Unit unit, ProblemList problems)
    {
        if (table.Currency!.IsBlank(row))
        {
            problems.AddMissing(table.Table, row, DatumColumns.Currency, unit.Currency ?? "a currency code");
        }
        else if (table.Currency[row] != unit.Currency)
        {
            problems.Add(table.Table, row, DatumColumns.Currency, ProblemList.Quote(table.Currency[row]), $"the currency of the unit '{unit.Symbol}'", unit.Currency);
        }

        if (table.PriceYear!.IsBlank(row))
        {
            problems.AddMissing(table.Table, row, DatumColumns.PriceYear, "the year of the money");
        }

        CheckName(table.Table, row, table.Vat!, VatNames, problems);
        CheckName(table.Table, row, table.Scope!, ScopeNames, problems);
        if (unit.Dimension.ExponentOf(Dimension.Energy) == -1)
        {
            CheckName(table.Table, row, table.KwhBasis!, KwhBasisNames, problems);
        }
        else
        {
            CheckBlank(table.Table, row, table.KwhBasis!, $"nothing: '{unit.Symbol}' is not per kWh", problems);
        }
    }

    private static void CheckNoMoney(DatumTable table, int row, ProblemList problems)
    {
        const string Allowed = "nothing: the unit holds no currency";
        CheckBlank(table.Table, row, table.Currency!, Allowed, problems);
        CheckBlank(table.Table, row, table.PriceYear!, Allowed, problems);
        CheckBlank(table.Table, row, table.Vat!, Allowed, problems);
        CheckBlank(table.Table, row, table.Scope!, Allowed, problems);
        CheckBlank(table.Table, row, table.KwhBasis!, Allowed, problems);
    }

    private static void CheckName(Table table, int row, TextColumn column, string[] names, ProblemList problems)
    {
        if (column.IsBlank(row))
        {
            problems.AddMissing(table, row, column.Name, string.Join(", ", names));
        }
        else if (!names.AsSpan().Contains(column[row]))
        {
            problems.AddUnknownName(table, row, column.Name, column[row], string.Join(", ", names), names);
        }
    }

    private static void CheckBlank(Table table, int row, Column column, string allowed, ProblemList problems)
    {
        if (!column.IsBlank(row))
        {
            problems.Add(table, row, column.Name, ProblemList.Quote(column.TextAt(row)), allowed);
        }
    }
}
