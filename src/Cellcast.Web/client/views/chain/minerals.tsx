import { computed, signal, useSignalEffect } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { useAnswer } from '../../api/answer.ts';
import { requestOf } from '../../api/client.ts';
import type { TechnologyAnswer } from '../../api/types.ts';
import { ChartCard } from '../../charts/card.tsx';
import { chemistryOf } from '../../charts/chemistries.ts';
import type { ChartModel, Row } from '../../charts/model.ts';
import { placeOf, places } from '../../charts/places.ts';
import { narrow } from '../../charts/screen.ts';
import { sourcesOf } from '../../charts/source.ts';
import { columnOf } from '../../controls/answer.tsx';
import { Reports, type Beside } from '../../controls/beside.tsx';
import { ErrorText } from '../../controls/error.tsx';
import { Picker } from '../../controls/menu.tsx';
import { Page } from '../../controls/page.tsx';
import { Take } from '../../controls/take.tsx';
import { beside } from '../../scenario/names.ts';
import { results, scenario, selection, wanted, year } from '../../scenario/store.ts';
import { look, lookAt } from '../../shell/route.ts';
import { figure, spoken } from '../../words/numbers.ts';
import type { SentencePart } from '../../words/sentence.ts';
import { withUnit } from '../../words/units.ts';
import view from './view.ts';

const minerals = ['graphite', 'nickel', 'manganese', 'lithium', 'cobalt', 'vanadium'] as const;

/** Refined materials that stand for what the industry of a place takes. */
const refined = ['Lithium Carbonate', 'Lithium Hydroxide', 'Nickel Sulphate', 'Manganese Sulphate', 'Cobalt', 'Natural Graphite', 'Synthetic Graphite'] as const;

const newer = ['Sodium-ion', 'Silicon NMC', 'Semi-solid', 'All-solid-state', 'Lithium-sulphur'];

/** The year at whose share new cells stay where nothing new comes. */
const frozen = 2030;

/** The year compared: the one looked at, where it comes after. */
const compared = computed(() => (year.value > frozen ? year.value : frozen + 5));

const place = computed(() => placeOf(look.value['home'] ?? 'europe').id);
const at = (when: number) => results.value?.years.indexOf(when) ?? -1;

/** Kilograms in a kWh by the cell's name in the chain: the mean of its designs. */
const contents = signal<ReadonlyMap<string, readonly number[]> | undefined>(undefined);

function contentsOf(reply: TechnologyAnswer): ReadonlyMap<string, readonly number[]> {
  const table = reply.tables[0];
  const columns = minerals.map(name => columnOf(table, name));
  const designs = new Map<string, number[][]>();
  for (const row of table?.rows ?? []) {
    const cell = chemistryOf(String(row[0])).id;
    designs.set(cell, [...designs.get(cell) ?? [], columns.map(index => Number(row[index]) || 0)]);
  }
  return new Map([...designs].map(([cell, rows]) => [cell, minerals.map((_, index) => rows.reduce((sum, row) => sum + row[index]!, 0) / rows.length)]));
}

interface Used {
  readonly cell: string;
  readonly gwh: number;
}

function usedIn(when: number, which: 'values' | 'against' = 'values'): readonly Used[] | undefined {
  const rows = selection(`minerals-${place.value}`)?.series;
  if (rows === undefined || rows.every(row => row[which] === null)) return undefined;
  return rows.map(row => ({ cell: row.variable.split('|').at(-1)!, gwh: row[which]?.[at(when)] ?? 0 }));
}

const isNew = (used: Used) => newer.includes(used.cell);
const total = (rows: readonly Used[]) => rows.reduce((sum, row) => sum + row.gwh, 0);

/** Kilotonnes of a mineral in cells: a kilogram in a kWh is a kilotonne in a GWh. */
function held(rows: readonly Used[], mineral: number): number {
  return rows.reduce((sum, row) => sum + row.gwh * (contents.value?.get(row.cell)?.[mineral] ?? 0), 0);
}

/** The same energy with new cells at their share of 2030: what each kind then holds a kWh stays that of the year. */
function heldWithout(when: number, mineral: number): number | undefined {
  const [now, then] = [usedIn(when), usedIn(frozen)];
  if (now === undefined || then === undefined || total(then) === 0) return undefined;
  const [fresh, old] = [now.filter(isNew), now.filter(used => !isNew(used))];
  const share = total(then.filter(isNew)) / total(then);
  const each = (rows: readonly Used[]) => (total(rows) === 0 ? 0 : held(rows, mineral) / total(rows));
  return total(now) * (share * each(fresh) + (1 - share) * each(old));
}

const saved = (when: number, mineral: number) => {
  const [with_, without] = [usedIn(when), heldWithout(when, mineral)];
  return with_ === undefined || without === undefined || without === 0 ? Number.NaN : 1 - held(with_, mineral) / without;
};

const ready = computed(() => contents.value !== undefined && selection(`minerals-${place.value}`) !== undefined);

const need = computed<ChartModel | undefined>(() => {
  if (!ready.value) return undefined;
  const [now, other] = [usedIn(year.value), usedIn(year.value, 'against')];
  if (now === undefined || total(now) === 0) return { kind: 'rows', unit: 'kt/yr', rows: [] };
  return { kind: 'rows', unit: 'kt/yr', rows: minerals.map((mineral, index): Row => ({ id: mineral, label: mineral.charAt(0).toUpperCase() + mineral.slice(1), token: 'step', value: held(now, index), ...(other === undefined ? {} : { against: held(other, index) }) })).sort((a, b) => b.value - a.value) };
});

const change = computed<ChartModel | undefined>(() => (!ready.value ? undefined : { kind: 'rows', unit: 'share', signed: true, rows: minerals.flatMap((mineral, index): Row[] => {
  const value = -saved(compared.value, index);
  return Number.isFinite(value) && mineral !== 'vanadium' ? [{ id: mineral, label: mineral.charAt(0).toUpperCase() + mineral.slice(1), token: value < 0 ? 'less' : 'more', value }] : [];
}) }));

const industry = computed<ChartModel | undefined>(() => {
  const rows = selection(`refined-${place.value}`)?.series;
  return rows === undefined ? undefined : { kind: 'rows', unit: 'kt/yr', rows: rows.flatMap((row): Row[] => {
    const name = row.variable.split('|').at(-1)!;
    const value = row.values[at(year.value)] ?? null;
    const against = row.against?.[at(year.value)] ?? null;
    return value === null || !(refined as readonly string[]).includes(name) ? [] : [{ id: name, label: name, token: 'step', value, ...(against === null ? {} : { against }) }];
  }).sort((a, b) => b.value - a.value) };
});

const sentence = computed<SentencePart[] | undefined>(() => {
  const now = ready.value ? usedIn(year.value) : undefined;
  if (now === undefined) return undefined;
  if (total(now) === 0) return [`There is no number for ${placeOf(place.value).spoken} in ${year.value}.`];
  const number = (mineral: (typeof minerals)[number]): SentencePart => ({ text: withUnit(held(now, minerals.indexOf(mineral)), 'kt/yr', spoken), title: `${mineral} in the cells used, ${place.value}, ${year.value}`, definition: 'Cells used by chemistry, times the mineral in a kWh of each.', formula: 'V10' });
  const less = saved(year.value, 0);
  const carbonate = selection(`refined-${place.value}`)?.series.find(row => row.variable === 'Use|Refined|Lithium Carbonate')?.values[at(year.value)] ?? Number.NaN;
  return [
    `The cells that ${placeOf(place.value).spoken} uses in ${year.value} hold `, number('graphite'), ' of graphite, ', number('lithium'), ' of lithium and ', number('cobalt'), ' of cobalt',
    ...(!Number.isFinite(less) || year.value <= frozen ? ['.'] : Math.abs(less) < 0.005 ? [`; new cells after ${frozen} hardly change that.`] : [`; new cells after ${frozen} `, less > 0 ? 'save ' : 'add ', { text: withUnit(Math.abs(less), 'share', spoken), title: 'Graphite, against new cells at their share of 2030', definition: 'The same energy with new cells at their share of 2030; no price or trade answers.', formula: 'V11' }, ' of the graphite.']),
    ...(Number.isFinite(carbonate) ? [' Its own plants take ', { text: withUnit(carbonate, 'kt/yr', spoken), title: `Lithium carbonate used by plants, ${place.value}, ${year.value}`, definition: selection(`refined-${place.value}`)?.definition ?? '', formula: selection(`refined-${place.value}`)?.formula ?? '' }, ' of lithium carbonate.'] : []),
  ];
});

function reports(): Beside[] {
  if (place.value !== 'Europe' || !ready.value) return [];
  const ours = `cells used in Europe in 2035, against new cells at their share of ${frozen}`;
  return [{ id: 'graphite_saved_2035', value: saved(2035, minerals.indexOf('graphite')), ours }, { id: 'cobalt_saved_2035', value: saved(2035, minerals.indexOf('cobalt')), ours }];
}

/** How much of each mineral a place needs, and what new cells change about it. */
export function Minerals() {
  useSignalEffect(() => {
    wanted.value = { select: [
      { key: `minerals-${place.value}`, variable: 'Use|Cell|*', by: 'region', regions: [place.value] }, { key: `refined-${place.value}`, variable: 'Use|Refined|*', by: 'region', regions: [place.value] },
    ] };
  });
  const { value, error } = useAnswer<TechnologyAnswer>('/technology/map', { scenario: requestOf(scenario.value) });
  useEffect(() => { contents.value = value === undefined ? undefined : contentsOf(value); }, [value]);
  const command = `./cellcast show "Use|Cell|*" --in "${place.value}" --years ${year.value}; ./cellcast tech map`;
  const sources = () => [{ name: 'Minerals in cells', definition: 'Cells used there by chemistry (run), times kilograms of the mineral in a kWh of each (tech map), mean of designs.', formula: 'V10', unit: 'kt a year' }];
  const years = [2025, 2030, 2035, 2040];
  return (
    <Page view={view} sentence={sentence.value} pickers={<><span class="quiet">in</span><Picker name="Place" value={place.value} options={places.map(each => ({ id: each.id, label: each.id, token: each.token }))} onPick={id => lookAt('home', placeOf(id).slug, 'europe')} /></>}>
      {error !== undefined && <ErrorText>{error}</ErrorText>}
      <ChartCard id="minerals-need" className="span-6" title="In the cells it uses" height={narrow.value ? 240 : 320} model={need} finding={`Minerals in the cells used there, made anywhere, ${year.value}, kt a year of the element.`} sources={sources} command={command} foot={<span>dashed: {beside.value}</span>} />
      <ChartCard id="minerals-saved" className="span-6" title="What new cells change" single height={narrow.value ? 240 : 320} model={change} finding={`In ${compared.value}, against the same energy with new cells at their share of ${frozen}, %.`} sources={sources} command={command} foot={<span>sodium-ion, silicon, semi-solid, solid-state, lithium-sulphur</span>} />
      <Reports rows={reports()} command={command} />
      <ChartCard id="minerals-industry" className="span-6" title="What its industry takes" height={narrow.value ? 260 : 320} model={industry} missing={at(year.value) < 0 ? 'This run holds no such numbers.' : 'No plant there takes any of it.'} finding={`Refined materials used by plants there, ${year.value}, kt a year. Where cells come from abroad it is less than the cells hold.`} sources={() => sourcesOf(`refined-${place.value}`)} command={`./cellcast show "Use|Refined|*" --in "${place.value}" --years ${year.value}`} foot={<span>dashed: {beside.value}</span>} />
      {ready.value && (
        <section class="card span-6" aria-labelledby="minerals-title">
          <div class="card-head"><h2 id="minerals-title">Over the years</h2><Take command={command} sheet={() => ({
            id: 'minerals', title: `Minerals in the cells used in ${place.value}`, note: `With new cells as the run has them, and at their share of ${frozen}`, columns: [{ name: 'Mineral' }, ...years.flatMap(when => [{ name: String(when), unit: 'kt/yr' }, { name: `${when}, new cells at their share of ${frozen}`, unit: 'kt/yr' }])],
            rows: minerals.map((mineral, index) => [mineral, ...years.flatMap(when => [held(usedIn(when) ?? [], index), heldWithout(when, index) ?? null])]),
          })} /></div>
          <p class="finding">kt a year of the element, in the cells used there.</p>
          <div class="table-scroll" tabIndex={0} role="region" aria-label="Minerals over the years: table">
            <table class="data">
              <thead><tr><th scope="col">Mineral</th>{years.map(when => <th scope="col" class="number" key={when}>{when}</th>)}</tr></thead>
              <tbody>{minerals.map((mineral, index) => <tr key={mineral}><th scope="row">{mineral}</th>{years.map(when => <td class="number" key={when}>{figure(held(usedIn(when) ?? [], index))}</td>)}</tr>)}</tbody>
            </table>
          </div>
        </section>
      )}
    </Page>
  );
}
