namespace Cellcast.Web.Messages;

/// <summary>An instrument that acts in a run.</summary>
/// <param name="Id">Its id</param>
/// <param name="Law">What it shares with others of its law: the head of their ids, which accounts take as a name for all</param>
/// <param name="Kind">Kind of instrument</param>
/// <param name="Target">What it is about, in words</param>
/// <param name="LegalBasis">Where it stands</param>
internal sealed record ActingInstrument(string Id, string Law, string Kind, string Target, string LegalBasis);
