namespace Cellcast.Data.Technologies;

/// <summary>An input that is sampled.</summary>
/// <param name="Parameter">Its parameter.</param>
/// <param name="Subject">Its subject.</param>
/// <param name="Low">Low end of its range over its value.</param>
/// <param name="High">High end of its range over its value.</param>
public sealed record AdoptionInputMember(string Parameter, string Subject, double Low, double High);
