using Cellcast.Data.Scenarios;
using Cellcast.Policy;

namespace Cellcast.Data.Policies;

/// <summary>The words for the status of an instrument.</summary>
public static class StatusWords
{
    /// <summary>The word scenarios use for it.</summary>
    public static string Of(InstrumentStatus status) => InstrumentParser.Statuses.First(word => word.Value == status).Key;
}
