namespace Cellcast.Policy;

/// <summary>One line of a bill whose material assistance cost ratio is asked for.</summary>
/// <param name="Name">What is bought or made.</param>
/// <param name="Cost">Its direct cost with freight and duties, any money per unit; or its assigned percentage.</param>
/// <param name="Prohibited">Share of that cost that comes from prohibited foreign entities, 0 to 1.</param>
/// <param name="OtherCost">What it would cost from others; null when no such supplier is known.</param>
public sealed record MaterialLine(string Name, double Cost, double Prohibited, double? OtherCost);
