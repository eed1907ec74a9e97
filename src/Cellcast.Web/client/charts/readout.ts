// What a chart says at one year or one row: under the pointer, and in words for a screen reader.

import type { ChartModel } from './model.ts';
import { figure, signed } from '../words/numbers.ts';
import { withUnit } from '../words/units.ts';

export interface Readout {
  readonly title: string;
  readonly lines: readonly { readonly label: string; readonly value: string; readonly against?: string; readonly token?: string }[];
  readonly compares: boolean;
}

export function readoutAt(model: ChartModel, index: number): Readout | undefined {
  const shown = (value: number | null | undefined, unit: string) => (value === null || value === undefined ? 'not reported' : withUnit(value, unit, figure));
  if (model.kind === 'stack' || model.kind === 'lines') {
    const year = model.years[index];
    if (year === undefined) return undefined;
    const compares = model.series.some(series => series.against !== undefined);
    const series = model.kind === 'stack' ? [...(model.over === undefined ? [] : [model.over]), ...[...model.series].reverse()] : model.series;
    return {
      title: String(year), compares,
      lines: series.flatMap(each => [
        { label: each.label, token: each.token, value: shown(each.values[index], model.unit), ...(each.against === undefined ? {} : { against: shown(each.against[index], model.unit) }) },
        ...(typeof each.low?.[index] === 'number' && typeof each.high?.[index] === 'number' ? [{ label: `${each.label}, range`, value: `${shown(each.low[index], model.unit)} to ${shown(each.high[index], model.unit)}` }] : []),
      ]),
    };
  }
  if (model.kind === 'rows') {
    const row = model.rows[index];
    if (row === undefined) return undefined;
    return {
      title: row.label, compares: row.against !== undefined,
      lines: [
        { label: model.signed ? 'change' : 'value', value: withUnit(row.value, model.unit, model.signed ? value => signed(value) : figure), ...(row.against === undefined ? {} : { against: shown(row.against, model.unit) }) },
        ...(row.low === undefined || row.high === undefined ? [] : [{ label: 'range', value: `${shown(row.low, model.unit)} to ${shown(row.high, model.unit)}` }]),
        ...(row.report === undefined ? [] : [{ label: 'report', value: row.report.low === row.report.high ? shown(row.report.low, model.unit) : `${shown(row.report.low, model.unit)} to ${shown(row.report.high, model.unit)}` }]),
        ...(row.note === undefined ? [] : [{ label: 'note', value: row.note }]),
      ],
    };
  }
  if (model.kind === 'waterfall') {
    const step = model.steps[index];
    if (step === undefined) return undefined;
    return {
      title: step.label, compares: false,
      lines: [
        { label: step.end ? 'cost' : 'adds', value: shown(step.value, model.unit) },
        ...(step.low === undefined || step.high === undefined ? [] : [{ label: 'range', value: `${shown(step.low, model.unit)} to ${shown(step.high, model.unit)}` }]),
        ...(step.assumed ? [{ label: 'basis', value: 'rests on an assumption' }] : []),
      ],
    };
  }
  return undefined;
}
