namespace Cellcast.Web.Messages;

/// <summary>A product of the chain.</summary>
/// <param name="Id">Its id</param>
/// <param name="Name">Its name</param>
/// <param name="Variable">Part of the names of variables that stands for it, such as Cell|LFP</param>
/// <param name="FlowUnit">Unit of its flows</param>
/// <param name="PriceUnit">Unit of its prices</param>
/// <param name="Chemistry">Chemistry of a cell</param>
internal sealed record ProductReply(string Id, string Name, string Variable, string FlowUnit, string PriceUnit, string? Chemistry);
