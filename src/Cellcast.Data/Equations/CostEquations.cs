using Cellcast.Costing;
using Cellcast.Data.Answers;
using Cellcast.Finance;
using Cellcast.Technology;

namespace Cellcast.Data.Equations;

/// <summary>The cost model (equations A to D, L and P) with the numbers of one cell, region and year.</summary>
public static class CostEquations
{
    private const string UsdPerKwh = "USD/kWh", UsdPerKg = "USD/kg", KgPerKwh = "kg/kWh", UsdPerMwh = "USD/MWh", Share = "share";

    private const double KwhPerMwh = 1000;

    private static readonly string[] AroundTables = ["pack_system", "flow_battery", "iron_air", "storage_cost"];

    // Which equation gives which line of a cost.
    private static readonly (string Line, string Number)[] Lines =
    [
        ("Materials", "C2"), ("Scrap credit", "C3"), ("Labour", "C4"), ("Energy", "C5"), ("Maintenance", "C8"), ("Overheads", "C8"), ("Capital charge", "C7"), ("Working capital", "C9"), ("Warranty", "C10"),
    ];

    /// <summary>The numbers of the equations that give a line of a cost; those of the whole where no line is named.</summary>
    /// <param name="line">Name of the line; null for the whole.</param>
    /// <param name="question">Whose cost.</param>
    public static IReadOnlyList<string> Of(string? line, CostQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return Array.Find(Lines, each => each.Line == line).Number is { } number ? [number] : [question.Level == CostLevel.Cell ? "C10" : NumberAround(question)];
    }

    /// <summary>The equations, in the order of computation.</summary>
    /// <param name="book">The costs.</param>
    /// <param name="question">Whose cost.</param>
    /// <exception cref="DataException">An input is missing, or the chemistry is unknown.</exception>
    public static IReadOnlyList<WorkedEquation> Of(CostBook book, CostQuestion question)
    {
        ArgumentNullException.ThrowIfNull(book);
        question = CostBook.Answerable(question);
        var sheet = new EquationSheet(book.Inputs, question.Region, question.Year, isOfCost: true);
        if (!CostBook.IsWithoutCells(question.Chemistry))
        {
            var work = new Work(book, question, sheet);
            work.Design();
            work.Prices();
            work.Yields();
            work.Learning();
            work.Plant();
            work.Materials();
            work.Conversion();
            work.Total();
        }

        if (question.Level != CostLevel.Cell)
        {
            Around(book, question, sheet);
        }

        if (question.Level == CostLevel.System && book.StorageChemistries.Contains(question.Chemistry))
        {
            Levelised(book, question, sheet);
        }

        return sheet.Equations;
    }

    // A pack or system is the sum of what stands around the cell.
    private static void Around(CostBook book, CostQuestion question, EquationSheet sheet)
    {
        var (tree, number) = (book.Tree(question), NumberAround(question));
        Datum[] rows = [.. book.Ask(question).Inputs.Where(datum => AroundTables.Contains(datum.Table))];
        var parts = tree.Children.Select((part, index) => (part, symbol: $"p{index + 1}")).ToList();
        sheet.Add(
            number, question.Level == CostLevel.Pack ? "full cost of the pack" : "installed cost of the system", string.Join(" + ", parts.Select(each => $"{{{each.symbol}}}")), tree.Value, UsdPerKwh,
            [.. parts.Select(each => each.part.Name == "cell" ? EquationSheet.From("C10", each.symbol, "full cost of the cell", each.part.Value, UsdPerKwh) : sheet.In(each.symbol, each.part.Name, each.part.Value, UsdPerKwh)), new WorkedTerm("rows", "rows of the package behind these parts", rows.Length, "", "", rows)]);
    }

    // What a MWh delivered costs over the life of the plant.
    private static void Levelised(CostBook book, CostQuestion question, EquationSheet sheet)
    {
        var (tree, installed) = (book.LevelisedStorage(question), book.Tree(question with { Level = CostLevel.System }).Value);
        var project = book.ProjectOf(question, installed);
        double Part(string name) => tree.Children.Single(child => child.Name == name).Value;
        var (id, capital) = (question.Chemistry, Part(LevelisedCostOfStorage.Capital));
        var (rate, life) = (sheet.In("r", "discount rate", project.DiscountRate, "1/yr", ("storage_discount_rate", "")), new WorkedTerm("n", "life: of calendar, or of cycles where they end first", project.LifeYears, "yr", "P5", []));
        var energy = KwhPerMwh * installed / capital;
        sheet.Add(
            "P5", "energy delivered over the life, discounted", "{N} x {D} x (1 - ((1 - {d}) / (1 + {r})) ^ {n}) / ({r} + {d})", energy, "kWh/kWh", new WorkedTerm("N", "cycles a year, of the duty of a store of these hours", project.CyclesPerYear, "1/yr", "P5", []), sheet.In("D", "depth of discharge", project.DepthOfDischarge, Share, ("storage_depth_of_discharge", "")),
            sheet.In("d", "capacity lost a year", project.DegradationPerYear, "1/yr", ("storage_fade", id)), rate, life);
        sheet.Add("P5", "capital", "1000 x {C} / {E}", capital, UsdPerMwh, EquationSheet.From(NumberAround(question), "C", "installed cost of the system", installed, UsdPerKwh), EquationSheet.From("P5", "E", "energy delivered over the life", energy, "kWh/kWh"));
        var repaid = EquationSheet.From("P5", "K", "capital", capital, UsdPerMwh);
        sheet.Add(
            "P5", LevelisedCostOfStorage.Operation, "{o} x {K} x (1 - 1 / (1 + {r}) ^ {n}) / {r}", Part(LevelisedCostOfStorage.Operation), UsdPerMwh, sheet.In("o", "share of capital a year", project.OperationShare, "1/yr", ("storage_upkeep", id)), repaid, rate, life);
        sheet.Add(
            "P5", LevelisedCostOfStorage.Charging, "{p} / {e}", Part(LevelisedCostOfStorage.Charging), UsdPerMwh, sheet.In("p", "price of power to charge", project.ChargingPriceUsdPerMwh, UsdPerMwh, ("charging_price", "")),
            sheet.In("e", "round-trip efficiency", project.RoundTripEfficiency, Share, ("round_trip_efficiency", id)));
        sheet.Add("P5", LevelisedCostOfStorage.EndOfLife, "{s} x {K} / (1 + {r}) ^ {n}", Part(LevelisedCostOfStorage.EndOfLife), UsdPerMwh, sheet.In("s", "share of capital at the end", project.EndCostShare, Share, ("storage_end_cost", "")), repaid, rate, life);
        var parts = tree.Children.Select((part, index) => EquationSheet.From("P5", $"p{index + 1}", part.Name, part.Value, UsdPerMwh)).ToArray();
        sheet.Add("P5", LevelisedCostOfStorage.Total, string.Join(" + ", parts.Select(part => $"{{{part.Symbol}}}")), tree.Value, UsdPerMwh, parts);
    }

    private static string NumberAround(CostQuestion question) => question.Chemistry switch { "VRFB" => "P3", "Iron-air" => "P4", _ => question.Level == CostLevel.Pack ? "P1" : "P2" };

    private sealed class Work
    {
        private readonly EquationSheet sheet;
        private readonly CostBook book;
        private readonly CostQuestion question;
        private readonly string id;
        private readonly CellCostCase @case;
        private readonly CellDesign design;
        private readonly CellBill bill;
        private readonly MaterialYields yields;
        private readonly UnitCost cost;
        private readonly CellChemistry materials;
        private readonly LearningFactors learning;

        public Work(CostBook book, CostQuestion question, EquationSheet sheet)
        {
            (this.book, this.question, this.sheet, id) = (book, question, sheet, question.Chemistry);
            @case = book.Case(question);
            design = @case.Design;
            bill = CellBill.Of(design);
            yields = @case.StepYields.At(@case.Yield);
            cost = UnitCost.Of(@case);
            materials = CellChemistry.Read(book.Inputs.Package, id);
            learning = @case.Learning;
        }

        public void Design()
        {
            var charge = EquationSheet.From("A1", "Ah", "charge per energy", bill.AhPerKwh, "Ah/kWh");
            var area = EquationSheet.From("A3", "A", "one-sided coated cathode area", bill.AreaM2, "m2/kWh");
            sheet.Add("A1", "charge per energy", "1000 / {V}", bill.AhPerKwh, "Ah/kWh", Own("V", "average voltage", design.AverageVoltageV, "V", "average_voltage"));
            sheet.Add("A2", "cathode active material", "{Ah} / {q}", bill.CathodeActiveKg, KgPerKwh, charge, Own("q", "capacity of the cathode in a full cell", design.CathodeCapacityMahPerG, "mAh/g", "cathode_capacity"));
            sheet.Add(
                "A2", "binder of the cathode", "{b} x {CAM} / {w}", bill.CathodeBinderKg, KgPerKwh, Own("b", "binder in the coating", design.CathodeBinderShare, Share, "cathode_binder_fraction"), Cathode(),
                Own("w", "active material in the coating", design.CathodeActiveShare, Share, "cathode_active_fraction"));
            sheet.Add(
                "A3", "one-sided coated cathode area", "100 / ({V} x {L})", bill.AreaM2, "m2/kWh", Own("V", "average voltage", design.AverageVoltageV, "V", "average_voltage"),
                Own("L", "loading per side", design.ArealLoadingMahPerCm2, "mAh/cm2", "areal_loading"));
            if (bill.AnodeActiveKg > 0)
            {
                sheet.Add(
                    "A4", "anode active material", "{Ah} x {NP} / {q}", bill.AnodeActiveKg, KgPerKwh, charge, Own("NP", "capacity of the anode over that of the cathode", design.NegativeToPositiveRatio, "", "np_ratio"),
                    Own("q", "capacity of the anode in a full cell", design.AnodeCapacityMahPerG, "mAh/g", "anode_capacity"));
            }

            if (design.LithiumFoilRatio > 0)
            {
                sheet.Add(
                    "A5", "lithium metal", "{r} x {Ah} / {q}", bill.LithiumKg, KgPerKwh, Own("r", "lithium over what the cell needs", design.LithiumFoilRatio, "", "lithium_metal_ratio"), charge,
                    Own("q", "capacity of lithium metal", design.AnodeCapacityMahPerG, "mAh/g", "anode_capacity"));
            }
            else if (design.LithiumExcessUm > 0)
            {
                sheet.Add(
                    "A5", "lithium metal", "{A} x {t} x {rho} / 1000", bill.LithiumKg, KgPerKwh, area, Own("t", "reservoir of lithium", design.LithiumExcessUm, "um", "lithium_metal_excess"),
                    sheet.In("rho", "density of lithium", design.Densities.Lithium, "g/cm3", ("density", "lithium_metal")));
            }

            var margin = sheet.In("m", "foil bought over foil coated", design.FoilMargin, "", ("foil_margin", ""));
            sheet.Add(
                "A6", "aluminium foil", "{A} x {m} / 2 x ({t} + {t-}) x {rho} / 1000", bill.AluminiumFoilKg, KgPerKwh, area, margin, Own("t", "foil of the cathode", design.AluminiumFoilUm, "um", "aluminium_foil_thickness"),
                Own("t-", "aluminium foil of the anode", design.NegativeAluminiumFoilUm, "um", "negative_aluminium_foil_thickness"), sheet.In("rho", "density of aluminium", design.Densities.Aluminium, "g/cm3", ("density", "aluminium")));
            if (bill.CopperFoilKg > 0)
            {
                sheet.Add(
                    "A6", "copper foil", "{A} x {m} / 2 x {t} x {rho} / 1000", bill.CopperFoilKg, KgPerKwh, area, margin, Own("t", "foil of the anode", design.CopperFoilUm, "um", "copper_foil_thickness"),
                    sheet.In("rho", "density of copper", design.Densities.Copper, "g/cm3", ("density", "copper")));
            }

            sheet.Add("A7", "separator", "{A} x {s}", bill.SeparatorM2, "m2/kWh", area, Own("s", "separator over coated area", design.SeparatorAreaFactor, "", "separator_area_factor"));
            if (bill.ElectrolyteKg > 0)
            {
                sheet.Add("A7", "electrolyte", "{Ah} x {e} / 1000", bill.ElectrolyteKg, KgPerKwh, charge, Own("e", "electrolyte per charge", design.ElectrolyteGPerAh, "g/Ah", "electrolyte_per_capacity"));
            }

            sheet.Add("A8", "specific energy of the cell", "1000 / {M}", bill.WhPerKg, "Wh/kg", EquationSheet.From("A8", "M", "mass: coatings, lithium, foils, separator, electrolyte, casing", bill.CellKg, KgPerKwh));
            sheet.Add(
                "A9", "energy density of the cell", "1000 / ({S} x {f})", bill.WhPerL, "Wh/L", EquationSheet.From("A9", "S", "volume of the stack", bill.StackL, "L/kWh"),
                Own("f", "volume of the cell over that of its stack", design.PackingFactor, "", "volume_packing_factor"));
            var pores = PoreCheck.Of(design);
            if (pores.ElectrolyteL > 0)
            {
                sheet.AddNoted(
                    "A10", "electrolyte over pores", "{e} / {v}", pores.Filling, Share, pores.IsDry ? "below the least filling: the design is dry" : "at or above the least filling",
                    EquationSheet.From("A7", "e", "volume of the electrolyte", pores.ElectrolyteL, "L/kWh"), EquationSheet.From("A9", "v", "pores of coatings and separator", pores.PoreL, "L/kWh"));
            }
        }

        public void Prices()
        {
            var price = @case.Prices.Cathode;
            var recipe = book.Inputs.Parameters.Where(parameter => parameter.EndsWith("_use", StringComparison.Ordinal) && book.Inputs.SubjectsOf(parameter).Contains(materials.CathodeMaterial))
                .Select(parameter => (Parameter: parameter, Metal: parameter[..^"_use".Length])).ToList();
            (string, string)[] Rows(params string[] metals) =>
                [.. recipe.Where(each => metals.Contains(each.Metal)).SelectMany(each => new[] { (each.Parameter, materials.CathodeMaterial), ("metal_price", each.Metal) })];
            string[] known = ["lithium_carbonate", "nickel", "cobalt", "manganese"];
            sheet.AddNoted(
                "D1", $"price of the cathode material, {materials.CathodeMaterial}", "{Li} + {Ni} + {Co} + {Mn} + {rest} + {conv}", price.UsdPerKg, UsdPerKg,
                "each part is kilograms used x price / yield; the conversion here is before learning (C2)",
                sheet.In("Li", "lithium in it", price.Lithium, UsdPerKg, Rows("lithium_carbonate")), sheet.In("Ni", "nickel in it", price.Nickel, UsdPerKg, Rows("nickel")),
                sheet.In("Co", "cobalt in it", price.Cobalt, UsdPerKg, Rows("cobalt")), sheet.In("Mn", "manganese in it", price.Manganese, UsdPerKg, Rows("manganese")),
                sheet.In("rest", "other raw materials", price.Other, UsdPerKg, Rows([.. recipe.Select(each => each.Metal).Except(known)])),
                sheet.In("conv", "conversion", price.Conversion, UsdPerKg, ("conversion", materials.CathodeMaterial)));
            foreach (var (name, subject, bought) in BoughtIn().Where(each => each.Price.Raw > 0))
            {
                sheet.Add(
                    "D4", $"price of {name}", "{raw} + {fee}", bought.Usd, UsdPerKg, sheet.In("raw", "metals in it, at the price of the year", bought.Raw, UsdPerKg, PassThroughs(subject)),
                    sheet.In("fee", "the rest of the quote", bought.Fee, UsdPerKg, ("material_price", subject)));
            }
        }

        public void Yields()
        {
            var k = @case.StepYields.Exponent(@case.Yield);
            var y = sheet.In("y", "good cells over active mass begun", @case.Yield, Share, ("yield_mature", ""));
            sheet.Add("B1", "how far the steps of the published plant are moved", "ln({y}) / ln({y0})", k, "", y, sheet.In("y0", "product of its active-mass yields", @case.StepYields.ActiveMass, Share, StepRows("mixing", "coating_slurry", "slitting_slurry", "stacking_electrode", "formation_ageing")));
            Yield("foil", yields.Foil, @case.StepYields.CoatingFoil * @case.StepYields.SlittingFoil * @case.StepYields.StackingElectrode * @case.StepYields.FormationAgeing, "coating_foil", "slitting_foil", "stacking_electrode", "formation_ageing");
            Yield("separator", yields.Separator, @case.StepYields.StackingSeparator * @case.StepYields.FormationAgeing, "stacking_separator", "formation_ageing");
            Yield("electrolyte", yields.Electrolyte, @case.StepYields.ElectrolyteFilling * @case.StepYields.FormationAgeing, "electrolyte_filling", "formation_ageing");
            Yield("casing", yields.Formation, @case.StepYields.FormationAgeing, "formation_ageing");

            void Yield(string name, double value, double published, params string[] steps) => sheet.Add(
                "B2", $"yield met by {name}", "{y0} ^ {k}", value, Share, sheet.In("y0", "product of the steps it passes, published plant", published, Share, StepRows(steps)),
                EquationSheet.From("B1", "k", "how far the steps are moved", k, ""));
        }

        public void Learning()
        {
            var learns = book.LearningOf(id);
            Factor("conversion", "conversion", "conversion_spillover", learning.Conversion, learns.Conversion.At(question.Year), learns.Conversion.At(learns.BaseYear));
            Factor("processing fees of materials", "active_material", "material_spillover", learning.MaterialFee, learns.MaterialFee.At(question.Year), learns.MaterialFee.At(learns.BaseYear));
            sheet.Add(
                "L3", "active material per kWh against today's", "max({floor}, (1 - {g}) ^ {n})", learning.MaterialIntensity, "",
                sheet.In("floor", "least that theory allows", Floor(learns.BaseYear), "", ("material_intensity_floor", id)),
                sheet.In("g", "fall a year", book.Inputs.Value("material_intensity_improvement"), Share, ("material_intensity_improvement", "")),
                sheet.In("n", "years since the base year of learning", question.Year - learns.BaseYear, "", ("learning_base_year", "")));

            void Factor(string name, string rate, string spillover, double value, double then, double first)
            {
                if (first <= 0)
                {
                    return;
                }

                var learned = book.Inputs.Value("learning_rate", rate);
                sheet.Add(
                    "L1", $"learning of {name}, against the base year", "({Z} / {Z0}) ^ (ln(1 - {lr}) / ln(2))", value, "",
                    EquationSheet.From("L11", "Z", "experience to the year: own output and what spills over", then, "GWh"),
                    EquationSheet.From("L11", "Z0", "experience to the base year", first, "GWh"), sheet.In("lr", "fall per doubling", learned, Share, ("learning_rate", rate), (spillover, id)));
            }
        }

        public void Plant()
        {
            var volumes = PlantVolumes.Of(design, bill, yields, @case.Plant.Baseline, @case.GwhPerYear);
            var largest = Enumerable.Range(0, @case.Plant.Steps.Count).Where(step => @case.Plant.Steps[step].SizeEffect == StepSizeEffect.None)
                .MaxBy(step => @case.Plant.StepSizeOf(step, volumes).EquipmentMusd);
            var name = @case.Plant.Steps[largest].Id;
            sheet.AddNoted(
                "C1", $"equipment of a step, {name}", "{F0} x {v} ^ {p}", @case.Plant.StepSizeOf(largest, volumes).EquipmentMusd, "million USD", "the largest step that only its volume sizes; all steps are added up below",
                sheet.In("F0", "equipment of the published plant", @case.Plant.Steps[largest].BaselineEquipmentMusd, "million USD", ("equipment_capex", name)),
                EquationSheet.From("C1", "v", "volume of the step over that of the published plant", RatioOf(@case.Plant.Steps[largest].Driver, volumes), ""),
                sheet.In("p", "exponent", @case.Plant.Steps[largest].Exponents.Capital, "", ("capital_exponent", name)));
        }

        public void Materials()
        {
            var price = @case.Prices;
            Active("cathode active material", cost.CathodeActive, bill.CathodeActiveKg, price.Cathode, price.CathodeTariff, "A2");
            if (bill.AnodeActiveKg > 0)
            {
                Active("anode active material", cost.AnodeActive, bill.AnodeActiveKg, price.Anode, price.AnodeTariff, "A4");
            }

            var baseline = @case.Plant.Baseline;
            Bought("binder of the cathode", bill.CathodeBinderKg, "A2", price.CathodeBinder, yields.ActiveMass, "B1", Or(materials.CathodeBinder, "pvdf"));
            Bought("binder of the anode", bill.AnodeBinderKg, "A4", price.AnodeBinder, yields.ActiveMass, "B1", "cmc_sbr");
            Bought("conductive carbon", bill.CathodeCarbonKg + bill.AnodeCarbonKg, "A2", price.Carbon, yields.ActiveMass, "B1", "conductive_carbon");
            Bought("solvent lost", baseline.SolventPerBinder * bill.CathodeBinderKg * (1 - @case.StepYields.SolventRecovery), "A2", price.Solvent, yields.ActiveMass, "B1", "nmp");
            Bought("copper foil", bill.CopperFoilKg, "A6", price.CopperFoil, yields.Foil, "B2", "copper_foil");
            Bought("aluminium foil", bill.AluminiumFoilKg, "A6", price.AluminiumFoil, yields.Foil, "B2", "aluminium_foil");
            Bought("separator", design.SeparatorIsSolidElectrolyte ? 0 : bill.SeparatorM2, "A7", price.Separator, yields.Separator, "B2", materials.Separator, "m2/kWh", "USD/m2");
            Bought("electrolyte", bill.ElectrolyteKg, "A7", price.Electrolyte, yields.Electrolyte, "B2", materials.Electrolyte);
            Bought("solid electrolyte in the coatings", bill.SolidElectrolyteInCoatingsKg, "A2", price.SolidElectrolyte, yields.ActiveMass, "B1", "sulfide_electrolyte");
            Bought("solid electrolyte as separator", design.SeparatorIsSolidElectrolyte ? bill.SeparatorKg : 0, "A7", price.SolidElectrolyte, yields.Separator, "B2", "sulfide_electrolyte");
            Bought("lithium foil", bill.LithiumKg, "A5", price.LithiumFoil, yields.Lithium, "B2", "lithium_foil");
            Bought("casing", bill.CasingKg, "A7", price.Casing, yields.Formation, "B2", materials.Casing);

            var kg = learning.MaterialIntensity * bill.CathodeActiveKg;
            var cathode = price.Cathode;
            var paid = cathode.ScrapIsPaidWhole ? cathode.RawUsdPerKg + (cathode.Conversion * learning.MaterialFee) : cathode.Lithium + cathode.Nickel + cathode.Cobalt;
            sheet.Add(
                "C3", "what scrap earns", "0 - {s} x ({kg} / {y} - {kg}) x {p} x (1 + {f})", cost.ScrapCredit, UsdPerKwh,
                sheet.In("s", "part of its value that scrap earns", @case.Finance.ScrapCreditShare, Share, ("scrap_material_credit", "")),
                EquationSheet.From("A2", "kg", "cathode active material, learning of C2 counted", kg, KgPerKwh), sheet.In("y", "yield of active mass", yields.ActiveMass, Share, ("yield_mature", "")),
                EquationSheet.From("D1", "p", cathode.ScrapIsPaidWhole ? "value of the material" : "metals in it", paid, UsdPerKg), Freight());
        }

        public void Conversion()
        {
            var (region, finance) = (@case.Region, @case.Finance);
            var volumes = PlantVolumes.Of(design, bill, yields, @case.Plant.Baseline, @case.GwhPerYear);
            var size = @case.Plant.Size(volumes);
            var learned = EquationSheet.From("L1", "L", "learning of conversion", learning.Conversion, "");
            var plant = new WorkedTerm("G", "nameplate of the plant", @case.GwhPerYear, "GWh/yr", "", []);
            var used = sheet.In("u", "output over nameplate", @case.Utilisation, Share, ("utilisation", ""));
            sheet.Add(
                "C4", "hours worked", "{L} x {H} / ({pi} x {G} x 1000000)", cost.HoursPerKwh, "h/kWh", learned, EquationSheet.From("C1", "H", "hours of all steps", size.HoursPerYear, "h/yr"),
                sheet.In("pi", "output per hour over that of the published plant", region.LabourProductivity, "", ("labour_productivity", "")), plant);
            sheet.Add(
                "C4", "labour", "{h} x {w} x {o}", cost.Labour, UsdPerKwh, EquationSheet.From("C4", "h", "hours worked", cost.HoursPerKwh, "h/kWh"), sheet.In("w", "wage", region.WageUsdPerHour, "USD/h", ("wage", "")),
                sheet.In("o", "labour with its overhead over direct labour", finance.LabourOverhead, "", ("labour_overhead_factor", "")));
            sheet.Add(
                "C5", "electricity", "{L} x {e} x {p}", cost.Electricity, UsdPerKwh, learned, Own("e", "electricity used", @case.Energy.ElectricityKwhPerKwh, "kWh/kWh", "cell_electricity"),
                sheet.In("p", "price of electricity", region.ElectricityUsdPerKwh, UsdPerKwh, ("electricity_price", "")));
            sheet.Add(
                "C5", "heat", "{L} x {q} x {p}", cost.Heat, UsdPerKwh, learned, Own("q", "heat used", @case.Energy.HeatKwhPerKwh, "kWh/kWh", "cell_heat"),
                sheet.In("p", "price of heat", region.HeatUsdPerKwh, UsdPerKwh, ("gas_heat_price", "")));
            var interest = sheet.In("i", "investment with interest while it is built over investment", finance.ConstructionInterest, "", ("construction_interest_factor", ""));
            sheet.Add(
                "C6", "investment in equipment", "{L} x {E} x {c} x {m} x {i} / {G}", cost.EquipmentUsdPerKwhYear, "USD/(kWh/yr)", learned, EquationSheet.From("C1", "E", "equipment of all steps", size.EquipmentMusd, "million USD"),
                Own("c", "equipment of the chemistry over that of the steps", @case.ChemistryEquipmentFactor, "", "chemistry_capex_factor"),
                sheet.In("m", "cost of equipment over that of the published plant", region.EquipmentMultiplier, "", ("equipment_capex_multiplier", "")), interest, plant);
            sheet.Add(
                "C6", "investment in buildings", "{L} x {M} x {b} x {m} x {i} / ({G} x 1000000)", cost.BuildingUsdPerKwhYear, "USD/(kWh/yr)", learned, EquationSheet.From("C1", "M", "floor of all steps", size.FloorM2, "m2"),
                sheet.In("b", "cost of a building", @case.Plant.Baseline.BuildingUsdPerM2, "USD/m2", ("building_cost", "")),
                sheet.In("m", "cost of buildings over that of the published plant", region.BuildingMultiplier, "", ("building_cost_multiplier", "")), interest, plant);
            Charge("equipment", cost.EquipmentUsdPerKwhYear, cost.EquipmentCharge, finance.EquipmentLifeYears, "equipment_life");
            Charge("buildings", cost.BuildingUsdPerKwhYear, cost.BuildingCharge, finance.BuildingLifeYears, "building_life");
            var (equipment, buildings) = (EquationSheet.From("C6", "Ie", "investment in equipment", cost.EquipmentUsdPerKwhYear, "USD/(kWh/yr)"), EquationSheet.From("C6", "Ib", "investment in buildings", cost.BuildingUsdPerKwhYear, "USD/(kWh/yr)"));
            sheet.Add(
                "C8", "maintenance", "({a} x {Ie} + {b} x {Ib}) / {u}", cost.Maintenance, UsdPerKwh, sheet.In("a", "of equipment a year", finance.EquipmentMaintenance, "1/yr", ("equipment_maintenance", "")), equipment,
                sheet.In("b", "of buildings a year", finance.BuildingMaintenance, "1/yr", ("building_maintenance", "")), buildings, used);
            var written = (cost.EquipmentUsdPerKwhYear / finance.EquipmentLifeYears) + (cost.BuildingUsdPerKwhYear / finance.BuildingLifeYears);
            var depreciation = EquationSheet.From("C6", "D", "investment over its life, a year", written, UsdPerKwh);
            sheet.Add(
                "C8", "research and development", "{r} x {D} / {u}", cost.Research, UsdPerKwh, sheet.In("r", "research over depreciation", finance.ResearchShareOfDepreciation, Share, ("rnd_share_of_depreciation", "")), depreciation, used);
            sheet.Add(
                "C8", "selling and administration", "{s} x ({lab} + {en} + {mt} + {D} / {u})", cost.SellingAdministration, UsdPerKwh,
                sheet.In("s", "share of conversion", finance.SellingAdministrationShare, Share, ("sga_share_of_conversion", "")), Line("C4", "lab", "labour", cost.Labour), Line("C5", "en", "energy", cost.Energy),
                Line("C8", "mt", "maintenance", cost.Maintenance), depreciation, used);
            sheet.Add(
                "C9", "return on working capital", "{r} x {n} / 12 x ({mat} + {lab} + {en})", cost.WorkingCapital, UsdPerKwh, Capital(), sheet.In("n", "months financed", finance.WorkingCapitalMonths, "months", ("working_capital_months", "")),
                Line("C2", "mat", "materials", cost.Materials), Line("C4", "lab", "labour", cost.Labour), Line("C5", "en", "energy", cost.Energy));

            void Charge(string name, double investment, double charge, double life, string lifeRow) => sheet.Add(
                "C7", $"capital charge on {name}", "{I} x ({crf} - {t} / {n}) / (1 - {t}) / {u}", charge, UsdPerKwh, EquationSheet.From("C6", "I", $"investment in {name}", investment, "USD/(kWh/yr)"),
                sheet.In("crf", $"r / (1 - (1 + r)^-n) at r = {WorkedEquation.Figure(region.RealCostOfCapital)} a year", CapitalRecovery.Factor(region.RealCostOfCapital, life), "1/yr", ("cost_of_capital", "")),
                sheet.In("t", "tax on the return", region.TaxOnReturn, Share, ("tax_rate", ""), ("return_taxed", "")), sheet.In("n", "life", life, "yr", (lifeRow, "")), used);
        }

        public void Total()
        {
            sheet.Add(
                "C10", "full cost of the cell", "({mat} + {scrap} + {lab} + {en} + {mt} + {oh} + {cap} + {wc}) x (1 + {w})", cost.Full, UsdPerKwh, Line("C2", "mat", "materials", cost.Materials), Line("C3", "scrap", "scrap sold back", cost.ScrapCredit),
                Line("C4", "lab", "labour", cost.Labour), Line("C5", "en", "energy", cost.Energy), Line("C8", "mt", "maintenance", cost.Maintenance), Line("C8", "oh", "overheads", cost.Overheads), Line("C7", "cap", "capital charge", cost.CapitalCharge),
                Line("C9", "wc", "working capital", cost.WorkingCapital), sheet.In("w", "warranty", @case.Finance.WarrantyShare, Share, ("warranty_share", "")));
            sheet.Add(
                "C10", "cash cost of the cell", "{full} - {cap} - {rd} - {wc}", cost.Cash, UsdPerKwh, Line("C10", "full", "full cost", cost.Full), Line("C7", "cap", "capital charge", cost.CapitalCharge), Line("C8", "rd", "research", cost.Research),
                Line("C9", "wc", "working capital", cost.WorkingCapital));
            var price = book.Price(@case, question.Region, question.Year);
            var normal = UnitCost.Of(@case with { Utilisation = price.NormalUtilisation });
            sheet.AddNoted(
                "C11", "modelled price of the cell", "{cash} + (({u} / (1 - {u})) / ({n} / (1 - {n}))) ^ {beta} x ({full} - {cash})", price.Value, UsdPerKwh,
                price.IsObserved ? "at the utilisation seen in the region" : "at normal utilisation: full cost", EquationSheet.From("C10", "cash", "cash cost at normal utilisation", normal.Cash, UsdPerKwh),
                sheet.In("u", "utilisation", price.Utilisation, Share, (price.IsObserved ? "observed_utilisation" : "normal_utilisation", "")), sheet.In("n", "normal utilisation", price.NormalUtilisation, Share, ("normal_utilisation", "")),
                sheet.In("beta", "steepness of the margin", book.Inputs.Value("margin_steepness", "", question.Region, question.Year), "", ("margin_steepness", "")), EquationSheet.From("C10", "full", "full cost at normal utilisation", normal.Full, UsdPerKwh));
        }

        private static string Or(string material, string usual) => material.Length > 0 ? material : usual;

        private static WorkedTerm Line(string number, string symbol, string name, double value) => EquationSheet.From(number, symbol, name, value, UsdPerKwh);

        private static double RatioOf(StepDriver driver, in PlantVolumes volumes) => driver switch
        {
            StepDriver.CathodeActive => volumes.CathodeActive,
            StepDriver.AnodeActive => volumes.AnodeActive,
            StepDriver.PositiveArea => volumes.PositiveArea,
            StepDriver.NegativeArea => volumes.NegativeArea,
            StepDriver.Solvent => volumes.Solvent,
            StepDriver.Cells => volumes.Cells,
            StepDriver.CellsOrAreas => volumes.CellsOrAreas,
            StepDriver.Rejects => volumes.Rejects,
            StepDriver.Modules => volumes.Modules,
            StepDriver.Packs => volumes.Packs,
            _ => volumes.Energy,
        };

        private static (string, string)[] StepRows(params string[] steps) => [.. steps.Select(step => ("step_yield", step))];

        private WorkedTerm Own(string symbol, string name, double value, string unit, string parameter) => sheet.In(symbol, name, value, unit, (parameter, id));

        private WorkedTerm Cathode() => EquationSheet.From("A2", "CAM", "cathode active material", bill.CathodeActiveKg, KgPerKwh);

        private WorkedTerm Freight() => sheet.In("f", "freight and premium outside the reference region", @case.Prices.Freight, Share, ("material_freight", ""));

        private WorkedTerm Capital() => sheet.In("r", "real cost of capital", @case.Region.RealCostOfCapital, "1/yr", ("cost_of_capital", ""));

        private double Floor(int year) => book.Inputs.TryValue("material_intensity_floor", id, "", year, out var stated) ? stated : 1;

        private (string, string)[] PassThroughs(string material) =>
        [
            .. book.Inputs.Parameters.Where(parameter => parameter.EndsWith("_pass_through", StringComparison.Ordinal) && book.Inputs.SubjectsOf(parameter).Contains(material))
                .SelectMany(parameter => new[] { (parameter, material), ("metal_price", parameter[..^"_pass_through".Length]) }),
        ];

        private IEnumerable<(string Name, string Subject, MaterialPrice Price)> BoughtIn()
        {
            var price = @case.Prices;
            if (bill.CopperFoilKg > 0)
            {
                yield return ("copper foil", "copper_foil", price.CopperFoil);
            }

            yield return ("aluminium foil", "aluminium_foil", price.AluminiumFoil);
            if (bill.ElectrolyteKg > 0)
            {
                yield return ("electrolyte", materials.Electrolyte, price.Electrolyte);
            }

            if (bill.SolidElectrolyteKg(design) > 0)
            {
                yield return ("solid electrolyte", "sulfide_electrolyte", price.SolidElectrolyte);
            }

            if (bill.LithiumKg > 0)
            {
                yield return ("lithium foil", "lithium_foil", price.LithiumFoil);
            }
        }

        private WorkedTerm Intensity() => EquationSheet.From("L3", "g", "active material per kWh against today's", learning.MaterialIntensity, "");

        private WorkedTerm Fee() => EquationSheet.From("L1", "L", "learning of processing fees", learning.MaterialFee, "");

        private void Active(string name, double value, double kg, in ActiveMaterialPrice price, double duty, string quantity) => sheet.Add(
            "C2", name, "{g} x {kg} / {y} x ({raw} + {L} x {conv}) x (1 + {f} + {d})", value, UsdPerKwh, Intensity(), EquationSheet.From(quantity, "kg", "in a kWh of cell", kg, KgPerKwh),
            sheet.In("y", "yield of active mass", yields.ActiveMass, Share, ("yield_mature", "")), EquationSheet.From("D1", "raw", "raw materials", price.RawUsdPerKg, UsdPerKg), Fee(),
            EquationSheet.From("D1", "conv", "conversion", price.Conversion, UsdPerKg), Freight(), new WorkedTerm("d", "duty", duty, Share, "", []));

        private void Bought(string name, double quantity, string from, in MaterialPrice price, double yield, string yieldFrom, string subject, string unit = KgPerKwh, string priceUnit = UsdPerKg)
        {
            if (quantity == 0)
            {
                return;
            }

            sheet.Add(
                "C2", name, "{g} x {m} / {y} x ({raw} + {L} x {fee}) x (1 + {f} + {d})", learning.MaterialIntensity * quantity / yield * (price.Raw + (price.Fee * learning.MaterialFee)) * (1 + @case.Prices.Freight + price.Tariff), UsdPerKwh,
                Intensity(), EquationSheet.From(from, "m", "in a kWh of cell", quantity, unit), EquationSheet.From(yieldFrom, "y", "yield it meets", yield, Share),
                sheet.In("raw", "metals in it", price.Raw, priceUnit, PassThroughs(subject)), Fee(), sheet.In("fee", "the rest of the quote", price.Fee, priceUnit, ("material_price", subject)), Freight(),
                new WorkedTerm("d", "duty", price.Tariff, Share, "", []));
        }
    }
}
