// The 25 questions as doors: in the user's words, where each opens, and its number of today's baseline.

import type { Select } from '../../api/types.ts';
import { selection } from '../../scenario/store.ts';
import { results } from '../../scenario/store.ts';
import { spoken } from '../../words/numbers.ts';
import { questions } from '../../words/questions.ts';
import { withUnit } from '../../words/units.ts';
import { isStorage, isVehicle } from '../../words/uses.ts';

export interface Door {
  readonly number: number;
  readonly text: string;
  readonly path: string;
  /** The number and what it is, of the run; undefined until it is there. The server knows the short answers of doors without. */
  readonly answer?: () => { readonly value: string; readonly note: string } | undefined;
  /** The capability it still needs; the path then opens what is there. */
  readonly needs?: string;
  /** What is there instead. */
  readonly instead?: string;
}

export interface DoorGroup {
  readonly title: string;
  readonly doors: readonly Door[];
}

/** What the doors ask of the baseline, all in one request. */
export const doorSelect: readonly Select[] = [
  { key: 'd-cost', variable: 'Cost|Cell|LFP', by: 'region', regions: ['China', 'Europe', 'United States'] },
  { key: 'd-made', variable: 'Production|Cell|LFP', by: 'region', regions: ['China', 'World'] },
  { key: 'd-capacity', variable: 'Capacity|Cell', by: 'region', regions: ['World', 'United States'] },
  { key: 'd-use', variable: 'Use|Cell|*', by: 'region', regions: ['World'] },
  { key: 'd-price', variable: 'Delivered Price|Cell|LFP', by: 'region', regions: ['United States', 'Europe'] },
  { key: 'd-demand', variable: 'Final Demand|*', by: 'region', regions: ['United States'] },
  { key: 'd-compliant', variable: 'Compliant Share|Cell|LFP', by: 'region', regions: ['United States'] },
  { key: 'd-lithium', variable: 'Use|Refined|Lithium Carbonate', by: 'region', regions: ['Europe'] },
];

/** Values of one year, baseline first: a door tells of the baseline, whatever is changed. */
function value(key: string, year: number, filter: (row: { region: string; variable: string }) => boolean): number {
  const at = results.value?.years.indexOf(year) ?? -1;
  const rows = (selection(key)?.series ?? []).filter(filter);
  if (rows.length === 0) return Number.NaN;
  return rows.reduce((total, row) => total + ((row.against ?? row.values)[at] ?? 0), 0);
}

const cost = (region: string, year: number) => value('d-cost', year, row => row.region === region);
const said = (number: number, unit: string, note: string) => (Number.isFinite(number) ? { value: withUnit(number, unit, spoken).replace(' per kWh', ''), note } : undefined);

/** How much of what American plants make is of inputs that the law on foreign entities lets earn the credit. */
function passing() {
  const [now, later] = [value('d-compliant', 2026, () => true), value('d-compliant', 2030, () => true)];
  return said(now, 'share', `of US LFP cells do in 2026, ${spoken(later * 100)}% in 2030`);
}

/** How much of the American cell plants that vehicles leave idle storage asks for. */
function fills() {
  const use = (of: (application: string) => boolean) => value('d-demand', 2030, row => of(row.variable.split('|')[1] ?? ''));
  const left = value('d-capacity', 2030, row => row.region === 'United States') - use(isVehicle);
  return left <= 0 ? { value: 'none', note: 'is left by cars, US, 2030' } : said(use(isStorage) / left, 'share', 'of what vehicles leave of US plants, 2030');
}

const newer = ['Sodium-ion', 'Silicon NMC', 'Semi-solid', 'All-solid-state', 'Lithium-sulphur'];

export const groups: readonly DoorGroup[] = [
  { title: 'If you make policy', doors: [
    { number: 3, text: questions[3], path: '/cost/gap?make=europe&vs=china&cell=lfp&q=3', answer: () => said(cost('Europe', 2026) / cost('China', 2026) - 1, 'share', 'LFP, Europe, 2026') },
    { number: 4, text: questions[4], path: '/cost/break-even?make=europe&vs=china&cell=lfp&q=4' },
    { number: 14, text: questions[14], path: '/policy/loss?q=14' },
    { number: 19, text: questions[19], path: '/policy/package?parts=six-ip,six-demand,six-capital,six-deregulation,six-fdi,six-continuity&q=19' },
    { number: 20, text: questions[20], path: '/policy/package?parts=route-catch-up,route-leapfrog&show=budget&q=20' },
    { number: 23, text: questions[23], path: '/policy/deals?home=europe&q=23' },
  ] },
  { title: 'If you make or buy cells', doors: [
    { number: 5, text: questions[5], path: '/cost/break-even?make=us&vs=china&cell=lfp&q=5', answer: () => said(value('d-price', 2026, row => row.region === 'United States'), 'USD/kWh', 'per kWh paid there, 2026') },
    { number: 6, text: questions[6], path: '/policy/material-assistance?q=6', answer: () => passing() },
    { number: 7, text: questions[7], path: '/policy/tariff?from=china&to=us&q=7' },
    { number: 10, text: questions[10], path: '/technology/drop-in?to=si-nmc&q=10' },
    { number: 24, text: questions[24], path: '/chain/value?q=24' },
  ] },
  { title: 'If you plan technology', doors: [
    { number: 8, text: questions[8], path: '/technology/curves?q=8', answer: () => said(cost('China', 2030), 'USD/kWh', 'per kWh, LFP, China, 2030') },
    { number: 11, text: questions[11], path: '/technology/fit?q=11' },
    { number: 12, text: questions[12], path: '/technology/adoption?q=12', answer: () => said(value('d-use', 2035, row => newer.some(name => row.variable.endsWith(name))) / value('d-use', 2035, () => true), 'share', 'of cells used, world, 2035') },
    { number: 18, text: questions[18], path: '/technology/sectors?q=18' },
    { number: 21, text: questions[21], path: '/technology/procurement?q=21' },
  ] },
  { title: 'If you lend or invest', doors: [
    { number: 2, text: questions[2], path: '/chain/oversupply?year=2030&q=2', answer: () => said(value('d-capacity', 2030, row => row.region === 'World') / value('d-use', 2030, () => true), 'ratio', 'capacity to use, 2030') },
    { number: 13, text: questions[13], path: '/chain/plants?q=13' },
    { number: 15, text: questions[15], path: '/chain/demand?home=us&year=2030&q=15', answer: () => fills() },
  ] },
  { title: 'If you watch supply risk', doors: [
    { number: 9, text: questions[9], path: '/technology/switch?q=9' },
    { number: 16, text: questions[16], path: '/chain/balance?product=active-material-anode-graphite&q=16', needs: 'Risk', instead: 'who buys from whom' },
    { number: 17, text: questions[17], path: '/chain/minerals?home=europe&year=2035&q=17', answer: () => said(value('d-lithium', 2035, row => row.region === 'Europe'), 'kt/yr', 'lithium carbonate for its plants, 2035') },
  ] },
  { title: 'If you check or teach', doors: [
    { number: 1, text: questions[1], path: '/chain/map?by=owner&year=2025&q=1', answer: () => said(value('d-made', 2025, row => row.region === 'China') / value('d-made', 2025, row => row.region === 'World'), 'share', 'of LFP cells, China, 2025') },
    { number: 22, text: questions[22], path: '/policy/hindcasts?q=22' },
    { number: 25, text: questions[25], path: '/model/units?q=25', needs: 'Claims', instead: 'a check of its units' },
  ] },
];
