// Parts whose answers are tables of the technology module, each with its charts: readiness, race, sectors, switch, map.

import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { useAnswer } from '../../api/answer.ts';
import { requestOf } from '../../api/client.ts';
import { useJob } from '../../api/job.ts';
import type { TechnologyAnswer } from '../../api/types.ts';
import { ChartCard } from '../../charts/card.tsx';
import { chemistryOf } from '../../charts/chemistries.ts';
import type { ChartModel, CurvesModel } from '../../charts/model.ts';
import { placeOf, places } from '../../charts/places.ts';
import { narrow } from '../../charts/screen.ts';
import { AnswerBody, barsOf, columnOf, curvesOf } from '../../controls/answer.tsx';
import { Reports, type Beside } from '../../controls/beside.tsx';
import { ErrorText } from '../../controls/error.tsx';
import { Picker } from '../../controls/menu.tsx';
import { Page } from '../../controls/page.tsx';
import { Progress } from '../../controls/progress.tsx';
import { Tabs } from '../../controls/tabs.tsx';
import { isBaseline } from '../../scenario/scenario.ts';
import { scenario } from '../../scenario/store.ts';
import { look, lookAt } from '../../shell/route.ts';
import { spoken } from '../../words/numbers.ts';
import type { SentencePart } from '../../words/sentence.ts';
import view from './view.ts';

/** Places as pickers of a part. */
function PlacePicker({ name, look: key, usual }: { name: string; look: string; usual: string }) {
  const current = placeOf(look.value[key] ?? usual).id;
  return <Picker name={name} value={current} options={places.map(place => ({ id: place.id, label: place.id, token: place.token }))} onPick={id => lookAt(key, placeOf(id).slug, usual)} />;
}

const number = (text: string, title: string, definition: string): SentencePart => ({ text, title, definition });

interface Chart {
  readonly id: string;
  readonly title: string;
  readonly finding: string;
  readonly model: ReadonlySignal<ChartModel | undefined>;
  readonly foot?: ComponentChildren;
}

/** A part: its sentence, two charts of the answer, what reports print, the tables. */
function Part({ value, error, sentence, command, charts, pickers, beside = [], extra, after }: { /** Stands below the tables. */ after?: ComponentChildren; value: TechnologyAnswer | undefined; error: string | undefined; sentence: (reply: TechnologyAnswer) => SentencePart[]; command: string; charts: readonly Chart[]; pickers?: ComponentChildren; beside?: readonly Beside[]; extra?: ComponentChildren }) {
  return (
    <Page view={view} sentence={value === undefined ? (error === undefined ? undefined : ['There is no answer to this.']) : sentence(value)} pickers={pickers}>
      {error !== undefined && <ErrorText>{error}</ErrorText>}
      {extra}
      {charts.map(chart => (
        <ChartCard
          key={chart.id} id={chart.id} className="span-6" title={chart.title} single height={narrow.value ? 280 : 340} model={chart.model} finding={chart.finding} command={command} foot={chart.foot ?? <span />}
          sources={() => [{ name: chart.title, definition: chart.finding, formula: '', unit: '' }]}
        />
      ))}
      <Reports rows={beside} command={command} />
      {value !== undefined && <AnswerBody answer={value} command={command} />}
      {after}
    </Page>
  );
}

/** The answer of one part at a time, kept for its charts. */
function held(): { of: ReadonlySignal<TechnologyAnswer | undefined>; keep: (value: TechnologyAnswer | undefined) => void } {
  const kept = signal<TechnologyAnswer | undefined>(undefined);
  return { of: kept, keep: value => { useEffect(() => { kept.value = value; }, [value]); } };
}

const dates = held();
const slips = computed<ChartModel | undefined>(() => barsOf(dates.of.value?.tables[0], 'median', { unit: 'yr', low: 'low', high: 'high' }));

/** How late things start that were promised for a day, and how many never do. */
function Dates() {
  const { value, error } = useAnswer<TechnologyAnswer>('/technology/dates', {});
  dates.keep(value);
  const command = './cellcast tech dates';
  return (
    <>
      {error !== undefined && <ErrorText>{error}</ErrorText>}
      <ChartCard
        id="slips" title="How far a launch date can be trusted" single height={narrow.value ? 200 : 200} model={slips} finding={`Years after the first promised date, median and 90% range, of what starts at all. ${value?.answer ?? ''}`}
        sources={() => [{ name: 'Slip', definition: 'Years between the first promised date and the start; open cases count as late by at least what has passed.', formula: '', unit: 'years' }]} command={command} foot={<span>whiskers: 90%</span>}
      />
      {value !== undefined && <AnswerBody answer={value} command={command} />}
    </>
  );
}

const pipeline = held();
const stageNames = ['operating', 'ramping', 'pilot', 'under-construction', 'announced', 'counted'];

/** Facilities by their status, what is pledged and what of it is expected to run at the end of 2030. */
function byStatus(reply: TechnologyAnswer | undefined) {
  const table = reply?.tables.find(each => each.title.toLowerCase() === 'facilities');
  const [size, status, runs, odds] = ['size', 'status', 'runs 2030', 'odds'].map(name => columnOf(table, name)) as [number, number, number, number];
  const known = table?.rows.filter(row => typeof row[size] === 'number') ?? [];
  return stageNames.map(name => {
    const rows = known.filter(row => row[status] === name);
    const sum = (factor: (row: (typeof rows)[number]) => number) => rows.reduce((total, row) => total + Number(row[size]) * factor(row), 0);
    return { name, pledged: sum(() => 1), ever: sum(row => Number(row[odds])), expected: sum(row => Number(row[runs])) };
  }).filter(each => each.pledged > 0);
}

const funnel = computed<ChartModel | undefined>(() => (pipeline.of.value === undefined ? undefined : { kind: 'rows', unit: 'GWh/yr', rows: byStatus(pipeline.of.value).flatMap(each => [
  { id: `${each.name} pledged`, label: `${each.name.replace('-', ' ')}: pledged`, token: 'edge', value: each.pledged },
  { id: `${each.name} expected`, label: 'runs by 2030', token: 'ink', value: each.expected },
]) }));

const expected = computed<ChartModel | undefined>(() => {
  const table = pipeline.of.value?.tables[0];
  if (table === undefined) return undefined;
  const years = table.columns.slice(2);
  return { kind: 'lines', years: years.map(column => Number(column.name)), unit: 'GWh/yr', series: table.rows.filter(row => Number(row[1]) > 1).map(row => ({
    id: String(row[0]), label: String(row[0]), token: chemistryOf(groupChemistry[String(row[0])] ?? String(row[0])).token, symbol: chemistryOf(groupChemistry[String(row[0])] ?? '').symbol,
    values: years.map((_, index) => { const value = row[index + 2]; return typeof value === 'number' ? value : null; }),
  })) };
});

/** Groups of the pipeline by the chemistry whose colour they have. */
const groupChemistry: Readonly<Record<string, string>> = { 'lithium-metal': 'All-solid-state', 'sodium-ion': 'Sodium-ion', 'silicon-anode': 'Silicon NMC', 'semi-solid': 'Semi-solid', 'vanadium flow': 'Vanadium Flow', 'lithium-sulfur': 'Lithium-sulphur', 'all-solid-state': 'All-solid-state' };

/** Next-generation plants, from pledge to output. */
export function Readiness() {
  const { value, error } = useAnswer<TechnologyAnswer>('/technology/pipeline', { scenario: requestOf(scenario.value) });
  pipeline.keep(value);
  const statuses = byStatus(value);
  const [pledged, runs] = [statuses.reduce((sum, each) => sum + each.pledged, 0), statuses.reduce((sum, each) => sum + each.expected, 0)];
  const facilities = value?.tables.find(each => each.title.toLowerCase() === 'facilities');
  const metal = facilities?.rows.flatMap(row => { const count = /^(\d+) more lithium-metal plants/.exec(String(row[0])); return count === null ? [] : [{ count: Number(count[1]), runs: Number(row[columnOf(facilities, 'runs 2030')]) }]; }) ?? [];
  return (
    <Part
      value={value} error={error} command="./cellcast tech pipeline" after={<Dates />}
      sentence={() => ['Of ', number(`${spoken(pledged)} GWh`, 'Next-generation plants named or counted', 'Sizes as pledged; counted plants take a typical size.'), ' a year of next-generation plants, ', number(`${spoken(runs)} GWh`, 'Expected to run at the end of 2030', 'Size times the chance of its stage times the share of such plants that have started by then.'), ' can be expected to run at the end of 2030.']}
      charts={[
        { id: 'funnel', title: 'From pledge to output', finding: 'By how far plants have come, what is pledged and what of it can be expected to run at the end of 2030. GWh a year.', model: funnel, foot: <span>grey: pledged; black: expected by 2030</span> },
        { id: 'expected', title: 'When it runs, by chemistry', finding: 'Expected output of all next-generation plants, GWh a year.', model: expected, foot: <span>at the odds and with the slips seen so far</span> },
      ]}
      beside={metal.length === 0 ? [] : [{ id: 'lithium_metal_plants_2030', value: metal.reduce((sum, each) => sum + each.count * each.runs, 0), ours: 'plants counted without a name, times the chance that they run by 2030' }]}
    />
  );
}

const race = held();
const runners = computed<ChartModel | undefined>(() => {
  const table = race.of.value?.tables[0];
  const years = (table?.columns ?? []).map((column, index) => ({ year: Number(column.name), index })).filter(each => each.year > 2000);
  return table === undefined ? undefined : { kind: 'curves', axis: 'Year', unit: 'share', curves: table.rows.map(row => ({
    id: String(row[0]), label: String(row[0]), token: chemistryOf(String(row[0])).token, symbol: chemistryOf(String(row[0])).symbol, points: years.flatMap(({ year, index }) => { const value = row[index]; return typeof value === 'number' ? [[year, value] as const] : []; }),
  })) };
});
const lithium = computed<ChartModel | undefined>(() => curvesOf(race.of.value?.tables[2], [
  { name: 'price', label: 'lithium carbonate', token: 'ink' }, { name: 'break-even, cell', label: 'sodium wins: cell', token: 'chemistry-sodium' }, { name: 'break-even, pack', label: 'pack', token: 'chemistry-sodium' }, { name: 'break-even, system', label: 'storage system', token: 'chemistry-sodium' },
]));

export function Race() {
  const place = placeOf(look.value['make'] ?? 'china').id;
  const { value, error } = useAnswer<TechnologyAnswer>('/technology/race', { scenario: requestOf(scenario.value), region: place });
  race.keep(value);
  const table = value?.tables[0];
  const best = [...table?.rows ?? []].sort((a, b) => Number(b[columnOf(table, '2035')]) - Number(a[columnOf(table, '2035')]))[0];
  const sodium = [...table?.rows ?? []].filter(row => String(row[0]).startsWith('Na')).sort((a, b) => Number(b[columnOf(table, '2035')]) - Number(a[columnOf(table, '2035')]))[0];
  const chance = (row: typeof best, year: string): SentencePart => number(`${spoken(Number(row?.[columnOf(table, year)]) * 100)}%`, `Chance that ${String(row?.[0])} costs less than LFP in ${year}`, 'Grid storage of 4 hours: paths of cost with the error of experience curves around both.');
  return (
    <Part
      value={value} error={error} command={`./cellcast tech race --in "${place}"`}
      sentence={() => [`For storage of four hours made in ${placeOf(place).spoken}, ${String(best?.[0])} is the likeliest to be cheaper than LFP in 2035: `, chance(best, '2035'), ...(sodium === undefined || sodium === best ? ['.'] : [`; the best sodium cell has a chance of `, chance(sodium, '2035'), '.'])]}
      charts={[
        { id: 'race', title: 'Chance to cost less than LFP', finding: 'By year; a half is a toss-up: the error of the curves is wider than the gap of their paths. %.', model: runners, foot: <span>LFP learns too: challengers run after a moving target</span> },
        { id: 'race-lithium', title: 'Lithium against what sodium needs', finding: 'Price of lithium carbonate in the deck, and above which sodium-ion costs less. $ of 2024 per kg.', model: lithium },
      ]}
      pickers={<><span class="quiet">made in</span><PlacePicker name="Place" look="make" usual="china" /></>}
    />
  );
}

const sectors = held();
const scores = computed<ChartModel | undefined>(() => barsOf(sectors.of.value?.tables[0], 'score', { low: 'lowest', high: 'highest' }));
const leads = computed<ChartModel | undefined>(() => {
  const table = sectors.of.value?.tables[0];
  const columns = (table?.columns ?? []).filter(column => column.name.startsWith('lead '));
  return table === undefined ? undefined : { kind: 'rows', unit: 'ratio', rows: table.rows.flatMap(row => columns.map((column, index) => ({ id: `${String(row[0])} ${column.name}`, label: index === 0 ? String(row[0]) : '', token: placeOf(column.name.slice(5)).token, value: Number(row[columnOf(table, column.name)]) }))) };
});

/** Where a country can lead outside lithium-ion. */
export function Sectors() {
  const home = placeOf(look.value['home'] ?? 'us').id;
  const { value, error } = useAnswer<TechnologyAnswer>('/technology/fit', { scenario: requestOf(scenario.value), sectors: true, home });
  sectors.keep(value);
  const first = (reply: TechnologyAnswer) => reply.tables[0]?.rows[0];
  const at = (reply: TechnologyAnswer, name: string) => Number(first(reply)?.[columnOf(reply.tables[0], name)]);
  return (
    <Part
      value={value} error={error} command={`./cellcast fit --sectors --home "${home}"`}
      sentence={reply => [`For ${placeOf(home).spoken} ${String(first(reply)?.[0])} scores highest of ${reply.tables[0]?.rows.length ?? 0} sectors, with `, number(spoken(at(reply, 'score')), `Score of ${String(first(reply)?.[0])}`, 'Mean of how unlike cars it is, the size and growth of its market and the lead of home over the rival; equal weights.'), ' of 1; by how the lead is read it is ', number(`${spoken(at(reply, 'lowest'))} to ${spoken(at(reply, 'highest'))}`, 'Range of the score', 'Over the range of the home lead alone.'), '.']}
      charts={[
        { id: 'sectors', title: 'Which sector scores highest', finding: 'Mean of distinctness, market, growth and lead over the rival, from 0 to 1; whiskers: how the lead is read.', model: scores },
        { id: 'leads', title: 'Who leads in it', finding: 'Lead as the text of the report reads, from 0 to 1.', model: leads, foot: <span>colour: the place</span> },
      ]}
      pickers={<><span class="quiet">for</span><PlacePicker name="Place" look="home" usual="us" /></>}
    />
  );
}

const switched = held();
const prices = computed<ChartModel | undefined>(() => {
  const table = switched.of.value?.tables[0];
  const runs = (table?.columns ?? []).filter(column => column.name.startsWith('carbonate'));
  return curvesOf(table, [
    ...runs.map((column, index) => ({ name: column.name, label: column.name.replace('carbonate, ', 'lithium, '), token: 'ink', dashed: index === 0 && runs.length > 1 })),
    { name: 'break-even, cell', label: 'sodium wins: cell', token: 'chemistry-sodium' }, { name: 'break-even, pack', label: 'pack', token: 'chemistry-sodium' }, { name: 'break-even, system', label: 'storage system', token: 'chemistry-sodium' },
  ]);
});
const use = computed(() => look.value['use'] ?? 'Grid storage, short duration');
const uses = computed(() => [...new Set(switched.of.value?.tables[1]?.rows.map(row => String(row[0])) ?? [])]);
const shares = computed<ChartModel | undefined>(() => {
  const table = switched.of.value?.tables[1];
  if (table === undefined) return undefined;
  const rows = table.rows.filter(row => row[0] === use.value);
  const columns = table.columns.map((column, index) => ({ column, index })).filter(({ column }) => column.name.startsWith('share, '));
  return { kind: 'curves', axis: 'Year', unit: 'share', curves: columns.map(({ column, index }, order) => ({
    id: column.name, label: column.name.replace('share, ', ''), token: 'chemistry-sodium', symbol: 'circle', dashed: order === 0 && columns.length > 1, points: rows.flatMap(row => { const value = row[index]; return typeof value === 'number' ? [[Number(row[1]), value] as const] : []; }),
  })) } satisfies CurvesModel;
});

/** Sodium-ion against LFP while lithium moves: where it wins, and how long buyers take to answer. */
export function Switch() {
  // The baseline against itself shows nothing: the reader is shown dear lithium until a scenario is chosen.
  const own = !isBaseline(scenario.value);
  const job = useJob<TechnologyAnswer>('/technology/switch', own ? { scenario: requestOf(scenario.value) } : {});
  switched.keep(job.value);
  const value = job.value;
  const last = value?.tables[2];
  const row = last?.rows[0];
  const wins = (reply: TechnologyAnswer) => { const table = reply.tables[0]; const first = table?.rows[0]; return ['cell', 'pack', 'system'].map(level => Number(first?.[columnOf(table, `break-even, ${level}`)])); };
  return (
    <Part
      value={value} error={job.error} command={`./cellcast tech switch${own ? ' --scenario my-scenario.yaml' : ''}`} extra={job.share !== undefined || job.stale ? <Progress job={job} what="Running the model with dear lithium" /> : undefined}
      sentence={reply => {
        const [cell, pack, system] = wins(reply) as [number, number, number];
        const price = (value: number, level: string) => number(`$${spoken(value)}`, `Break-even price of lithium carbonate, ${level}, 2025`, 'Above it sodium-ion costs less than LFP at that level.');
        const lag = row?.[columnOf(last, 'lag to half')];
        return ['Sodium-ion costs less than LFP from ', price(cell, 'cell'), ' per kg of lithium carbonate at the cell, ', price(pack, 'pack'), ' at the pack and ', price(system, 'storage system'), ' in storage', ...(typeof lag === 'number' ? ['; buyers take ', number(`${Math.round(lag)} years`, `Lag from the crossing to half of the answer, ${String(row?.[0])}`, 'With the lithium price of the run held against its break-even line.'), ' to answer by half.'] : ['.'])];
      }}
      charts={[
        { id: 'lithium', title: 'Lithium against what sodium needs', finding: 'Price of lithium carbonate in the runs, and above which sodium-ion costs less. $ of 2024 per kg.', model: prices, foot: <span>dashed: baseline</span> },
        { id: 'sodium-share', title: `What buyers do: ${use.value}`, finding: 'Sodium-ion as a share of the energy bought, %.', model: shares, foot: <><span>dashed: baseline</span><Picker name="Use" value={use.value} options={uses.value.map(id => ({ id, label: id }))} onPick={id => lookAt('use', id, 'Grid storage, short duration')} /></> },
      ]}
      beside={value === undefined ? [] : [{ id: 'lithium_price_rise', value: rise(value), ours: 'highest price of lithium in the run over that of 2025' }]}
    />
  );
}

/** How many times its first price lithium reaches in the run that moves it. */
function rise(reply: TechnologyAnswer): number {
  const table = reply.tables[0];
  const last = table?.columns.filter(column => column.name.startsWith('carbonate')).at(-1)?.name ?? '';
  const values = table?.rows.map(row => Number(row[columnOf(table, last)])) ?? [];
  return Math.max(...values) / (values[0] ?? Number.NaN);
}

const energy = held();
const measures = [['by mass', 'Wh/kg', 'for its mass'], ['by volume', 'Wh/L', 'for its size']] as const;
const measure = computed(() => measures.find(([name]) => name === look.value['show']) ?? measures[0]);

/** Chemistries by a column, most first; the two columns after it are its range where it has one. Designs of a chemistry that differ in it are named, those that do not stand once. */
function ranked(reply: TechnologyAnswer | undefined, name: string, unit: string, ranged: boolean): ChartModel | undefined {
  const table = reply?.tables[0];
  const index = columnOf(table, name);
  return table === undefined ? undefined : { kind: 'rows', unit, rows: table.rows.flatMap(row => {
    const [value, low, high] = [row[index], row[index + 1], row[index + 2]];
    const alike = table.rows.filter(other => other[0] === row[0]);
    const several = alike.some(other => other[index] !== value);
    return typeof value !== 'number' || (!several && alike[0] !== row) ? [] : [{ id: `${String(row[0])} ${String(row[1])}`, label: several ? String(row[1]).replaceAll('_', ' ') : String(row[0]), token: chemistryOf(String(row[0])).token, value, ...(ranged && typeof low === 'number' && typeof high === 'number' ? { low, high } : {}) }];
  }).sort((a, b) => b.value - a.value) };
}

const energies = computed(() => ranked(energy.of.value, measure.value[0], measure.value[1], true));
const risks = computed(() => ranked(energy.of.value, 'risk, report 001', 'ratio', false));

/** Energy by mass and by volume against what is risky in it. */
export function EnergyMap() {
  const { value, error } = useAnswer<TechnologyAnswer>('/technology/map', { scenario: requestOf(scenario.value) });
  energy.keep(value);
  const table = value?.tables[0];
  const most = (name: string) => [...table?.rows ?? []].filter(row => typeof row[columnOf(table, name)] === 'number').sort((a, b) => Number(b[columnOf(table, name)]) - Number(a[columnOf(table, name)]))[0];
  return (
    <Part
      value={value} error={error} command="./cellcast tech map"
      sentence={() => {
        const [mass, volume] = [most('by mass'), most('by volume')];
        return [`${String(mass?.[0])} holds most energy for its mass, `, number(`${spoken(Number(mass?.[columnOf(table, 'by mass')]))} Wh per kg`, 'Energy by mass of the cell', 'Cell as sold; range in the table.'), `, ${String(volume?.[0])} for its size, `, number(`${spoken(Number(volume?.[columnOf(table, 'by volume')]))} Wh per litre`, 'Energy by volume of the cell', 'Cell as sold; range in the table.'), '.'];
      }}
      charts={[
        { id: 'energy', title: 'Energy, cell by cell', finding: `Which holds most ${measure.value[2]}, ${measure.value[1]}; whiskers: range of designs.`, model: energies, foot: <Tabs className="switch" name="Measure" value={measure.value[0]} tabs={measures.map(([id, unit]) => ({ id, label: unit }))} onPick={id => lookAt('show', id, 'by mass')} /> },
        { id: 'mineral-risk', title: 'Risky minerals, cell by cell', finding: 'Minerals per kWh weighted by their risk, as a report ranks them; NMC811 is 1.', model: risks, foot: <span>the minerals one by one stand in the table below</span> },
      ]}
    />
  );
}
