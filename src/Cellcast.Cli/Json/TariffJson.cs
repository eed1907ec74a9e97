namespace Cellcast.Cli.Json;

/// <summary>What a lane pays on a day, rule by rule.</summary>
internal sealed record TariffJson(
    string Product,
    string Origin,
    string Destination,
    string On,
    bool InVehicle,
    string CustomsValue,
    IReadOnlyList<TariffGroupJson> Duties,
    double Withheld,
    double ExportWedge,
    IReadOnlyList<LawLayerJson> Exporter,
    IReadOnlyList<LawLayerJson> Restrictions,
    IReadOnlyList<InstrumentJson> Pending,
    string DataHash);
