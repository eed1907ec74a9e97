namespace Cellcast.Chain;

/// <summary>The money of a lane's trade of a year, million USD of 2024.</summary>
/// <param name="ExportValue">At the exporter's border: the value at the gate with what the exporter's treasury keeps.</param>
/// <param name="CustomsValue">What duties are counted on.</param>
/// <param name="Duty">All duties: ordinary and additional, and what is levied up to a minimum import price.</param>
/// <param name="Interest">What waiting for an export licence costs.</param>
public readonly record struct LaneMoney(double ExportValue, double CustomsValue, double Duty, double Interest);
