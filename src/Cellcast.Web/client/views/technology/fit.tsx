import { computed, signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { useAnswer } from '../../api/answer.ts';
import { requestOf } from '../../api/client.ts';
import type { TechnologyAnswer } from '../../api/types.ts';
import { ChartCard } from '../../charts/card.tsx';
import { chemistryOf } from '../../charts/chemistries.ts';
import { shade } from '../../charts/heat.ts';
import type { ChartModel } from '../../charts/model.ts';
import { placeOf, places } from '../../charts/places.ts';
import { narrow } from '../../charts/screen.ts';
import { AnswerBody, barsOf, columnOf } from '../../controls/answer.tsx';
import { ErrorText } from '../../controls/error.tsx';
import { Picker } from '../../controls/menu.tsx';
import { Page } from '../../controls/page.tsx';
import { Take } from '../../controls/take.tsx';
import { scenario, year } from '../../scenario/store.ts';
import { look, lookAt } from '../../shell/route.ts';
import { spoken } from '../../words/numbers.ts';
import type { SentencePart } from '../../words/sentence.ts';
import view from './view.ts';

const applications = [['grid', 'Grid storage'], ['ev', 'Electric cars'], ['drones', 'Drones'], ['aviation', 'Aviation'], ['satellites', 'Satellites'], ['robotics', 'Robots'], ['data_centre', 'Data centres'], ['defence', 'Defence']] as const;

const answer = signal<TechnologyAnswer | undefined>(undefined);

/** Those that are not ruled out, best first; what is ruled out stands in the table with the reason. */
const model = computed<ChartModel | undefined>(() => {
  const bars = barsOf(ranking(answer.value), 'score', { token: label => chemistryOf(label).token });
  const verdict = columnOf(ranking(answer.value), 'verdict');
  return bars === undefined ? undefined : { ...bars, rows: bars.rows.filter((row, index) => bars.rows.findIndex(each => each.id === row.id) === index && ranking(answer.value)!.rows.find(each => each[0] === row.id)?.[verdict] !== out) };
});

const out = 'ruled out';

/** The first of several rankings, where a word stands for several uses. */
function ranking(reply: TechnologyAnswer | undefined) {
  return reply?.tables.find(table => table.title.endsWith(': ranking')) ?? reply?.tables[0];
}

function sentenceOf(reply: TechnologyAnswer): SentencePart[] {
  const table = ranking(reply);
  const [verdict, score] = [columnOf(table, 'verdict'), columnOf(table, 'score')];
  const fitting = (table?.rows ?? []).filter(row => row[verdict] === 'fits' && typeof row[score] === 'number');
  const [first, second] = fitting;
  if (table === undefined || first === undefined) return [reply.answer];
  const number = (row: typeof first): SentencePart => ({ text: `${spoken(Number(row[score]) * 100)}%`, title: `${String(row[0])}: part of the wishes met`, definition: 'Mean of what each metric is worth, from the least that is asked to what is wished, by the weight of the metric.' });
  return [
    `For ${table.title.replace(/: ranking$/, '').replace(/^[A-Z](?=[a-z])/, letter => letter.toLowerCase())}, ${String(first[0])} fits best with `, number(first), ' of the wishes met', ...(second === undefined ? [] : [`, then ${String(second[0])} with `, number(second)]),
    `; ${table.rows.filter(row => row[verdict] === out).length} of ${table.rows.length} chemistries are ruled out.`,
  ];
}

/** Which chemistry suits a use, with what rules the others out; and all uses side by side. */
export function Fit() {
  const use = look.value['use'] ?? 'grid';
  const place = placeOf(look.value['make'] ?? 'china').id;
  const body = (application: string) => ({ scenario: requestOf(scenario.value), application, region: place, year: year.value });
  const { value, error } = useAnswer<TechnologyAnswer>('/technology/fit', body(use));
  const all = applications.map(([id]) => useAnswer<TechnologyAnswer>('/technology/fit', body(id)).value);
  useEffect(() => { answer.value = value; }, [value]);
  const command = `./cellcast fit ${use} --in "${place}" --year ${year.value}`;
  return (
    <Page view={view} sentence={value === undefined ? (error === undefined ? undefined : ['There is no answer to this.']) : sentenceOf(value)} pickers={<>
      <Picker name="Application" value={use} options={applications.map(([id, label]) => ({ id, label }))} onPick={id => lookAt('use', id, 'grid')} /><span class="quiet">cells from</span>
      <Picker name="Place" value={place} options={places.map(each => ({ id: each.id, label: each.id, token: each.token }))} onPick={id => lookAt('make', placeOf(id).slug, 'china')} />
    </>}>
      {error !== undefined && <ErrorText>{error}</ErrorText>}
      <ChartCard
        id="fit" className="span-4" title="What fits, best first" single height={narrow.value ? 300 : 420} model={model} missing="Nothing meets what this use asks."
        finding={`Part of the wishes met, %, of those that no hard requirement rules out, ${year.value}.`} sources={() => [{ name: 'Fit', definition: 'Mean of what each metric is worth, weighted; a hard requirement that is missed rules out.', formula: 'T40', unit: '%' }]} command={command} foot={<span>colour: family of the chemistry</span>}
      />
      <Matrix answers={all} place={place} />
      {value !== undefined && <AnswerBody answer={value} command={command} />}
    </Page>
  );
}

/** Every use beside every chemistry: the score, or that it is ruled out. */
function Matrix({ answers, place }: { answers: readonly (TechnologyAnswer | undefined)[]; place: string }) {
  const tables = answers.map(ranking);
  const chemistries = (tables[0]?.rows ?? []).map(row => String(row[0]));
  const at = (table: (typeof tables)[number], chemistry: string) => {
    const row = table?.rows.find(each => each[0] === chemistry);
    const [verdict, score, misses] = [row?.[columnOf(table, 'verdict')], row?.[columnOf(table, 'score')], row?.[columnOf(table, 'misses')]];
    return { verdict: typeof verdict === 'string' ? verdict : '', score: typeof score === 'number' ? score : null, misses: typeof misses === 'string' ? misses : '' };
  };
  const command = applications.map(([id]) => `./cellcast fit ${id} --in "${place}"`)[0]!;
  return (
    <section class="card span-8" aria-labelledby="matrix-title">
      <div class="card-head"><h2 id="matrix-title">Every use, every chemistry</h2><Take command={command} sheet={() => ({
        id: 'fit-matrix', title: `Which chemistry suits which use, cells from ${place}, ${year.value}`, note: 'Part of the wishes met; empty where a hard requirement rules it out', columns: [{ name: 'Chemistry' }, ...applications.map(([, label]) => ({ name: label, unit: 'share' }))],
        rows: chemistries.map(chemistry => [chemistry, ...tables.map(table => { const found = at(table, chemistry); return found.verdict === out ? null : found.score; })]),
      })} /></div>
      <p class="finding">Part of the wishes met, %. “out”: a hard requirement rules it out; hover or the table of the use says which.</p>
      <div class="table-scroll fit-matrix" tabIndex={0} role="region" aria-label="Fit of every chemistry to every use">
        <table class="heat">
          <thead><tr><th scope="col">Chemistry</th>{applications.map(([id, label]) => <th scope="col" key={id}><button type="button" onClick={() => lookAt('use', id, 'grid')}>{label}</button></th>)}</tr></thead>
          <tbody>
            {chemistries.map(chemistry => (
              <tr key={chemistry}>
                <th scope="row">{chemistry}</th>
                {tables.map((table, index) => {
                  const { verdict, score, misses } = at(table, chemistry);
                  if (verdict === out || score === null) return <td class="quiet" key={applications[index]![0]} title={misses}>{verdict === out ? 'out' : '–'}</td>;
                  return <td key={applications[index]![0]} style={shade(score * 0.8)} title={verdict === 'fits' ? '' : `${verdict}: ${misses}`}>{Math.round(score * 100)}{verdict === 'fits' ? '' : '*'}</td>;
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div class="card-foot"><span>* at its best only, or not all is known</span></div>
    </section>
  );
}
