using System.Globalization;

namespace Cellcast.Policy;

/// <summary>Numbers within the reasons this namespace gives.</summary>
internal static class InWords
{
    /// <summary>A share in percent, without a blank and with at most one digit behind the point.</summary>
    public static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{100 * share:0.#}%");
}
