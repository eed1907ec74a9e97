namespace Cellcast.Costing;

/// <summary>
/// Prices of everything a cell is made of. A price is given for every material, also for those a chemistry does not use, so that two
/// chemistries can be compared.
/// </summary>
public sealed record MaterialPrices
{
    /// <summary>Cathode active material, USD/kg.</summary>
    public required ActiveMaterialPrice Cathode { get; init; }

    /// <summary>Import duty on the cathode active material, share of the price.</summary>
    public double CathodeTariff { get; init; }

    /// <summary>Anode active material, USD/kg.</summary>
    public required ActiveMaterialPrice Anode { get; init; }

    /// <summary>Import duty on the anode active material, share of the price.</summary>
    public double AnodeTariff { get; init; }

    /// <summary>PVDF of the grade the cathode needs, USD/kg.</summary>
    public required MaterialPrice CathodeBinder { get; init; }

    /// <summary>CMC and SBR, USD/kg.</summary>
    public required MaterialPrice AnodeBinder { get; init; }

    /// <summary>Conductive carbon, USD/kg.</summary>
    public required MaterialPrice Carbon { get; init; }

    /// <summary>Solvent (NMP) bought to replace what recovery loses, USD/kg.</summary>
    public required MaterialPrice Solvent { get; init; }

    /// <summary>Copper foil, USD/kg.</summary>
    public required MaterialPrice CopperFoil { get; init; }

    /// <summary>Aluminium foil, USD/kg.</summary>
    public required MaterialPrice AluminiumFoil { get; init; }

    /// <summary>Separator film, USD/m2.</summary>
    public required MaterialPrice Separator { get; init; }

    /// <summary>Liquid electrolyte, USD/kg.</summary>
    public required MaterialPrice Electrolyte { get; init; }

    /// <summary>Solid electrolyte, USD/kg.</summary>
    public required MaterialPrice SolidElectrolyte { get; init; }

    /// <summary>Lithium foil, USD/kg.</summary>
    public required MaterialPrice LithiumFoil { get; init; }

    /// <summary>Can or pouch, lid, terminals, tabs, USD/kg.</summary>
    public required MaterialPrice Casing { get; init; }

    /// <summary>Freight and premium paid outside the reference region on every material, share of the price.</summary>
    public double Freight { get; init; }
}
