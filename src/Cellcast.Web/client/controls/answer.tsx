// What the server answers to a decision or a question on technologies: tables, what to know, sources.

import type { TechnologyAnswer } from '../api/types.ts';
import type { CurvesModel, Row, RowsModel } from '../charts/model.ts';
import { SourceList } from './source-list.tsx';
import { AnswerCard } from './tables.tsx';

/** Tables of an answer, then its remarks; `skip` leaves out tables that stand elsewhere on the page. */
export function AnswerBody({ answer, command, skip }: { answer: TechnologyAnswer; command: string; skip?: readonly number[] }) {
  const shown = answer.tables.filter((_, index) => skip?.includes(index) !== true);
  return (
    <>
      {shown.map((table, index) => <AnswerCard key={table.title} table={table} command={command} told={index === 0} />)}
      {(answer.remarks.length > 0 || answer.sources.length > 0) && (
        <section class="card" aria-label={`What to know: ${answer.title}`}>
          <h2>What to know</h2>
          <ul class="messages">{answer.remarks.map(text => <li key={text}>{text}</li>)}</ul>
          <SourceList keys={answer.sources} />
        </section>
      )}
    </>
  );
}

/** The column of a table by its name; -1 where there is none. */
export function columnOf(table: TechnologyAnswer['tables'][number] | undefined, name: string): number {
  return table?.columns.findIndex(column => column.name === name) ?? -1;
}

/** A number of a table, NaN where there is none. */
export function numberAt(table: TechnologyAnswer['tables'][number] | undefined, row: string, column: string): number {
  const cell = table?.rows.find(each => each[0] === row)?.[columnOf(table, column)];
  return typeof cell === 'number' ? cell : Number.NaN;
}

type Table = TechnologyAnswer['tables'][number];

/** A column of a table as bars, one for each row that has a number. */
export function barsOf(table: Table | undefined, column: string, how: { readonly unit?: string; readonly token?: (label: string, row: readonly unknown[]) => string; readonly signed?: boolean; readonly low?: string; readonly high?: string } = {}): RowsModel | undefined {
  const at = columnOf(table, column);
  if (table === undefined || at < 0) return undefined;
  const [low, high] = [how.low, how.high].map(name => (name === undefined ? -1 : columnOf(table, name))) as [number, number];
  return { kind: 'rows', unit: how.unit ?? table.columns[at]!.unit ?? '', ...(how.signed === true ? { signed: true } : {}), rows: table.rows.flatMap((row): Row[] => {
    const value = row[at];
    const [from, to] = [row[low], row[high]];
    const label = String(row[0]);
    return typeof value !== 'number' ? [] : [{ id: label, label, token: how.token?.(label, row) ?? 'step', value, ...(typeof from === 'number' && typeof to === 'number' ? { low: from, high: to } : {}) }];
  }) };
}

/** Columns of a table over its first, which holds years or another number. */
export function curvesOf(table: Table | undefined, columns: readonly { readonly name: string; readonly label?: string; readonly token: string; readonly symbol?: string; readonly dashed?: boolean }[], axis = 'Year'): CurvesModel | undefined {
  if (table === undefined) return undefined;
  return { kind: 'curves', axis, unit: table.columns[columnOf(table, columns[0]?.name ?? '')]?.unit ?? '', curves: columns.flatMap(({ name, label, ...look }) => {
    const at = columnOf(table, name);
    const points = at < 0 ? [] : table.rows.flatMap(row => { const value = row[at]; return typeof value === 'number' ? [[Number(row[0]), value] as const] : []; });
    return points.length === 0 ? [] : [{ id: name, label: label ?? name, symbol: 'circle', ...look, points }];
  }) };
}
