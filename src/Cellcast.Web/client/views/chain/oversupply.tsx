import { computed, useSignalEffect } from '@preact/signals';
import type { Select } from '../../api/types.ts';
import { ChartCard } from '../../charts/card.tsx';
import type { ChartModel, Row } from '../../charts/model.ts';
import { placeOf } from '../../charts/places.ts';
import { narrow } from '../../charts/screen.ts';
import { byPlace, folded, totalOf } from '../../charts/series.ts';
import { sourcesOf } from '../../charts/source.ts';
import { Reports, type Beside } from '../../controls/beside.tsx';
import { Page } from '../../controls/page.tsx';
import { Tabs } from '../../controls/tabs.tsx';
import { beside } from '../../scenario/names.ts';
import { rangeAt, rangeWords } from '../../scenario/ranges.ts';
import { results, selection, wanted, year } from '../../scenario/store.ts';
import { look, lookAt } from '../../shell/route.ts';
import { spoken } from '../../words/numbers.ts';
import type { SentencePart } from '../../words/sentence.ts';
import { withUnit } from '../../words/units.ts';
import { nameOf } from './products.ts';
import view from './view.ts';

/** The products whose slack is shown beside that of cells: one or two of each stage. */
const stages = ['Mined|Lithium', 'Refined|Lithium Carbonate', 'Refined|Nickel Sulphate', 'Refined|Natural Graphite', 'Active Material|Cathode LFP', 'Active Material|Cathode NMC High Nickel', 'Active Material|Anode Graphite', 'Component|Separator', 'Component|Electrolyte', 'Cell|LFP', 'Cell|NMC High Nickel'];

const owner = computed(() => look.value['by'] === 'owner');
const at = computed(() => results.value?.years.indexOf(year.value) ?? -1);

const select = computed<Select[]>(() => [
  { key: owner.value ? 'slack-owner' : 'slack-place', variable: 'Capacity|Cell', by: owner.value ? 'owner' : 'region', regions: owner.value ? ['World'] : [] },
  { key: 'slack-reports', variable: 'Capacity|Cell', by: 'region', regions: [] },
  { key: 'slack-use', variable: 'Use|Cell|+', by: 'region', regions: ['World'] },
  ...stages.flatMap(variable => [
    { key: `slack-c-${variable}`, variable: `Capacity|${variable}`, by: 'region', regions: ['World'] } as const,
    { key: `slack-p-${variable}`, variable: `Production|${variable}`, by: 'region', regions: ['World'] } as const,
  ]),
]);

const capacity = computed(() => {
  const found = selection(owner.value ? 'slack-owner' : 'slack-place');
  return found === undefined ? undefined : byPlace(owner.value ? found.series : found.series.filter(row => row.region !== 'World'), 'China');
});
const use = computed(() => totalOf(selection('slack-use')));

const model = computed<ChartModel | undefined>(() => (capacity.value === undefined || use.value === undefined ? undefined : {
  kind: 'stack', years: results.value!.years, unit: 'GWh/yr', series: folded(capacity.value),
  over: { id: 'use', label: 'used', token: 'ink', values: use.value.values, against: use.value.against },
}));

const rows = computed<Row[] | undefined>(() => {
  if (selection(`slack-c-${stages[0]!}`) === undefined) return undefined;
  return stages.flatMap(variable => {
    const whole = totalOf(selection(`slack-c-${variable}`));
    const made = totalOf(selection(`slack-p-${variable}`));
    const share = (which: 'values' | 'against') => (made?.[which]?.[at.value] ?? Number.NaN) / (whole?.[which]?.[at.value] ?? Number.NaN);
    const value = share('values');
    const against = share('against');
    const range = rangeAt(`slack-${variable}`, year.value);
    return Number.isFinite(value) ? [{ id: variable, label: nameOf(variable), token: 'step', value, ...(range === undefined ? {} : { low: range.low, high: range.high }), ...(Number.isFinite(against) ? { against } : {}) }] : [];
  });
});
/** How many times over the world's plants could make what is used, and how full those of each stage run. */
const measures = () => [
  { key: 'over-use', of: [{ variable: 'Capacity|Cell', regions: ['World'] }], over: [{ variable: 'Use|Cell|+', regions: ['World'] }] },
  ...stages.map(variable => ({ key: `slack-${variable}`, of: [{ variable: `Production|${variable}`, regions: ['World'] }], over: [{ variable: `Capacity|${variable}`, regions: ['World'] }] })),
];

const slackModel = computed<ChartModel | undefined>(() => (rows.value === undefined ? undefined : { kind: 'rows', unit: 'share', rows: rows.value }));

const sentence = computed<SentencePart[] | undefined>(() => {
  if (capacity.value === undefined || use.value === undefined) return undefined;
  const total = capacity.value.reduce((sum, series) => sum + (series.values[at.value] ?? 0), 0);
  const used = use.value.values[at.value] ?? 0;
  const china = capacity.value.find(series => series.id === 'China')?.values[at.value] ?? 0;
  if (used === 0) return [`There is no number for ${year.value}.`];
  const about = { definition: selection('slack-use')?.definition ?? '', formula: selection(owner.value ? 'slack-owner' : 'slack-place')?.formula ?? '' };
  return [
    `In ${year.value} the world's plants could make `, { text: `${spoken(total / used)} times`, title: `Capacity over use, world, ${year.value}`, ...about }, ' the cells that are used; ',
    owner.value ? 'Chinese firms own ' : 'China has ', { text: withUnit(china / total, 'share', spoken), title: `Share of cell capacity, ${year.value}`, ...about }, ' of that capacity.',
  ];
});

/** Places of the run that stand for members of the OECD. */
const oecd = ['United States', 'Europe', 'South Korea', 'Japan', 'Canada', 'Australia'];

/** What the reports speak of: 2030, by where plants stand. */
const reported = 2030;

function reports(): Beside[] {
  const when = results.value?.years.indexOf(reported) ?? -1;
  const found = selection('slack-reports');
  const used = use.value?.values[when] ?? undefined;
  const rows = found?.series.filter(row => row.region !== 'World').map(row => ({ place: row.region, value: row.values[when] ?? 0 })) ?? [];
  const total = (of: (place: string) => boolean) => (found === undefined ? undefined : rows.filter(row => of(row.place)).reduce((sum, row) => sum + row.value, 0));
  const whole = total(() => true);
  return [
    { id: 'china_capacity_2030', value: total(place => place === 'China') }, { id: 'oecd_capacity_2030', value: total(place => oecd.includes(place)), ours: oecd.map(place => placeOf(place).short).join(', ') },
    { id: 'other_capacity_2030', value: total(place => place !== 'China' && !oecd.includes(place)) }, { id: 'cell_demand_2030', value: used }, { id: 'capacity_over_demand_2030', value: whole === undefined || used === undefined ? undefined : whole / used },
  ];
}

export function Oversupply() {
  useSignalEffect(() => { wanted.value = { select: select.value }; });
  const range = rangeAt('over-use', year.value);
  const idle = [...(rows.value ?? [])].sort((a, b) => a.value - b.value)[0];
  return (
    <Page view={view} measures={measures} sentence={sentence.value}>
      <ChartCard
        id="oversupply" className="span-8" title="Capacity against use, cells" height={narrow.value ? 220 : 400} model={model}
        finding={`Bars: what plants in place could make; line: what is used. World, GWh a year.${range === undefined ? '' : ` In 90% of ${range.runs} runs plants could make ${spoken(range.low)} to ${spoken(range.high)} times what is used in ${year.value}.`}`} sources={() => sourcesOf(owner.value ? 'slack-owner' : 'slack-place', 'slack-use')}
        command={() => `./cellcast show "Capacity|Cell" --by ${owner.value ? 'owner --in World' : 'region'}`}
        foot={<><span>line: use; dashed: use, {beside.value}</span><Tabs className="switch" name="Count by" value={owner.value ? 'owner' : 'place'} tabs={[{ id: 'place', label: 'by place' }, { id: 'owner', label: 'by owner' }]} onPick={value => lookAt('by', value, 'place')} /></>}
      />
      <ChartCard
        id="idle" className="span-4" title="How full plants run" height={narrow.value ? 320 : 400} model={slackModel}
        finding={idle === undefined ? 'Output over capacity, world, %.' : `Most idle in ${year.value}: ${idle.label}, ${withUnit(idle.value, 'share', spoken)}. Output over capacity, world, %.`}
        sources={() => sourcesOf(...stages.map(variable => `slack-p-${variable}`))} command={() => `./cellcast show "Utilisation|*" --years ${year.value}`}
        foot={<span>dashed: {beside.value}; {range === undefined ? rangeWords() : `whiskers: 90% of ${range.runs} runs`}</span>}
      />
      <Reports rows={reports()} command={`./cellcast show "Capacity|Cell" --years ${reported}`} />
    </Page>
  );
}
