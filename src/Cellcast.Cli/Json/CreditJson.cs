using Cellcast.Policy;

namespace Cellcast.Cli.Json;

/// <summary>A computed credit.</summary>
internal sealed record CreditJson(
    string Credit,
    double? Rate,
    double? Musd,
    double? MusdWithout,
    string? WithoutLaw,
    IReadOnlyList<CreditLine>? Lines,
    IReadOnlyList<RateLine>? Steps,
    IReadOnlyList<CreditYearJson>? Years,
    IReadOnlyList<InstrumentJson> Rules);
