namespace Cellcast.Chain;

/// <summary>What a maker saw of one of its inputs when it weighed a rule on them (P1, P2, P4).</summary>
/// <param name="Input">Index of the input.</param>
/// <param name="Cost">What a unit takes of it at last year's price delivered, USD.</param>
/// <param name="Barred">Barred share of what the region bought last year.</param>
/// <param name="Kept">How far lanes of barred sellers stayed open then (P7).</param>
/// <param name="Free">Barred share of free buying (P1).</param>
/// <param name="Premium">What giving up the barred makes it dearer, share (P2).</param>
/// <param name="Given">Part of the line that is changed (P4).</param>
/// <param name="Freed">What a changed line frees, share of its cost (P4).</param>
public readonly record struct SourcingLineWitness(int Input, double Cost, double Barred, double Kept, double Free, double Premium, double Given, double Freed);
