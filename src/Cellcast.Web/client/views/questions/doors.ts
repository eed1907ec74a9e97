// The 25 questions as doors: in the user's words, where each opens, and its number of today's baseline.

import type { Select } from '../../api/types.ts';
import { selection } from '../../scenario/store.ts';
import { results } from '../../scenario/store.ts';
import { spoken } from '../../words/numbers.ts';
import { withUnit } from '../../words/units.ts';

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
  { key: 'd-made', variable: 'Production|Cell', by: 'region', regions: ['China', 'World'] },
  { key: 'd-capacity', variable: 'Capacity|Cell', by: 'region', regions: ['World', 'United States'] },
  { key: 'd-use', variable: 'Use|Cell|*', by: 'region', regions: ['World'] },
  { key: 'd-price', variable: 'Delivered Price|Cell|LFP', by: 'region', regions: ['United States', 'Europe'] },
  { key: 'd-demand', variable: 'Final Demand|*', by: 'region', regions: ['World'] },
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

const newer = ['Sodium-ion', 'Silicon NMC', 'Semi-solid', 'All-solid-state', 'Lithium-sulphur'];

export const groups: readonly DoorGroup[] = [
  { title: 'If you make policy', doors: [
    { number: 3, text: 'How large is the cost gap to China, and what explains it?', path: '/cost/gap?make=europe&vs=china&cell=lfp&q=3', answer: () => said(cost('Europe', 2026) / cost('China', 2026) - 1, 'share', 'LFP, Europe, 2026') },
    { number: 4, text: 'Which tariff or credit closes it, and at what public cost?', path: '/cost/break-even?make=europe&vs=china&cell=lfp&q=4' },
    { number: 14, text: 'If EV credits and standards go, how many GWh and plants are lost?', path: '/policy/loss?q=14' },
    { number: 19, text: 'Which policy package buys most share or security for its money?', path: '/policy/package?parts=six-ip,six-demand,six-capital,six-deregulation,six-fdi,six-continuity&q=19', answer: () => ({ value: 'six levers', note: 'apart, in pairs and together' }) },
    { number: 20, text: 'Is it cheaper to catch up or to leapfrog?', path: '/policy/package?parts=route-catch-up,route-leapfrog&show=budget&q=20', answer: () => ({ value: 'two routes', note: 'side by side, with their costs' }) },
    { number: 23, text: 'Which partner deal helps: Korean, Chinese, licence, joint venture?', path: '/policy/deals?home=europe&q=23' },
  ] },
  { title: 'If you make or buy cells', doors: [
    { number: 5, text: 'At what price do US LFP cells match Chinese imports?', path: '/cost/break-even?make=us&vs=china&cell=lfp&q=5', answer: () => said(value('d-price', 2026, row => row.region === 'United States'), 'USD/kWh', 'per kWh paid there, 2026') },
    { number: 6, text: 'Does my supply chain earn the credit, now and in 2030?', path: '/policy/material-assistance?q=6', answer: () => ({ value: 'your bill', note: 'paste it, line by line' }) },
    { number: 7, text: 'What tariff do I pay on this product, from here, on this day?', path: '/policy/tariff?from=china&to=us&q=7' },
    { number: 10, text: 'Can my factory be converted, to what, for how much?', path: '/technology/drop-in?q=10' },
    { number: 24, text: 'Where is the value, and where should I integrate?', path: '/chain/value?q=24' },
  ] },
  { title: 'If you plan technology', doors: [
    { number: 8, text: 'What will a cell cost in 2030 and 2035?', path: '/technology/curves?q=8', answer: () => said(cost('China', 2030), 'USD/kWh', 'per kWh, LFP, China, 2030') },
    { number: 11, text: 'Which chemistry suits my application?', path: '/technology/fit?q=11' },
    { number: 12, text: 'What share will next-generation cells reach by 2030 and 2035?', path: '/technology/adoption?q=12', answer: () => said(value('d-use', 2035, row => newer.some(name => row.variable.endsWith(name))) / value('d-use', 2035, () => true), 'share', 'of cells used, world, 2035') },
    { number: 18, text: 'Where can we lead, if not in lithium-ion?', path: '/technology/sectors?q=18' },
    { number: 21, text: 'Can defence and public fleets carry a new technology?', path: '/technology/procurement?q=21' },
  ] },
  { title: 'If you lend or invest', doors: [
    { number: 2, text: 'How oversupplied is 2030, and by whom?', path: '/chain/oversupply?year=2030&q=2', answer: () => said(value('d-capacity', 2030, row => row.region === 'World') / value('d-use', 2030, () => true), 'ratio', 'capacity to use, 2030') },
    { number: 13, text: 'Which announced plants are real, and when do they start?', path: '/technology/readiness?q=13' },
    { number: 15, text: 'Will storage fill the hole that cars leave?', path: '/lab?home=us&q=15', answer: () => said(value('d-demand', 2030, row => /storage/i.test(row.variable)) / value('d-demand', 2030, () => true), 'share', 'of demand is storage, 2030') },
  ] },
  { title: 'If you watch supply risk', doors: [
    { number: 9, text: 'At what lithium price does sodium win, and for how long?', path: '/studies/sodium?q=9' },
    { number: 16, text: 'Where does the chain break if China stops exporting?', path: '/chain/balance?product=active-material-anode-graphite&q=16', needs: 'Risk', instead: 'who buys from whom' },
    { number: 17, text: 'How much graphite, cobalt and lithium will Europe need?', path: '/chain/balance?product=refined-lithium-carbonate&year=2035&q=17', answer: () => said(value('d-lithium', 2035, row => row.region === 'Europe'), 'kt/yr', 'lithium carbonate a year, 2035') },
  ] },
  { title: 'If you check or teach', doors: [
    { number: 1, text: 'Who makes what, where, and who owns it?', path: '/chain/map?by=owner&q=1', answer: () => said(value('d-made', 2025, row => row.region === 'China') / value('d-made', 2025, row => row.region === 'World'), 'share', 'of cells, China, 2025') },
    { number: 22, text: 'What would have changed history?', path: '/policy/hindcasts?q=22' },
    { number: 25, text: 'Is this claim right? Paste a number.', path: '/lab?q=25', needs: 'Claims', instead: 'the lab' },
  ] },
];
