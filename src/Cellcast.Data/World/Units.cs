using Cellcast.World;

namespace Cellcast.Data;

/// <summary>The units in which the cost model takes its inputs.</summary>
internal static class Units
{
    public static readonly Unit Ah = Unit.Parse("Ah");
    public static readonly Unit CellsPerYear = Unit.Parse("cells/yr");
    public static readonly Unit GPerAh = Unit.Parse("g/Ah");
    public static readonly Unit GPerCm3 = Unit.Parse("g/cm3");
    public static readonly Unit GPerM2 = Unit.Parse("g/m2");
    public static readonly Unit Gwh = Unit.Parse("GWh");
    public static readonly Unit HoursPerYear = Unit.Parse("h/yr");
    public static readonly Unit KgPerKwh = Unit.Parse("kg/kWh");
    public static readonly Unit KgPerM2 = Unit.Parse("kg/m2");
    public static readonly Unit KgPerYear = Unit.Parse("kg/yr");
    public static readonly Unit KwhPerKwh = Unit.Parse("kWh/kWh");
    public static readonly Unit KwhPerKg = Unit.Parse("kWh/kg");
    public static readonly Unit KwhPerYear = Unit.Parse("kWh/yr");
    public static readonly Unit M2 = Unit.Parse("m2");
    public static readonly Unit M2PerYear = Unit.Parse("m2/yr");
    public static readonly Unit MahPerCm2 = Unit.Parse("mAh/cm2");
    public static readonly Unit MahPerG = Unit.Parse("mAh/g");
    public static readonly Unit ModulesPerYear = Unit.Parse("modules/yr");
    public static readonly Unit Months = Unit.Parse("months");
    public static readonly Unit Musd = Unit.Parse("MUSD");
    public static readonly Unit PacksPerYear = Unit.Parse("packs/yr");
    public static readonly Unit PerYear = Unit.Parse("1/yr");
    public static readonly Unit Um = Unit.Parse("um");
    public static readonly Unit UsdPerHour = Unit.Parse("USD/h");
    public static readonly Unit UsdPerKg = Unit.Parse("USD/kg");
    public static readonly Unit UsdPerKwh = Unit.Parse("USD/kWh");
    public static readonly Unit UsdPerM2 = Unit.Parse("USD/m2");
    public static readonly Unit Volt = Unit.Parse("V");
    public static readonly Unit Years = Unit.Parse("yr");
}
