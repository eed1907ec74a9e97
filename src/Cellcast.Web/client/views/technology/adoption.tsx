import { computed, useSignalEffect } from '@preact/signals';
import { ChartCard } from '../../charts/card.tsx';
import type { ChartModel, Row } from '../../charts/model.ts';
import { sum } from '../../charts/model.ts';
import { placeOf, places } from '../../charts/places.ts';
import { narrow } from '../../charts/screen.ts';
import { asShares, byChemistry, folded } from '../../charts/series.ts';
import { sourcesOf } from '../../charts/source.ts';
import { Reports, type Beside } from '../../controls/beside.tsx';
import { Page } from '../../controls/page.tsx';
import { Picker } from '../../controls/menu.tsx';
import { beside } from '../../scenario/names.ts';
import { rangeOf, rangeWords } from '../../scenario/ranges.ts';
import { about, results, selection, wanted, year } from '../../scenario/store.ts';
import { look, lookAt } from '../../shell/route.ts';
import { spoken } from '../../words/numbers.ts';
import type { SentencePart } from '../../words/sentence.ts';
import { withUnit } from '../../words/units.ts';
import view from './view.ts';

const newer = ['Sodium-ion', 'Silicon NMC', 'Semi-solid', 'All-solid-state', 'Lithium-sulphur'];
const isNewer = (variable: string) => newer.some(name => variable.endsWith(name));

const place = computed(() => (look.value['home'] === undefined ? 'World' : placeOf(look.value['home']).id));
const applications = computed(() => (about.value?.applications ?? []).filter(each => each.segment !== 'non_battery' && each.id !== 'grid_long'));
const application = computed(() => applications.value.find(each => each.id === look.value['use'])?.name ?? applications.value[0]?.name ?? 'EV mass market');

const at = computed(() => results.value?.years.indexOf(year.value) ?? -1);

const model = computed<ChartModel | undefined>(() => {
  const found = selection(`adoption-${application.value}`);
  return found === undefined ? undefined : { kind: 'stack', years: results.value!.years, unit: 'share', top: 1, dashed: 'LFP', series: folded(asShares(byChemistry(found.series, row => row.variable))) };
});

/** Next-generation cells as a share of the use of all, over the years. */
const next = computed(() => {
  const rows = selection('adoption-use')?.series;
  if (rows === undefined) return undefined;
  const share = (which: 'values' | 'against') => {
    const mine = sum(rows.filter(row => isNewer(row.variable)).map(row => row[which] ?? undefined));
    const whole = sum(rows.map(row => row[which] ?? undefined));
    return mine.map((value, index) => (value === null || !whole[index] ? null : value / whole[index]!));
  };
  return { values: share('values'), against: rows.every(row => row.against === null) ? undefined : share('against') };
});
const path = computed<ChartModel | undefined>(() => (next.value === undefined ? undefined : { kind: 'lines', years: results.value!.years, unit: 'share', series: [{ id: 'next', label: 'next generation', token: 'ink', values: next.value.values, against: next.value.against, ...rangeOf('next-share') }] }));

const measures = () => {
  const all = (selection('adoption-use')?.series ?? []).map(row => ({ variable: row.variable, regions: [place.value] }));
  return all.length === 0 ? [] : [{ key: 'next-share', of: all.filter(term => isNewer(term.variable)), over: all }];
};

const byUse = computed<Row[] | undefined>(() => {
  if (applications.value.some(each => selection(`adoption-${each.name}`) === undefined)) return undefined;
  return applications.value.flatMap(each => {
    const rows = selection(`adoption-${each.name}`)!.series;
    const share = (which: 'values' | 'against') => rows.filter(row => isNewer(row.variable)).reduce((total, row) => total + (row[which]?.[at.value] ?? 0), 0);
    return rows.length === 0 ? [] : [{ id: each.id, label: each.name, token: 'step', value: share('values'), ...(rows.every(row => row.against === null) ? {} : { against: share('against') }) }];
  }).sort((a, b) => b.value - a.value);
});
const useModel = computed<ChartModel | undefined>(() => (byUse.value === undefined ? undefined : { kind: 'rows', unit: 'share', rows: byUse.value }));

const sentence = computed<SentencePart[] | undefined>(() => {
  if (next.value === undefined || results.value === undefined) return undefined;
  const share = (when: number) => next.value!.values[results.value!.years.indexOf(when)] ?? Number.NaN;
  const known = { definition: 'Sodium-ion, silicon, semi-solid, solid-state and lithium-sulphur cells, as a share of all cells used.', formula: selection('adoption-use')?.formula ?? '' };
  if (!Number.isFinite(share(2030))) return [`There is no number for ${placeOf(place.value).spoken}.`];
  return ['Next-generation cells are ', { text: withUnit(share(2030), 'share', spoken), title: `Share of use, ${place.value}, 2030`, ...known }, ' of the cells used in 2030 and ', { text: withUnit(share(2035), 'share', spoken), title: `Share of use, ${place.value}, 2035`, ...known }, ` in 2035, in ${placeOf(place.value).spoken}.`];
});

/** The forecasts that reports name, beside the run: each counts other cells as new. */
function reports(): Beside[] {
  const rows = selection('adoption-use')?.series;
  const when = results.value?.years.indexOf(2035) ?? -1;
  if (rows === undefined || when < 0) return [];
  const whole = rows.reduce((total, row) => total + (row.values[when] ?? 0), 0);
  const share = (names: readonly string[]) => rows.filter(row => names.some(name => row.variable.endsWith(name))).reduce((total, row) => total + (row.values[when] ?? 0), 0) / whole;
  return [
    { id: 'next_generation_share_2035', value: share(['Semi-solid', 'All-solid-state', 'Lithium-sulphur']), ours: 'semi-solid, solid-state and lithium-sulphur cells, world, 2035' },
    { id: 'emerging_share', value: share(['Sodium-ion', 'Semi-solid', 'All-solid-state']), ours: 'sodium-ion, semi-solid and solid-state cells, world, 2035' },
  ];
}

export function Adoption() {
  useSignalEffect(() => {
    wanted.value = { select: [
      { key: 'adoption-use', variable: 'Use|Cell|*', by: 'region', regions: [place.value] },
      ...applications.value.map(each => ({ key: `adoption-${each.name}`, variable: `Chemistry Share|${each.name}|Cell|*`, by: 'region', regions: [place.value] } as const)),
    ] };
  });
  return (
    <Page view={view} measures={measures} sentence={sentence.value} pickers={<>
      <Picker name="Application" value={application.value} options={applications.value.map(each => ({ id: each.name, label: each.name }))} onPick={name => lookAt('use', applications.value.find(each => each.name === name)!.id, applications.value[0]?.id)} />
      <span class="quiet">in</span>
      <Picker name="Place" value={place.value} options={[{ id: 'World', label: 'World' }, ...places.map(each => ({ id: each.id, label: each.id, token: each.token }))]} onPick={id => lookAt('home', id === 'World' ? '' : placeOf(id).slug)} />
    </>}>
      <ChartCard
        id="adoption" className="span-6" title={`What is bought for: ${application.value}`} height={narrow.value ? 240 : 380} model={model} missing="No cells are chosen for this use."
        finding="Share of the energy bought, %. Buyers compare price, energy, life and what they know." sources={() => sourcesOf(`adoption-${application.value}`)} command={() => `./cellcast show "Chemistry Share|${application.value}|*" --in "${place.value}"`} foot={<span>dashed: LFP, {beside.value}</span>}
      />
      <ChartCard
        id="next-share" className="span-6" title="Next-generation cells, all uses" height={narrow.value ? 200 : 380} model={path}
        finding="Sodium-ion, silicon, semi-solid, solid-state and lithium-sulphur together. Share of use, %." sources={() => sourcesOf('adoption-use')} command={() => `./cellcast show "Use|Cell|*" --in "${place.value}"`} foot={<span>solid: yours, dashed: {beside.value}; {rangeWords()}</span>}
      />
      <ChartCard
        id="next-use" title="Where they are bought first" height={narrow.value ? 320 : 300} model={useModel}
        finding={`Share of next-generation cells in each use, ${year.value}, %.`} sources={() => sourcesOf(...applications.value.map(each => `adoption-${each.name}`))} command={() => `./cellcast show "Chemistry Share|*" --in "${place.value}" --years ${year.value}`} foot={<span>dashed: {beside.value}</span>}
      />
      {place.value === 'World' && <Reports rows={reports()} command={'./cellcast tech adoption'} />}
    </Page>
  );
}
