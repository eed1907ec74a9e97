namespace Cellcast.Technology.Readiness;

/// <summary>What became of a promised date.</summary>
public enum SlipOutcome
{
    /// <summary>It started, late by so much.</summary>
    Achieved,

    /// <summary>It has not started; it is late by at least so much.</summary>
    Open,

    /// <summary>It was given up.</summary>
    Dropped,
}
