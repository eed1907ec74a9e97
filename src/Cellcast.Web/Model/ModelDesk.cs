using Cellcast.Data;
using Cellcast.Data.Answers;
using Cellcast.Simulation;
using Cellcast.Web.Messages;

namespace Cellcast.Web.Model;

/// <summary>The model, read once and kept: package, scenarios, levers, and the prepared world. Reading begins with the server; who asks earlier waits.</summary>
internal sealed class ModelDesk
{
    /// <summary>The scenario every other one is held against.</summary>
    public const string Baseline = "baseline";

    private readonly Lazy<Task<LoadedModel>> model;
    private readonly Lazy<Task<BasisReply>> basis;

    public ModelDesk(ModelHome home)
    {
        model = new(() => Task.Run(() => LoadedModel.Load(home)));
        basis = new(() => Task.Run(async () => BasisOf(await model.Value.ConfigureAwait(false))));
    }

    /// <summary>The model; waits until it is read.</summary>
    public Task<LoadedModel> Model(CancellationToken cancellation = default) => model.Value.WaitAsync(cancellation);

    /// <summary>The model if it is read already.</summary>
    public LoadedModel? Ready => model.IsValueCreated && model.Value.IsCompletedSuccessfully ? model.Value.Result : null;

    /// <summary>What the inputs of a run of the baseline rest on.</summary>
    public Task<BasisReply> Basis(CancellationToken cancellation = default) => basis.Value.WaitAsync(cancellation);

    // A view of its own on the package: what other runs read at the same time is not counted.
    private static BasisReply BasisOf(LoadedModel model)
    {
        var world = new PreparedWorld(model.Package);
        using var trace = world.Inputs.StartTrace();
        _ = world.Run(model.Library.Load(Baseline).Scenario, [], VariableSelection.Of(["Price|Cell"]));
        var data = trace.Data.DistinctBy(datum => (datum.Parameter, datum.Subject, datum.Region)).ToList();
        double Share(Basis of) => data.Count == 0 ? 0 : (double)data.Count(datum => datum.Basis == of) / data.Count;
        return new(data.Count, Share(Data.Basis.Reported), Share(Data.Basis.Derived), Share(Data.Basis.Assumed));
    }
}
