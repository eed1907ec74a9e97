// What the reports say beside what is computed: our bar, their range as a bracket, the difference in words.

import { resource } from '../api/resource.ts';
import type { DataRowsReply } from '../api/types.ts';
import { besideInWords, printedInWords, type Printed } from '../words/beside.ts';
import { figure, spoken } from '../words/numbers.ts';
import { withReports } from '../words/reports.ts';
import { withUnit } from '../words/units.ts';
import { Take } from './take.tsx';

/** A computed number beside the figure of that key. */
export interface Beside {
  readonly id: string;
  readonly value: number | null | undefined;
  /** What was computed, where it is not what the report names. */
  readonly ours?: string;
}

/** A figure of a report with what was computed, as a row to draw. */
export interface BesideRow extends Printed {
  readonly id: string;
  readonly quantity: string;
  readonly computed: number | null;
  readonly ours?: string;
  readonly words: string;
  readonly where: string;
  readonly note?: string;
}

interface Figure extends Printed {
  readonly id: string;
  readonly quantity: string;
  readonly where: string;
  readonly note: string;
}

function figures(): ReadonlyMap<string, Figure> {
  const reply = resource<DataRowsReply>('/data/tables/report_figures?limit=500').value.value;
  if (reply === undefined) return new Map();
  const at = (name: string) => reply.table.columns.findIndex(column => column.name === name);
  const [id, quantity, value, low, high, unit, source, locator, note] = ['id', 'quantity', 'value', 'low', 'high', 'unit', 'source', 'locator', 'note'].map(at) as [number, number, number, number, number, number, number, number, number];
  const number = (text: string | undefined) => (text === undefined || text === '' ? null : Number(text));
  return new Map(reply.rows.map(row => [row[id]!, {
    id: row[id]!, quantity: row[quantity]!, value: number(row[value]), low: number(row[low]), high: number(row[high]), unit: row[unit]!, where: `${withReports(row[source]!)}, ${row[locator]!}`, note: row[note]!,
  }]));
}

/** What the reports print of the page's question, beside what is computed; nothing while nothing is computed. */
export function Reports({ rows, command, span }: { rows: readonly Beside[]; command?: string; span?: string }) {
  const known = figures();
  const shown = rows.flatMap((row): BesideRow[] => {
    const found = known.get(row.id);
    if (found === undefined || row.value === undefined) return [];
    const computed = row.value === null || !Number.isFinite(row.value) ? null : row.value;
    return [{ ...found, computed, ...(row.ours === undefined ? {} : { ours: row.ours }), words: computed === null ? 'not computed' : besideInWords(computed, found) }];
  });
  return <BesideCard rows={shown} command={command} span={span} />;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const read = (value: number, unit: string) => withUnit(value, unit, unit === 'share' ? spoken : figure);

export function BesideCard({ rows, command, span }: { rows: readonly BesideRow[]; command?: string | undefined; span?: string | undefined }) {
  if (rows.length === 0) return null;
  return (
    <section class={`card ${span ?? ''}`} aria-labelledby="reports-title">
      <div class="card-head"><h2 id="reports-title">What the reports say</h2><Take command={command} sheet={() => ({
        id: 'beside-the-reports', title: 'What the reports say', note: 'What a report prints beside what Cellcast computes',
        columns: ['Figure of the report', 'Printed value', 'Printed low', 'Printed high', 'Unit', 'Computed', 'What is computed', 'In words', 'Report', 'Note'].map(name => ({ name })),
        rows: rows.map(row => [row.quantity, row.value, row.low, row.high, row.unit, row.computed, row.ours ?? '', row.words, row.where, row.note ?? '']),
      })} /></div>
      <p class="finding finding-low">Bar: computed here. Bracket: what the report prints.</p>
      <ul class="beside">
        {rows.map(row => (
          <li key={row.id}>
            <div><p><strong>{capital(row.quantity)}</strong></p><p class="quiet" title={row.note}>{row.where}{row.ours === undefined ? '' : `. Here: ${row.ours}`}</p></div>
            <Bar row={row} />
            <p>{row.computed === null ? '' : <><strong>{read(row.computed, row.unit)}</strong>, </>}{row.words}{row.words === '' ? '' : '; '}<span class="quiet">printed {printedInWords(row)}</span></p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Our bar over the bracket of the report, on one axis from zero. */
function Bar({ row }: { row: BesideRow }) {
  const ends = [row.computed ?? 0, row.value ?? 0, row.low ?? 0, row.high ?? 0];
  const [low, high] = [Math.min(0, ...ends), Math.max(...ends, 1e-12)];
  const reach = (high - low) * 1.06;
  const at = (value: number) => ((value - low) / reach) * 100;
  const from = row.low ?? (row.high === null ? row.value ?? 0 : low);
  const to = row.high ?? (row.low === null ? row.value ?? 0 : low + reach);
  const open = row.low === null && row.high === null ? 'point' : row.low === null ? 'left' : row.high === null ? 'right' : 'both';
  return (
    <div class="beside-bar" role="img" aria-label={`computed ${row.computed === null ? 'nothing' : read(row.computed, row.unit)}, printed ${printedInWords(row)}`}>
      <span class="beside-zero" style={{ left: `${at(0)}%` }} />
      {row.computed !== null && <span class="beside-ours" style={{ left: `${at(Math.min(0, row.computed))}%`, width: `${at(Math.max(0, row.computed)) - at(Math.min(0, row.computed))}%` }} />}
      <span class={`beside-bracket beside-${open}`} style={{ left: `${at(from)}%`, width: `${Math.max(0, at(to) - at(from))}%` }} />
    </div>
  );
}
