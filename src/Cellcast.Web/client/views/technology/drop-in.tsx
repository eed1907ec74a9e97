import { computed, signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { useAnswer } from '../../api/answer.ts';
import { requestOf } from '../../api/client.ts';
import type { TechnologyAnswer } from '../../api/types.ts';
import { ChartCard } from '../../charts/card.tsx';
import { chemistryOf } from '../../charts/chemistries.ts';
import { shade } from '../../charts/heat.ts';
import type { ChartModel } from '../../charts/model.ts';
import { narrow } from '../../charts/screen.ts';
import { AnswerBody, numberAt } from '../../controls/answer.tsx';
import { ErrorText } from '../../controls/error.tsx';
import { Figures, type Figure } from '../../controls/figures.tsx';
import { Page } from '../../controls/page.tsx';
import { AnswerCard } from '../../controls/tables.tsx';
import { Take } from '../../controls/take.tsx';
import { Picker } from '../../controls/menu.tsx';
import { scenario } from '../../scenario/store.ts';
import { look, lookAt } from '../../shell/route.ts';
import { figure, spoken } from '../../words/numbers.ts';
import type { SentencePart } from '../../words/sentence.ts';
import view from './view.ts';

const usual = '20 GWh NMC, Hungary';
const targets = ['LFP', 'Na-layered', 'Na-polyanion', 'Si-NMC', 'Semi-solid-Li', 'Li-S', 'ASSB-Li'] as const;

/** Stages of the chain as the reports draw them. */
const segments: Readonly<Record<string, string>> = { cell: 'Cell', aam: 'Anode material', cam: 'Cathode material', electrolyte: 'Electrolyte', separator: 'Separator' };

const matrix = signal<TechnologyAnswer | undefined>(undefined);

/** Capital of a cell line that each chemistry can use again: steps weighted by their share of the capital. */
const reused = computed<ChartModel | undefined>(() => {
  const table = matrix.value?.tables[1];
  if (table === undefined) return undefined;
  return { kind: 'rows', unit: 'share', rows: table.columns.slice(2).map((column, index) => ({
    id: column.name, label: column.name, token: chemistryOf(column.name).token, value: table.rows.reduce((sum, row) => sum + Number(row[1]) * Number(row[index + 2]), 0),
  })).sort((a, b) => b.value - a.value) };
});

function sentenceOf(reply: TechnologyAnswer, plant: string, to: string): SentencePart[] {
  const table = reply.tables[0];
  const at = (name: string) => numberAt(table, name, 'value');
  const number = (text: string, title: string, definition: string): SentencePart => ({ text, title: `${title}, ${plant} to ${to}`, definition, unit: '$ of 2024' });
  const [whole, cost, again, months] = [at('new plant of the same output'), at('conversion'), at('capital used again'), at('downtime')];
  if (![whole, cost, again, months].every(Number.isFinite)) return [reply.answer];
  return [
    `Turning a plant (${plant}) to ${to} uses `, number(`${spoken((again / (again + cost)) * 100)}%`, 'Capital used again', 'Steps of the line that the new chemistry can use, by their share of the capital.'), ' of its capital again, costs ',
    number(`$${spoken(cost)}m`, 'Conversion', 'What is bought anew and the change itself.'), ' where a new plant costs ', number(`$${spoken(whole)}m`, 'New plant of the same output', 'Built from nothing by the same owner.'), `, and stops the line for ${spoken(months)} months.`,
  ];
}

/** Can a plant be turned to another chemistry: one plant worked out, and which chemistry can use what. */
export function DropIn() {
  const plant = look.value['plant'] ?? usual;
  const to = targets.find(each => each.toLowerCase() === look.value['to']) ?? 'LFP';
  const body = { scenario: requestOf(scenario.value) };
  const all = useAnswer<TechnologyAnswer>('/technology/convert', { ...body, matrix: true });
  const one = useAnswer<TechnologyAnswer>('/technology/convert', { ...body, plant, to });
  useEffect(() => { matrix.value = all.value; }, [all.value]);
  const refused = one.error !== undefined && !one.stale;
  const command = `./cellcast convert --plant "${plant}" --to ${to}`;
  const reply = one.value;
  const value = (name: string) => numberAt(reply?.tables[0], name, 'value');
  const range = (name: string) => { const [low, high] = [numberAt(reply?.tables[0], name, 'low'), numberAt(reply?.tables[0], name, 'high')]; return Number.isFinite(low) ? `range ${spoken(low)} to ${spoken(high)}` : ''; };
  const figures: Figure[] = reply === undefined || refused ? [] : [
    { label: 'Conversion', where: `${plant} to ${to}`, value: `$${figure(value('conversion'))}m`, note: range('conversion'), definition: 'What is bought anew and the change itself.' },
    { label: 'New plant instead', where: 'of the same output', value: `$${figure(value('new plant of the same output'))}m`, note: '', definition: 'Built from nothing by the same owner.' },
    { label: 'Line stands', where: 'while it is turned', value: spoken(value('downtime')), note: 'months', definition: 'Until the line makes the new cells.' },
    { label: 'Output after', where: `was ${spoken(value('output before'))} GWh a year`, value: figure(value('output after')), note: 'GWh a year', definition: 'The same line makes more or less energy with another chemistry.' },
    { label: 'Price it needs', where: 'converted', value: `$${figure(value('break-even price, converted'))}`, note: `per kWh; a new plant $${figure(value('break-even price, new plant'))}`, definition: 'Constant price at which it just pays.' },
  ];
  return (
    <Page view={view} sentence={refused ? ['There is no such plant.'] : reply === undefined ? undefined : sentenceOf(reply, plant, to)} pickers={<>
      <label class="date" for="plant-name"><span class="quiet">plant</span> <input id="plant-name" type="text" class="plant-name" value={plant} maxLength={80} onChange={event => lookAt('plant', event.currentTarget.value.trim(), usual)} /></label>
      <span class="quiet">to</span><Picker name="To" value={to} options={targets.map(id => ({ id, label: id, token: chemistryOf(id).token }))} onPick={id => lookAt('to', id.toLowerCase(), 'lfp')} />
    </>}>
      {refused && <ErrorText>{one.error!}</ErrorText>}
      {all.error !== undefined && <ErrorText>{all.error}</ErrorText>}
      {figures.length > 0 && <Figures figures={figures} />}
      <ChartCard
        id="reused" className="span-6" title="How much of a cell line is used again" single height={narrow.value ? 260 : 300} model={reused}
        finding="Capital of a lithium-ion line that each chemistry can use, %, steps weighted by their share." sources={() => [{ name: 'Reuse', definition: 'Share of each step that can be used, judged for this package, times its share of the capital.', formula: '', unit: '%' }]} command="./cellcast convert --matrix" foot={<span>the steps stand in the table below</span>}
      />
      {all.value !== undefined && <Segments reply={all.value} />}
      {reply !== undefined && !refused && reply.tables.slice(0, 2).map((table, index) => <AnswerCard key={table.title} span="span-6" table={table} command={command} told={index === 0} />)}
      {all.value !== undefined && <AnswerBody answer={{ ...all.value, remarks: [...all.value.remarks, ...(reply?.remarks ?? [])] }} command="./cellcast convert --matrix" skip={[0]} />}
    </Page>
  );
}

/** The matrix of the report: segment by chemistry, from not at all to fully, with how the score is known. */
function Segments({ reply }: { reply: TechnologyAnswer }) {
  const table = reply.tables[0];
  if (table === undefined) return null;
  const parts = (cell: unknown) => /^([\d.]+) \(([\d.-]+)\) (\w+)$/.exec(String(cell));
  return (
    <section class="card span-6" aria-labelledby="segments-title">
      <div class="card-head"><h2 id="segments-title">Drop-in, segment by segment</h2><Take sheet={() => ({ ...table, id: 'drop-in', note: 'Range in brackets; stated or inferred from the text of the report' })} command="./cellcast convert --matrix" /></div>
      <p class="finding">1 fully, 0 not at all; the range below. A star: inferred from the text of the report, whose colours are lost.</p>
      <div class="table-scroll" tabIndex={0} role="region" aria-label="Drop-in by segment: table">
        <table class="heat">
          <thead><tr><th scope="col">Segment</th>{table.columns.slice(1).map(column => <th scope="col" key={column.name}>{column.name}</th>)}</tr></thead>
          <tbody>
            {table.rows.map(row => (
              <tr key={String(row[0])}>
                <th scope="row">{segments[String(row[0])] ?? String(row[0])}</th>
                {row.slice(1).map((cell, index) => {
                  const found = parts(cell);
                  return found === null ? <td class="quiet" key={index}>{String(cell)}</td> : <td key={index} class="heat-two" title={found[3]} style={shade(Number(found[1]) * 0.8)}>{found[1]}{found[3] === 'stated' ? '' : '*'}<br /><small>{found[2]!.replace('-', ' to ')}</small></td>;
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div class="card-foot"><span>the same on the command line: <code>./cellcast convert --matrix</code></span></div>
    </section>
  );
}
