namespace Cellcast.Data.Equations;

/// <summary>Where each equation is held to numbers worked by hand or published: a file of the repository.</summary>
public static class EquationTests
{
    private const string Core = "tests/Cellcast.Tests/";

    private static readonly (string Document, string Numbers, string File)[] Files =
    [
        (EquationIndex.Model, "A1 A2 A3 A4 A5 A6 A7 A8 A9", "Costing/CellBillTests.cs"), (EquationIndex.Model, "A10", "Costing/PoreCheckTests.cs"), (EquationIndex.Model, "D1 D2 D3 D4", "Costing/ActiveMaterialPriceTests.cs"),
        (EquationIndex.Model, "B1 B2 B3", "Costing/StepYieldsTests.cs"), (EquationIndex.Model, "C1", "Costing/CellPlantTests.cs"), (EquationIndex.Model, "C2 C3 C4 C5 C6 C7 C8 C9 C10", "Costing/UnitCostTests.cs"),
        (EquationIndex.Model, "C11", "Costing/CellPriceTests.cs"), (EquationIndex.Model, "L1 L11", "Technology/ExperienceCurveTests.cs"), (EquationIndex.Model, "L3", "Technology/ComponentLearningTests.cs"),
        (EquationIndex.Model, "P1 P2 P3 P4", "Costing/Storage/StorageCostTests.cs"), (EquationIndex.Model, "P5", "Technology/LevelisedCostOfStorageTests.cs"),
        (EquationIndex.Markets, "M1 M2", "Markets/PriceCurveTests.cs"), (EquationIndex.Markets, "M3 M10", "Markets/LandedCostTests.cs"), (EquationIndex.Markets, "M4 M6 M7", "Markets/AnnualEquilibriumTests.cs"),
        (EquationIndex.Capacity, "K1 K13", "Capacity/CapacityStockTests.cs"), (EquationIndex.Capacity, "K2", "Capacity/InvestmentLoopTests.cs"), (EquationIndex.Capacity, "K4", "Capacity/CapacityPipelineTests.cs"),
        (EquationIndex.Capacity, "K3 K5 K6 K7 K8 K9 K10 K11 K12", "Capacity/InvestmentRuleTests.cs"),
        (EquationIndex.Policy, "L1 L2 L3 L4 L5 L6", "Policy/TradePolicyTests.cs"), (EquationIndex.Policy, "L7 P9", "Policy/ProductionCreditTests.cs"), (EquationIndex.Policy, "L8", "Policy/InvestorsViewTests.cs"), (EquationIndex.Policy, "P1 P2 P3 P4 P5 P6 P7 P8", "Chain/SourcingChoiceTests.cs"),
        (EquationIndex.Policy, "W1", "tests/acceptance/policy/computations/us-45x-production-credit.yaml"), (EquationIndex.Policy, "W4", "tests/acceptance/policy/computations/us-material-assistance.yaml"),
        (EquationIndex.Policy, "F1 F2 F3 F3c F6", "tests/Cellcast.Data.Tests/Policies/PolicyAccountsTests.cs"), (EquationIndex.Policy, "F7", "tests/acceptance/C10_EffectiveProtection.cs"),
        (EquationIndex.Demand, "Q1", "Demand/OutlookScalingTests.cs"), (EquationIndex.Demand, "Q6", "Demand/EffectiveCostTests.cs"), (EquationIndex.Demand, "Q8 Q9 Q11", "Demand/ChemistryChoiceTests.cs"),
    ];

    /// <summary>The file with the tests of an equation; empty where none is named.</summary>
    /// <param name="document">Its document.</param>
    /// <param name="number">Number of the equation.</param>
    public static string FileOf(string document, string number) => Array.Find(Files, each => each.Document == document && each.Numbers.Split(' ').Contains(number)).File is { } file ? file.StartsWith("tests/", StringComparison.Ordinal) ? file : Core + file : "";
}
