using Xunit.Abstractions;

namespace Cellcast.Acceptance;

/// <summary>
/// The policy levers of the reports, each as a shipped scenario: does the model move the way the reports say? Where it does not, the reason stands beside; a lever that
/// differs without a reason fails, and so does a reason for one that has come to agree.
/// </summary>
public sealed class PolicyLevers(ITestOutputHelper output)
{
    private const string US = "United States", EU = "Europe", CN = "China";

    // What moves less than this, relative to the larger of the two, shows no sign; what is to stay may move by the second.
    private const double Least = 2e-4;
    private const double Still = 5e-3;

    private static readonly Effect[] Effects =
    [
        new("L01", "l01-45x-cells", Off, "cost of home cells", m => m.Cost("cell", US), Falls),
        new("L01", "l01-45x-cells", Off, "home cell capacity", m => m.Capacity("cell", US), Rises),
        new("L01", "l01-45x-cells", Off, "share of cells imported", m => m.Imported("cell", US), Falls),
        new("L02", "l02-45x-modules", Off, "cost of home packs", m => m.Cost("pack+system", US), Falls),
        new("L02", "l02-45x-modules", Off, "home pack capacity", m => m.Capacity("pack+system", US), Rises),
        new("L03", "l03-45x-materials", Off, "home active material capacity", m => m.Capacity("active_material", US), Rises),
        new("L04", "l04-eu-credit-lfp", On, "cost of European LFP", m => m.Cost("cell_lfp", EU), Falls),
        new("L04", "l04-eu-credit-lfp", On, "European LFP made", m => m.Made("cell_lfp", EU), Rises),
        new("L04", "l04-eu-credit-lfp", On, "share of LFP from China in Europe", m => m.From("cell_lfp", EU, CN), Falls),
        new("L05", "l05-storage-credit", Off, "storage wanted", m => m.Demand("bess", US), Rises),
        new("L06", "l06-content-bonus", Off, "storage wanted", m => m.Demand("bess", US), Rises),
        new("L06", "l06-content-bonus", Off, "share of storage systems made at home", m => 1 - m.Imported("bess", US), Rises),
        new("L07", "l07-transfer", Off, "cost of home cells", m => m.Cost("cell", US), Falls),
        new("L07", "l07-transfer", Off, "home cell capacity", m => m.Capacity("cell", US), Rises),
        new("L08", "l08-ramp-subsidy", On, "European cell capacity", m => m.Capacity("cell", EU), Rises),
        new("L10", "l10-loans", On, "cost of home cells", m => m.Cost("cell", US), Falls),
        new("L10", "l10-loans", On, "home cell capacity", m => m.Capacity("cell", US), Rises),
        new("L11", "l11-next-gen-credit", On, "share of next generation at home", m => m.Made(Next, US) / m.Made("cell", US), Rises),
        new("L12", "l12-neutral-credit", On, "incumbents made at home", m => m.Made(Incumbent, US), Rises),
        new("L12", "l12-neutral-credit", On, "share of next generation at home", m => m.Made(Next, US) / m.Made("cell", US), StaysOrFalls,
            "20 USD/kWh off every cell brings cells of all kinds home, the next generation too: nothing in the model makes incumbents better at taking up the money"),
        new("L09", "l09-first-plants", On, "next-generation capacity at home", m => m.Capacity(Next, US), Rises),
        new("L13", "l13-one-off-grant", On, "home cell capacity", m => m.Capacity("cell", US), Rises,
            "plants in service by 2031 are ordered by 2028, and until then more is being built than is wanted: the grant finds no plant that was not coming"),
        new("L14", "l14-cheap-capital-china", Off, "cost of Chinese cells", m => m.Cost("cell", CN), Falls),
        new("L14", "l14-cheap-capital-china", Off, "Chinese cell capacity", m => m.Capacity("cell", CN), Rises),
        new("L14", "l14-cheap-capital-china", Off, "use of Chinese cell plants", m => m.Made("cell", CN) / m.Capacity("cell", CN), Falls),
        new("L15", "l15-contract-plants", On, "capacity for contract cells", m => m.Capacity("cell_semi+cell_lis", US), Rises),
        new("L16", "l16-us-tariff-cells", Off, "price of packs and systems", m => m.Price("pack+system", US), Rises),
        new("L16", "l16-us-tariff-cells", Off, "share of cells made at home", m => 1 - m.Imported("cell", US), Rises),
        new("L16", "l16-us-tariff-cells", Off, "demand for packs and systems", m => m.Demand("pack+system", US), Falls),
        new("L16", "l16-us-tariff-cells", Off, "cells from China into Europe", m => m.Shipped("cell", CN, EU), Rises),
        new("L16", "l16-eu-tariff-30", On, "price of LFP in Europe", m => m.Price("cell_lfp", EU), Rises),
        new("L16", "l16-eu-tariff-30", On, "share of LFP made in Europe", m => 1 - m.Imported("cell_lfp", EU), Rises),
        new("L17", "l17-input-tariffs", Off, "cost of home cells", m => m.Cost("cell", US), Rises),
        new("L17", "l17-input-tariffs", Off, "active materials made at home", m => m.Made("active_material", US), Rises),
        new("L18", "l18-baseline-tariff", On, "cost of home cells", m => m.Cost("cell", US), Rises),
        new("L19", "l19-investigation", On, "home cell capacity", m => m.Capacity("cell", US), Falls),
        new("L20", "l20-eu-tariff-quota", On, "LFP made in Europe", m => m.Made("cell_lfp", EU), Rises),
        new("L20", "l20-eu-tariff-quota", On, "LFP from China into Europe", m => m.Shipped("cell_lfp", CN, EU), Falls),
        new("L21", "l21-tariff-next-gen", On, "next generation made at home", m => m.Made(Next, US), Rises),
        new("L21", "l21-tariff-next-gen", On, "price of LFP", m => m.Price("cell_lfp", US), Stays),
        new("L22", "l22-antidumping-next-gen", On, "price of the next generation in Europe", m => m.Price(Next, EU), Rises),
        new("L23", "l23-origin-tariff", On, "price of packs and systems", m => m.Price("pack+system", US), Rises),
        new("L23", "l23-origin-tariff", On, "share of cells from China", m => m.From("cell", US, CN), Falls),
        new("L24", "l24-system-ban", On, "price of storage systems", m => m.Price("bess", US), Rises),
        new("L24", "l24-system-ban", On, "storage installed", m => m.Demand("bess", US), Falls),
        new("L25", "l25-duties-may-2024", Off, "vehicle packs from China", m => m.Shipped("pack_ev", CN, US), Falls),
        new("L25", "l25-duties-may-2024", Off, "natural graphite from China in America", m => m.From("gr_nat", US, CN), Falls),
        new("L26", "l26-export-controls", On, "price of anode material in Europe", m => m.Price("aam_gr", EU), Rises),
        new("L26", "l26-export-controls", On, "price of anode material in America", m => m.Price("aam_gr", US), Rises,
            "with duties Chinese anode lands dearer in America than any other; what is held back makes buyers give up the habit of it for cheaper makers at home and in Asia"),
        new("L26", "l26-export-controls", On, "price of LFP cathode in Europe", m => m.Price("cam_lfp", EU), Rises),
        new("L26", "l26-export-controls", On, "cost of American LFP", m => m.Cost("cell_lfp", US), Rises,
            "as the price of anode material"),
        new("L26", "l26-export-controls", On, "cost of European NMC", m => m.Cost("cell_nmc_hi", EU), Rises),
        new("L26", "l26-export-controls", On, "anode material made in America", m => m.Made("aam_gr", US), Rises),
        new("L26", "l26-export-controls", On, "sodium cells made outside China", m => m.Made("cell_na", US) + m.Made("cell_na", EU), Rises),
        new("L27", "l27-local-content", On, "share of cells made in Europe", m => 1 - m.Imported("cell", EU), Rises),
        new("L27", "l27-local-content", On, "price of LFP in Europe", m => m.Price("cell_lfp", EU), Rises),
        new("L27", "l27-local-content", On, "price of high-nickel cells in Europe", m => m.Price("cell_nmc_hi", EU), Rises),
        new("L28", "l28-foreign-entities", Off, "cells owned from China in America", m => m.CapacityOwned("cell", US, CN), Falls),
        new("L29", "l29-licences", Off, "cost of American LFP", m => m.Cost("cell_lfp", US), Rises),
        new("L29", "l29-licences", Off, "American LFP capacity", m => m.Capacity("cell_lfp", US), Falls),
        new("L30", "l30-material-test", Off, "LFP cathode from China in America", m => m.From("cam_lfp", US, CN), Falls),
        new("L30", "l30-material-test", Off, "anode material from China in America", m => m.From("aam_gr", US, CN), Falls),
        new("L30", "l30-storage-test", Off, "storage systems from China in America", m => m.From("bess", US, CN), Falls),
        new("L30", "l30-storage-test", Off, "storage systems made at home", m => m.Made("bess", US), Rises),
        new("L30", "l30-storage-test", Off, "LFP cells from China in America", m => m.From("cell_lfp", US, CN), Falls),
        new("L30", "l30-material-test", Off, "cost of home cells", m => m.Cost("cell", US), Rises),
        new("L31", "l31-conditions", On, "cells owned from China in Europe", m => m.CapacityOwned("cell", EU, CN), Falls),
        new("L32", "l31-conditions", Off, "cells owned from China in Europe, where nobody is screened", m => m.CapacityOwned("cell", EU, CN), Rises),
        new("L34", "l34-anode-ventures", On, "anode capacity in America", m => m.Capacity("aam_gr", US), Rises,
            "owners from China have no anode lines in America to begin from, and what a venture knows acts on cells alone"),
        new("L36", "l36-battery-passport", On, "price of cells in Europe", m => m.Price("cell", EU), Rises),
        new("L36", "l36-battery-passport", On, "cells made in Europe", m => m.Made("cell", EU), Rises),
        new("L33 L57 L58", "l33-allied-yields", On, "cost of European cells", m => m.Cost("cell_nmc_hi", EU), Falls),
        new("L33 L57 L58", "l33-allied-yields", On, "European cell capacity", m => m.Capacity("cell", EU), Rises),
        new("L35", "l35-filter", On, "cells owned from China in America", m => m.CapacityOwned("cell", US, CN), Falls),
        new("L37 L38", "l37-car-credit", Off, "vehicle packs wanted", m => m.Demand("pack_ev", US), Rises),
        new("L39 L40", "l40-zev-mandate", Off, "vehicle packs wanted", m => m.Demand("pack_ev", US), Rises),
        new("L41", "l41-pilot-cities", On, "vehicle packs wanted in Europe", m => m.Demand("pack_ev", EU), Rises),
        new("L41", "l41-pilot-cities", On, "cells made in Europe", m => m.Made("cell", EU), Rises),
        new("L42", "l42-defence", On, "other packs wanted", m => m.Demand("pack_oth", US), Rises),
        new("L43", "l43-defence-pool", On, "other packs wanted in Europe", m => m.Demand("pack_oth", EU), Rises),
        new("L44", "l44-civil-fleets", On, "vehicle packs wanted", m => m.Demand("pack_ev", US), Rises),
        new("L45", "l45-missions", On, "other packs wanted", m => m.Demand("pack_oth", US), Rises),
        new("L46", "l46-buy-domestic", On, "packs and systems made at home", m => m.Made("pack+system", US), Rises),
        new("L46", "l46-buy-domestic", On, "price of packs and systems", m => m.Price("pack+system", US), Rises),
        new("L47", "l47-storage-market", On, "storage wanted", m => m.Demand("bess", US), Rises),
        new("L47", "l47-storage-market", On, "use of American plants for storage systems", m => m.Made("bess", US) / m.Capacity("bess", US), Rises),
        new("L48", "l48-solar-credits-end", On, "storage wanted", m => m.Demand("bess", US), Falls),
        new("L49", "l49-aviation", On, "other packs wanted", m => m.Demand("pack_oth", US), Rises),
        new("L50", "l50-research", On, "semi-solid and solid-state cells made", m => m.Made(Solid, US) + m.Made(Solid, EU) + m.Made(Solid, CN), Rises),
        new("L52", "l52-joint-research", On, "semi-solid and solid-state cells made", m => m.Made(Solid, US) + m.Made(Solid, EU) + m.Made(Solid, CN), Rises),
        new("L53", "l53-consortium", On, "solid-state cells made in China", m => m.Made("cell_assb", CN), Rises),
        new("L55", "l55-foreign-patents", On, "price of the next generation in Europe", m => m.Price(Next, EU), Rises),
        new("L51", "l51-sodium-research", On, "sodium cells made", m => m.Made("cell_na", CN) + m.Made("cell_na", US) + m.Made("cell_na", EU), Rises),
        new("L51", "l51-sodium-research", On, "cost of sodium cells in China", m => m.Cost("cell_na", CN), Falls),
        new("L59 L60", "l60-workforce", On, "cost of home cells", m => m.Cost("cell", US), Falls),
        new("L61", "l61-expensing", Off, "cost of home cells", m => m.Cost("cell", US), Falls),
        new("L61", "l61-expensing", Off, "home cell capacity", m => m.Capacity("cell", US), Rises),
        new("L61", "l61-39-years", On, "cost of home cells", m => m.Cost("cell", US), Rises),
        new("L62", "l62-patient-capital", On, "home cell capacity", m => m.Capacity("cell", US), Rises),
        new("L63", "l63-public-debt", On, "European cell capacity", m => m.Capacity("cell", EU), Rises),
        new("L64", "l64-permits", On, "cost of home cells", m => m.Cost("cell", US), Falls),
        new("L65", "l65-continuity", On, "home cell capacity", m => m.Capacity("cell", US), Rises),
        new("L66", "l66-price-guarantee", On, "cathode material made in America", m => m.Made("cam_lfp+cam_nmc_hi", US), Rises),
        new("L66", "l66-price-guarantee", On, "cathode capacity in America", m => m.Capacity("cam_lfp+cam_nmc_hi", US), Rises),
        new("L67", "l67-reserve", On, "American stock of cobalt chemicals", m => m.Stock("co_chem", US), Rises),
        new("L68", "l68-guidance", On, "active material capacity at home", m => m.Capacity("active_material", US), Rises),
        new("L69", "l69-recycling", On, "lithium mined", m => m.Made("li_mined", "Australia") + m.Made("li_mined", "Latin America") + m.Made("li_mined", CN), Falls),
        new("L71", "world-cooperation", On, "share of cells made in Europe", m => 1 - m.Imported("cell", EU), Rises),
        new("L71", "world-cooperation", On, "risk of Europe's cells", m => m.Risk("cell", EU), Falls),
        new("L72", "l17-input-tariffs", Off, "cost of home cells", m => m.Cost("cell", US), Rises),
        new("L74", "l74-miti-package", On, "share of cells made in Europe", m => 1 - m.Imported("cell", EU), Rises),
        new("L75", "l75-deployment-first", On, "vehicle packs wanted", m => m.Demand("pack_ev", US), Rises),
        new("L75", "l75-deployment-first", On, "cost of home cells", m => m.Cost("cell", US), Falls),
        new("L77", "l77-whole-chain", On, "share of cells made in Europe", m => 1 - m.Imported("cell", EU), Rises),
        new("L77", "l77-whole-chain", On, "active material capacity in Europe", m => m.Capacity("active_material", EU), Rises),
        new("L77", "l77-whole-chain", On, "vehicle packs wanted in Europe", m => m.Demand("pack_ev", EU), Rises),
    ];

    private const string Solid = "cell_semi+cell_assb";
    private const string Next = "cell_na+cell_si+cell_semi+cell_assb+cell_lis", Incumbent = "cell_lfp+cell_nmc_hi+cell_nmc_mid+cell_nca";
    private const bool On = true, Off = false;
    private const int Falls = -1, Stays = 0, Rises = 1, StaysOrFalls = -2;

    [Fact, System("L", Kind.Outcome)]
    public void Every_lever_moves_what_the_reports_say_or_tells_why_not()
    {
        Parallel.ForEach(Effects.Select(effect => effect.Scenario).Append("baseline").Distinct(StringComparer.Ordinal), new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, name => SolvedScenarios.Of(name));
        var silent = new List<string>();
        foreach (var effect in Effects)
        {
            var plain = effect.Of(SolvedScenarios.Measures("baseline"));
            var changed = effect.Of(SolvedScenarios.Measures(effect.Scenario));
            var (before, after) = effect.IsOn ? (plain, changed) : (changed, plain);
            var least = effect.Expected == Stays ? Still : Least;
            var moved = Math.Abs(after - before) <= least * Math.Max(Math.Abs(before), Math.Abs(after)) ? 0 : Math.Sign(after - before);
            var agrees = effect.Expected == StaysOrFalls ? moved <= 0 : moved == effect.Expected;
            output.WriteLine($"{effect.Lever,-12} {(agrees ? "agrees " : "differs")} {effect.What}: {before:0.####} to {after:0.####} {(agrees ? "" : effect.Differs)}");
            if (agrees == (effect.Differs is not null))
            {
                silent.Add($"{effect.Lever} {effect.What}: {before:0.####} to {after:0.####}");
            }
        }

        Assert.True(silent.Count == 0, string.Join("\n", silent));
    }

    private sealed record Effect(string Lever, string Scenario, bool IsOn, string What, Func<ChainMeasures, double> Of, int Expected, string? Differs = null);
}
