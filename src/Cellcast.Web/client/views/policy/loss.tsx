import { computed, signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { useAnswer } from '../../api/answer.ts';
import { requestOf } from '../../api/client.ts';
import { useJob } from '../../api/job.ts';
import type { ActingReply, TechnologyAnswer } from '../../api/types.ts';
import { ChartCard } from '../../charts/card.tsx';
import type { ChartModel, Row } from '../../charts/model.ts';
import { placeOf, places } from '../../charts/places.ts';
import { narrow } from '../../charts/screen.ts';
import { AnswerBody, columnOf, numberAt } from '../../controls/answer.tsx';
import { Reports, type Beside } from '../../controls/beside.tsx';
import { Arrow, Menu, Picker } from '../../controls/menu.tsx';
import { Page } from '../../controls/page.tsx';
import { Progress } from '../../controls/progress.tsx';
import { Tabs } from '../../controls/tabs.tsx';
import { scenario, year } from '../../scenario/store.ts';
import { look, lookAt } from '../../shell/route.ts';
import { spoken } from '../../words/numbers.ts';
import type { SentencePart } from '../../words/sentence.ts';
import { lawName } from './laws.ts';
import view from './view.ts';

/** Rules that end at a time; each is a run. */
const most = 4;

const answer = signal<TechnologyAnswer | undefined>(undefined);
const asItIs = 'as it is';

/** What a reader can follow over the years: rows of the second table. */
const quantities = computed(() => [...new Set(answer.value?.tables[1]?.rows.map(row => String(row[0])) ?? [])]);
const quantity = computed(() => quantities.value.find(each => each === look.value['show']) ?? quantities.value[0] ?? '');

const lines = computed<ChartModel | undefined>(() => {
  const table = answer.value?.tables[1];
  if (table === undefined) return undefined;
  const rows = table.rows.filter(row => row[0] === quantity.value);
  return { kind: 'curves', unit: table.columns[2]?.unit ?? '', axis: 'Year', curves: rows.map((row, index) => ({
    id: String(row[1]), label: String(row[1]), token: row[1] === asItIs ? 'ink' : index % 2 === 0 ? 'step' : 'edge', symbol: 'circle',
    points: table.columns.slice(2).flatMap((column, at) => { const value = row[at + 2]; return typeof value === 'number' ? [[Number(column.name), value] as const] : []; }),
  })) };
});

const measures = [['cars', 'Batteries for cars'], ['cells made', 'Cells made'], ['cell plants', 'Cell plants'], ['value added', 'Value added']] as const;
const measure = computed(() => measures.find(([id]) => id === look.value['what']) ?? measures[0]);

const losses = computed<ChartModel | undefined>(() => {
  const table = answer.value?.tables[0];
  if (table === undefined) return undefined;
  const column = columnOf(table, measure.value[0]);
  const whole = numberAt(table, asItIs, measure.value[0]);
  return { kind: 'rows', unit: table.columns[column]?.unit ?? '', signed: true, rows: table.rows.filter(row => row[0] !== asItIs).flatMap((row): Row[] => {
    const value = row[column];
    return typeof value !== 'number' ? [] : [{ id: String(row[0]), label: String(row[0]), token: value < whole ? 'less' : 'more', value: value - whole }];
  }) };
});

function sentenceOf(reply: TechnologyAnswer, home: string): SentencePart[] {
  const table = reply.tables[0];
  const last = table?.rows.at(-1)?.[0];
  if (table === undefined || typeof last !== 'string') return [reply.answer];
  const change = (column: string) => numberAt(table, last, column) - numberAt(table, asItIs, column);
  const [cars, made, plants] = [change('cars'), change('cells made'), change('cell plants')];
  const number = (value: number, title: string, definition: string): SentencePart => ({ text: `${spoken(Math.abs(value))} GWh`, title: `${title}, ${home}, ${year.value}, ${last}`, definition });
  const word = (value: number) => (value < 0 ? 'less' : 'more');
  const subject = placeOf(home).spoken;
  const [first, ...rest] = subject;
  return [
    `${capitalised(last)}, `, `${first}${rest.join('')} has `, number(cars, 'Batteries for cars', 'Batteries put to use in vehicles, a year.'), ` a year ${word(cars)} of batteries in cars in ${year.value}, makes `, number(made, 'Cells made', 'Cells made there, a year.'), ` ${word(made)} of cells and has `,
    Math.abs(plants) < 0.5 ? 'as many cell plants' : number(plants, 'Cell plants', 'Nameplate of cell plants.'), Math.abs(plants) < 0.5 ? ', which stand idle the longer.' : ` a year ${word(plants)} of cell plants.`,
  ];
}

const isReport = (table: TechnologyAnswer['tables'][number]) => table.title.startsWith('Beside report');

/** The rows that stand beside a report, drawn instead of told in a table. */
function reportsOf(reply: TechnologyAnswer): Beside[] {
  const table = reply.tables.find(isReport);
  const run = (name: string) => { const value = table?.rows.find(row => String(row[0]).startsWith(name))?.[columnOf(table, 'run')]; return typeof value === 'number' ? value : undefined; };
  return [
    { id: 'car_sales_without_rules', value: run('car sales below the earlier path'), ours: 'batteries for cars below the run with the rules; the case asks for it' },
    { id: 'closing_cell_capacity', value: run('cell capacity without work'), ours: `plants that stand idle; ${Math.round((run('the same with the rules') ?? Number.NaN) * 100)}% do with the rules as well` },
  ];
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What a region loses when rules go: demand, plants, output, with the whole chain run without them. */
export function Loss() {
  const home = placeOf(look.value['home'] ?? 'us').id;
  const acting = useAnswer<ActingReply>('/policy/acting', { scenario: requestOf(scenario.value), home });
  const laws = [...new Set(acting.value?.instruments.map(instrument => instrument.law) ?? [])];
  const asked = (look.value['rules'] ?? '').split(',').filter(rule => laws.includes(rule)).slice(0, most);
  // The American question of the reports needs no choice: credits for cars and clean-car standards.
  const rules = asked.length > 0 ? asked : home === 'United States' ? [] : laws.slice(0, 1);
  const ready = acting.value !== undefined && !acting.stale;
  const job = useJob<TechnologyAnswer>('/decisions/loss', !ready || (rules.length === 0 && home !== 'United States') ? undefined : { scenario: requestOf(scenario.value), home, year: year.value, ...(rules.length === 0 ? {} : { without: rules }) });
  useEffect(() => { answer.value = job.value; }, [job.value]);
  const reply = job.value;
  const command = `./cellcast loss --in "${home}" --year ${year.value}${rules.length === 0 ? '' : ` --without ${rules.join(',')}`}`;
  const pick = (law: string) => lookAt('rules', (rules.includes(law) ? rules.filter(each => each !== law) : [...rules, law]).join(','));
  const sources = () => [{ name: 'What is lost', definition: 'The run without the rules less the run as it is: plants, prices and trade answer.', formula: '', unit: '' }];
  const none = ready && laws.length === 0;
  return (
    <Page view={view} sentence={none ? [`No rule of ${placeOf(home).spoken} acts in this run.`] : reply === undefined ? (job.error === undefined ? undefined : ['There is no answer to this.']) : sentenceOf(reply, home)} pickers={<>
      <span class="quiet">in</span><Picker name="Place" value={home} options={places.map(place => ({ id: place.id, label: place.id, token: place.token }))} onPick={id => { lookAt('rules', ''); lookAt('home', placeOf(id).slug, 'us'); }} />
      <Menu name={`Rules that end: ${rules.length === 0 ? 'credits for cars and standards' : rules.map(lawName).join(', ')}`} className="picker" label={<>{rules.length === 0 ? 'credits for cars and standards' : rules.length === 1 ? lawName(rules[0]!) : `${rules.length} rules`} <Arrow /></>}>
        {close => <>
          {home === 'United States' && <button type="button" class="menu-item" aria-pressed={rules.length === 0} onClick={() => { lookAt('rules', ''); close(); }}>Credits for cars and standards</button>}
          {laws.map(law => <button type="button" class="menu-item" key={law} aria-pressed={rules.includes(law)} disabled={!rules.includes(law) && rules.length >= most} onClick={() => pick(law)}>{rules.includes(law) ? '✓ ' : ''}{lawName(law)}</button>)}
        </>}
      </Menu>
    </>}>
      {!none && <Progress job={job} what="Running the model without the rules" />}
      {none && <section class="card"><p class="empty">Add a lever in the lab, or choose another place.</p></section>}
      {!none && <>
        <ChartCard
          id="loss" className="span-6" title={`What goes, ${year.value}`} single height={narrow.value ? 240 : 320} model={losses}
          finding={`${measure.value[1]} in ${placeOf(home).spoken}, the run without the rules less the run as it is.`} sources={sources} command={command}
          foot={<Tabs className="switch" name="Quantity" value={measure.value[0]} tabs={measures.map(([id, label]) => ({ id, label }))} onPick={id => lookAt('what', id, 'cars')} />}
        />
        <ChartCard
          id="loss-years" className="span-6" title="Year by year" single height={narrow.value ? 240 : 320} model={lines}
          finding={`${capitalised(quantity.value)} in ${placeOf(home).spoken}, GWh a year, with the rules and without.`} sources={sources} command={command}
          foot={<Tabs className="switch" name="Show" value={quantity.value} tabs={quantities.value.map(id => ({ id, label: id }))} onPick={id => lookAt('show', id, quantities.value[0])} />}
        />
      </>}
      {reply !== undefined && <Reports rows={reportsOf(reply)} command={command} />}
      {reply !== undefined && <AnswerBody answer={reply} command={command} skip={[1, reply.tables.findIndex(isReport)]} />}
    </Page>
  );
}
