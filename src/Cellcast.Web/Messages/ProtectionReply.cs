using Cellcast.Data.Accounts;

namespace Cellcast.Web.Messages;

/// <summary>Effective protection by stage.</summary>
/// <param name="Rows">One by one</param>
internal sealed record ProtectionReply(IReadOnlyList<ProtectionRow> Rows);
