namespace Cellcast.Web.Messages;

/// <summary>A stage of the chain.</summary>
/// <param name="Id">Its id</param>
/// <param name="Name">Its name</param>
/// <param name="Definition">What it makes</param>
/// <param name="Products">Its products</param>
internal sealed record StageReply(string Id, string Name, string Definition, IReadOnlyList<ProductReply> Products);
