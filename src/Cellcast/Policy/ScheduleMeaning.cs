namespace Cellcast.Policy;

/// <summary>What the values of an instrument's schedule are.</summary>
public enum ScheduleMeaning
{
    /// <summary>They multiply the rate; in years the schedule does not name the instrument pays nothing.</summary>
    Factor,

    /// <summary>They take the place of the rate.</summary>
    Rate,

    /// <summary>They are the share a product must reach; the rate stands.</summary>
    Threshold,
}
