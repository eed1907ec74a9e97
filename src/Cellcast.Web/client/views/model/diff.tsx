// A table of the reader's own, held against that of the package row by row. The text is read in memory and kept nowhere.

import { useSignal } from '@preact/signals';
import { post, Refused } from '../../api/client.ts';
import type { DataDiffReply } from '../../api/types.ts';
import { ErrorText } from '../../controls/error.tsx';
import { Take } from '../../controls/take.tsx';

/** Characters the server takes at most. */
const longest = 250_000;

export function Diff({ table }: { table: string }) {
  const reply = useSignal<DataDiffReply | undefined>(undefined);
  const problem = useSignal<string | undefined>(undefined);
  const hold = async (text: string) => {
    [reply.value, problem.value] = [undefined, undefined];
    if (text.length > longest) {
      problem.value = 'The file is too long to be read here; the command below takes any length.';
      return;
    }
    try {
      reply.value = await post<DataDiffReply>('/data/diff', { table, text });
    } catch (error) {
      problem.value = error instanceof Refused ? error.problems.slice(0, 5).map(each => each.text).join('; ') || error.message : String(error);
    }
  };
  const found = reply.value?.table === table ? reply.value : undefined;
  const command = './cellcast data diff data my-data';
  return (
    <section class="card" aria-labelledby="diff-title">
      <div class="card-head"><h2 id="diff-title">Compare a table of yours</h2>{found !== undefined && <Take sheet={() => ({
        id: `diff-${table.replaceAll('_', '-')}`, title: `What differs in ${table}`, note: 'Your table against that of the package', columns: ['row', 'kind', 'line', 'column', 'package', 'yours'].map(name => ({ name })),
        rows: found.rows.flatMap(row => row.cells.map(cell => [row.key.join(' '), row.kind, row.line, cell.column, cell.old, cell.new])),
      })} command={command} />}</div>
      <p class="finding">A CSV file with the columns of {table.replaceAll('_', ' ')}: rows are matched by what tells them apart, so that their order does not matter. Mistakes are told by line.</p>
      <p><label class="link">Open a CSV file<input class="visually-hidden" type="file" accept=".csv,text/csv" onChange={event => {
        const input = event.currentTarget;
        void input.files?.[0]?.text().then(text => {
          void hold(text);
          input.value = '';
        });
      }} /></label> <span class="quiet">nothing leaves this machine</span></p>
      {problem.value !== undefined && <ErrorText>{problem.value}</ErrorText>}
      {found !== undefined && (
        <>
          <p role="status">{found.rows.length === 0 ? 'Both say the same.' : `${found.changed} changed, ${found.added} added, ${found.removed} not in yours.`}</p>
          {found.rows.length > 0 && (
            <div class="table-box answer-box" tabIndex={0} role="region" aria-label="What differs: table">
              <table class="data">
                <thead><tr><th scope="col">Row</th><th scope="col">Kind</th><th scope="col">Column</th><th scope="col">Package</th><th scope="col">Yours</th></tr></thead>
                <tbody>{found.rows.flatMap(row => row.cells.slice(0, 6).map((cell, index) => <tr key={`${row.line} ${row.kind} ${cell.column}`}>{index === 0 ? <th scope="row">{row.key.join(' ')}</th> : <td />}<td>{index === 0 ? (row.kind === 'removed' ? 'not in yours' : `${row.kind}, line ${row.line}`) : ''}</td><td>{cell.column.replaceAll('_', ' ')}</td><td>{cell.old}</td><td>{cell.new}</td></tr>))}</tbody>
              </table>
            </div>
          )}
        </>
      )}
      <div class="card-foot"><span>whole packages on the command line: <code>{command}</code></span></div>
    </section>
  );
}
