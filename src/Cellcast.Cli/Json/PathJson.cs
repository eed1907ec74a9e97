namespace Cellcast.Cli.Json;

/// <summary>One year of a cost path with its band.</summary>
internal sealed record PathJson(int Year, double Full, double Materials, double Low, double High);
