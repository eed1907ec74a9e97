import { computed, signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { requestOf } from '../../api/client.ts';
import { useJob } from '../../api/job.ts';
import type { TechnologyAnswer } from '../../api/types.ts';
import { ChartCard } from '../../charts/card.tsx';
import type { ChartModel, Row } from '../../charts/model.ts';
import { placeOf, places } from '../../charts/places.ts';
import { narrow } from '../../charts/screen.ts';
import { AnswerBody, columnOf } from '../../controls/answer.tsx';
import { Picker } from '../../controls/menu.tsx';
import { Page } from '../../controls/page.tsx';
import { Progress } from '../../controls/progress.tsx';
import { Tabs } from '../../controls/tabs.tsx';
import { scenario } from '../../scenario/store.ts';
import { look, lookAt } from '../../shell/route.ts';
import { spoken } from '../../words/numbers.ts';
import type { SentencePart } from '../../words/sentence.ts';
import view from './view.ts';

const partners = ['China', 'South Korea', 'Japan'] as const;

/** What a deal can be judged by: columns of the first table. */
const measures = [['price needed', 'Price needed', 'USD/kWh'], ['kept at home', 'Kept at home', 'MUSD'], ['to the partner', 'To the partner', 'MUSD']] as const;

const answer = signal<TechnologyAnswer | undefined>(undefined);
const partner = computed(() => partners.find(each => placeOf(each).slug === look.value['with']) ?? 'China');
const measure = computed(() => measures.find(([id]) => id === look.value['show']) ?? measures[0]);

/** Rows of a table about the partner looked at, and the plant alone. */
function mine(table: TechnologyAnswer['tables'][number] | undefined): TechnologyAnswer['tables'][number]['rows'] {
  return table?.rows.filter(row => row[0] === partner.value || row[1] === 'alone') ?? [];
}

const deals = computed<ChartModel | undefined>(() => {
  const table = answer.value?.tables[0];
  if (table === undefined) return undefined;
  const column = columnOf(table, measure.value[0]);
  return { kind: 'rows', unit: measure.value[2], signed: measure.value[2] === 'MUSD', rows: mine(table).flatMap((row): Row[] => {
    const value = row[column];
    return typeof value !== 'number' ? [] : [{ id: String(row[1]), label: String(row[1]), token: row[1] === 'alone' ? 'ink' : placeOf(partner.value).token, value }];
  }) };
});

const lines = computed<ChartModel | undefined>(() => {
  const table = answer.value?.tables[1];
  if (table === undefined) return undefined;
  return { kind: 'curves', unit: 'share', axis: 'Year', curves: mine(table).map((row, index) => ({
    id: String(row[1]), label: String(row[1]), token: row[1] === 'alone' ? 'ink' : index % 2 === 0 ? 'step' : 'edge', symbol: 'circle',
    points: table.columns.slice(2).flatMap((column, at) => { const value = row[at + 2]; return typeof value === 'number' ? [[Number(column.name), value] as const] : []; }),
  })) };
});

function sentenceOf(reply: TechnologyAnswer, home: string): SentencePart[] {
  const table = reply.tables[0];
  const price = columnOf(table, 'price needed');
  const alone = table?.rows.find(row => row[1] === 'alone')?.[price];
  const best = mine(table).filter(row => row[1] !== 'alone' && row[1] !== "plant of the partner's own" && typeof row[price] === 'number').sort((a, b) => Number(a[price]) - Number(b[price]))[0];
  if (best === undefined || typeof alone !== 'number') return [reply.answer];
  const number = (value: number, title: string): SentencePart => ({ text: `$${spoken(value)}`, title: `Price needed, ${title}`, definition: 'The constant price at which the plant just earns its cost of capital, ramp included.', unit: '$ of 2024 per kWh' });
  return [
    `A plant in ${placeOf(home).spoken} alone needs `, number(alone, 'alone'), ` per kWh; of the deals with ${placeOf(partner.value).adjective} firms that leave it with home owners, a ${String(best[1])} asks least: `, number(Number(best[price]), String(best[1])), '.',
  ];
}

/** Which partner and which deal helps a plant at home: price needed, who keeps what, lock-in, the law on foreign entities. */
export function Deals() {
  const home = placeOf(look.value['home'] ?? 'europe').id;
  const controls = look.value['controls'] === 'on';
  const job = useJob<TechnologyAnswer>('/decisions/partner', { scenario: requestOf(scenario.value), home, partners: partners.filter(each => each !== home), controls });
  useEffect(() => { answer.value = job.value; }, [job.value]);
  const reply = job.value;
  const command = `./cellcast partner --in "${home}" --with "${partners.filter(each => each !== home).join(',')}"${controls ? ' --controls' : ''}`;
  const sources = () => [{ name: 'Partner deals', definition: 'A plant with what a partner brings: lag behind the leader, yield at the start and its ramp, against what the partner takes.', formula: '', unit: '$ of 2024' }];
  return (
    <Page view={view} sentence={reply === undefined ? (job.error === undefined ? undefined : ['There is no answer to this.']) : sentenceOf(reply, home)} pickers={<>
      <span class="quiet">a plant in</span><Picker name="Place" value={home} options={places.map(place => ({ id: place.id, label: place.id, token: place.token }))} onPick={id => lookAt('home', placeOf(id).slug, 'europe')} />
      <span class="quiet">with</span><Picker name="Partner" value={partner.value} options={partners.filter(each => each !== home).map(id => ({ id, label: id, token: placeOf(id).token }))} onPick={id => lookAt('with', placeOf(id).slug, 'china')} />
      <Tabs className="switch" name="Export of know-how" value={controls ? 'on' : 'off'} tabs={[{ id: 'off', label: 'know-how moves freely' }, { id: 'on', label: 'under export control' }]} onPick={id => lookAt('controls', id, 'off')} />
    </>}>
      <Progress job={job} what="Running the model with the partner’s yields" />
      <ChartCard
        id="deals" className="span-6" title={`${measure.value[1]}, deal by deal`} single height={narrow.value ? 280 : 320} model={deals}
        finding={`An LFP plant of 30 GWh a year, ground broken in 2027, with a partner from ${placeOf(partner.value).spoken}. ${measure.value[2] === 'MUSD' ? 'Present value, $bn of 2024.' : '$ of 2024 per kWh.'}`} sources={sources} command={command}
        foot={<Tabs className="switch" name="Measure" value={measure.value[0]} tabs={measures.map(([id, label]) => ({ id, label }))} onPick={id => lookAt('show', id, 'price needed')} />}
      />
      <ChartCard
        id="deal-years" className="span-6" title="How far the gap closes" single height={narrow.value ? 280 : 320} model={lines}
        finding={`Cost over that of the partner’s own plant in ${placeOf(partner.value).spoken}, before credits, %.`} sources={sources} command={command} foot={<span>points: years worked out</span>}
      />
      {reply !== undefined && <AnswerBody answer={reply} command={command} skip={[1]} />}
    </Page>
  );
}
