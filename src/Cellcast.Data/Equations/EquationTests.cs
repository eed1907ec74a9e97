namespace Cellcast.Data.Equations;

/// <summary>Where each equation is held to numbers worked by hand or published: a file of the repository.</summary>
public static class EquationTests
{
    private const string Core = "tests/Cellcast.Tests/";

    private static readonly (string Numbers, string File)[] Files =
    [
        ("A1 A2 A3 A4 A5 A6 A7 A8 A9", "Costing/CellBillTests.cs"), ("A10", "Costing/PoreCheckTests.cs"), ("D1 D2 D3 D4", "Costing/ActiveMaterialPriceTests.cs"), ("B1 B2", "Costing/StepYieldsTests.cs"),
        ("C1", "Costing/CellPlantTests.cs"), ("C2 C3 C4 C5 C6 C7 C8 C9 C10", "Costing/UnitCostTests.cs"), ("C11", "Costing/CellPriceTests.cs"), ("L1 L11", "Technology/ExperienceCurveTests.cs"), ("L3", "Technology/ComponentLearningTests.cs"),
        ("P1 P2 P3 P4", "Costing/Storage/StorageCostTests.cs"), ("M1 M2", "Markets/PriceCurveTests.cs"), ("M3 M10", "Markets/LandedCostTests.cs"), ("M4 M6 M7", "Markets/AnnualEquilibriumTests.cs"), ("K1", "Capacity/CapacityStockTests.cs"),
        ("K4", "Capacity/CapacityPipelineTests.cs"), ("K6 K11", "Capacity/InvestmentRuleTests.cs"), ("Q1", "Demand/OutlookScalingTests.cs"), ("Q6", "Demand/EffectiveCostTests.cs"), ("Q8 Q9 Q11", "Demand/ChemistryChoiceTests.cs"),
    ];

    /// <summary>The file with the tests of an equation; empty where none is named.</summary>
    /// <param name="number">Number of the equation.</param>
    public static string FileOf(string number) => Array.Find(Files, each => each.Numbers.Split(' ').Contains(number)).File is { } file ? Core + file : "";
}
