namespace Cellcast.Data.Exports;

/// <summary>Forms in which results are written beside the IAMC file, which is always there: other commands read it.</summary>
[Flags]
public enum ResultForms
{
    /// <summary>The IAMC file, one row per variable and region, one column per year.</summary>
    Iamc = 0,

    /// <summary>Tidy CSV, one row per value: variable, region, year, value, unit.</summary>
    Tidy = 1,

    /// <summary>A NumPy array with its index as JSON.</summary>
    NumPy = 2,
}
