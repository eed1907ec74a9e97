namespace Cellcast.Web.Messages;

/// <summary>A column of a table.</summary>
/// <param name="Name">Its name in the file</param>
/// <param name="Description">What it means</param>
internal sealed record DataColumnReply(string Name, string Description);
