namespace Cellcast.Data.Lab;

/// <summary>What the value of a lever is put into.</summary>
public enum LabAction
{
    /// <summary>The scenario's demand outlook; the value is a name.</summary>
    Outlook,

    /// <summary>Changes of inputs.</summary>
    Inputs,

    /// <summary>Instruments of the scenario's own.</summary>
    Instruments,

    /// <summary>Rows of law, whose rates are multiplied: the value is percent of the law.</summary>
    Law,
}
