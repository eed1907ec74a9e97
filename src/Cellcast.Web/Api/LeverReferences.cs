using Cellcast.Data.Lab;
using Cellcast.Data.Policies;
using Cellcast.Data.Scenarios;
using Cellcast.Policy;
using Cellcast.Simulation;
using Cellcast.Web.Messages;
using Cellcast.Web.Model;

namespace Cellcast.Web.Api;

/// <summary>What the law or the baseline has where a lever begins: the mark on its scale, in words.</summary>
internal sealed class LeverReferences(LoadedModel model)
{
    // Where an input of many subjects is moved as a whole, no single number stands for it.
    private const int UsualYear = 2030, FirstYearOfLaw = 2025;

    private const double Percent = 100;

    private readonly Lazy<TradePolicy> law = new(() => TradePolicies.Of(model.Package, model.World.Inputs, null, FirstYearOfLaw, UsualYear));

    /// <summary>The reference; null where no single number says it.</summary>
    public LeverReference? Of(LabLever lever) => lever.Action switch
    {
        LabAction.Instruments => OfDuty(lever),
        LabAction.Law => OfLaw(lever),
        LabAction.Inputs => OfInput(lever),
        _ => null,
    };

    private LeverReference? OfDuty(LabLever lever)
    {
        var entry = model.Lab.Example(lever).Instruments[0];
        if (entry.Kind != InstrumentKind.Tariff)
        {
            return null;
        }

        var product = entry.Target.Stages.Contains("cell", StringComparer.Ordinal) ? "cell_lfp" : "cam_lfp";
        var year = lever.From ?? UsualYear;
        var duty = Percent * law.Value.Lane(product, entry.Origin.Producers[0], entry.Jurisdiction, year).DutyRate;
        return new($"{ScenarioWords.Number(Math.Round(duty, 1))} percent by law on {(product == "cell_lfp" ? "LFP cells" : "LFP cathode")} in {year}", Math.Round(duty, 2), "percent", year);
    }

    private LeverReference? OfLaw(LabLever lever)
    {
        var year = lever.From ?? UsualYear;
        var rule = model.Lab.LawsOf(lever)[0];
        var rate = new InstrumentTerm(rule, DateOnly.MinValue, DateOnly.MaxValue).RateIn(year);
        return new($"{ScenarioWords.Number(rate)} {rule.Unit} by law in {year} ({rule.Id})", rate, rule.Unit ?? "", year);
    }

    private LeverReference? OfInput(LabLever lever)
    {
        var change = model.World.Inputs.Resolve(model.Lab.Example(lever).Overrides[0]);
        var year = lever.From ?? UsualYear;
        if (change.Change != OverrideChange.Factor)
        {
            return new($"{ScenarioWords.Number(lever.Neutral)} {lever.Unit} in the baseline", lever.Neutral, lever.Unit, year);
        }

        var regions = change.Subject.Length > 0 ? model.World.Inputs.RegionsOf(change.Parameter, change.Subject) : [];
        if (change.Subject.Length == 0 || regions.Count == 0)
        {
            return null;
        }

        var value = model.World.Inputs.Value(change.Parameter, change.Subject, change.Region ?? regions[0], year);
        var unit = model.World.Inputs.UnitOf(change.Parameter, change.Subject, change.Region ?? regions[0]).Symbol;
        return new($"{ScenarioWords.Number(value)} {unit} in the baseline in {year}", value, unit, year);
    }
}
