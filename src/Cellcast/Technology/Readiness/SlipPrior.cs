namespace Cellcast.Technology.Readiness;

/// <summary>What is held about slips before any case is seen.</summary>
/// <param name="MedianYears">Middle of the median slip, years.</param>
/// <param name="MedianLogSd">Spread of the median: standard deviation of its logarithm.</param>
/// <param name="LogSd">Middle of the slip's logarithmic spread.</param>
/// <param name="LogSdLogSd">Spread of that: standard deviation of its logarithm.</param>
/// <param name="Never">Middle of the probability of no start.</param>
/// <param name="NeverCases">With how many cases it counts.</param>
public readonly record struct SlipPrior(double MedianYears, double MedianLogSd, double LogSd, double LogSdLogSd, double Never, double NeverCases);
