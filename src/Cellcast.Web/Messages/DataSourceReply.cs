namespace Cellcast.Web.Messages;

/// <summary>A source.</summary>
/// <param name="Key">Its name in the tables</param>
/// <param name="Title">Its title</param>
/// <param name="Publisher">Who published it</param>
/// <param name="Year">When</param>
/// <param name="Locator">Where in it</param>
/// <param name="Kind">What kind of source it is</param>
/// <param name="Note">Anything a reader should know</param>
/// <param name="Rows">How many rows rest on it</param>
internal sealed record DataSourceReply(string Key, string Title, string Publisher, string Year, string Locator, string Kind, string Note, int Rows);
