// How a chart is looked at: yours over the baseline, the difference, or both side by side; and the axis that follows from it.

import { changeInWords, differs } from '../words/changes.ts';
import { niceAxis, type Axis } from './axis.ts';
import { sum, type ChartModel, type Row, type RowsModel, type Series, type TimeModel } from './model.ts';

export type Mode = 'over' | 'difference' | 'sides';

/** How far a stack reaches up and down: what is above zero and what is below stand apart. */
function heights(rows: readonly (readonly (number | null)[] | undefined)[]): (number | null)[][] {
  return [1, -1].map(sign => sum(rows.map(row => row?.map(value => (value === null ? null : sign * Math.max(0, sign * value))))));
}

/** The lowest and highest of everything a chart over years may draw, baseline included, so that both sides share a scale. */
export function axisOf(model: TimeModel, factor: number): Axis {
  if (model.top !== undefined) return niceAxis(0, model.top * factor);
  const rows = model.kind === 'stack'
    ? [...heights(model.series.map(series => series.values)), ...heights(model.series.map(series => series.against)), ...model.series.filter(series => series.id === model.dashed).map(series => series.against ?? []), model.over?.values ?? [], model.over?.against ?? []]
    : model.series.flatMap(series => [series.values, series.against ?? [], series.low ?? [], series.high ?? []]);
  const values = rows.flat().filter((value): value is number => value !== null).map(value => value * factor);
  const low = Math.min(...values);
  const high = Math.max(...values);
  if (values.length === 0) return niceAxis(0, 1);
  return niceAxis(model.kind === 'stack' || model.fromZero !== false ? Math.min(0, low) : low, Math.max(model.kind === 'stack' || model.fromZero !== false ? 0 : low, high));
}

/** The difference to the baseline: one line stays a line; several become signed bars of the year, in the same order. */
export function differenceOf(model: ChartModel, year: number): ChartModel {
  if (model.kind === 'rows') {
    return { ...model, signed: true, rows: model.rows.filter(row => row.against !== undefined).map(row => bar(row.id, row.label, row.value, row.against!)) };
  }
  if (model.kind !== 'stack' && model.kind !== 'lines') return model;
  const compared = model.series.filter(series => series.against !== undefined);
  if (model.kind === 'lines' && compared.length === 1) {
    const one = compared[0]!;
    const values = one.values.map((value, index) => {
      const against = one.against![index] ?? null;
      return value === null || against === null ? null : change(value, against);
    });
    const { low: _low, high: _high, against: _against, ...rest } = one;
    return { ...model, fromZero: true, log: false, series: [{ ...rest, token: 'ink', values }] };
  }
  const index = model.years.indexOf(year);
  const rows = compared.flatMap((series: Series) => {
    const value = series.values[index] ?? null;
    const against = series.against![index] ?? null;
    return value === null || against === null ? [] : [bar(series.id, series.label, value, against)];
  });
  return { kind: 'rows', unit: model.unit, signed: true, rows } satisfies RowsModel;
}

/** What the solver leaves over is no difference. */
function change(value: number, against: number): number {
  return differs(value, against) ? value - against : 0;
}

function bar(id: string, label: string, now: number, against: number): Row {
  const value = change(now, against);
  return { id, label, value, token: value < 0 ? 'less' : 'more' };
}

function extentOf(model: RowsModel): number[] {
  return model.rows.flatMap(row => [row.value, row.against ?? row.value]);
}

/** The baseline alone, as the left of two sides. */
export function baselineOf(model: ChartModel): ChartModel {
  if (model.kind === 'rows') return { ...model, extent: extentOf(model), rows: model.rows.map(row => ({ ...row, value: row.against ?? row.value, against: undefined })) };
  if (model.kind !== 'stack' && model.kind !== 'lines') return model;
  return { ...model, series: model.series.map(({ against, ...series }) => ({ ...series, values: against ?? series.values })) };
}

/** Yours alone, as the right of two sides. */
export function yoursOf(model: ChartModel): ChartModel {
  if (model.kind === 'rows') return { ...model, extent: extentOf(model), rows: model.rows.map(row => ({ ...row, against: undefined })) };
  if (model.kind !== 'stack' && model.kind !== 'lines') return model;
  return { ...model, series: model.series.map(({ against: _against, ...series }) => series) };
}

/** What a difference shows, in words: what changed most. */
export function differenceInWords(model: ChartModel, year: number): string {
  const moved = model.kind === 'rows' ? model.rows.map(row => ({ label: row.label, value: row.value }))
    : model.kind === 'lines' ? model.series.map(series => ({ label: '', value: series.values[model.years.indexOf(year)] ?? 0 })) : [];
  const most = [...moved].sort((a, b) => Math.abs(b.value) - Math.abs(a.value))[0];
  if (most === undefined || most.value === 0) return `No change in ${year}.`;
  const words = changeInWords(most.value, 0, model.unit);
  return moved.length === 1 ? `${capital(words)} in ${year}.` : `${capital(most.label)} changes most: ${words} in ${year}.`;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
