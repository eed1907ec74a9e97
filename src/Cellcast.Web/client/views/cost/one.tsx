import { computed, signal, useSignalEffect } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { useAnswer } from '../../api/answer.ts';
import { requestOf } from '../../api/client.ts';
import type { CostPathReply } from '../../api/types.ts';
import { ChartCard } from '../../charts/card.tsx';
import type { ChartModel, Row } from '../../charts/model.ts';
import { placeOf, places } from '../../charts/places.ts';
import { narrow } from '../../charts/screen.ts';
import { sourcesOf } from '../../charts/source.ts';
import { Page } from '../../controls/page.tsx';
import { beside } from '../../scenario/names.ts';
import { moving, results, scenario, selection, wanted, year } from '../../scenario/store.ts';
import { spoken } from '../../words/numbers.ts';
import type { SentencePart } from '../../words/sentence.ts';
import { withUnit } from '../../words/units.ts';
import { cell, lineAt, lineSelect, lines, make, materialsAt, materialSelect, totalAt, totalSelect } from './cell.ts';
import { CellPicker, MakePicker } from './pickers.tsx';
import view from './view.ts';

/** Materials each by itself, the other lines as they are: what a buyer of everything would see on the bill. */
const bill = computed<Row[]>(() => {
  const others = lines.filter(line => line.name !== 'Materials').map(line => ({ name: line.label, value: lineAt(line, make.value), against: lineAt(line, make.value, 'against') }));
  const all = [...materialsAt(make.value).map(row => ({ name: row.name, value: row.value, against: row.against ?? Number.NaN })), ...others].filter(row => Number.isFinite(row.value) && Math.abs(row.value) > 0.005);
  return all.sort((a, b) => b.value - a.value).map(row => ({ id: row.name, label: row.name, token: 'step', value: row.value, ...(Number.isFinite(row.against) ? { against: row.against } : {}) }));
});
const model = computed<ChartModel | undefined>(() => (selection(`cost-${cell.value}`) === undefined ? undefined : { kind: 'rows', unit: 'USD/kWh', rows: bill.value }));

/** The range of the cost in the place looked at, over the ranges of its inputs. */
const band = signal<CostPathReply | undefined>(undefined);

/** The years of a band as those of the run. */
function over(years: readonly number[], of: (year: CostPathReply['years'][number]) => number): (number | null)[] {
  return years.map(year => { const found = band.value?.years.find(each => each.year === year); return found === undefined ? null : of(found); });
}

const path = computed<ChartModel | undefined>(() => {
  const found = selection(`cost-${cell.value}`);
  if (found === undefined) return undefined;
  const shown = places.filter(place => place.strong || place.id === make.value);
  return { kind: 'lines', years: results.value!.years, unit: 'USD/kWh', series: shown.flatMap(place => {
    const row = found.series.find(each => each.region === place.id);
    return row === undefined || !row.values.some(value => value !== null) ? [] : [{ id: place.id, label: place.short, token: place.token, values: row.values, ...(row.against === null ? {} : { against: row.against }), ...(place.id === make.value && band.value !== undefined ? { low: over(results.value!.years, year => year.low), high: over(results.value!.years, year => year.high) } : {}) }];
  }) };
});

const sentence = computed<SentencePart[] | undefined>(() => {
  if (selection(`cost-${cell.value}`) === undefined) return undefined;
  const here = totalAt(make.value);
  if (!Number.isFinite(here)) return [`The model knows no ${cell.value} cell made in ${placeOf(make.value).spoken} in ${year.value}.`];
  const known = { definition: selection(`cost-${cell.value}`)?.definition ?? '', formula: selection(`cost-${cell.value}`)?.formula ?? '', unit: '$ of 2024 per kWh' };
  const materials = lineAt(lines[0]!, make.value);
  return [`Making ${/^[AEFHILMNORSX]/.test(cell.value) ? 'an' : 'a'} ${cell.value} cell in ${placeOf(make.value).spoken} costs `, { text: withUnit(here, 'USD/kWh', spoken), title: `Full cost, ${make.value}, ${year.value}`, ...known }, ` in ${year.value}; materials are `, { text: withUnit(materials / here, 'share', spoken), title: 'Materials over full cost', ...known }, ' of it.'];
});

export function OneCell() {
  useSignalEffect(() => {
    wanted.value = { select: [totalSelect([]), ...lineSelect([make.value]), materialSelect([make.value])] };
  });
  const range = useAnswer<CostPathReply>('/cost/path', { scenario: requestOf(scenario.value), chemistry: cell.value, region: make.value, year: 2024, to: 2040 });
  useEffect(() => { band.value = range.stale || moving.value ? undefined : range.value; }, [range.value, range.stale, moving.value]);
  const command = () => `./cellcast cost ${cell.value} --in "${make.value}" --year ${year.value}`;
  return (
    <Page view={view} sentence={sentence.value} pickers={<><CellPicker /><MakePicker /></>}>
      <ChartCard
        id="bill" className="span-6" title="What it is made of" height={narrow.value ? 420 : 460} model={model} missing="This cell has no cost here."
        finding={`Every line of the bill, $ of 2024 per kWh, ${year.value}. They add up to the full cost.`} sources={() => sourcesOf(`cost-${cell.value}`, ...lines.map(line => `cost-${cell.value}-${line.name}`))} command={command} foot={<span>dashed: {beside.value}</span>}
      />
      <ChartCard
        id="cost-path" className="span-6" title="How it develops, by place" height={narrow.value ? 240 : 460} model={path} missing="This cell has no cost yet."
        finding="Full cost of a settled plant, $ of 2024 per kWh: materials at their prices, conversion and fees along the learning curve." sources={() => sourcesOf(`cost-${cell.value}`)} command={() => `./cellcast path ${cell.value} --in "${make.value}"`} foot={<span>solid: yours, dashed: {beside.value}; shaded: {placeOf(make.value).spoken} over the ranges of its inputs</span>}
      />
    </Page>
  );
}
