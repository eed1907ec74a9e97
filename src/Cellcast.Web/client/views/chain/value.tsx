import { computed, signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { requestOf } from '../../api/client.ts';
import { useJob } from '../../api/job.ts';
import type { TechnologyAnswer } from '../../api/types.ts';
import { ChartCard } from '../../charts/card.tsx';
import type { ChartModel, Row } from '../../charts/model.ts';
import { placeOf, places } from '../../charts/places.ts';
import { narrow } from '../../charts/screen.ts';
import { AnswerBody, columnOf, numberAt } from '../../controls/answer.tsx';
import { Picker } from '../../controls/menu.tsx';
import { Page } from '../../controls/page.tsx';
import { Progress } from '../../controls/progress.tsx';
import { Tabs } from '../../controls/tabs.tsx';
import { scenario, year } from '../../scenario/store.ts';
import { look, lookAt } from '../../shell/route.ts';
import { spoken } from '../../words/numbers.ts';
import { withReports } from '../../words/reports.ts';
import type { SentencePart } from '../../words/sentence.ts';
import view from './view.ts';

/** The tables of the answer: by stage, what home has and lacks, by place, by owner, over the years. */
const [byStage, atHome, byPlace, byOwner] = [0, 1, 2, 3] as const;

const answer = signal<TechnologyAnswer | undefined>(undefined);
const owner = computed(() => look.value['by'] === 'owner');
const stages = computed(() => answer.value?.tables[byPlace]?.columns.slice(1).map(column => column.name).filter(name => name !== 'of all') ?? []);
const stage = computed(() => stages.value.find(name => name === look.value['stage']) ?? 'together');
const measure = computed(() => (look.value['show'] === 'profit' ? 'profit' : look.value['show'] === 'sales' ? 'sales' : 'value added'));

const stageModel = computed<ChartModel | undefined>(() => {
  const table = answer.value?.tables[byStage];
  if (table === undefined) return undefined;
  const report = table.columns.findIndex(column => column.name.startsWith('report'));
  return { kind: 'rows', unit: 'MUSD/yr', signed: measure.value === 'profit', rows: table.rows.flatMap((row): Row[] => {
    const value = row[columnOf(table, measure.value)];
    const printed = report < 0 ? undefined : row[report];
    // Sums stand below the stages in the table; recyclers have no cost model.
    if (typeof value !== 'number' || typeof row[columnOf(table, 'sales')] !== 'number') return [];
    return [{ id: String(row[0]), label: capital(String(row[0])), token: measure.value !== 'profit' ? 'step' : value < 0 ? 'less' : 'more', value, ...(measure.value === 'sales' || measure.value === 'profit' || typeof printed !== 'number' ? {} : { report: { low: printed, high: printed } }) }];
  }) };
});

const placeModel = computed<ChartModel | undefined>(() => {
  const table = answer.value?.tables[owner.value ? byOwner : byPlace];
  if (table === undefined) return undefined;
  return { kind: 'rows', unit: 'MUSD/yr', rows: table.rows.flatMap((row): Row[] => {
    const value = row[columnOf(table, stage.value)];
    return typeof value !== 'number' ? [] : [{ id: String(row[0]), label: placeOf(String(row[0])).short, token: placeOf(String(row[0])).token, value }];
  }) };
});

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function sentenceOf(reply: TechnologyAnswer, home: string): SentencePart[] {
  const table = reply.tables[byStage];
  const own = reply.tables[byPlace]?.rows.find(row => row[0] === home);
  const share = own?.[columnOf(reply.tables[byPlace], 'of all')];
  const first = [...table?.rows ?? []].filter(row => typeof row[columnOf(table, 'of all')] === 'number' && typeof row[columnOf(table, 'sales')] === 'number').sort((a, b) => Number(b[columnOf(table, 'of all')]) - Number(a[columnOf(table, 'of all')]))[0];
  const lacks = reply.tables[atHome]?.rows[0];
  const whole = numberAt(table, 'what buyers of batteries pay', 'value added');
  const number = (text: string, title: string, definition: string): SentencePart => ({ text, title: `${title}, ${year.value}`, definition, unit: '$ of 2024' });
  return [
    'Buyers pay ', number(`$${spoken(whole / 1000)}bn`, 'What buyers of batteries pay, world', 'Everything that ends in batteries, freight and duties included.'), ` for batteries in ${year.value}. `,
    ...(first === undefined ? [] : [`${capital(String(first[0]))} keep `, number(`${Math.round(Number(first[columnOf(table, 'of all')]) * 100)}%`, `${capital(String(first[0]))}: part of all value added`, 'Sales less all that is bought, over the value added of all stages.'), ' of the value added; ']),
    ...(typeof share === 'number' ? [`${placeOf(home).spoken} has `, number(`${spoken(share * 100)}%`, `Value added in ${home}`, 'By the place of the plants.')] : []),
    ...(lacks === undefined ? ['.'] : [`, and lacks most at ${String(lacks[0])}.`]),
  ];
}

/** Where the money of the chain is made and kept, by stage, place and owner. */
export function Value() {
  const home = placeOf(look.value['home'] ?? 'us').id;
  const body = { scenario: requestOf(scenario.value), home, year: year.value };
  const job = useJob<TechnologyAnswer>('/decisions/value', body);
  useEffect(() => { answer.value = job.value; }, [job.value]);
  const reply = job.value;
  const command = `./cellcast value --in "${home}" --year ${year.value}`;
  const hasReport = reply?.tables[byStage]?.columns.find(column => column.name.startsWith('report'))?.name;
  const sources = () => [{ name: 'Value added', definition: 'Sales at the gate less all bought inputs, traced to what ends in batteries.', formula: '', unit: '$bn of 2024 a year' }];
  return (
    <Page view={view} sentence={reply === undefined ? (job.error === undefined ? undefined : ['There is no answer to this.']) : sentenceOf(reply, home)} pickers={<><span class="quiet">seen from</span><Picker name="Place" value={home} options={places.map(place => ({ id: place.id, label: place.id, token: place.token }))} onPick={id => lookAt('home', placeOf(id).slug, 'us')} /></>}>
      {(job.share === undefined || job.share > 0 || job.stale) && <Progress job={job} what="Following the money through the chain" />}
      <ChartCard
        id="value-stages" className="span-6" title="Stage by stage, the world" single height={narrow.value ? 300 : 340} model={stageModel}
        finding={`${measure.value === 'profit' ? 'What is left after the cost of all capacity, credits counted' : measure.value === 'sales' ? 'What each stage sells at the gate' : 'Sales less all that is bought'}, ${year.value}. $bn of 2024 a year.`} sources={sources} command={command}
        foot={<><Tabs className="switch" name="Measure" value={measure.value} tabs={[{ id: 'value added', label: 'value added' }, { id: 'sales', label: 'sales' }, { id: 'profit', label: 'profit' }]} onPick={id => lookAt('show', id === 'value added' ? '' : id)} />{measure.value === 'value added' && <span>{hasReport === undefined ? 'no report speaks of this year' : `bracket: ${withReports(hasReport.replace('report ', ''))}`}</span>}</>}
      />
      <ChartCard
        id="value-places" className="span-6" title={owner.value ? 'Whose plants add it' : 'Where it is added'} single height={narrow.value ? 300 : 340} model={placeModel}
        finding={`Value added ${stage.value === 'together' ? 'at all stages' : `at ${stage.value}`}, ${owner.value ? 'by where owners are at home' : 'by where plants stand'}, ${year.value}. $bn of 2024 a year.`} sources={sources} command={command}
        foot={<><Picker name="Stage" value={stage.value} options={stages.value.map(id => ({ id, label: id === 'together' ? 'all stages' : id }))} onPick={id => lookAt('stage', id, 'together')} /><Tabs className="switch" name="Count by" value={owner.value ? 'owner' : 'place'} tabs={[{ id: 'place', label: 'by place' }, { id: 'owner', label: 'by owner' }]} onPick={id => lookAt('by', id, 'place')} /></>}
      />
      {reply !== undefined && <AnswerBody answer={reply} command={command} />}
    </Page>
  );
}
