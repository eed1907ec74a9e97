// The six headline figures of the lab, from the same selections as its charts.

import { computed } from '@preact/signals';
import type { Measure, Select } from '../../api/types.ts';
import { totalOf } from '../../charts/series.ts';
import { home, results, rival, selection, year } from '../../scenario/store.ts';
import { placeOf } from '../../charts/places.ts';
import { gap, gapRange, kinds, moneyNet, origins } from './charts.ts';
import { rangeOf, type Band } from '../../scenario/ranges.ts';

export interface LabFigure {
  readonly id: 'share' | 'gap' | 'price' | 'made' | 'money' | 'next';
  readonly label: string;
  readonly where: string;
  readonly unit: string;
  readonly value: number;
  readonly against: number;
  readonly definition: string;
  readonly formula: string;
  /** Nine of ten runs lie between, where they were computed. */
  readonly range?: readonly [number, number] | undefined;
}

/** What the figures ask of a run beyond what the charts do. */
export const figureSelect = computed<readonly Select[]>(() => [
  { key: 'home-made', variable: 'Production|Cell', by: 'region', regions: [home.value] },
  { key: 'home-capacity', variable: 'Capacity|Cell', by: 'region', regions: [home.value] },
]);

/** The figures as the ranges measure them. */
export const figureMeasures = computed<readonly Measure[]>(() => {
  const trade = { variable: 'Trade|Cell|+', by: 'origin' as const, regions: [home.value] };
  const use = { variable: 'Use|Cell|*', regions: [home.value] };
  return [
    { key: 'share', of: [{ ...trade, label: home.value }], over: [trade] },
    { key: 'made', of: [{ variable: 'Production|Cell', regions: [home.value] }] },
    { key: 'money', of: [{ variable: 'Public Money', regions: [home.value] }] },
    { key: 'next', of: newer.map(name => ({ ...use, variable: `Use|Cell|${name}` })), over: [use] },
  ];
});

const newer = ['Sodium-ion', 'Silicon NMC', 'Semi-solid', 'All-solid-state', 'Lithium-sulphur'];

export const figures = computed<readonly LabFigure[] | undefined>(() => {
  const reply = results.value;
  if (reply === undefined || selection('origin') === undefined) return undefined;
  const at = reply.years.indexOf(year.value);
  const pick = (values: readonly (number | null)[] | undefined) => values?.[at] ?? Number.NaN;
  const both = (series: { values: readonly (number | null)[]; against?: readonly (number | null)[] | undefined } | undefined) => ({ value: pick(series?.values), against: pick(series?.against) });
  const made = both(totalOf(selection('home-made')));
  const place = placeOf(home.value).short;
  const next = kinds.value.filter(series => newer.includes(series.id));
  const sumNext = (which: 'values' | 'against') => next.reduce((total, series) => total + (pick(series[which]) || 0), 0);
  const where = `${place}, ${year.value}`;
  const between = (band: Band | undefined): readonly [number, number] | undefined => {
    const [low, high] = [pick(band?.low), pick(band?.high)];
    return Number.isFinite(low) && Number.isFinite(high) ? [low, high] : undefined;
  };
  const row = (key: string) => ({ definition: selection(key)?.definition ?? '', formula: selection(key)?.formula ?? '' });
  const price = selection('price-LFP')?.series[0];
  return [
    { id: 'share', label: 'Made at home', where, unit: 'share', ...both(origins.value.find(series => series.id === home.value)), definition: 'Cells made in the place, as a share of the cells used there.', formula: row('origin').formula, range: between(rangeOf('share')) },
    { id: 'gap', label: `LFP cost gap to ${placeOf(rival.value).short}`, where, unit: 'share', ...both(gap.value), definition: 'Full cost of an LFP cell over that of a cell made in the place it is held against, less one; before freight and policy.', formula: row('cost').formula, range: between(gapRange.value) },
    { id: 'price', label: 'Price to buyers, LFP', where, unit: 'USD/kWh', value: pick(price?.values), against: pick(price?.against ?? undefined), ...row('price-LFP'), range: between(rangeOf('price-LFP')) },
    { id: 'made', label: 'Cells made', where, unit: 'GWh/yr', ...made, ...row('home-made'), range: between(rangeOf('made')) },
    { id: 'money', label: 'Public money, net', where, unit: 'MUSD/yr', ...both(moneyNet.value), ...row('money-net'), range: between(rangeOf('money')) },
    { id: 'next', label: 'Next-generation share', where, unit: 'share', value: kinds.value.length === 0 ? Number.NaN : sumNext('values'), against: kinds.value.length === 0 ? Number.NaN : sumNext('against'), definition: 'Sodium-ion, silicon, semi-solid, solid-state and lithium-sulphur cells, as a share of cells used.', formula: row('kinds').formula, range: between(rangeOf('next')) },
  ];
});
