// Tables of computed answers, each number by its unit.

import { figure, grouped, spoken } from '../words/numbers.ts';
import { withReports } from '../words/reports.ts';
import { unitOf } from '../words/units.ts';

export type Cell = string | number | boolean | null;

export interface AnswerTable {
  readonly title: string;
  readonly columns: readonly { readonly name: string; readonly unit?: string | null }[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A cell as it is read; years and other plain counts keep their digits. */
export function cellText(cell: Cell, unit: string | null | undefined): string {
  if (cell === null) return '–';
  if (unit === 'date_year' && typeof cell === 'number') return String(Math.round(cell));
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
  if (typeof cell === 'string') return withReports(cell);
  if (Number.isInteger(cell) && Math.abs(cell) < 10_000 && unit !== 'share') return unit === null || unit === undefined ? String(cell) : grouped(cell, 0);
  if (unit === null || unit === undefined || unit === '') return figure(cell);
  const value = cell * unitOf(unit).factor;
  return unit === 'share' ? (Math.abs(value) >= 10 ? grouped(value, 0) : spoken(value)) : figure(value);
}

function heading(name: string, unit: string | null | undefined): string {
  const shown = unit === null || unit === undefined || unit === '' || unit === 'ratio' || unit === 'date_year' ? '' : unitOf(unit).title.replace(' of 2024', '');
  return shown === '' ? withReports(name.trim()) : `${withReports(name.trim())}, ${shown}`;
}

export function AnswerCard({ table, span, command }: { table: AnswerTable; span?: string; command?: string }) {
  const numeric = table.columns.map((_, column) => column > 0 && table.rows.some(row => typeof row[column] === 'number'));
  return (
    <section class={`card ${span ?? ''}`} aria-label={table.title}>
      <div class="card-head"><h2>{withReports(table.title.charAt(0).toUpperCase() + table.title.slice(1))}</h2></div>
      <div class="table-box answer-box" tabIndex={0} role="region" aria-label={`${table.title}: table`}>
        <table class="data">
          <thead><tr>{table.columns.map((column, index) => <th scope="col" class={numeric[index] ? 'number' : ''}>{column.name.trim() === '' ? <span class="visually-hidden">remark</span> : heading(column.name, column.unit)}</th>)}</tr></thead>
          <tbody>
            {table.rows.map(row => <tr>{row.map((cell, index) => (index === 0 && cell !== '' ? <th scope="row">{cellText(cell, table.columns[index]?.unit)}</th> : <td class={numeric[index] ? 'number' : ''}>{cellText(cell, table.columns[index]?.unit)}</td>))}</tr>)}
          </tbody>
        </table>
      </div>
      {command !== undefined && <div class="card-foot"><span>the same on the command line: <code>{command}</code></span></div>}
    </section>
  );
}
