// Tables of computed answers, each number by its unit.

import { fileName } from '../charts/sheet.ts';
import { cellText, headingOf, shownUnit, type AnswerTable } from '../words/cells.ts';
import { withReports } from '../words/reports.ts';
import { Take } from './take.tsx';

export type { AnswerTable, Cell } from '../words/cells.ts';

const capital = (text: string) => withReports(text.charAt(0).toUpperCase() + text.slice(1));

/** A table of an answer; `command` gives the same numbers, and is shown under the table where `told`. */
export function AnswerCard({ table, span, command, told = true, note = '' }: { table: AnswerTable; span?: string; command: string; told?: boolean; note?: string }) {
  const numeric = table.columns.map((_, column) => column > 0 && table.rows.some(row => typeof row[column] === 'number'));
  const units = table.columns.map((column, index) => shownUnit(column.unit, table.rows.map(row => row[index] ?? null)));
  const title = capital(table.title);
  return (
    <section class={`card ${span ?? ''}`} aria-label={table.title}>
      <div class="card-head"><h2>{title}</h2><Take sheet={() => ({ ...table, id: fileName(table.title), title, note })} command={command} /></div>
      {note !== '' && <p class="finding">{note}</p>}
      <div class="table-box answer-box" tabIndex={0} role="region" aria-label={`${table.title}: table`}>
        <table class="data">
          <thead><tr>{table.columns.map((column, index) => <th scope="col" class={numeric[index] ? 'number' : ''}>{column.name.trim() === '' ? <span class="visually-hidden">remark</span> : headingOf(column.name, units[index])}</th>)}</tr></thead>
          <tbody>
            {table.rows.map(row => <tr>{row.map((cell, index) => (index === 0 && cell !== '' ? <th scope="row">{cellText(cell, units[index])}</th> : <td class={numeric[index] ? 'number' : ''}>{cellText(cell, units[index])}</td>))}</tr>)}
          </tbody>
        </table>
      </div>
      {told && <div class="card-foot"><span>the same on the command line: <code>{command}</code></span></div>}
    </section>
  );
}
