/** An axis in round steps. */
export interface Axis {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** The axis that holds `low` to `high` in about four round steps. */
export function niceAxis(low: number, high: number, steps = 4): Axis {
  if (!(high > low)) high = low + (low === 0 ? 1 : Math.abs(low) * 0.1);
  const rough = (high - low) / steps;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map(each => each * power).find(each => each >= rough * (1 - 1e-9))!;
  const min = Math.floor(low / step + 1e-9) * step;
  const max = Math.ceil(high / step - 1e-9) * step;
  return { min: clean(min), max: clean(max), step: clean(step) };
}

/** While a lever moves an axis only widens; it narrows on release. */
export function widened(axis: Axis, before: Axis | undefined, moving: boolean): Axis {
  if (!moving || before === undefined) return axis;
  if (before.min >= axis.min && before.max <= axis.max) return axis;
  return niceAxis(Math.min(axis.min, before.min), Math.max(axis.max, before.max));
}

function clean(value: number): number {
  return Number(value.toPrecision(12));
}
