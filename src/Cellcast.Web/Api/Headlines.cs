using Cellcast.Simulation;
using Cellcast.Web.Messages;
using Cellcast.Web.Model;
using Cellcast.Web.Safety;
using Cellcast.World;

namespace Cellcast.Web.Api;

/// <summary>The figures on top of the lab, each computed from variables of the run that anyone can ask for.</summary>
internal sealed class Headlines
{
    private const string UsualCell = "Cell|LFP", Share = "share";

    // Cells that are neither of the nickel nor of the phosphate family: what is called next generation.
    private static readonly string[] Grown = ["NMC High Nickel", "NMC Mid Nickel", "NCA", "LFP", "LMFP", "LTO"];

    private readonly string home;
    private readonly string rival;
    private readonly string cell;
    private readonly int year;
    private readonly bool rivalIsOwner;

    private Headlines(string home, string rival, string cell, int year, bool rivalIsOwner) => (this.home, this.rival, this.cell, this.year, this.rivalIsOwner) = (home, rival, cell, year, rivalIsOwner);

    /// <summary>What a run must hold for them.</summary>
    public IEnumerable<string> Wanted =>
    [
        $"Trade|Cell|*|*>{home}", "Production|Cell", "Production|Cell|*", "Capacity|Cell", "Capacity Effective|Cell", $"Capacity|Cell|{ChainVariables.OwnerPrefix}{rival}",
        $"Delivered Price|{cell}", $"Price|{cell}", "Final Demand|*",
    ];

    /// <summary>Reads which figures are asked for.</summary>
    /// <exception cref="ProblemException">A name is unknown.</exception>
    public static Headlines Of(LoadedModel model, HeadlineInput input)
    {
        var regions = model.Package.Tables["regions"];
        var places = Enumerable.Range(0, regions.RowCount).Select(row => regions.Text(row, "id")).ToList();
        var products = Data.ProductList.Of(model.Package).Where(product => product.Stage == "cell").Select(product => product.Variable).ToList();
        var problems = new List<ProblemPart>();
        Known("headlines.home", input.Home, places);
        Known("headlines.rival", input.Rival, places);
        Known("headlines.cell", input.Cell ?? UsualCell, products);
        if (problems.Count > 0)
        {
            throw ProblemException.BadInput(problems);
        }

        var owners = model.Package.Tables["owner_groups"];
        var isOwner = Enumerable.Range(0, owners.RowCount).Any(row => owners.Text(row, "id") == input.Rival);
        return new(input.Home, input.Rival, input.Cell ?? UsualCell, input.Year, isOwner);

        void Known(string path, string name, List<string> names)
        {
            if (!names.Contains(name))
            {
                problems.Add(ProblemPart.Of(path, $"'{name}'", $"one of {string.Join(", ", names)}", NearestName.Of(name, names)));
            }
        }
    }

    /// <summary>The figures.</summary>
    public IReadOnlyList<HeadlineReply> Answer(KeptResults results, KeptResults? beside, int? digits)
    {
        var (own, other) = (new Figures(this, results), beside is null ? null : new Figures(this, beside));
        var answers = new List<HeadlineReply>
        {
            Of("home-share", $"Cells used in {home} that are made there", home, Share, figures => figures.HomeShare, "what buyers buy from their own region over all they buy", "Trade|Cell|*"),
            Of("home-made", $"Cells made in {home}", home, "GWh/yr", figures => figures.Made(home), "output of the region's plants, all chemistries", "Production|Cell"),
            Of("home-use", $"Use of cell plants in {home}", home, Share, figures => figures.Utilisation, "output over what the plants can sell", "Production|Cell", "Capacity Effective|Cell"),
            Of("home-price", $"{cell.Replace("Cell|", "", StringComparison.Ordinal)} cell delivered in {home}", home, "USD/kWh", figures => figures.Value($"Delivered Price|{cell}", home), "average paid by the region's buyers, duties and credits included", $"Delivered Price|{cell}"),
            Of("price-gap", $"{cell.Replace("Cell|", "", StringComparison.Ordinal)} cell at the gate, {home} over {rival}", home, "USD/kWh", figures => figures.PriceGap, "price at the gate of the one less that of the other", $"Price|{cell}"),
            Of("rival-share", $"{rival}'s share of the world's cells", rival, Share, figures => figures.RivalShare, "output of the place over that of the world", "Production|Cell"),
            Of("next-share", "Next-generation share of the world's cells", ChainVariables.World, Share, figures => figures.NextShare, "output of sodium-ion, silicon, semi-solid, solid-state and lithium-sulphur cells over that of all cells", "Production|Cell|*"),
            Of("home-demand", $"Batteries put to use in {home}", home, "GWh/yr", figures => figures.Demand, "packs and systems that all applications take", "Final Demand|*"),
        };
        if (rivalIsOwner && home != rival)
        {
            answers.Insert(3, Of("rival-owned", $"Cell plants in {home} owned by firms of {rival}", home, Share, figures => figures.RivalOwned, "nameplate in the hands of the owner group over all nameplate of the place", $"Capacity|Cell|{ChainVariables.OwnerPrefix}{rival}", "Capacity|Cell"));
        }

        return answers;

        HeadlineReply Of(string id, string label, string region, string unit, Func<Figures, double?> figure, string definition, params IReadOnlyList<string> variables) => new(
            id, label, region, year, unit, Rounding.Of(figure(own), digits), other is null ? null : Rounding.Of(figure(other), digits), definition, variables);
    }

    /// <summary>The figures of one run.</summary>
    private sealed class Figures(Headlines asked, KeptResults kept)
    {
        private readonly Simulation.Results results = kept.Results;

        public double? HomeShare
        {
            get
            {
                var lanes = kept.Query.Table("Trade|Cell", ResultsView.Origin, [asked.home], asked.year, asked.year).Rows;
                var all = lanes.Sum(row => row.Values[0] ?? 0);
                return all > 0 ? lanes.Where(row => row.Label == asked.home).Sum(row => row.Values[0] ?? 0) / all : null;
            }
        }

        public double? Utilisation => Over(Made(asked.home), Value("Capacity Effective|Cell", asked.home));

        public double? RivalOwned => Over(Value($"Capacity|Cell|{ChainVariables.OwnerPrefix}{asked.rival}", asked.home) ?? 0, Value("Capacity|Cell", asked.home));

        public double? PriceGap => Value($"Price|{asked.cell}", asked.home) - Value($"Price|{asked.cell}", asked.rival);

        public double? RivalShare => Over(Made(asked.rival), Made(ChainVariables.World));

        public double? NextShare => Over(
            results.Variables.Where(variable => variable.Name.StartsWith("Production|Cell|", StringComparison.Ordinal) && variable.Name.Split(Variable.Separator) is [_, _, var name]
                && !name.StartsWith(ChainVariables.OwnerPrefix, StringComparison.Ordinal) && !Grown.Contains(name)).Sum(variable => Value(variable.Name, ChainVariables.World) ?? 0),
            Made(ChainVariables.World));

        public double? Demand => results.Variables.Where(variable => variable.Name.StartsWith(ChainVariables.FinalDemandName + "|", StringComparison.Ordinal)).Sum(variable => Value(variable.Name, asked.home) ?? 0);

        public double? Made(string region) => Value("Production|Cell", region);

        public double? Value(string variable, string region) => results.Value(variable, region, asked.year);

        private static double? Over(double? part, double? whole) => part is not null && whole is > 0 ? part / whole : null;
    }
}
