namespace Cellcast.Web.Messages;

/// <summary>Variables of a run.</summary>
/// <param name="Key">As in the request</param>
/// <param name="Variable">As in the request</param>
/// <param name="By">Along what it is opened</param>
/// <param name="Unit">Unit of all series; null where they differ or there are none</param>
/// <param name="Definition">What the first of them means</param>
/// <param name="Formula">Where its equation is written</param>
/// <param name="Series">The series</param>
/// <param name="Total">Their sum, where they are amounts that add up</param>
internal sealed record SelectionReply(
    string Key,
    string Variable,
    string By,
    string? Unit,
    string Definition,
    string Formula,
    IReadOnlyList<SeriesReply> Series,
    SeriesReply? Total);
