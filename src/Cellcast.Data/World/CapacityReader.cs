using Cellcast.Capacity;
using Cellcast.Chain;
using Cellcast.Costing;
using Cellcast.World;

namespace Cellcast.Data;

/// <summary>From the data package to what the investment rule is given: parameters, conversions, past growth and the announced pipeline of one vintage.</summary>
/// <param name="inputs">The inputs, with whatever changes are laid on them.</param>
/// <param name="groups">The groups, in the order of the nodes' indices.</param>
/// <param name="regions">Ids of the regions.</param>
/// <param name="owners">Ids of the owner groups.</param>
public sealed class CapacityReader(Inputs inputs, IReadOnlyList<CapacityGroup> groups, IReadOnlyList<string> regions, IReadOnlyList<string> owners)
{
    // Lead times are those of the region whose plants are built fastest; the others' follow their build times.
    private const string ReferenceRegion = "China";
    private const string CellStage = "cell";
    private const string BackToFamily = "layered-oxide";
    private const string BackFromFamily = "phosphate";

    private static readonly string[] Ages = ["qualified_share_year_1", "qualified_share_year_2", "qualified_share_year_3"];

    /// <summary>The reader for a chain.</summary>
    public static CapacityReader Of(Inputs inputs, ChainInputs chain)
    {
        ArgumentNullException.ThrowIfNull(chain);
        return new CapacityReader(
            inputs,
            [.. chain.Groups.Select(group => new CapacityGroup(
                group.Name, chain.Graph.Products[group.Products[0]].Stage, [.. group.Products.Select(product => chain.Graph.Products[product].Id)]))],
            chain.Regions,
            chain.Owners);
    }

    /// <summary>The nodes of a chain, compiled for the rule.</summary>
    public static CapacityNodes NodesOf(ChainInputs chain)
    {
        ArgumentNullException.ThrowIfNull(chain);
        return new CapacityNodes(
            [.. chain.Nodes.Select(node => node.Group)],
            [.. chain.Nodes.Select(node => node.Region)],
            [.. chain.Nodes.Select(node => node.Owner)],
            chain.Groups.Count,
            chain.Regions.Count,
            chain.Owners.Count);
    }

    /// <summary>The parameters of the rule.</summary>
    /// <param name="year">Year whose build times hold.</param>
    /// <exception cref="DataException">An input is missing.</exception>
    public InvestmentParameters Parameters(int year)
    {
        var reference = inputs.ValueIn(Units.Months, "build_time", "", ReferenceRegion, year);
        return new InvestmentParameters
        {
            Groups = [.. groups.Select(Behaviour)],
            BuildTimeRatio = [.. regions.Select(region => inputs.ValueIn(Units.Months, "build_time", "", region, year) / reference)],
            StrategicFactor = [.. groups.SelectMany(group => regions.Select(region => Of(group, "strategic_overinvestment", Unit.One, region)))],
            FastTrackShare = [.. groups.SelectMany(group => regions.Select(region => Of(group, "fast_track_share", Unit.One, region)))],
            StrategicFadeFrom = inputs.Value("strategic_fade_start"),
            StrategicFadeTo = inputs.Value("strategic_fade_end"),
            LeastExpectedCost = inputs.Value("least_expected_cost"),
        };
    }

    /// <summary>Expectations that start from a growth of each group.</summary>
    public GrowthExpectation Expectation(ReadOnlySpan<double> startByGroup) =>
        new(
        startByGroup, inputs.Value("expectation_speed"), inputs.Value("expectation_trailing_weight"), inputs.Value("expectation_largest_fall"), inputs.Value("expectation_largest_rise"));

    /// <summary>
    /// Growth per year of each group's capacity up to a year: between the two last years of <c>capacity_base</c> up to it; before that, or where nothing stood,
    /// <c>capacity_growth</c>. What happened after the year is not read.
    /// </summary>
    /// <param name="year">The base year.</param>
    public double[] PastGrowth(int year)
    {
        int[] known = [.. inputs.Find("nameplate_capacity").Select(datum => datum.Year ?? 0).Where(known => known <= year).Distinct().Order()];
        return [.. groups.Select(group =>
        {
            var (before, now) = known.Length > 1 ? (World(group, known[^2]), World(group, known[^1])) : (0, 0);
            return before > 0 && now > 0
                ? Math.Pow(now / before, 1.0 / (known[^1] - known[^2])) - 1
                : Of(group, "capacity_growth", Units.PerYear);
        })];
    }

    /// <summary>Years after a base year whose completions were counted for <c>capacity_growth</c>, and so had been begun in it (K4a); 0 where none were.</summary>
    /// <param name="year">The base year.</param>
    public int ConstructionSeen(int year) => inputs.Find("construction_seen").Where(datum => datum.Year == year).Select(datum => (int)datum.Value).FirstOrDefault();

    /// <summary>The ways in which lines of one family can be turned to another, in the prices and practice of a year.</summary>
    /// <param name="chemistryOf">Chemistry of a cell product.</param>
    /// <param name="year">The year.</param>
    /// <exception cref="DataException">An input is missing.</exception>
    public ConversionRoute[] Routes(Func<string, string?> chemistryOf, int year)
    {
        ArgumentNullException.ThrowIfNull(chemistryOf);
        var convertible = inputs.SubjectsOf("conversion_throughput").ToHashSet(StringComparer.Ordinal);
        var routes = new List<ConversionRoute>();
        var (back, forth) = (GroupNamed(BackToFamily), GroupNamed(BackFromFamily));
        for (var to = 0; to < groups.Count; to++)
        {
            // The family is entered by the first of its chemistries that a line can be turned to; within a family capacity is shared anyway.
            var chemistry = groups[to].Stage == CellStage
                ? groups[to].Products.Select(chemistryOf).FirstOrDefault(name => name is not null && convertible.Contains(name))
                : null;
            if (chemistry is null)
            {
                continue;
            }

            // The two families of lithium-ion lines give; layered oxides are entered from phosphate by their own throughput, below.
            for (var from = 0; from < groups.Count; from++)
            {
                if (from != to && to != back && (from == back || from == forth))
                {
                    routes.Add(new ConversionRoute(from, to, PlantProjects.Conversion(inputs, chemistry, ReferenceRegion, year)));
                }
            }

            if (to == forth && back >= 0)
            {
                LineConversion terms = PlantProjects.Conversion(inputs, chemistry, ReferenceRegion, year);
                routes.Add(new ConversionRoute(to, back, terms with { ThroughputRatio = inputs.Value("back_conversion_throughput", BackToFamily) }));
            }
        }

        return [.. routes];
    }

    /// <summary>The latest vintage of the pipeline that was known in a year.</summary>
    /// <exception cref="DataException">There is none.</exception>
    public int VintageOf(int year)
    {
        int[] known = [.. inputs.SubjectsOf("capacity_addition").Select(VintageOfSubject).Where(vintage => vintage <= year).Distinct()];
        return known.Length > 0 ? known.Max() : throw Refused($"year {year}", "a year with an announced pipeline");
    }

    /// <summary>The announced pipeline of one vintage, split among owners, as the trackers see it that <c>tracker_weight</c> believes.</summary>
    /// <param name="vintage">Year in which it was known: 2020, 2022 or 2025.</param>
    /// <exception cref="DataException">There is no such vintage, or an input is missing.</exception>
    public IReadOnlyList<CapacityAddition> AdditionsBelieved(int vintage) => Additions(vintage, vintage != CapacityTracker.TrackedVintage ? [] :
        [.. inputs.SubjectsOf("tracker_weight").Select(tracker => (Tracker: tracker, Weight: inputs.Value("tracker_weight", tracker))).Where(believed => believed.Weight > 0)]);

    /// <summary>The announced pipeline of one vintage, split among owners.</summary>
    /// <param name="vintage">Year in which it was known: 2020, 2022 or 2025.</param>
    /// <param name="tracker">
    /// Variant of <c>announced_capacity</c> that says how much of the cells of a region is built or decided by 2030; null for the counts in use. Projects move between decided and
    /// announced; their sum stays, unless the tracker counts more than that.
    /// </param>
    /// <exception cref="DataException">There is no such vintage or tracker, or an input is missing.</exception>
    public IReadOnlyList<CapacityAddition> Additions(int vintage, string? tracker = null) => Additions(vintage, tracker is null ? [] : [(tracker, 1.0)]);

    private List<CapacityAddition> Additions(int vintage, IReadOnlyList<(string Tracker, double Weight)> believed)
    {
        var groupOf = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var group = 0; group < groups.Count; group++)
        {
            foreach (var product in groups[group].Products)
            {
                groupOf.Add(product, group);
            }
        }

        var shares = OwnerShares(vintage);
        var scales = believed.Select(each => (Scale: CapacityTracker.Read(inputs, groups, regions, vintage, each.Tracker), each.Weight)).ToList();
        var additions = new List<CapacityAddition>();
        foreach (var datum in inputs.Find("capacity_addition"))
        {
            if (VintageOfSubject(datum.Subject) != vintage || datum.Year is not { } year)
            {
                continue;
            }

            var (product, status) = (datum.Subject.Split('.')[0], datum.Subject.Split('.')[^1]);
            if (!groupOf.TryGetValue(product, out var group))
            {
                continue;
            }

            var region = IndexOf(regions, datum.Region);
            var size = inputs.Value("capacity_addition", datum.Subject, datum.Region, year);
            size *= groups[group].Stage == CellStage ? 1 + scales.Sum(each => each.Weight * (each.Scale.FactorOf(region, status) - 1)) : 1;
            var completion = inputs.Value("completion_probability", $"{product}.{vintage}.{status}", datum.Region);
            var slip = Slip(product, status);
            foreach (var (owner, share) in shares.GetValueOrDefault((product, datum.Region)) ?? [(HomeOwner(datum.Region), 1.0)])
            {
                additions.Add(new CapacityAddition(product, group, region, owner, year, status, size * share, completion, slip));
            }
        }

        return additions.Count > 0 ? additions : throw Refused($"vintage {vintage}", "a vintage of the table pipeline");
    }

    /// <summary>Puts additions after the base year into a pipeline. The share of an owner without a node goes to the owners that have one.</summary>
    /// <param name="pipeline">The pipeline.</param>
    /// <param name="additions">What was announced; what was due by the base year is in its stock.</param>
    /// <param name="baseYear">The base year.</param>
    /// <exception cref="ArgumentException">A group has nodes, but none in the region of an addition.</exception>
    public void Announce(CapacityPipeline pipeline, IEnumerable<CapacityAddition> additions, int baseYear)
    {
        ArgumentNullException.ThrowIfNull(pipeline);
        ArgumentNullException.ThrowIfNull(additions);
        var projects = additions.Where(addition => addition.Year > baseYear && addition.Nameplate > 0)
            .GroupBy(addition => (addition.Product, addition.Group, addition.Region, addition.Year, addition.Status));
        foreach (var project in projects)
        {
            var nodes = pipeline.Nodes.At(project.Key.Group, project.Key.Region).ToArray();
            if (pipeline.Nodes.OfGroup(project.Key.Group).Length == 0)
            {
                continue; // a group that is not simulated, such as black mass
            }

            if (nodes.Length == 0)
            {
                throw new ArgumentException($"{project.Key.Product} is announced in {regions[project.Key.Region]}, but has no node there", nameof(additions));
            }

            var total = project.Sum(addition => addition.Nameplate);
            var owned = nodes.Select(node => project.Where(addition => addition.Owner == pipeline.Nodes.OwnerOf(node)).Sum(addition => addition.Nameplate)).ToArray();
            var known = owned.Sum();
            var terms = project.First();
            for (var i = 0; i < nodes.Length; i++)
            {
                var size = known > 0 ? total * owned[i] / known : total / nodes.Length;
                if (terms.IsBuilding)
                {
                    pipeline.Build(nodes[i], terms.Year, size, terms.Completion, terms.SlipYears);
                }
                else
                {
                    pipeline.Announce(nodes[i], terms.Year, size, terms.Completion, terms.SlipYears);
                }
            }
        }
    }

    private static int VintageOfSubject(string subject) => int.Parse(subject.Split('.')[1], System.Globalization.CultureInfo.InvariantCulture);

    private static int IndexOf(IReadOnlyList<string> names, string name)
    {
        for (var i = 0; i < names.Count; i++)
        {
            if (names[i] == name)
            {
                return i;
            }
        }

        throw Refused($"'{name}'", string.Join(", ", names));
    }

    private static DataException Refused(string found, string allowed) => new([new DataProblem("announced pipeline", 0, null, found, allowed, null)]);

    private GroupInvestment Behaviour(CapacityGroup group) => new()
    {
        LeadYears = Math.Max(1, Of(group, "lead_time", Units.Years)),
        FastLeadYears = Math.Max(1, Of(group, "fast_lead_time", Units.Years)),
        PlannedUtilisation = Of(group, "normal_use", Unit.One),
        AdjustmentSpeed = Of(group, "adjustment_speed", Unit.One),
        MarginExponent = Of(group, "order_margin_exponent", Unit.One),
        MarginFactorCap = Of(group, "order_margin_factor_cap", Unit.One),
        LatentExponent = Of(group, "latent_exponent", Unit.One),
        LatentPrice = Of(group, "latent_price", Unit.One),
        FixedCostShare = Of(group, "fixed_cost_of_full_cost", Unit.One),
        MarginCap = Of(group, "margin_ceiling", Unit.One),
        MarginFloor = Of(group, "margin_floor", Unit.One),
        MarginSmoothing = Of(group, "margin_smoothing", Unit.One),
        WorldBuildLimit = Of(group, "world_build_limit", Unit.One),
        RegionBuildLimit = Of(group, "region_build_limit", Unit.One),
        EntryBuildLimit = Of(group, "entry_build_limit", Unit.One),
        PresenceFloor = Of(group, "presence_floor", Unit.One),
        PresenceExponent = Of(group, "presence_exponent", Unit.One),
        CostExponent = Of(group, "siting_cost_exponent", Unit.One),
        ForeignInvestmentShare = Of(group, "foreign_investment_share", Unit.One),
        StrategicFadeMargin = Of(group, "strategic_fade_margin", Unit.One),
        CancellationMargin = Of(group, "cancellation_margin", Unit.One),
        CancellationRate = Of(group, "cancellation_rate", Units.PerYear),
        ClosureMargin = Of(group, "closure_margin", Unit.One),
        ClosureRate = Of(group, "closure_rate", Units.PerYear),
        RetirementRate = Of(group, "retirement_rate", Units.PerYear),
        LateRetirementRate = Of(group, "late_retirement_rate", Units.PerYear),
        LifeYears = Of(group, "line_life", Units.Years),
        Qualification = [.. Ages.Select(age => Of(group, age, Unit.One))],
        MatureShare = Of(group, "mature_effective_share", Unit.One),
        ConversionUtilisation = Of(group, "conversion_utilisation", Unit.One),
        ConversionRate = Of(group, "conversion_rate", Units.PerYear),
        ConversionMargin = Of(group, "conversion_margin", Unit.One),
    };

    // The row of the group itself, else of its stage, else the one for all.
    private double Of(CapacityGroup group, string parameter, Unit unit, string region = "")
    {
        foreach (var subject in (ReadOnlySpan<string>)[group.Name, group.Stage])
        {
            if (inputs.TryValue(parameter, subject, region, 0, out _))
            {
                return inputs.ValueIn(unit, parameter, subject, region);
            }
        }

        return inputs.ValueIn(unit, parameter, "", region);
    }

    private double World(CapacityGroup group, int year) =>
        group.Products.Sum(product => regions.Sum(region => inputs.Value("nameplate_capacity", product, region, year)));

    private double Slip(string product, string status) =>
        inputs.ValueIn(
            Units.Years, "project_slip", status != CapacityAddition.Building && inputs.TryValue("project_slip", product, "", 0, out _) ? product : status);

    private int HomeOwner(string region) => IndexOf(owners, owners.Contains(region) ? region : "Other");

    private int GroupNamed(string name)
    {
        for (var group = 0; group < groups.Count; group++)
        {
            if (groups[group].Name == name)
            {
                return group;
            }
        }

        return -1;
    }

    private Dictionary<(string Product, string Region), List<(int Owner, double Share)>> OwnerShares(int vintage)
    {
        var shares = new Dictionary<(string Product, string Region), List<(int Owner, double Share)>>();
        foreach (var datum in inputs.Find("addition_owner_share"))
        {
            if (VintageOfSubject(datum.Subject) != vintage)
            {
                continue;
            }

            var parts = datum.Subject.Split('.');
            if (!shares.TryGetValue((parts[0], datum.Region), out var list))
            {
                shares.Add((parts[0], datum.Region), list = []);
            }

            list.Add((IndexOf(owners, parts[^1]), inputs.Value("addition_owner_share", datum.Subject, datum.Region)));
        }

        return shares;
    }
}
