using Cellcast.Costing;
using Cellcast.Data;

namespace Cellcast.Acceptance;

/// <summary>Cell designs: energy per mass and volume, and cathode per kWh.</summary>
internal static class ValidationDesigns
{
    /// <summary>Wh/kg, Wh/L and kg of cathode per kWh of every cell.</summary>
    public static IEnumerable<(string Key, double Value)> Numbers()
    {
        foreach (var chemistry in CostCases.Chemistries(Repository.Inputs))
        {
            var design = Repository.Cell(chemistry, "China", 2025).Design;
            var bill = CellBill.Of(design);
            yield return ($"design.wh-kg.{chemistry}", bill.WhPerKg);
            yield return ($"design.wh-l.{chemistry}", bill.WhPerL);
            yield return ($"design.cathode.{chemistry}", bill.CathodeActiveKg);
            foreach (var (name, parameter) in new[] { ("wh-kg", "expected_specific_energy"), ("wh-l", "expected_energy_density"), ("cathode", "expected_cathode_active") })
            {
                var expected = Repository.Inputs.Find(parameter, chemistry).Single();
                yield return ($"expected.{name}-low.{chemistry}", expected.Low);
                yield return ($"expected.{name}-high.{chemistry}", expected.High);
            }
        }
    }
}
