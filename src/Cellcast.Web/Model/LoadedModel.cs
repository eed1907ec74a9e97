using Cellcast.Data;
using Cellcast.Data.Answers;
using Cellcast.Data.Lab;
using Cellcast.Data.Scenarios;

namespace Cellcast.Web.Model;

/// <summary>Everything the model is made of, read and ready.</summary>
/// <param name="Home">Where it was read from.</param>
/// <param name="Package">The data package, whole.</param>
/// <param name="World">The world prepared to run scenarios.</param>
/// <param name="Vocabulary">The names scenarios may use.</param>
/// <param name="Library">The shipped scenarios.</param>
/// <param name="Lab">The levers.</param>
internal sealed record LoadedModel(ModelHome Home, DataPackage Package, PreparedWorld World, ScenarioVocabulary Vocabulary, ScenarioLibrary Library, LabCatalogue Lab)
{
    /// <summary>Names of the shipped scenarios; no other file can be named.</summary>
    public IReadOnlyList<string> Scenarios { get; } = Library.Names;

    /// <summary>Reads it.</summary>
    /// <exception cref="DataException">The package has problems; all are reported.</exception>
    public static LoadedModel Load(ModelHome home)
    {
        var package = DataPackage.Load(home.Data, home.Overlays);
        var world = new PreparedWorld(package);
        var vocabulary = package.Vocabulary();
        return new(home, package, world, vocabulary, new ScenarioLibrary(home.Scenarios, vocabulary), new LabCatalogue(package, world.Inputs, vocabulary));
    }
}
