import { computed, signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { useAnswer } from '../../api/answer.ts';
import { requestOf } from '../../api/client.ts';
import type { TechnologyAnswer } from '../../api/types.ts';
import { ChartCard } from '../../charts/card.tsx';
import { chemistryOf } from '../../charts/chemistries.ts';
import type { ChartModel } from '../../charts/model.ts';
import { placeOf, places } from '../../charts/places.ts';
import { narrow } from '../../charts/screen.ts';
import { AnswerBody, barsOf } from '../../controls/answer.tsx';
import { ErrorText } from '../../controls/error.tsx';
import { Picker } from '../../controls/menu.tsx';
import { Page } from '../../controls/page.tsx';
import { about, scenario } from '../../scenario/store.ts';
import { look, lookAt } from '../../shell/route.ts';
import view from './view.ts';

const answer = signal<TechnologyAnswer | undefined>(undefined);
const table = (title: string) => answer.value?.tables.find(each => each.title.startsWith(title));

const chemistries = computed(() => (about.value?.chemistries ?? []).map(each => each.id));
const chosen = computed(() => chemistries.value.find(id => id.toLowerCase() === look.value['cell']) ?? 'LFP');

const path = computed<ChartModel | undefined>(() => {
  const found = table('Path in');
  if (found === undefined) return answer.value === undefined ? undefined : { kind: 'lines', years: [], unit: '', series: [] };
  const values = (index: number) => found.rows.map(row => { const value = row[index]; return typeof value === 'number' ? value : null; });
  const chemistry = chemistryOf(chosen.value);
  return { kind: 'lines', years: found.rows.map(row => Number(row[0])), unit: found.columns[1]?.unit ?? 'USD/kWh', series: [
    { id: 'cost', label: chosen.value, token: chemistry.token, symbol: chemistry.symbol, values: values(1), low: values(2), high: values(3) }, { id: 'materials', label: 'materials alone', token: 'step', values: values(4) },
  ] };
});

/** The uses it suits; scores of those that are ruled out say nothing. */
const fit = computed<ChartModel | undefined>(() => {
  const found = table('Fit');
  const bars = barsOf(found, 'score', { token: () => chemistryOf(chosen.value).token });
  return bars === undefined ? undefined : { ...bars, rows: bars.rows.filter(row => found!.rows.find(each => each[0] === row.id)?.[1] === 'fits').sort((a, b) => b.value - a.value).slice(0, 12) };
});

/** A chemistry on one page: cost, learning, readiness, plants, patents, fit. */
export function OneChemistry() {
  const place = placeOf(look.value['make'] ?? 'china').id;
  const { value, error } = useAnswer<TechnologyAnswer>(`/technology/${encodeURIComponent(chosen.value)}`, { scenario: requestOf(scenario.value), region: place });
  useEffect(() => { answer.value = value; }, [value]);
  const command = `./cellcast tech ${chosen.value} --in "${place}"`;
  return (
    <Page view={view} long sentence={value === undefined ? (error === undefined ? undefined : ['There is no answer to this.']) : [value.answer]} pickers={<>
      <Picker name="Chemistry" value={chosen.value} options={chemistries.value.map(id => ({ id, label: id, token: chemistryOf(id).token }))} onPick={id => lookAt('cell', id.toLowerCase(), 'lfp')} />
      <span class="quiet">made in</span><Picker name="Place" value={place} options={places.map(each => ({ id: each.id, label: each.id, token: each.token }))} onPick={id => lookAt('make', placeOf(id).slug, 'china')} />
    </>}>
      {error !== undefined && <ErrorText>{error}</ErrorText>}
      <ChartCard
        id="one-path" className="span-6" title={`What ${chosen.value} costs, made in ${placeOf(place).spoken}`} single height={narrow.value ? 260 : 340} model={path} missing="It is not costed cell by cell."
        finding="Full cost of a settled plant, $ of 2024 per kWh; shaded: how far experience curves have been off." sources={() => [{ name: 'Cost', definition: 'Bottom-up cost with learning; band of the forecast error of experience curves, cut at the cost of materials.', formula: '', unit: '$ of 2024 per kWh' }]} command={command} foot={<span>below its materials no learning brings it</span>}
      />
      <ChartCard
        id="one-fit" className="span-6" title="What it suits" single height={narrow.value ? 300 : 340} model={fit} missing="No use is met by it."
        finding="Part of the wishes met, %, in the uses that no hard requirement rules out." sources={() => [{ name: 'Fit', definition: 'Mean of what each metric is worth, weighted; a hard requirement that is missed rules out.', formula: '', unit: '%' }]} command={command} foot={<span>at most twelve are drawn; the table has all</span>}
      />
      {value !== undefined && <AnswerBody answer={value} command={command} />}
    </Page>
  );
}
