namespace Cellcast.Chain;

/// <summary>
/// The cheapest change that makes what a project buys pass a rule: leave the makers of systems that it bars, or have the others put parts in that it allows.
/// Everything is a share of the price of a system.
/// </summary>
/// <param name="Systems">Part of the barred makers' share that is given up, 0 to 1.</param>
/// <param name="Parts">Part of the barred parts in the others' systems that is given up, 0 to 1.</param>
/// <param name="Extra">What a system costs more, 0 or more.</param>
/// <remarks>Equation P13 of docs/policy.md: barred = f (1 - m) + (1 - f (1 - m)) x (1 - n), dearer by g m + (1 - f (1 - m)) h n; the cheaper of the two first, by what it frees.</remarks>
public readonly record struct PurchasePlan(double Systems, double Parts, double Extra)
{
    /// <summary>Works out the change.</summary>
    /// <param name="makers">f: share that barred makers have of what is bought freely, 0 to below 1.</param>
    /// <param name="parts">x: barred parts in a system of the other makers, 0 to 1.</param>
    /// <param name="premium">g: what buying of the others alone makes a system dearer, 0 or more.</param>
    /// <param name="partsPremium">h: what allowed parts alone make a system of the others dearer, 0 or more.</param>
    /// <param name="lacking">What is barred beyond what is allowed, above 0.</param>
    /// <param name="allowed">Share that may be barred, 0 to 1: of what is paid more as well.</param>
    public static PurchasePlan Of(double makers, double parts, double premium, double partsPremium, double lacking, double allowed)
    {
        // What one change frees alone, and what is left for the other once the first is made in full: linear in its part.
        var byMakers = (makers * (1 - parts)) + (allowed * premium);
        var byParts = (1 - makers) * (parts + (allowed * partsPremium));
        if (premium * byParts <= (1 - makers) * partsPremium * byMakers)
        {
            var systems = Part(lacking, byMakers);
            var inside = systems < 1 ? 0 : Part(lacking - byMakers, parts + (allowed * partsPremium));
            return new(systems, inside, (premium * systems) + ((1 - (makers * (1 - systems))) * partsPremium * inside));
        }

        var changed = Part(lacking, byParts);
        var left = changed < 1 ? 0 : Part(lacking - byParts, makers + (allowed * (premium + (makers * partsPremium))));
        return new(left, changed, (premium * left) + ((1 - (makers * (1 - left))) * partsPremium * changed));
    }

    private static double Part(double asked, double whole) => asked <= 0 ? 0 : whole > asked ? asked / whole : 1;
}
