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
    private readonly (string Id, string UseParameter, RecipeLoss Loss)[] _recipeInputs;
    private readonly (string Id, string Parameter)[] _passThroughs;

    public MaterialPriceReader(Inputs inputs, int year)
    {
        _inputs = inputs;
        _year = year;
        _passThroughs =
        [
            .. inputs.Parameters
                .Where(parameter => parameter.EndsWith(PassThroughSuffix, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(parameter => (parameter[..^PassThroughSuffix.Length], parameter)),
        ];
        Table table = inputs.Package.Tables["recipe_inputs"];
        _recipeInputs = new (string, string, RecipeLoss)[table.RowCount];
        for (int row = 0; row < _recipeInputs.Length; row++)
        {
            string id = table.Text(row, "id");
            _recipeInputs[row] = (id, id + UseSuffix, table.Text(row, "loss") switch
            {
                "lithium" => RecipeLoss.Lithium,
                "metal" => RecipeLoss.Metal,
                _ => RecipeLoss.None,
            });
        }
    }

    /// <summary>All prices of a chemistry in a region.</summary>
    public MaterialPrices Read(CellChemistry chemistry, string region, bool cathodeMadeAtHome)
    {
        var regional = new InputReader(_inputs, region, _year);
        double conversion = cathodeMadeAtHome ? regional.Number("conversion_multiplier") : 1;
        return new MaterialPrices
        {
            Cathode = ActiveMaterialPrice.Of(Recipe(chemistry.CathodeMaterial), Metal, conversion),
            Anode = Anode(chemistry, regional),
            CathodeBinder = Bought(Or(chemistry.CathodeBinder, UsualBinder)),
            AnodeBinder = Bought("cmc_sbr"),
            Carbon = Bought("conductive_carbon"),
            Solvent = Bought("nmp"),
            CopperFoil = Bought("copper_foil"),
            AluminiumFoil = Bought("aluminium_foil"),
            Separator = Bought(chemistry.Separator == SolidElectrolyte ? UsualSeparator : chemistry.Separator, Units.UsdPerM2),
            Electrolyte = Bought(Or(chemistry.Electrolyte, UsualElectrolyte)),
            SolidElectrolyte = Bought(SolidElectrolyte),
            LithiumFoil = Bought(LithiumFoil),
            Casing = Bought(chemistry.Casing),
            Freight = regional.Number("material_freight"),
        };
    }

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
            MetalRecovery = read.Number("metal_recovery"),
            ConversionUsdPerKg = read.In(Units.UsdPerKg, "conversion", material),
        };
    }

    private ActiveMaterialPrice Anode(CellChemistry chemistry, InputReader regional)
    {
        string material = chemistry.AnodeMaterial == LithiumFoil ? UsualAnode : chemistry.AnodeMaterial;
        double silicon = regional.NumberOr(0, "silicon_fraction", chemistry.Id);
        ActiveMaterialPrice host = Powder(material);
        if (silicon == 0)
        {
            return host;
        }
        ActiveMaterialPrice blended = Powder(SiliconCarbon);
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
    private ActiveMaterialPrice Powder(string material)
    {
        (double quote, List<(string Id, double UsdNow, double UsdThen)> parts) = Quoted(material, Units.UsdPerKg);
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
    private MaterialPrice Bought(string material, Unit? unit = null)
    {
        (double quote, List<(string Id, double UsdNow, double UsdThen)> parts) = Quoted(material, unit ?? Units.UsdPerKg);
        return new MaterialPrice(parts.Sum(part => part.UsdNow), quote - parts.Sum(part => part.UsdThen));
    }

    private (double Quote, List<(string Id, double UsdNow, double UsdThen)> Parts) Quoted(string material, Unit unit)
    {
        double quote = _inputs.ValueIn(unit, "material_price", material, ReferenceRegion, _year);
        List<(string, double, double)> parts = [];
        foreach ((string id, string parameter) in _passThroughs)
        {
            double kg = new InputReader(_inputs, ReferenceRegion, _year).NumberOr(0, parameter, material);
            if (kg > 0)
            {
                parts.Add((id, kg * Metal(id), kg * _inputs.Unchanged.ValueIn(Units.UsdPerKg, "metal_price", id, ReferenceRegion, QuoteYear(material))));
            }
        }
        return (quote, parts);
    }

    /// <summary>The year the quote speaks of: this one, where quotes lie on both sides of it, else the nearest with a quote.</summary>
    private int QuoteYear(string material)
    {
        int[] years = [.. _inputs.Find("material_price", material, ReferenceRegion).Select(datum => datum.Year ?? _year)];
        return years.Length == 0 ? _year : Math.Clamp(_year, years.Min(), years.Max());
    }

    private double Metal(string id) => _inputs.ValueIn(Units.UsdPerKg, "metal_price", id, ReferenceRegion, _year);

    private static string Or(string material, string usual) => material.Length > 0 ? material : usual;
}
