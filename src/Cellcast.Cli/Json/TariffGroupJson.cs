namespace Cellcast.Cli.Json;

/// <summary>The duties of one group of applications that pay the same; the total is that of firms no rule names, which those of a named firm add to.</summary>
internal sealed record TariffGroupJson(IReadOnlyList<string> Applications, double Total, IReadOnlyList<LawLayerJson> Layers);
