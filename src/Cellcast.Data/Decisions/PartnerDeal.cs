using Cellcast.Costing;
using Cellcast.Policy;

namespace Cellcast.Data.Decisions;

/// <summary>A way to get what a leading firm knows.</summary>
/// <param name="Id">Key of its rows (<c>deal_lag</c>, <c>deal_royalty</c>, <c>deal_partner_share</c>).</param>
/// <param name="Name">Name as shown.</param>
/// <param name="Experience">What comes to the floor of the plant: people who have done it, or papers alone.</param>
/// <param name="LagYears">Years behind the leader.</param>
/// <param name="Royalty">Share of sales paid to the partner.</param>
/// <param name="PartnerShare">Share of the equity that the partner holds.</param>
/// <param name="RoyaltyYears">Years over which a royalty is paid.</param>
/// <param name="ServiceYears">Years of service that a contract asks for.</param>
public sealed record PartnerDeal(string Id, string Name, PlantExperience Experience, double LagYears, double Royalty, double PartnerShare, double RoyaltyYears, double ServiceYears)
{
    private const double Whole = 1;

    /// <summary>The deals, from none to a plant of the partner's own.</summary>
    /// <param name="inputs">Their rows.</param>
    /// <param name="controlled">Whether the partner's country controls the export of the technology: what it brings is older.</param>
    public static IReadOnlyList<PartnerDeal> Between(Inputs inputs, bool controlled)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        double Row(string parameter, string deal) => inputs.TryValue(parameter, deal, "", 2025, out var value) ? value : 0;
        PartnerDeal Of(string id, string name, PlantExperience experience, double share) =>
            new(id, name, experience, Row("deal_lag", id) + (controlled && id is not ("alone" or "licence_older") ? Row("deal_lag_of_controls", "") : 0), Row("deal_royalty", id), share, Row("deal_royalty_years", ""), Row("deal_service_years", ""));
        return
        [
            Of("alone", "alone", PlantExperience.Newcomer, 0),
            Of("licence_older", "licence of the older generation", PlantExperience.Newcomer, 0),
            Of("licence_latest", "licence of the latest, know-how whole", PlantExperience.Newcomer, 0),
            Of("minority_venture", "venture, partner below a quarter", PlantExperience.Transfer, Row("deal_partner_share", "minority_venture")),
            Of("joint_venture", "joint venture of halves", PlantExperience.Transfer, Row("deal_partner_share", "joint_venture")),
            Of("foreign_plant", "plant of the partner's own", PlantExperience.Transfer, Whole),
        ];
    }

    /// <summary>What the foreign-entity tests would ask of it, with a partner from a covered nation.</summary>
    /// <param name="day">Day of the contract.</param>
    public EntityFacts Facts(DateOnly day) => new()
    {
        InCoveredNation = false,
        OwnedByCoveredNations = PartnerShare,
        Holdings = PartnerShare > 0 ? [PartnerShare] : [],
        DebtShare = 0,
        AppointsOfficer = Id is "joint_venture" or "foreign_plant",
        Contract = Id == "alone" ? null : new ContractFacts(day) { RoyaltyYears = Royalty > 0 ? RoyaltyYears : 0, ServiceYears = ServiceYears, WholeKnowHow = Id != "licence_older", OtherControl = Id is "joint_venture" or "foreign_plant" },
    };
}
