namespace Cellcast.Web.Messages;

/// <summary>An outlook of demand.</summary>
/// <param name="Id">Its id</param>
/// <param name="Name">Its name</param>
/// <param name="Publisher">Who published it</param>
/// <param name="Edition">Year of publication</param>
/// <param name="Note">What it covers</param>
internal sealed record OutlookReply(string Id, string Name, string Publisher, string Edition, string Note);
