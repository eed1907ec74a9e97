// What the server answers to a decision or a question on technologies: tables, what to know, sources.

import type { TechnologyAnswer } from '../api/types.ts';
import { AnswerCard } from './tables.tsx';

/** Tables of an answer, then its remarks; `skip` leaves out tables that stand elsewhere on the page. */
export function AnswerBody({ answer, command, skip }: { answer: TechnologyAnswer; command: string; skip?: readonly number[] }) {
  const shown = answer.tables.filter((_, index) => skip?.includes(index) !== true);
  return (
    <>
      {shown.map((table, index) => <AnswerCard key={table.title} table={table} command={command} told={index === 0} />)}
      {(answer.remarks.length > 0 || answer.sources.length > 0) && (
        <section class="card" aria-label="What to know">
          <h2>What to know</h2>
          <ul class="messages">{answer.remarks.map(text => <li key={text}>{text}</li>)}</ul>
          {answer.sources.length > 0 && <p class="quiet">Sources: {answer.sources.join(', ')}</p>}
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
