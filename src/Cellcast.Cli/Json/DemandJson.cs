namespace Cellcast.Cli.Json;

/// <summary>Final demand as an outlook has it, other outlooks beside it, and, where asked for, the bridge between measures and the cars behind it.</summary>
internal sealed record DemandJson(
    string Outlook,
    int Edition,
    string Region,
    IReadOnlyList<string> Policies,
    IReadOnlyList<DemandRowJson> Rows,
    IReadOnlyList<OutlookJson> Outlooks,
    IReadOnlyList<BridgeJson>? Bridge,
    IReadOnlyList<CarsJson>? Cars);
