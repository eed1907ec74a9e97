namespace Cellcast.Capacity;

/// <summary>What the investment rule saw and decided of one owner in one region (K3, K7, K8).</summary>
/// <param name="Node">Index of the node.</param>
/// <param name="Mature">His mature capacity there, units/yr.</param>
/// <param name="Foreign">His part of the world's capacity of those who are there, share.</param>
/// <param name="Presence">What he is there, share: capacity there and in the world.</param>
/// <param name="Cost">Expected full cost over what the output would fetch, ratio.</param>
/// <param name="Weight">His weight in orders.</param>
/// <param name="Margin">The year's margin, in units of the fixed cost.</param>
/// <param name="RememberedBefore">Margin remembered the year before; 0 where none was.</param>
/// <param name="Remembered">Margin remembered (K3).</param>
public readonly record struct NodeWitness(int Node, double Mature, double Foreign, double Presence, double Cost, double Weight, double Margin, double RememberedBefore, double Remembered);
