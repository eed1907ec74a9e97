import { computed, useSignalEffect } from '@preact/signals';
import { ChartCard } from '../../charts/card.tsx';
import type { ChartModel } from '../../charts/model.ts';
import { placeIds, placeOf } from '../../charts/places.ts';
import { narrow } from '../../charts/screen.ts';
import { byPlace, folded } from '../../charts/series.ts';
import { sourcesOf } from '../../charts/source.ts';
import { Reports } from '../../controls/beside.tsx';
import { Page } from '../../controls/page.tsx';
import { Tabs } from '../../controls/tabs.tsx';
import { beside } from '../../scenario/names.ts';
import { rangeAt, rangeWords } from '../../scenario/ranges.ts';
import { results, selection, wanted, year } from '../../scenario/store.ts';
import { look, lookAt } from '../../shell/route.ts';
import { spoken } from '../../words/numbers.ts';
import type { SentencePart } from '../../words/sentence.ts';
import { withUnit } from '../../words/units.ts';
import { nameOf, product } from './products.ts';
import { ProductPicker } from './picker.tsx';
import view from './view.ts';

const key = (name: string) => `${name}-${product.value.variable}`;
const at = computed(() => results.value?.years.indexOf(year.value) ?? -1);
const owner = computed(() => look.value['by'] === 'owner');

const made = computed(() => {
  const rows = selection(key('made'))?.series;
  return rows === undefined ? undefined : rows.filter(row => row.region !== 'World').map(row => ({ place: row.region, value: row.values[at.value] ?? 0 }));
});

/** Flows between places, the largest first; a small one would be a hair on the map. */
const flows = computed(() => (selection(key('trade'))?.series ?? []).map(row => ({ from: row.label, to: row.region, value: row.values[at.value] ?? 0 }))
  .filter(flow => flow.from !== flow.to && flow.to !== 'World' && flow.value > 0).sort((a, b) => b.value - a.value));

const model = computed<ChartModel | undefined>(() => {
  if (made.value === undefined || selection(key('trade')) === undefined) return undefined;
  const largest = flows.value[0]?.value ?? 0;
  return { kind: 'map', unit: selection(key('made'))!.unit, made: Object.fromEntries(made.value.map(row => [row.place, row.value])), flows: flows.value.filter(flow => flow.value > largest * 0.01).slice(0, 40) };
});

const stack = computed<ChartModel | undefined>(() => {
  const found = selection(owner.value ? key('owned') : key('made'));
  return found === undefined ? undefined : { kind: 'stack', years: results.value!.years, unit: found.unit, series: folded(byPlace(owner.value ? found.series : found.series.filter(row => row.region !== 'World'), 'China')), dashed: 'China' };
});

/** The part of the place that makes most. */
const most = computed(() => [...(made.value ?? [])].sort((a, b) => b.value - a.value)[0]?.place);
const measures = () => (most.value === undefined ? [] : [{ key: `part-${most.value}`, of: [{ variable: `Production|${product.value.variable}`, regions: [most.value] }], over: [{ variable: `Production|${product.value.variable}`, regions: ['World'] }] }]);

function rangeOfMost(): string {
  const range = most.value === undefined ? undefined : rangeAt(`part-${most.value}`, year.value);
  return range === undefined ? '' : ` ${most.value!.replace(/^./, letter => letter.toUpperCase())}'s part in ${year.value}: ${withUnit(range.low, 'share', spoken)} to ${withUnit(range.high, 'share', spoken)} in 90% of ${range.runs} runs.`;
}

const sentence = computed<SentencePart[] | undefined>(() => {
  if (made.value === undefined) return undefined;
  const total = made.value.reduce((sum, row) => sum + row.value, 0);
  const first = [...made.value].sort((a, b) => b.value - a.value)[0];
  if (first === undefined || total === 0) return [`No ${nameOf(product.value.variable)} are made in ${year.value}.`];
  const owned = selection(key('owned'))?.series ?? [];
  const owners = owned.map(row => ({ label: row.label, value: row.values[at.value] ?? 0 })).sort((a, b) => b.value - a.value);
  const ownedTotal = owners.reduce((sum, row) => sum + row.value, 0);
  const number = (share: number, title: string): SentencePart => ({ text: withUnit(share, 'share', spoken), title, definition: selection(key('made'))?.definition ?? '', formula: selection(key('made'))?.formula ?? '' });
  return [
    number(first.value / total, `${nameOf(product.value.variable)} made in ${first.place}, ${year.value}`), ` of ${lower(nameOf(product.value.variable))} in ${year.value} ${product.value.variable.startsWith('Cell') || product.value.variable.startsWith('Pack') ? 'are' : 'is'} made in ${placeOf(first.place).spoken}`,
    ...(owners[0] === undefined || ownedTotal === 0 ? ['.'] : [', ', number(owners[0].value / ownedTotal, `Made by firms of ${owners[0].label}, wherever their plants stand`), ` by ${owners[0].label === 'Other' ? 'firms of other places' : `${placeOf(owners[0].label).adjective} firms`}.`]),
  ];
});

/** China's part of the world's capacity in a year. */
function chinese(name: string, when: number): number | undefined {
  const found = selection(name);
  const place = (region: string) => found?.series.find(row => row.region === region)?.values[results.value?.years.indexOf(when) ?? -1] ?? Number.NaN;
  return found === undefined ? undefined : place('China') / place('World');
}

function lower(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

export function FlowMap() {
  useSignalEffect(() => {
    const variable = product.value.variable;
    wanted.value = { select: [
      { key: key('made'), variable: `Production|${variable}`, by: 'region', regions: [] },
      { key: key('owned'), variable: `Production|${variable}`, by: 'owner', regions: ['World'] },
      { key: key('trade'), variable: `Trade|${variable}`, by: 'origin', regions: placeIds },
      ...(variable.startsWith('Cell') ? [{ key: 'reports-cells', variable: 'Capacity|Cell', by: 'region', regions: ['China', 'World'] } as const, { key: 'reports-lfp', variable: 'Capacity|Cell|LFP', by: 'region', regions: ['China', 'World'] } as const] : []),
    ] };
  });
  const first = flows.value[0];
  return (
    <Page view={view} measures={measures} sentence={sentence.value} pickers={<ProductPicker />}>
      <ChartCard
        id="map" className="span-8" title="Who makes it and where it goes" single height={narrow.value ? 220 : 470} model={model} missing={`Nothing of it is traded in ${year.value}.`}
        finding={first === undefined ? `Made and used at home in ${year.value}.` : `The largest flow of ${year.value} runs from ${placeOf(first.from).spoken} to ${placeOf(first.to).spoken}: ${withUnit(first.value, selection(key('trade'))?.unit ?? '', spoken)}. Disc: made there; width: amount; colour: origin.`}
        sources={() => sourcesOf(key('made'), key('trade'))} command={() => `./cellcast show "Trade|${product.value.variable}" --by origin --years ${year.value}`}
        foot={<span>flows under a hundredth of the largest are not drawn; the table has the rest</span>}
      />
      <ChartCard
        id="makers" className="span-4" title={owner.value ? 'By who owns the plants' : 'By where the plants stand'} height={narrow.value ? 220 : 470} model={stack} missing="The run does not tell who owns these plants."
        finding={owner.value ? 'Plants counted where their owners are at home.' : `Plants counted where they stand.${rangeOfMost()}`}
        sources={() => sourcesOf(owner.value ? key('owned') : key('made'))} command={() => `./cellcast show "Production|${product.value.variable}" --by ${owner.value ? 'owner --in World' : 'region'}`}
        foot={<><span>dashed: China, {beside.value}{owner.value ? '' : `; ${rangeWords()}`}</span><Tabs className="switch" name="Count by" value={owner.value ? 'owner' : 'place'} tabs={[{ id: 'place', label: 'by place' }, { id: 'owner', label: 'by owner' }]} onPick={value => lookAt('by', value, 'place')} /></>}
      />
      {product.value.variable.startsWith('Cell') && <Reports command={'./cellcast show "Capacity|Cell|LFP"'} rows={[
        { id: 'china_lfp_capacity_share', value: chinese('reports-lfp', 2026), ours: 'plants in place in 2026' },
        { id: 'china_cell_capacity_share', value: chinese('reports-cells', 2024) },
        { id: 'china_stage_share', value: chinese('reports-cells', 2024), ours: 'cells, 2024; the other stages are in the picker above' },
      ]} />}
    </Page>
  );
}
