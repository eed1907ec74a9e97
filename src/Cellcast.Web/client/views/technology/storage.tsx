import { computed, useSignalEffect } from '@preact/signals';
import { ChartCard } from '../../charts/card.tsx';
import { chemistryOf } from '../../charts/chemistries.ts';
import type { ChartModel, Row, Series } from '../../charts/model.ts';
import { placeOf, places } from '../../charts/places.ts';
import { narrow } from '../../charts/screen.ts';
import { sourcesOf } from '../../charts/source.ts';
import { Page } from '../../controls/page.tsx';
import { Picker } from '../../controls/menu.tsx';
import { Tabs } from '../../controls/tabs.tsx';
import { beside } from '../../scenario/names.ts';
import { results, selection, wanted, year } from '../../scenario/store.ts';
import { look, lookAt } from '../../shell/route.ts';
import { spoken } from '../../words/numbers.ts';
import type { SentencePart } from '../../words/sentence.ts';
import { withUnit } from '../../words/units.ts';
import view from './view.ts';

const hoursOf = ['4 h', '10 h', '100 h'] as const;
const hours = computed(() => hoursOf.find(each => each === `${look.value['hours'] ?? '4'} h`) ?? '4 h');
const place = computed(() => placeOf(look.value['make'] ?? 'china').id);
const key = (hour: string) => `storage-${hour}`;
const at = computed(() => results.value?.years.indexOf(year.value) ?? -1);
const kindOf = (variable: string) => variable.split('|')[2] ?? variable;

const rowsFor = (hour: string): Row[] => (selection(key(hour))?.series ?? []).flatMap(row => {
  const value = row.values[at.value] ?? null;
  const against = row.against?.[at.value] ?? null;
  return value === null ? [] : [{ id: kindOf(row.variable), label: kindOf(row.variable), token: chemistryOf(kindOf(row.variable)).token, value, ...(against === null ? {} : { against }) }];
}).sort((a, b) => a.value - b.value);

const model = computed<ChartModel | undefined>(() => (selection(key(hours.value)) === undefined ? undefined : { kind: 'rows', unit: 'USD/MWh', rows: rowsFor(hours.value) }));
const path = computed<ChartModel | undefined>(() => {
  const found = selection(key(hours.value));
  return found === undefined ? undefined : { kind: 'lines', years: results.value!.years, unit: 'USD/MWh', series: found.series.map((row): Series => {
    const chemistry = chemistryOf(kindOf(row.variable));
    return { id: kindOf(row.variable), label: kindOf(row.variable), token: chemistry.token, symbol: chemistry.symbol, values: row.values, ...(row.against === null ? {} : { against: row.against }) };
  }) };
});

const sentence = computed<SentencePart[] | undefined>(() => {
  if (selection(key(hours.value)) === undefined) return undefined;
  const [first, second] = rowsFor(hours.value);
  if (first === undefined) return [`No storage of ${hours.value} is costed in ${placeOf(place.value).spoken} in ${year.value}.`];
  const known = { definition: selection(key(hours.value))?.definition ?? '', formula: selection(key(hours.value))?.formula ?? '', unit: '$ of 2024 per MWh delivered' };
  return [
    `For ${hours.value.replace(' h', ' hours')}, ${first.label} stores most cheaply in ${year.value}: `, { text: withUnit(first.value, 'USD/MWh', spoken), title: `${first.label}, ${hours.value}`, ...known },
    ...(second === undefined ? ['.'] : [`; ${second.label} follows at `, { text: withUnit(second.value, 'USD/MWh', spoken), title: `${second.label}, ${hours.value}`, ...known }, '.']),
  ];
});

export function Storage() {
  useSignalEffect(() => { wanted.value = { select: hoursOf.map(hour => ({ key: key(hour), variable: `Levelised Cost|Storage|*|${hour}`, by: 'region', regions: [place.value] })) }; });
  const command = () => `./cellcast storage --in "${place.value}" --hours ${hours.value.replace(' h', '')}`;
  const switcher = <Tabs className="switch" name="Hours" value={hours.value} tabs={hoursOf.map(each => ({ id: each, label: each }))} onPick={value => lookAt('hours', value.replace(' h', ''), '4')} />;
  return (
    <Page view={view} sentence={sentence.value} pickers={<><span class="quiet">in</span><Picker name="Place" value={place.value} options={places.map(each => ({ id: each.id, label: each.id, token: each.token }))} onPick={id => lookAt('make', placeOf(id).slug, 'china')} />{switcher}</>}>
      <ChartCard
        id="storage-now" className="span-6" title={`What a stored MWh costs over ${hours.value.replace(' h', ' hours')}`} height={narrow.value ? 220 : 340} model={model} missing="No storage of this length is costed here."
        finding={`Levelised cost, ${year.value}, $ of 2024 per MWh delivered, charging included.`} sources={() => sourcesOf(key(hours.value))} command={command} foot={<span>dashed: {beside.value}</span>}
      />
      <ChartCard
        id="storage-path" className="span-6" title="How it develops" height={narrow.value ? 240 : 340} model={path}
        finding="$ of 2024 per MWh delivered." sources={() => sourcesOf(key(hours.value))} command={command} foot={<span>solid: yours, dashed: {beside.value}</span>}
      />
    </Page>
  );
}
