// From the server's selections to what charts show: in the fixed order, the quiet places summed.

import type { RunSeries, Selection } from '../api/types.ts';
import { chemistryOf, chemistryOrder } from './chemistries.ts';
import { sum, type Series } from './model.ts';
import { placeOf, placeOrder } from './places.ts';

const hasAny = (values: readonly (number | null)[] | null) => values?.some(value => value !== null && Math.abs(value) > 1e-9) ?? false;

/** Places at the bottom in the fixed order, `first` before all; the quiet ones as "6 others". */
export function byPlace(rows: readonly RunSeries[], first?: string): Series[] {
  const shown = merged(rows.filter(row => row.label !== 'World' && (hasAny(row.values) || hasAny(row.against))), row => row.label);
  const strong = shown.filter(row => placeOf(row.label).strong).sort((a, b) => rank(a.label, first) - rank(b.label, first));
  const quiet = shown.filter(row => !placeOf(row.label).strong);
  const series = strong.map(row => ({ id: row.label, label: placeOf(row.label).short, token: placeOf(row.label).token, values: row.values, ...compared(row) }));
  if (quiet.length === 0) return series;
  const home = quiet.find(row => row.label === first);
  const rest = quiet.filter(row => row !== home);
  return [
    ...(home === undefined ? [] : [{ id: home.label, label: placeOf(home.label).short, token: placeOf(home.label).token, values: home.values, ...compared(home) }]),
    ...series,
    ...(rest.length === 0 ? [] : [{
      id: 'others', label: rest.length === 1 ? placeOf(rest[0]!.label).short : `${rest.length} others`, token: 'place-rest', values: sum(rest.map(row => row.values)),
      ...(rest.every(row => row.against === null) ? {} : { against: sum(rest.map(row => row.against ?? undefined)) }),
    }]),
  ];
}

export function byChemistry(rows: readonly RunSeries[], name: (row: RunSeries) => string = row => row.label): Series[] {
  return merged(rows.filter(row => hasAny(row.values) || hasAny(row.against)), name)
    .sort((a, b) => chemistryOrder(name(a)) - chemistryOrder(name(b)))
    .map(row => {
      const chemistry = chemistryOf(name(row));
      return { id: chemistry.id, label: chemistry.short, token: chemistry.token, symbol: chemistry.symbol, values: row.values, ...compared(row) };
    });
}

/** Rows of one name added up. */
function merged(rows: readonly RunSeries[], name: (row: RunSeries) => string): RunSeries[] {
  const groups = new Map<string, RunSeries[]>();
  for (const row of rows) groups.set(name(row), [...(groups.get(name(row)) ?? []), row]);
  return [...groups.values()].map(group => (group.length === 1 ? group[0]! : { ...group[0]!, values: sum(group.map(row => row.values)), against: group.every(row => row.against === null) ? null : sum(group.map(row => row.against ?? undefined)) }));
}

function compared(row: RunSeries): { against: readonly (number | null)[] } | object {
  return row.against === null ? {} : { against: row.against };
}

function rank(id: string, first: string | undefined): number {
  return id === first ? -1 : placeOrder(id);
}

/** Series that never reach `least` of the whole are summed, so that a label stands for something that can be seen. */
export function folded(series: readonly Series[], least = 0.01): Series[] {
  const whole = sum(series.map(each => each.values));
  const wholeAgainst = sum(series.map(each => each.against));
  const seen = (values: readonly (number | null)[] | undefined, total: readonly (number | null)[]) => values?.some((value, index) => value !== null && (total[index] ?? 0) > 0 && value / total[index]! >= least) ?? false;
  const large = series.filter(each => each.id !== 'others' && (seen(each.values, whole) || seen(each.against, wholeAgainst)));
  const small = series.filter(each => !large.includes(each));
  if (small.length === 0 || (small.length === 1 && small[0]!.id !== 'others')) return [...series];
  const count = small.reduce((total, each) => total + (each.id === 'others' ? Number(/^\d+/.exec(each.label)?.[0] ?? 1) : 1), 0);
  return [...large, {
    id: 'others', label: count === 1 ? small[0]!.label : `${count} others`, token: 'place-rest', values: sum(small.map(each => each.values)),
    ...(small.every(each => each.against === undefined) ? {} : { against: sum(small.map(each => each.against)) }),
  }];
}

/** One series of a selection added up over its rows. */
export function totalOf(selection: Selection | undefined, region?: string): { values: (number | null)[]; against: (number | null)[] | undefined } | undefined {
  if (selection === undefined) return undefined;
  const rows = region === undefined ? selection.series : selection.series.filter(row => row.region === region || row.label === region);
  if (rows.length === 0) return undefined;
  return { values: sum(rows.map(row => row.values)), against: rows.every(row => row.against === null) ? undefined : sum(rows.map(row => row.against ?? undefined)) };
}

/** Each series as a share of their total, in every year, baseline likewise. */
export function asShares(series: readonly Series[]): Series[] {
  const whole = sum(series.map(each => each.values));
  const wholeAgainst = sum(series.map(each => each.against));
  const share = (values: readonly (number | null)[], total: readonly (number | null)[]) => values.map((value, index) => (value === null || !total[index] ? null : value / total[index]!));
  return series.map(each => ({ ...each, values: share(each.values, whole), ...(each.against === undefined ? {} : { against: share(each.against, wholeAgainst) }) }));
}
