namespace Cellcast.Cli.Json;

/// <summary>What the foreign-entity tests find of a firm.</summary>
internal sealed record EntityJson(string On, string Specified, string Influenced, string Prohibited, IReadOnlyList<EntityLineJson> Tests);
