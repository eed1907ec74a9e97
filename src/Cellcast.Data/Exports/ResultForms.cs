namespace Cellcast.Data.Exports;

/// <summary>Forms in which results are written beside the IAMC files, which are always there: other commands read them.</summary>
[Flags]
public enum ResultForms
{
    /// <summary>The IAMC files, long and wide.</summary>
    Iamc = 0,

    /// <summary>Tidy CSV: variable, region, year, value, unit.</summary>
    Tidy = 1,

    /// <summary>A NumPy array with its index as JSON.</summary>
    NumPy = 2,
}
