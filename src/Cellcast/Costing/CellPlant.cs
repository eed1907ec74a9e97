namespace Cellcast.Costing;

/// <summary>
/// A cell plant as a chain of process steps that scale from a published baseline (cost model C1). Immutable and shared between cases.
/// </summary>
public sealed class CellPlant : IEquatable<CellPlant>
{
    private readonly StepRow[] _rows;

    /// <summary>Compiles a step set for one choice of exponents and electrode route.</summary>
    /// <param name="steps">The steps, in the order of the process.</param>
    /// <param name="baseline">The plant the steps are stated for.</param>
    /// <param name="scaling">Which published exponents apply.</param>
    /// <param name="route">Wet or dry electrodes.</param>
    public CellPlant(
        IReadOnlyList<ProcessStep> steps,
        PlantBaseline baseline,
        PlantScaling scaling = PlantScaling.BatPaC5,
        ElectrodeRoute route = ElectrodeRoute.Wet)
    {
        Steps = steps;
        Baseline = baseline;
        Scaling = scaling;
        Route = route;
        _rows = new StepRow[steps.Count];
        for (int i = 0; i < _rows.Length; i++)
        {
            ProcessStep step = steps[i];
            bool dry = route == ElectrodeRoute.Dry;
            double kept = dry && step.DroppedByDryCoating ? 0 : 1;
            double equipment = dry ? step.BaselineEquipmentMusd * step.DryCoatingEquipmentRatio : step.BaselineEquipmentMusd;
            _rows[i] = new StepRow(
                step.Driver,
                step.SizeEffect,
                step.BaselineHours * kept,
                equipment * kept,
                step.BaselineFloorM2 * kept,
                scaling == PlantScaling.BatPaC3 ? step.SteepExponents : step.Exponents);
        }
    }

    /// <summary>The steps in the order of the process.</summary>
    public IReadOnlyList<ProcessStep> Steps { get; }

    /// <summary>The plant the steps are stated for.</summary>
    public PlantBaseline Baseline { get; }

    /// <summary>Which published exponents apply.</summary>
    public PlantScaling Scaling { get; }

    /// <summary>Wet or dry electrodes.</summary>
    public ElectrodeRoute Route { get; }

    /// <summary>The same step set with other exponents or another electrode route.</summary>
    public CellPlant With(PlantScaling scaling, ElectrodeRoute route) =>
        scaling == Scaling && route == Route ? this : new CellPlant(Steps, Baseline, scaling, route);

    /// <inheritdoc/>
    public bool Equals(CellPlant? other) => ReferenceEquals(this, other)
        || (other is not null && Scaling == other.Scaling && Route == other.Route && Baseline == other.Baseline && Steps.SequenceEqual(other.Steps));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CellPlant);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Scaling, Route, Baseline, Steps.Count);

    /// <summary>
    /// Whether the per-cell steps, fitted on large pouch cells, are being used for a cell too small for them: the capital that comes out is
    /// then false (several times too high).
    /// </summary>
    public bool IsCellTooSmall(double cellAh) => cellAh < Baseline.SmallestValidCellAh;

    /// <summary>Sum over the steps, in their order.</summary>
    public StepSize Size(in PlantVolumes volumes)
    {
        double hours = 0, equipment = 0, floor = 0;
        Sizing sizing = new(volumes, Baseline);
        for (int i = 0; i < _rows.Length; i++)
        {
            StepSize step = sizing.Step(_rows[i]);
            hours += step.HoursPerYear;
            equipment += step.EquipmentMusd;
            floor += step.FloorM2;
        }
        return new StepSize(hours, equipment, floor);
    }

    /// <summary>Prepares the logarithms that all steps share.</summary>
    internal Sizing Prepare(in PlantVolumes volumes) => new(volumes, Baseline);

    /// <summary>Size of one step, by its place in <see cref="Steps"/>.</summary>
    public StepSize StepSizeOf(int index, in PlantVolumes volumes) => new Sizing(volumes, Baseline).Step(_rows[index]);

    /// <summary>Size of one step from prepared logarithms.</summary>
    internal StepSize StepSizeOf(int index, ref readonly Sizing sizing) => sizing.Step(_rows[index]);

    /// <summary>A step with the exponents and route chosen.</summary>
    internal readonly record struct StepRow(
        StepDriver Driver, StepSizeEffect Effect, double Hours, double EquipmentMusd, double FloorM2, ScaleExponents Exponents);

    /// <summary>Logarithms of the volume ratios, taken once for all steps: a power then costs one exponential.</summary>
    internal readonly struct Sizing
    {
        private readonly LogRatios _logs;
        private readonly double _cathodeSolvent;
        private readonly double _anodeSolvent;
        private readonly double _stacked;
        private readonly double _formed;
        private readonly double _formedCapital;
        private readonly double _modules;

        public Sizing(in PlantVolumes volumes, PlantBaseline baseline)
        {
            // Drivers share logarithms only through this table, in the order of StepDriver.
            _logs[(int)StepDriver.Energy] = Math.Log(volumes.Energy);
            _logs[(int)StepDriver.CathodeActive] = Math.Log(volumes.CathodeActive);
            _logs[(int)StepDriver.AnodeActive] = Math.Log(volumes.AnodeActive);
            _logs[(int)StepDriver.PositiveArea] = Math.Log(volumes.PositiveArea);
            _logs[(int)StepDriver.NegativeArea] = Math.Log(volumes.NegativeArea);
            _logs[(int)StepDriver.Solvent] = Math.Log(volumes.Solvent);
            _logs[(int)StepDriver.Cells] = Math.Log(volumes.Cells);
            _logs[(int)StepDriver.CellsOrAreas] = Math.Log(volumes.CellsOrAreas);
            _logs[(int)StepDriver.Rejects] = Math.Log(volumes.Rejects);
            _logs[(int)StepDriver.Modules] = Math.Log(volumes.Modules);
            _logs[(int)StepDriver.Packs] = Math.Log(volumes.Packs);

            double logCapacity = Math.Log(volumes.CellAh / baseline.CellAh);
            _cathodeSolvent = Power(volumes.CathodeSolventPerArea, baseline.CoatingSolventExponent);
            _anodeSolvent = Power(volumes.AnodeSolventPerArea, baseline.CoatingSolventExponent);
            _stacked = Math.Exp(baseline.StackingCapacityExponent * logCapacity);
            _formed = Math.Exp(baseline.FormationCapacityExponent * logCapacity);
            _formedCapital = volumes.CellAh > baseline.LargeCellAh ? _formed * baseline.FormationLargeCellFactor : _formed;
            _modules = Power(volumes.ModulesPerPack, baseline.PackModulesExponent);
        }

        public StepSize Step(in StepRow row)
        {
            double log = _logs[(int)row.Driver];
            double hours = row.Hours == 0 ? 0 : row.Hours * Math.Exp(row.Exponents.Labour * log);
            double equipment = row.EquipmentMusd == 0 ? 0 : row.EquipmentMusd * Math.Exp(row.Exponents.Capital * log);
            double floor = row.FloorM2 == 0 ? 0 : row.FloorM2 * Math.Exp(row.Exponents.Floor * log);
            return row.Effect switch
            {
                StepSizeEffect.CathodeSolvent => new StepSize(hours, equipment * _cathodeSolvent, floor),
                StepSizeEffect.AnodeSolvent => new StepSize(hours, equipment * _anodeSolvent, floor),
                StepSizeEffect.StackedCapacity => new StepSize(hours * _stacked, equipment * _stacked, floor),
                StepSizeEffect.FormedCapacity => new StepSize(hours * _formed, equipment * _formedCapital, floor * _formed),
                StepSizeEffect.ModulesPerPack => new StepSize(hours * _modules, equipment * _modules, floor),
                _ => new StepSize(hours, equipment, floor),
            };
        }

        // A ratio of 1 is common (no information) and needs no power.
        private static double Power(double ratio, double exponent) => ratio == 1 ? 1 : Math.Pow(ratio, exponent);
    }

    [System.Runtime.CompilerServices.InlineArray(11)]
    private struct LogRatios
    {
        private double _first;
    }
}
