namespace Cellcast.Policy;

/// <summary>What kind of amount a rate is.</summary>
internal enum RateForm
{
    /// <summary>A pure number.</summary>
    Share,

    /// <summary>Dollars per unit of the product.</summary>
    PerUnit,

    /// <summary>Dollars per vehicle.</summary>
    PerVehicle,

    /// <summary>A sum of money for a whole programme, in any currency.</summary>
    Sum,

    /// <summary>Something else: a quantity, a yes or no.</summary>
    Other,
}
