namespace Cellcast.Web.Messages;

/// <summary>A scenario in all its forms.</summary>
/// <param name="Ok">Whether it can be run</param>
/// <param name="Id">Says what is computed: scenarios of the same meaning have the same one</param>
/// <param name="Yaml">Its text; the text as sent where it has problems</param>
/// <param name="Base">Shipped scenario it starts from</param>
/// <param name="Changes">Levers it moves</param>
/// <param name="Others">What it changes that no lever holds; then keep sending the YAML</param>
/// <param name="Sentences">All it changes, in sentences</param>
/// <param name="Problems">What is wrong, each at its place</param>
internal sealed record ScenarioReply(
    bool Ok,
    string Id,
    string Yaml,
    string Base,
    IReadOnlyList<ChangeInput> Changes,
    IReadOnlyList<string> Others,
    IReadOnlyList<string> Sentences,
    IReadOnlyList<ProblemPart> Problems);
