import { computed, signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { useAnswer } from '../../api/answer.ts';
import { requestOf } from '../../api/client.ts';
import type { TechnologyAnswer } from '../../api/types.ts';
import { ChartCard } from '../../charts/card.tsx';
import { chemistryOf, isCell } from '../../charts/chemistries.ts';
import type { ChartModel, Row } from '../../charts/model.ts';
import { placeOf, places } from '../../charts/places.ts';
import { narrow } from '../../charts/screen.ts';
import { AnswerBody, columnOf } from '../../controls/answer.tsx';
import { Reports, type Beside } from '../../controls/beside.tsx';
import { ErrorText } from '../../controls/error.tsx';
import { Picker } from '../../controls/menu.tsx';
import { Page } from '../../controls/page.tsx';
import { about, scenario } from '../../scenario/store.ts';
import { look, lookAt } from '../../shell/route.ts';
import { spoken } from '../../words/numbers.ts';
import type { SentencePart } from '../../words/sentence.ts';
import view from './view.ts';

const answer = signal<TechnologyAnswer | undefined>(undefined);

const fills = computed<ChartModel | undefined>(() => {
  const table = answer.value?.tables[0];
  const column = columnOf(table, 'of a first plant');
  return table === undefined ? undefined : { kind: 'rows', unit: 'share', rule: { value: 1, label: '' }, rows: table.rows.flatMap((row): Row[] => {
    const value = row[column];
    return typeof value !== 'number' ? [] : [{ id: String(row[0]), label: String(row[0]), token: 'step', value }];
  }) };
});

const path = computed<ChartModel | undefined>(() => {
  const table = answer.value?.tables[2];
  if (table === undefined) return undefined;
  const rival = table.columns[4]?.name ?? '';
  const values = (name: string) => table.rows.map(row => { const value = row[columnOf(table, name)]; return typeof value === 'number' ? value : null; });
  return { kind: 'lines', years: table.rows.map(row => Number(row[0])), unit: 'USD/kWh', series: [
    { id: 'cost', label: chosen.value, token: chemistryOf(chosen.value).token, symbol: chemistryOf(chosen.value).symbol, values: values('cost') },
    { id: 'rival', label: rival, token: chemistryOf(rival).token, symbol: chemistryOf(rival).symbol, values: values(rival) },
    { id: 'materials', label: 'its materials', token: 'step', values: values('materials alone') },
  ] };
});

const cells = computed(() => (about.value?.chemistries ?? []).filter(each => each.costed && isCell(each) && /na-|si-|li-s|solid|assb/i.test(each.id)).map(each => each.id));
const chosen = computed(() => cells.value.find(id => id.toLowerCase() === look.value['cell']) ?? 'Semi-solid-Li');

function sentenceOf(reply: TechnologyAnswer, home: string): SentencePart[] {
  const table = reply.tables[0];
  const row = table?.rows[1] ?? table?.rows[0];
  const column = (name: string) => columnOf(table, name);
  const [share, premium, paid] = [row?.[column('of a first plant')], row?.[column(table?.columns.find(each => each.name.startsWith('premium'))?.name ?? '')], row?.[column('paid, present value')]];
  const parity = row?.[column('parity')];
  if (row === undefined || typeof share !== 'number' || typeof premium !== 'number' || typeof paid !== 'number') return [reply.answer];
  const number = (text: string, title: string, definition: string): SentencePart => ({ text, title: `${title}, ${home}`, definition });
  return [
    `${placeOf(home).spoken.replace(/^./, letter => letter.toUpperCase())}’s armed forces and public fleets would fill `.replace('s’s', 's’'), number(`${Math.round(share * 100)}%`, 'Of a first plant', 'What they buy in the first year over what a first plant makes.'), ' of a first plant and pay ', number(`$${spoken(premium)}`, 'Premium of the first year', 'Cost over that of what would be bought else, per kWh.'), ' per kWh more at first, ',
    number(paid < 1000 ? `$${spoken(paid)}m` : `$${spoken(paid / 1000)}bn`, 'Paid in all', 'Premium paid over all years, present value.'), typeof parity === 'number' ? ` in all; it costs as much from ${parity}.` : ' in all; it does not come down to parity.',
  ];
}

/** What reports print of American forces, beside the first row of the answer: the forces alone, first year. */
function reports(reply: TechnologyAnswer): Beside[] {
  const table = reply.tables[0];
  const forces = table?.rows[0];
  const [bought, cost] = [forces?.[1], forces?.[table?.columns.findIndex(column => column.name.startsWith('cost')) ?? -1]];
  const first = table?.columns[1]?.name ?? '';
  if (typeof bought !== 'number') return [];
  return [
    { id: 'defence_demand', value: bought, ours: `armed forces, ${first}` },
    { id: 'defence_share_of_hub', value: bought / hub, ours: `armed forces, ${first}` },
    ...(typeof cost === 'number' ? [{ id: 'defence_price', value: cost, ours: `cost of the new cells they would buy, ${first}` }] : []),
  ];
}

/** GWh a year of a hub as the report has it. */
const hub = 5;

/** Whether defence and public fleets can carry a technology down its curve. */
export function Procurement() {
  const home = placeOf(look.value['home'] ?? 'us').id;
  const { value, error, stale } = useAnswer<TechnologyAnswer>('/decisions/procure', { scenario: requestOf(scenario.value), chemistry: chosen.value, home });
  useEffect(() => { answer.value = stale ? answer.peek() : value; }, [value, stale]);
  const command = `./cellcast procure ${chosen.value} --in "${home}"`;
  const sources = () => [{ name: 'Procurement', definition: 'What public buyers take, and what that volume does to cost along the learning curve.', formula: '', unit: '' }];
  return (
    <Page view={view} sentence={value === undefined ? (error === undefined ? undefined : ['There is no answer to this.']) : sentenceOf(value, home)} pickers={<>
      <Picker name="Cell" value={chosen.value} options={cells.value.map(id => ({ id, label: id, token: chemistryOf(id).token }))} onPick={id => lookAt('cell', id.toLowerCase(), 'semi-solid-li')} />
      <span class="quiet">bought in</span><Picker name="Place" value={home} options={places.map(place => ({ id: place.id, label: place.id, token: place.token }))} onPick={id => lookAt('home', placeOf(id).slug, 'us')} />
    </>}>
      {error !== undefined && <ErrorText>{error}</ErrorText>}
      <ChartCard
        id="fills" className="span-6" title="How much of a first plant they fill" single height={narrow.value ? 260 : 300} model={fills}
        finding="What each group of buyers takes in the first year, over what a first plant makes, %." sources={sources} command={command} foot={<span>line: a first plant, all of it</span>}
      />
      <ChartCard
        id="carried" className="span-6" title="How far their volume carries it down" single height={narrow.value ? 240 : 300} model={path}
        finding="Armed forces and public fleets together, median learning, $ of 2024 per kWh." sources={sources} command={command} foot={<span>below its materials no volume brings it</span>}
      />
      {home === 'United States' && value !== undefined && <Reports rows={reports(value)} command={command} />}
      {value !== undefined && <AnswerBody answer={value} command={command} />}
    </Page>
  );
}
