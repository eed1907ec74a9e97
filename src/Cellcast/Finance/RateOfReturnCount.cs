namespace Cellcast.Finance;

/// <summary>How many internal rates of return a series of cash flows has.</summary>
public enum RateOfReturnCount
{
    /// <summary>No rate above -100% makes the net present value zero (all flows of one sign, or never crossing).</summary>
    None,

    /// <summary>Exactly one: the rate of return means what it says.</summary>
    One,

    /// <summary>Several: the flows change sign more than once, and no single rate describes them; use the net present value.</summary>
    Several,
}
