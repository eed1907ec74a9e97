namespace Cellcast.Costing.Storage;

/// <summary>One bought or built part of a pack or storage system.</summary>
/// <param name="Name">What it is, in lower case as it reads in a table.</param>
/// <param name="Usd">Its cost: per kWh for parts that grow with energy, per kW for those that grow with power; not negative.</param>
/// <param name="Learns">Whether it gets cheaper with the packs and systems made; a commodity inside (vanadium) does not.</param>
public readonly record struct StoragePart(string Name, double Usd, bool Learns = true)
{
    /// <summary>The cost after learning.</summary>
    /// <param name="learning">Pack and system learning factor; 1 in the year of the inputs.</param>
    public double After(double learning) => Learns ? Usd * learning : Usd;
}
