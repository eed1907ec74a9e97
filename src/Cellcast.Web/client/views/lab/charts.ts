// The lab's charts: what each asks of a run, the model it draws and the finding it states.

import { computed, type ReadonlySignal } from '@preact/signals';
import type { Measure, Select } from '../../api/types.ts';
import { asShares, byChemistry, byPlace, folded, totalOf } from '../../charts/series.ts';
import { ratio, sum, type ChartModel, type Series } from '../../charts/model.ts';
import { placeOf, placeOrder } from '../../charts/places.ts';
import { beside } from '../../scenario/names.ts';
import { home, results, rival, selection, year } from '../../scenario/store.ts';
import { look } from '../../shell/route.ts';
import { spoken } from '../../words/numbers.ts';
import { withUnit } from '../../words/units.ts';
import { bandOf } from './bands.ts';
import { rangeOf, rangeWords, withRange } from '../../scenario/ranges.ts';

export interface LabChart {
  readonly id: string;
  readonly title: () => string;
  readonly select: () => readonly Select[];
  readonly model: ReadonlySignal<ChartModel | undefined>;
  readonly finding: ReadonlySignal<string>;
  readonly keys: readonly string[];
  readonly command: () => string;
  readonly wide?: boolean;
  /** Said instead of a chart where there is nothing to draw. */
  readonly missing?: () => string;
  /** Words at the foot, before the marks. */
  readonly foot?: () => string;
  /** Numbers of the chart that a range can be computed of. */
  readonly measures?: () => readonly Measure[];
  /** A switch at the foot: the name in the address, its default and the choices. */
  readonly choice?: { readonly look: string; readonly fallback: string; readonly options: readonly { readonly id: string; readonly label: string }[] };
}

const years = computed(() => results.value?.years ?? []);
const at = computed(() => years.value.indexOf(year.value));

/** A value of the year looked at; NaN where there is none. */
function now(values: readonly (number | null)[] | undefined): number {
  return values?.[at.value] ?? Number.NaN;
}

function ready(...keys: readonly string[]): boolean {
  return keys.every(key => selection(key) !== undefined);
}

const quoted = (text: string) => `"${text}"`;
const homeFlag = () => (home.value === 'World' ? '' : ` --in ${quoted(home.value)}`);

export const origins = computed<Series[]>(() => asShares(byPlace(selection('origin')?.series ?? [], home.value)));

export const origin: LabChart = {
  id: 'origin',
  title: () => `Where ${possessive(home.value)} cells come from`,
  select: () => [{ key: 'origin', variable: 'Trade|Cell|+', by: 'origin', regions: [home.value] }],
  keys: ['origin'],
  wide: true,
  model: computed(() => (ready('origin') ? { kind: 'stack', years: years.value, unit: 'share', top: 1, dashed: home.value, series: withRange(folded(origins.value), home.value, 'share') } : undefined)),
  finding: computed(() => {
    const largest = [...origins.value].sort((a, b) => now(b.values) - now(a.values))[0];
    if (largest === undefined) return 'Share of cells used, %.';
    return `In ${year.value} the largest part, ${withUnit(now(largest.values), 'share', spoken)}, is made in ${placeOf(largest.id).spoken === 'others' ? 'other places' : placeOf(largest.id).spoken}. Share of cells used, %.`;
  }),
  foot: () => `dashed: made in ${placeOf(home.value).spoken}, ${beside.value}; ${rangeWords('whisker')}`,
  command: () => `./cellcast show "Trade|Cell|*" --by origin${homeFlag()}`,
};

const capacity = computed(() => totalOf(selection('capacity')));
const used = computed(() => totalOf(selection('use')));

export const slack: LabChart = {
  id: 'slack',
  title: () => (chosen('slack') === 'home' ? `Capacity and use in ${placeOf(home.value).spoken}` : 'Capacity and use in the world'),
  select: () => [
    { key: 'capacity', variable: 'Capacity|Cell', by: 'region', regions: [chosen('slack') === 'home' ? home.value : 'World'] },
    { key: 'use', variable: 'Use|Cell|+', by: 'region', regions: [chosen('slack') === 'home' ? home.value : 'World'] },
  ],
  keys: ['capacity', 'use'],
  model: computed(() => {
    if (!ready('capacity', 'use') || capacity.value === undefined || used.value === undefined) return undefined;
    return { kind: 'lines', years: years.value, unit: 'GWh/yr', series: [
      { id: 'capacity', label: 'capacity', token: 'ink-3', values: capacity.value.values, against: capacity.value.against, ...rangeOf(`capacity-${chosen('slack')}`) },
      { id: 'use', label: 'use', token: 'ink', values: used.value.values, against: used.value.against, ...rangeOf(`use-${chosen('slack')}`) },
    ] };
  }),
  finding: computed(() => {
    const part = now(capacity.value?.values) / now(used.value?.values);
    return Number.isFinite(part) ? `In ${year.value} plants could make ${spoken(part)} times what is used. Cells, GWh a year.` : 'Cells, GWh a year.';
  }),
  measures: () => [['world', 'World'], ['home', home.value]].flatMap(([which, region]) => [
    { key: `capacity-${which}`, of: [{ variable: 'Capacity|Cell', regions: [region!] }] }, { key: `use-${which}`, of: [{ variable: 'Use|Cell|+', regions: [region!] }] },
  ]),
  choice: { look: 'slack', fallback: 'world', options: [{ id: 'world', label: 'world' }, { id: 'home', label: 'home' }] },
  command: () => `./cellcast show "Capacity|Cell"${chosen('slack') === 'home' ? homeFlag() : ' --in World'}`,
};

function chosen(name: string): string {
  return look.value[name] ?? (name === 'slack' ? 'world' : 'place');
}

const pricedCells = ['LFP', 'NMC High Nickel'];

export const price: LabChart = {
  id: 'price',
  title: () => `Price to ${placeOf(home.value).adjective} buyers`,
  select: () => pricedCells.map(cell => ({ key: `price-${cell}`, variable: `Delivered Price|Cell|${cell}`, by: 'region', regions: [home.value] } as const)),
  keys: ['price-LFP', 'price-NMC High Nickel'],
  model: computed(() => {
    if (!ready('price-LFP')) return undefined;
    return { kind: 'lines', years: years.value, unit: 'USD/kWh', series: byChemistry(price.keys.flatMap(key => selection(key)?.series ?? []), row => row.variable).map(series => ({ ...series, ...rangeOf(`price-${series.id}`) })) };
  }),
  finding: computed(() => {
    const row = selection('price-LFP')?.series[0];
    const here = now(row?.values);
    const before = row?.values[years.value.indexOf(2025)] ?? Number.NaN;
    if (!Number.isFinite(here)) return 'Cell delivered, $ of 2024 per kWh.';
    const change = year.value > 2025 && Number.isFinite(before) ? `, ${withUnit(Math.abs(here - before), 'USD/kWh', spoken).replace(' per kWh', '')} ${here < before ? 'less' : 'more'} than in 2025` : '';
    return `LFP ${withUnit(here, 'USD/kWh', spoken)} in ${year.value}${change}. Delivered, $ of 2024 per kWh.`;
  }),
  measures: () => pricedCells.map(cell => ({ key: `price-${cell}`, of: [{ variable: `Delivered Price|Cell|${cell}`, regions: [home.value] }] })),
  command: () => `./cellcast show "Delivered Price|Cell|*"${homeFlag()}`,
};

export const gap = computed(() => {
  const rows = selection('cost')?.series ?? [];
  const here = rows.find(row => row.region === home.value);
  const there = rows.find(row => row.region === rival.value);
  if (here === undefined || there === undefined) return undefined;
  const over = (mine: readonly (number | null)[], theirs: readonly (number | null)[]) => ratio(mine, theirs).map(value => (value === null ? null : value - 1));
  return { values: over(here.values, there.values), against: here.against === null || there.against === null ? undefined : over(here.against, there.against) };
});

/** The measure is a ratio of costs; the gap is what it has above one. */
export const gapRange = computed(() => {
  const range = rangeOf('gap');
  const above = (values: readonly (number | null)[]) => values.map(value => (value === null ? null : value - 1));
  return range === undefined ? undefined : { low: above(range.low), high: above(range.high) };
});

export const costGap: LabChart = {
  id: 'gap',
  title: () => `Cost gap to ${placeOf(rival.value).spoken}`,
  select: () => [{ key: 'cost', variable: 'Cost|Cell|LFP', by: 'region', regions: [home.value, rival.value] }],
  keys: ['cost'],
  model: computed(() => (gap.value === undefined ? undefined : { kind: 'lines', years: years.value, unit: 'share', series: [{ id: 'gap', label: placeOf(home.value).short, token: placeOf(home.value).token, values: gap.value.values, against: gap.value.against, ...gapRange.value }] })),
  finding: computed(() => {
    const here = now(gap.value?.values);
    const words = Number.isFinite(here) ? `A ${placeOf(home.value).adjective} LFP cell costs ${withUnit(Math.abs(here), 'share', spoken)} ${here < 0 ? 'less' : 'more'} to make in ${year.value}.` : '';
    return `${words} Before policy, % above ${placeOf(rival.value).spoken}.`.trim();
  }),
  measures: () => [{ key: 'gap', of: [{ variable: 'Cost|Cell|LFP', regions: [home.value] }], over: [{ variable: 'Cost|Cell|LFP', regions: [rival.value] }] }],
  command: () => `./cellcast show "Cost|Cell|LFP" --in ${quoted(`${home.value},${rival.value}`)}`,
};

export const making: LabChart = {
  id: 'making',
  title: () => 'Who makes the world’s cells',
  select: () => [{ key: 'made', variable: 'Production|Cell', by: chosen('by') === 'owner' ? 'owner' : 'region', regions: chosen('by') === 'owner' ? ['World'] : [] }],
  keys: ['made'],
  model: computed(() => (ready('made') ? { kind: 'stack', years: years.value, unit: 'GWh/yr', dashed: 'China', series: withRange(folded(byPlace(selection('made')!.series, 'China')), 'China', chosen('by') === 'owner' ? 'made-by-chinese' : 'made-in-china') } : undefined)),
  finding: computed(() => {
    const series = byPlace(selection('made')?.series ?? [], 'China');
    const whole = series.reduce((total, each) => total + (now(each.values) || 0), 0);
    const china = now(series.find(each => each.id === 'China')?.values);
    const word = chosen('by') === 'owner' ? 'Chinese firms make' : 'Plants in China make';
    return Number.isFinite(china) && whole > 0 ? `${word} ${withUnit(china / whole, 'share', spoken)} of all cells in ${year.value}. GWh a year.` : 'GWh a year.';
  }),
  measures: () => [{ key: 'made-in-china', of: [{ variable: 'Production|Cell', regions: ['China'] }] }, { key: 'made-by-chinese', of: [{ variable: 'Production|Cell|Owned by China', regions: ['World'] }] }],
  foot: () => `dashed: China, ${beside.value}; ${rangeWords('whisker')}`,
  choice: { look: 'by', fallback: 'place', options: [{ id: 'place', label: 'by place' }, { id: 'owner', label: 'by owner' }] },
  command: () => `./cellcast show "Production|Cell" --by ${chosen('by') === 'owner' ? 'owner --in World' : 'region'}`,
};

export const kinds = computed(() => asShares(byChemistry(selection('kinds')?.series ?? [], row => row.variable)));

export const chemistry: LabChart = {
  id: 'chemistry',
  title: () => `What ${placeOf(home.value).spoken} buys`,
  select: () => [{ key: 'kinds', variable: 'Use|Cell|*', by: 'region', regions: [home.value] }],
  keys: ['kinds'],
  model: computed(() => (ready('kinds') ? { kind: 'stack', years: years.value, unit: 'share', top: 1, dashed: 'LFP', series: withRange(folded(kinds.value), 'LFP', 'lfp-share') } : undefined)),
  finding: computed(() => {
    const newer = kinds.value.filter(each => ['Sodium-ion', 'Semi-solid', 'All-solid-state', 'Lithium-sulphur', 'Silicon NMC'].includes(each.id)).reduce((total, each) => total + (now(each.values) || 0), 0);
    const lfp = now(kinds.value.find(each => each.id === 'LFP')?.values);
    return Number.isFinite(lfp) ? `LFP is ${withUnit(lfp, 'share', spoken)} of cells in ${year.value}, next-generation cells ${withUnit(newer, 'share', spoken)}. Share of use, %.` : 'Share of use, %.';
  }),
  measures: () => [{ key: 'lfp-share', of: [{ variable: 'Use|Cell|LFP', regions: [home.value] }], over: [{ variable: 'Use|Cell|+', regions: [home.value] }] }],
  foot: () => `dashed: LFP, ${beside.value}; ${rangeWords('whisker')}`,
  command: () => `./cellcast show "Use|Cell|*"${homeFlag()}`,
};

const net = computed(() => {
  const out = selection('out')?.series ?? [];
  const into = selection('into')?.series ?? [];
  const total = (rows: typeof out, region: string, which: 'values' | 'against') => rows.filter(row => row.region === region).reduce((sum, row) => sum + (row[which]?.[at.value] ?? 0), 0);
  const regions = [...new Set([...out, ...into].map(row => row.region))].filter(region => region !== 'World');
  const compares = out.some(row => row.against !== null);
  return regions.map(region => ({
    region, value: total(out, region, 'values') - total(into, region, 'values'),
    against: compares ? total(out, region, 'against') - total(into, region, 'against') : undefined,
  })).sort((a, b) => b.value - a.value);
});

export const trade: LabChart = {
  id: 'trade',
  title: () => 'Cells sold abroad, net',
  select: () => [
    { key: 'out', variable: 'Exports|Cell|+', by: 'region', regions: [] },
    { key: 'into', variable: 'Imports|Cell|+', by: 'region', regions: [] },
  ],
  keys: ['out', 'into'],
  model: computed(() => (ready('out', 'into') ? {
    kind: 'rows', unit: 'GWh/yr', signed: true,
    rows: net.value.filter(row => Math.abs(row.value) > 0.05 || Math.abs(row.against ?? 0) > 0.05).map(row => ({ id: row.region, label: placeOf(row.region).short, token: placeOf(row.region).token, value: row.value, against: row.against })),
  } : undefined)),
  finding: computed(() => {
    const first = net.value[0];
    const last = net.value.at(-1);
    if (first === undefined || last === undefined) return 'GWh a year.';
    return `${capital(placeOf(first.region).spoken)} sells ${withUnit(first.value, 'GWh', spoken)} more than it buys in ${year.value}; ${placeOf(last.region).spoken} buys ${withUnit(-last.value, 'GWh', spoken)} more. GWh a year.`;
  }),
  foot: () => `dashed: ${beside.value}`,
  command: () => `./cellcast show "Exports|Cell|*" --by region --years ${year.value}`,
};

export const makingCost: LabChart = {
  id: 'cost',
  title: () => 'What an LFP cell costs to make',
  select: () => [{ key: 'cost', variable: 'Cost|Cell|LFP', by: 'region', regions: [home.value, rival.value] }],
  keys: ['cost'],
  model: computed(() => (ready('cost') ? { kind: 'lines', years: years.value, unit: 'USD/kWh', series: [...selection('cost')!.series].sort((a, b) => placeOrder(a.region) - placeOrder(b.region)).map(row => ({
    id: row.region, label: placeOf(row.region).short, token: placeOf(row.region).token, values: row.values, ...(row.against === null ? {} : { against: row.against }), ...bandOf(row.region),
  })) } : undefined)),
  finding: computed(() => {
    const row = selection('cost')?.series.find(each => each.region === home.value);
    const band = bandOf(home.value);
    const here = now(row?.values);
    const [low, high] = [now(band?.low), now(band?.high)];
    if (!Number.isFinite(here)) return 'Full cost, $ of 2024 per kWh.';
    return `${withUnit(here, 'USD/kWh', spoken)} in ${placeOf(home.value).spoken} in ${year.value}${Number.isFinite(low) && Number.isFinite(high) ? `, from $${spoken(low)} to $${spoken(high)} over the ranges of its inputs` : ''}.`;
  }),
  foot: () => `shaded: range of the inputs; dashed: ${beside.value}`,
  command: () => `./cellcast show "Cost|Cell|LFP" --in ${quoted(`${home.value},${rival.value}`)}`,
};

const minerals = ['Lithium Carbonate', 'Nickel Sulphate', 'Cobalt', 'Natural Graphite'] as const;

export const mineral: LabChart = {
  id: 'minerals',
  title: () => `Minerals ${placeOf(home.value).spoken} takes`,
  select: () => minerals.map(name => ({ key: `mineral-${name}`, variable: `Use|Refined|${name}`, by: 'region', regions: [home.value] } as const)),
  keys: minerals.map(name => `mineral-${name}`),
  model: computed(() => (ready('mineral-Lithium Carbonate') ? { kind: 'rows', unit: 'kt/yr', rows: minerals.flatMap(name => {
    const row = selection(`mineral-${name}`)?.series[0];
    const value = now(row?.values);
    const against = now(row?.against ?? undefined);
    return Number.isFinite(value) ? [{ id: name, label: name, token: 'step', value, ...(Number.isFinite(against) ? { against } : {}) }] : [];
  }) } : undefined)),
  finding: computed(() => `What plants there refine into battery materials, ${year.value}, kt a year.`),
  foot: () => `dashed: ${beside.value}`,
  command: () => `./cellcast show "Use|Refined|*"${homeFlag()} --years ${year.value}`,
};

export const owners: LabChart = {
  id: 'owners',
  title: () => `Who owns ${possessive(home.value)} cell plants`,
  select: () => [{ key: 'owners', variable: 'Capacity|Cell', by: 'owner', regions: [home.value] }],
  keys: ['owners'],
  model: computed(() => (ready('owners') ? { kind: 'stack', years: years.value, unit: 'GWh/yr', dashed: home.value, series: folded(byPlace(selection('owners')!.series, home.value)) } : undefined)),
  finding: computed(() => {
    const series = byPlace(selection('owners')?.series ?? [], home.value);
    const whole = series.reduce((total, each) => total + (now(each.values) || 0), 0);
    const first = [...series].sort((a, b) => (now(b.values) || 0) - (now(a.values) || 0))[0];
    return first === undefined || whole === 0 ? 'GWh a year.' : `${first.id === 'Other' || first.id === 'others' ? 'Firms of other places' : `${capital(placeOf(first.id).adjective)} firms`} own ${withUnit(now(first.values) / whole, 'share', spoken)} in ${year.value}. GWh a year.`;
  }),
  foot: () => `dashed: firms of ${placeOf(home.value).spoken}, ${beside.value}`,
  command: () => `./cellcast show "Capacity|Cell" --by owner${homeFlag()}`,
};

const isStorage = (name: string) => /storage|data cent|back-?up|home/i.test(name);
const isRoad = (name: string) => /EV |truck|bus|vehicle|wheel/i.test(name) && !isStorage(name);
const demandParts: readonly (readonly [string, string, string, (name: string) => boolean])[] = [
  ['cars', 'on the road', 'ink', isRoad], ['storage', 'storage', 'step', isStorage], ['rest', 'the rest', 'edge', name => !isRoad(name) && !isStorage(name)],
];

export const demand: LabChart = {
  id: 'demand',
  title: () => `What batteries are for in ${placeOf(home.value).spoken}`,
  select: () => [{ key: 'demand', variable: 'Final Demand|*', by: 'region', regions: [home.value] }],
  keys: ['demand'],
  model: computed(() => {
    if (!ready('demand')) return undefined;
    const rows = selection('demand')!.series;
    const part = (id: string, label: string, token: string, holds: (name: string) => boolean): Series => {
      const mine = rows.filter(row => holds(row.variable));
      return { id, label, token, ...rangeOf(`demand-${id}`), values: sum(mine.map(row => row.values)), ...(mine.every(row => row.against === null) ? {} : { against: sum(mine.map(row => row.against ?? undefined)) }) };
    };
    return { kind: 'lines', years: years.value, unit: 'GWh/yr', series: demandParts.map(([id, label, token, holds]) => part(id, label, token, holds)) };
  }),
  finding: computed(() => `Batteries put to use each year, GWh, ${year.value}.`),
  measures: () => demandParts.flatMap(([id, , , holds]) => {
    const of = (selection('demand')?.series ?? []).filter(row => holds(row.variable)).map(row => ({ variable: row.variable, regions: [home.value] }));
    return of.length === 0 ? [] : [{ key: `demand-${id}`, of }];
  }),
  command: () => `./cellcast show "Final Demand|*"${homeFlag()}`,
};

/** Kinds of public money in the order they are stacked: what comes in, then what goes out, the nearest to the axis first. */
const moneyKinds: readonly (readonly [string, string])[] = [
  ['Duties', 'duties'], ['Export Taxes', 'export taxes'], ['Production Credits', 'production credits'], ['Investment Credits', 'aid to plants'],
  ['Price Floors', 'price floors'], ['Purchase Credits', 'aid to buyers'], ['Reserves', 'reserves'],
];

/** What the treasury takes and gives, kind by kind; empty where no rule moves money. */
const moneyParts = computed(() => moneyKinds.flatMap(([kind, label]) => {
  const row = selection('money')?.series.find(each => each.variable === `Public Money|${kind}`);
  return row === undefined || ![...row.values, ...(row.against ?? [])].some(value => value !== null && value !== 0) ? [] : [{ kind, label, values: row.values, against: row.against ?? undefined }];
}));

/** The balance of the treasury: above 0 money comes in. */
export const moneyNet = computed(() => {
  const parts = moneyParts.value;
  if (parts.length === 0) return undefined;
  return { values: sum(parts.map(part => part.values)), against: parts.every(part => part.against === undefined) ? undefined : sum(parts.map(part => part.against)) };
});

/** "$9.0bn", of millions a year. */
const billions = (value: number) => withUnit(Math.abs(value), 'MUSD', spoken);

export const money: LabChart = {
  id: 'money',
  title: () => `Public money, ${placeOf(home.value).short}`,
  select: () => [{ key: 'money', variable: 'Public Money|*', by: 'region', regions: [home.value] }, { key: 'money-net', variable: 'Public Money', by: 'region', regions: [home.value] }],
  keys: ['money-net', 'money'],
  missing: () => `No duty and no credit of the package moves public money in ${placeOf(home.value).spoken}.`,
  model: computed(() => (ready('money') ? {
    kind: 'stack', years: years.value, unit: 'MUSD/yr',
    series: moneyParts.value.map(part => ({ id: part.kind, label: part.label, token: part.values.some(value => value !== null && value < 0) ? 'less' : 'more', values: part.values, ...(part.against === undefined ? {} : { against: part.against }) })),
    ...(moneyNet.value === undefined ? {} : { over: { id: 'net', label: 'balance', token: 'ink', values: moneyNet.value.values, ...(moneyNet.value.against === undefined ? {} : { against: moneyNet.value.against }) } }),
  } : undefined)),
  finding: computed(() => {
    const [into, out] = [1, -1].map(sign => moneyParts.value.reduce((total, part) => total + Math.max(0, sign * (now(part.values) || 0)), 0)) as [number, number];
    const balance = now(moneyNet.value?.values);
    if (!Number.isFinite(balance)) return '$bn of 2024 a year.';
    const part = into > 0 && out > 0 ? `${billions(into)} comes in and ${billions(out)} goes out: ${billions(balance)} ${balance < 0 ? 'spent' : 'left'}` : into > 0 ? `${billions(into)} comes in` : `${billions(out)} goes out`;
    return `In ${year.value} ${part}. $bn of 2024 a year.`;
  }),
  foot: () => `line: balance; dashed: ${beside.value}`,
  command: () => `./cellcast show "Public Money|*"${homeFlag()}`,
};

export const jobs: LabChart = {
  id: 'jobs',
  title: () => `Jobs on the line, ${placeOf(home.value).short}`,
  select: () => [{ key: 'jobs', variable: 'Jobs', by: 'region', regions: [home.value] }],
  keys: ['jobs'],
  model: computed(() => (ready('jobs') ? { kind: 'lines', years: years.value, unit: 'jobs', series: selection('jobs')!.series.map(row => ({
    id: row.region, label: placeOf(row.region).short, token: placeOf(row.region).token, values: row.values, ...(row.against === null ? {} : { against: row.against }), ...rangeOf('jobs'),
  })) } : undefined)),
  finding: computed(() => {
    const here = now(selection('jobs')?.series[0]?.values);
    return Number.isFinite(here) ? `${capital(spoken(here))} work on the lines of its cell and pack plants in ${year.value}; whole plants employ two to three times as many.` : 'Production workers of cell and pack plants.';
  }),
  measures: () => [{ key: 'jobs', of: [{ variable: 'Jobs', regions: [home.value] }] }],
  command: () => `./cellcast show Jobs${homeFlag()}`,
};

/** What the lines of a chart are, and its range. */
export const lineWords = (chart: LabChart) => `dashed: ${beside.value}${chart.measures === undefined ? '' : `; ${rangeWords()}`}`;

export const labCharts: readonly LabChart[] = [origin, costGap, price, trade, money, making, chemistry, slack, makingCost, owners, demand, mineral, jobs];

/** Those shown at first. */
const usual: readonly string[] = ['origin', 'gap', 'price', 'trade', 'money', 'making', 'chemistry', 'slack'];

/** The first year the charts show: before it lie the dear years, beside which nothing can be seen. */
export const firstYear = computed(() => Number(look.value['from'] ?? usualFirst) || Number(usualFirst));
export const usualFirst = '2024';

export const usualCharts = usual.join(',');

/** The charts on screen, in the fixed order: those of the address, or the usual ones. */
export const shownCharts = computed<readonly LabChart[]>(() => {
  const wanted = (look.value['charts'] ?? usualCharts).split(',');
  const shown = labCharts.filter(chart => wanted.includes(chart.id));
  return shown.length > 0 ? shown : labCharts.filter(chart => usual.includes(chart.id));
});

export function possessive(id: string): string {
  const place = placeOf(id).spoken;
  return `${place}${place.endsWith('s') ? '’' : '’s'}`;
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
