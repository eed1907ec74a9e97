using Cellcast.Costing;
using Cellcast.World;

namespace Cellcast.Data;

/// <summary>
/// Reads what materials cost. Cathodes are built from their recipe. Other materials are quoted for one year or a few, and follow the metals in
/// them: price = quote + content x (metal price - metal price when quoted), so that one lithium price moves cathode, electrolyte, lithium
/// foil and titanate together.
/// </summary>
internal sealed class MaterialPriceReader
{
    // Where materials are quoted; other regions pay freight on top.
    private const string ReferenceRegion = "China";

    private const string UseSuffix = "_use", PassThroughSuffix = "_pass_through";

    // What stands in for a material that a chemistry does not use, so that it can be compared with one that does.
    private const string UsualAnode = "graphite_synthetic", UsualBinder = "pvdf", UsualElectrolyte = "electrolyte_nmc", UsualSeparator = "separator_coated";
    private const string SolidElectrolyte = "sulfide_electrolyte", LithiumFoil = "lithium_foil", SiliconCarbon = "silicon_carbon";

    private readonly Inputs _inputs;
    private readonly int _year;
    private readonly SharedMaterialPrices? _shared;
    private readonly (string Id, string UseParameter, RecipeLoss Loss)[] _recipeInputs;
    private readonly (string Id, string Parameter)[] _passThroughs;

    /// <param name="inputs">The inputs.</param>
    /// <param name="year">Year of the prices.</param>
    /// <param name="shared">Prices worked out before, which leave no trace; null to read them.</param>
    public MaterialPriceReader(Inputs inputs, int year, SharedMaterialPrices? shared = null)
    {
        _inputs = inputs;
        _year = year;
        _shared = shared;
        _passThroughs = inputs.Once("pass-throughs of metals", PassThroughs);
        _recipeInputs = inputs.Once("inputs of recipes", RecipeInputs);
    }

    /// <summary>All prices of a chemistry in a region. Those of materials it does not use are read too, without trace: a comparison may need them.</summary>
    public MaterialPrices Read(CellChemistry chemistry, CellDesign design, in CellBill bill, string region, bool cathodeMadeAtHome)
    {
        var regional = new InputReader(_inputs, region, _year);
        double conversion = cathodeMadeAtHome ? regional.Number("conversion_multiplier") : 1;
        ActiveMaterialPrice cathode = Cathode(chemistry.CathodeMaterial);
        return new MaterialPrices
        {
            Cathode = cathode with { Conversion = cathode.Conversion * conversion },
            Anode = Anode(chemistry, regional, used: bill.AnodeActiveKg > 0),
            CathodeBinder = Bought(Or(chemistry.CathodeBinder, UsualBinder), bill.CathodeBinderKg > 0),
            AnodeBinder = Bought("cmc_sbr", bill.AnodeBinderKg > 0),
            Carbon = Bought("conductive_carbon", bill.CathodeCarbonKg + bill.AnodeCarbonKg > 0),
            Solvent = Bought("nmp", bill.CathodeBinderKg > 0),
            CopperFoil = Bought("copper_foil", bill.CopperFoilKg > 0),
            AluminiumFoil = Bought("aluminium_foil", bill.AluminiumFoilKg > 0),
            Separator = Bought(
                chemistry.Separator == SolidElectrolyte ? UsualSeparator : chemistry.Separator, !design.SeparatorIsSolidElectrolyte, Units.UsdPerM2),
            Electrolyte = Bought(Or(chemistry.Electrolyte, UsualElectrolyte), bill.ElectrolyteKg > 0),
            SolidElectrolyte = Bought(SolidElectrolyte, bill.SolidElectrolyteKg(design) > 0),
            LithiumFoil = Bought(LithiumFoil, bill.LithiumKg > 0),
            Casing = Bought(chemistry.Casing, used: true),
            Freight = regional.Number("material_freight"),
        };
    }

    /// <summary>A cathode active material made from its recipe in the reference region.</summary>
    internal ActiveMaterialPrice Cathode(string material) =>
        _shared?.Cathode(material, _year) ?? ActiveMaterialPrice.Of(Recipe(material), id => Metal(_inputs, id));

    /// <summary>The recipe of a cathode active material.</summary>
    public ActiveMaterialRecipe Recipe(string material)
    {
        var read = new InputReader(_inputs, ReferenceRegion, _year);
        List<RecipeInput> used = [];
        foreach ((string id, string parameter, RecipeLoss loss) in _recipeInputs)
        {
            double kg = read.NumberOr(0, parameter, material);
            if (kg > 0)
            {
                used.Add(new RecipeInput(id, kg, loss));
            }
        }
        return new ActiveMaterialRecipe
        {
            Material = material,
            Inputs = used,
            LithiumExcess = read.NumberOr(1, "lithium_excess", material),
            HydroxidePremium = read.NumberOr(1, "hydroxide_premium", material),
            MetalRecovery = read.If(used.Exists(input => input.Loss == RecipeLoss.Metal)).Number("metal_recovery"),
            ConversionUsdPerKg = read.In(Units.UsdPerKg, "conversion", material),
        };
    }

    private ActiveMaterialPrice Anode(CellChemistry chemistry, InputReader regional, bool used)
    {
        string material = chemistry.AnodeMaterial == LithiumFoil ? UsualAnode : chemistry.AnodeMaterial;
        double silicon = regional.NumberOr(0, "silicon_fraction", chemistry.Id);
        ActiveMaterialPrice host = Powder(material, used);
        if (silicon == 0)
        {
            return host;
        }
        ActiveMaterialPrice blended = Powder(SiliconCarbon, used);
        return new ActiveMaterialPrice(
            Mixed(host.Lithium, blended.Lithium),
            Mixed(host.Nickel, blended.Nickel),
            Mixed(host.Cobalt, blended.Cobalt),
            Mixed(host.Manganese, blended.Manganese),
            Mixed(host.Other, blended.Other),
            Mixed(host.Conversion, blended.Conversion));

        double Mixed(double a, double b) => (a * (1 - silicon)) + (b * silicon);
    }

    /// <summary>A quoted powder, apart by the metals in it.</summary>
    internal ActiveMaterialPrice Powder(string material, bool used)
    {
        if (_shared is not null)
        {
            return _shared.Powder(material, _year);
        }

        (double quote, List<(string Id, double UsdNow, double UsdThen)> parts) = Quoted(material, Units.UsdPerKg, used);
        double lithium = 0, nickel = 0, cobalt = 0, manganese = 0, other = 0, fee = quote;
        foreach ((string id, double now, double then) in parts)
        {
            fee -= then;
            switch (id)
            {
                case ActiveMaterialRecipe.LithiumCarbonate:
                    lithium += now;
                    break;
                case ActiveMaterialRecipe.Nickel:
                    nickel += now;
                    break;
                case ActiveMaterialRecipe.Cobalt:
                    cobalt += now;
                    break;
                case ActiveMaterialRecipe.Manganese:
                    manganese += now;
                    break;
                default:
                    other += now;
                    break;
            }
        }
        return new ActiveMaterialPrice(lithium, nickel, cobalt, manganese, other, fee);
    }

    /// <summary>A quoted material: what the metals in it cost now, and the rest of the quote as fee.</summary>
    internal MaterialPrice Bought(string material, bool used, Unit? unit = null)
    {
        if (_shared is not null)
        {
            return _shared.Bought(material, unit ?? Units.UsdPerKg, _year);
        }

        (double quote, List<(string Id, double UsdNow, double UsdThen)> parts) = Quoted(material, unit ?? Units.UsdPerKg, used);
        return new MaterialPrice(parts.Sum(part => part.UsdNow), quote - parts.Sum(part => part.UsdThen));
    }

    private (double Quote, List<(string Id, double UsdNow, double UsdThen)> Parts) Quoted(string material, Unit unit, bool used)
    {
        Inputs inputs = used ? _inputs : _inputs.Untraced;
        var read = new InputReader(inputs, ReferenceRegion, _year);
        List<(string, double, double)> parts = [];
        foreach ((string id, string parameter) in _passThroughs)
        {
            double kg = read.NumberOr(0, parameter, material);
            if (kg > 0)
            {
                double then = inputs.Unchanged.ValueIn(Units.UsdPerKg, "metal_price", id, ReferenceRegion, QuoteYear(material));
                parts.Add((id, kg * Metal(inputs, id), kg * then));
            }
        }
        return (read.In(unit, "material_price", material), parts);
    }

    /// <summary>The year the quote speaks of: this one, where quotes lie on both sides of it, else the nearest with a quote.</summary>
    private int QuoteYear(string material)
    {
        int[] years = [.. _inputs.Find("material_price", material, ReferenceRegion).Select(datum => datum.Year ?? _year)];
        return years.Length == 0 ? _year : Math.Clamp(_year, years.Min(), years.Max());
    }

    private static (string Id, string Parameter)[] PassThroughs(Inputs inputs) =>
    [
        .. inputs.Parameters
            .Where(parameter => parameter.EndsWith(PassThroughSuffix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(parameter => (parameter[..^PassThroughSuffix.Length], parameter)),
    ];

    private static (string Id, string UseParameter, RecipeLoss Loss)[] RecipeInputs(Inputs inputs)
    {
        Table table = inputs.Package.Tables["recipe_inputs"];
        var recipeInputs = new (string, string, RecipeLoss)[table.RowCount];
        for (int row = 0; row < recipeInputs.Length; row++)
        {
            string id = table.Text(row, "id");
            recipeInputs[row] = (id, id + UseSuffix, table.Text(row, "loss") switch
            {
                "lithium" => RecipeLoss.Lithium,
                "metal" => RecipeLoss.Metal,
                _ => RecipeLoss.None,
            });
        }
        return recipeInputs;
    }

    private double Metal(Inputs inputs, string id) => inputs.ValueIn(Units.UsdPerKg, "metal_price", id, ReferenceRegion, _year);

    private static string Or(string material, string usual) => material.Length > 0 ? material : usual;
}
