namespace Cellcast.Web.Messages;

/// <summary>What this server holds.</summary>
/// <param name="Version">Version of Cellcast</param>
/// <param name="DataVersion">Version of the data package</param>
/// <param name="DataHash">Hash of the data package, overlays included</param>
/// <param name="Overlays">Folders of the user's own rows</param>
/// <param name="Years">Years of every run</param>
/// <param name="Regions">The places of the model, in its order</param>
/// <param name="OwnerGroups">Who plants are counted by</param>
/// <param name="Chemistries">Chemistries, with or without a cost</param>
/// <param name="Stages">Stages of the chain with their products, from the mine to the pack</param>
/// <param name="Applications">Who buys batteries</param>
/// <param name="Outlooks">Outlooks of demand that can be run</param>
/// <param name="Scenarios">Scenarios that come with Cellcast</param>
/// <param name="Limits">What this server allows</param>
internal sealed record AboutReply(
    string Version,
    string DataVersion,
    string DataHash,
    IReadOnlyList<string> Overlays,
    YearSpan Years,
    IReadOnlyList<RegionReply> Regions,
    IReadOnlyList<OwnerGroupReply> OwnerGroups,
    IReadOnlyList<ChemistryReply> Chemistries,
    IReadOnlyList<StageReply> Stages,
    IReadOnlyList<ApplicationReply> Applications,
    IReadOnlyList<OutlookReply> Outlooks,
    IReadOnlyList<ScenarioEntry> Scenarios,
    LimitsReply Limits);
