import { computed, useSignalEffect } from '@preact/signals';
import { ChartCard } from '../../charts/card.tsx';
import { sum, type ChartModel, type Series } from '../../charts/model.ts';
import { placeOf, places } from '../../charts/places.ts';
import { narrow } from '../../charts/screen.ts';
import { totalOf } from '../../charts/series.ts';
import { sourcesOf } from '../../charts/source.ts';
import { Reports, type Beside } from '../../controls/beside.tsx';
import { Picker } from '../../controls/menu.tsx';
import { Page } from '../../controls/page.tsx';
import { beside } from '../../scenario/names.ts';
import { rangeOf, rangeWords, wantsRanges } from '../../scenario/ranges.ts';
import { results, selection, wanted, year } from '../../scenario/store.ts';
import { look, lookAt } from '../../shell/route.ts';
import { spoken } from '../../words/numbers.ts';
import type { SentencePart } from '../../words/sentence.ts';
import { withUnit } from '../../words/units.ts';
import { isStorage, isVehicle } from '../../words/uses.ts';
import view from './view.ts';

/** Uses as a reader asks for them. */
const groups = [
  { id: 'cars', label: 'vehicles', token: 'ink-2', of: isVehicle },
  { id: 'storage', label: 'storage', token: 'step', of: isStorage },
  { id: 'rest', label: 'all else', token: 'edge', of: (name: string) => !isVehicle(name) && !isStorage(name) },
] as const;

const place = computed(() => (look.value['home'] === 'world' ? 'World' : placeOf(look.value['home'] ?? 'us').id));
const at = computed(() => results.value?.years.indexOf(year.value) ?? -1);
const useOf = (variable: string) => variable.split('|')[1] ?? variable;

const rows = computed(() => selection(`demand-${place.value}`)?.series);
const capacity = computed(() => totalOf(selection(`plants-${place.value}`), place.value));

/** Demand of a group over the years. */
function of(group: (typeof groups)[number]): Pick<Series, 'values' | 'against'> | undefined {
  const found = rows.value?.filter(row => group.of(useOf(row.variable)));
  if (found === undefined) return undefined;
  return { values: sum(found.map(row => row.values)), against: found.every(row => row.against === null) ? undefined : sum(found.map(row => row.against ?? undefined)) };
}

const stack = computed<ChartModel | undefined>(() => {
  if (rows.value === undefined || capacity.value === undefined) return undefined;
  return { kind: 'stack', years: results.value!.years, unit: 'GWh/yr', series: groups.map(group => ({ id: group.id, label: group.label, token: group.token, ...of(group)! })), over: { id: 'capacity', label: 'cell plants', token: 'ink', values: capacity.value.values, against: capacity.value.against } };
});

/** What cars leave of the plants' capacity, and what storage asks for. */
const hole = computed(() => {
  const cars = of(groups[0]);
  const less = (whole: readonly (number | null)[], part: readonly (number | null)[] | undefined) => whole.map((value, index) => (value === null ? null : Math.max(0, value - (part?.[index] ?? 0))));
  return cars === undefined || capacity.value === undefined ? undefined : { values: less(capacity.value.values, cars.values), against: capacity.value.against === undefined ? undefined : less(capacity.value.against, cars.against) };
});
const gap = computed<ChartModel | undefined>(() => (hole.value === undefined ? undefined : { kind: 'lines', years: results.value!.years, unit: 'GWh/yr', series: [
  { id: 'hole', label: 'left by vehicles', token: 'ink', ...hole.value }, { id: 'storage', label: 'storage asks', token: 'step', ...of(groups[1])!, ...rangeOf('asked-storage') },
] }));

const measures = () => {
  const storage = (rows.value ?? []).filter(row => groups[1].of(useOf(row.variable))).map(row => ({ variable: row.variable, regions: [place.value] }));
  return storage.length === 0 ? [] : [{ key: 'asked-storage', of: storage }];
};

const uses = computed<ChartModel | undefined>(() => (rows.value === undefined ? undefined : { kind: 'rows', unit: 'GWh/yr', rows: rows.value.flatMap(row => {
  const value = row.values[at.value] ?? null;
  const against = row.against?.[at.value] ?? null;
  return value === null || value === 0 ? [] : [{ id: row.variable, label: useOf(row.variable), token: 'step', value, ...(against === null ? {} : { against }) }];
}).sort((a, b) => b.value - a.value) }));

const sentence = computed<SentencePart[] | undefined>(() => {
  const [cars, storage] = [of(groups[0]), of(groups[1])];
  if (cars === undefined || storage === undefined || hole.value === undefined) return undefined;
  const [driven, stored, left] = [cars.values[at.value] ?? 0, storage.values[at.value] ?? 0, hole.value.values[at.value] ?? 0];
  const number = (value: number, unit: string, title: string, definition: string): SentencePart => ({ text: withUnit(value, unit, spoken), title: `${title}, ${place.value}, ${year.value}`, definition, formula: selection(`demand-${place.value}`)?.formula ?? '' });
  const where = place.value === 'World' ? 'The world' : placeOf(place.value).spoken.replace(/^./, letter => letter.toUpperCase());
  return [
    `${where} puts `, number(driven, 'GWh/yr', 'Batteries for vehicles', 'Demand for batteries in cars, buses, trucks, two- and three-wheelers.'), ` a year of batteries in vehicles in ${year.value}, `,
    ...(left <= 0 ? ['more than its cell plants could make.'] : ['which leaves ', number(left, 'GWh/yr', 'Left by vehicles', 'What cell plants there could make less what vehicles take.'), ' of its cell plants; storage ', ...(stored >= left ? ['asks for all of that.'] : ['fills ', number(stored / left, 'share', 'Storage over what vehicles leave', 'Demand for batteries of grid and data-centre storage over it.'), ' of that.'])]),
  ];
});

function reports(): Beside[] {
  if (place.value !== 'United States' || rows.value === undefined) return [];
  const when = results.value?.years.indexOf(2030) ?? -1;
  const all = groups.map(group => of(group)?.values[when] ?? 0);
  const whole = all.reduce((total, value) => total + value, 0);
  const plants = capacity.value?.values[when] ?? Number.NaN;
  return [{ id: 'transport_share_us', value: all[0]! / whole, ours: '2030, vehicles of all kinds' }, { id: 'us_cells_over_demand_2030', value: plants / whole, ours: 'plants in place' }];
}

/** Demand by use against what the plants of a place could make: does storage fill what cars leave. */
export function Demand() {
  useSignalEffect(() => {
    wanted.value = { select: [
      { key: `demand-${place.value}`, variable: 'Final Demand|*', by: 'region', regions: [place.value] },
      { key: `plants-${place.value}`, variable: 'Capacity|Cell', by: 'region', regions: [place.value] },
    ] };
  });
  const command = () => `./cellcast show "Final Demand|*" --in "${place.value}"`;
  return (
    <Page view={view} measures={measures} sentence={sentence.value} pickers={<><span class="quiet">in</span><Picker name="Place" value={place.value} options={[{ id: 'World', label: 'World' }, ...places.map(each => ({ id: each.id, label: each.id, token: each.token }))]} onPick={id => lookAt('home', id === 'World' ? 'world' : placeOf(id).slug, 'us')} /></>}>
      <ChartCard
        id="demand" className="span-6" title="Demand by use, and plants" height={narrow.value ? 240 : 360} model={stack}
        finding="Bars: batteries put to use; line: what cell plants there could make. GWh a year. Cells are traded: plants may work for other places." sources={() => sourcesOf(`demand-${place.value}`, `plants-${place.value}`)} command={command} foot={<span>line: capacity; dashed: capacity, {beside.value}</span>}
      />
      <ChartCard
        id="hole" className="span-6" title="The hole, and what fills it" height={narrow.value ? 240 : 360} model={gap}
        finding="What vehicles leave of the capacity of cell plants, and what storage asks for, GWh a year." sources={() => sourcesOf(`demand-${place.value}`, `plants-${place.value}`)} command={command} foot={<span>solid: yours, dashed: {beside.value}; {wantsRanges.value ? `storage ${rangeWords()}` : rangeWords()}</span>}
      />
      <Reports rows={reports()} command={command()} />
      <ChartCard
        id="uses" title={`Every use, ${year.value}`} height={narrow.value ? 320 : 320} model={uses}
        finding="Batteries put to use, GWh a year." sources={() => sourcesOf(`demand-${place.value}`)} command={() => `${command()} --years ${year.value}`} foot={<span>dashed: {beside.value}</span>}
      />
    </Page>
  );
}
