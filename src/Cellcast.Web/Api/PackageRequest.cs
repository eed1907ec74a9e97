namespace Cellcast.Web.Api;

/// <summary>What shipped scenarios do together and who of them does it.</summary>
/// <param name="Scenarios">Shipped scenarios, each a package of policies</param>
/// <param name="On">The shipped scenario they are laid on; the baseline where none is given</param>
/// <param name="Home">Whose treasury, output and imports count</param>
/// <param name="Stage">Stage whose output and imports count</param>
/// <param name="From">First year</param>
/// <param name="To">Last year</param>
internal sealed record PackageRequest(IReadOnlyList<string> Scenarios, string? On, string? Home, string? Stage, int? From, int? To);
