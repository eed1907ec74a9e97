namespace Cellcast.Chain;

/// <summary>How far the buyers of a place leave barred sellers for the sake of a rule (P7).</summary>
/// <param name="Place">Index of product and region.</param>
/// <param name="Left">What is given up, units/yr.</param>
/// <param name="Bought">Bought last year, units/yr.</param>
/// <param name="Gone">Share given up.</param>
/// <param name="Free">Barred share of free buying (P1).</param>
/// <param name="Kept">What lanes of barred sellers keep of their preference.</param>
public readonly record struct SourcingLeaveWitness(int Place, double Left, double Bought, double Gone, double Free, double Kept);
