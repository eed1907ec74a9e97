namespace Cellcast.Data.Backtests;

/// <summary>How a measure is made of variables of a run.</summary>
public enum MeasureForm
{
    /// <summary>A quantity of a product, or of several together: <c>Production|Cell</c>.</summary>
    Amount,

    /// <summary>A price, averaged over products and regions by output, or by use for delivered prices: <c>Price|Cell|LFP</c>.</summary>
    Price,

    /// <summary>Output over effective capacity: <c>Utilisation|Cell|LFP</c>.</summary>
    Utilisation,

    /// <summary>Output over nameplate: <c>Nameplate Use|Cell</c>.</summary>
    NameplateUse,

    /// <summary>A region's share of the world: <c>Share of World|Production|Mined|Lithium</c>.</summary>
    ShareOfWorld,

    /// <summary>An owner group's share of what stands in the region or the world: <c>Owner Share|Production|Component|Separator|Owned by China</c>.</summary>
    OwnerShare,

    /// <summary>An origin's share of what a buyer buys abroad, by quantity: <c>Share of Imports|Precursor|China&gt;South Korea</c>.</summary>
    ShareOfImports,

    /// <summary>The same by value, at the origin's price: <c>Share of Import Value|Cell+Pack|China&gt;United States</c>.</summary>
    ShareOfImportValue,

    /// <summary>A cell's share of the energy of an application, or of all of a segment: <c>Chemistry Share|vehicle|Cell|LFP</c>.</summary>
    ChemistryShare,

    /// <summary>What an application, or all of a segment, takes: <c>Final Demand|vehicle</c>.</summary>
    FinalDemand,
}
