import { useSignal } from '@preact/signals';
import { resource } from '../../api/resource.ts';
import type { Basis, DataRowsReply, DataTablesReply } from '../../api/types.ts';
import { BasisMark, RestsOn } from '../../controls/basis.tsx';
import { ErrorText } from '../../controls/error.tsx';
import { Page } from '../../controls/page.tsx';
import { Take } from '../../controls/take.tsx';
import { look, lookAt } from '../../shell/route.ts';
import { grouped } from '../../words/numbers.ts';
import type { SentencePart } from '../../words/sentence.ts';
import { Diff } from './diff.tsx';
import view from './view.ts';

/** Rows fetched at once; the text narrows them. */
const page = 200;

const rowsPath = (name: string, text: string) => `/data/tables/${encodeURIComponent(name)}?limit=${page}${text === '' ? '' : `&text=${encodeURIComponent(text)}`}`;

/** What is read first: where a value comes from stands beside it, what else a row says after it. */
const asRead = ['parameter', 'id', 'key', 'subject', 'region', 'year', 'value', 'unit', 'low', 'high', 'basis', 'source', 'note'];

/** Columns that say nothing where they are empty in every row shown. */
function shownColumns(reply: DataRowsReply): number[] {
  const order = (index: number) => { const place = asRead.indexOf(reply.table.columns[index]!.name); return place < 0 ? asRead.indexOf('source') + 0.5 : place; };
  return reply.table.columns.map((_, index) => index).filter(index => reply.rows.some(row => row[index] !== '')).sort((a, b) => (order(a) === order(b) ? a - b : order(a) - order(b)));
}

function Rows({ name, text }: { name: string; text: string }) {
  const found = resource<DataRowsReply>(rowsPath(name, text)).value;
  if (found.error !== undefined) return <ErrorText>{found.error}</ErrorText>;
  if (found.value === undefined) return <p class="quiet" data-busy>reading</p>;
  const reply = found.value;
  const columns = shownColumns(reply);
  const basis = reply.table.columns.findIndex(column => column.name === 'basis');
  return (
    <>
      <p class="quiet">{reply.count === reply.table.rows ? `${grouped(reply.count, 0)} rows` : `${grouped(reply.count, 0)} of ${grouped(reply.table.rows, 0)} rows`}{reply.count > reply.rows.length ? `, the first ${reply.rows.length} shown; a text narrows them` : ''}.</p>
      <div class="table-box data-rows" tabIndex={0} role="region" aria-label={`Rows of ${name}`}>
        <table class="data">
          <thead><tr>{columns.map(index => <th scope="col" title={reply.table.columns[index]!.description}>{reply.table.columns[index]!.name.replaceAll('_', ' ')}</th>)}</tr></thead>
          <tbody>
            {reply.rows.map(row => (
              <tr>{columns.map((index, position) => {
                const cell = row[index]!;
                const content = index === basis && cell !== '' ? <BasisMark basis={cell as Basis} word /> : cell;
                return position === 0 ? <th scope="row">{content}</th> : <td class={reply.table.columns[index]!.name === 'note' ? 'note' : ''}>{content}</td>;
              })}</tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

export function DataPage() {
  const tables = resource<DataTablesReply>('/data/tables').value;
  const find = useSignal('');
  const text = useSignal(look.value['text'] ?? '');
  const all = tables.value?.tables ?? [];
  const name = all.find(table => table.name === look.value['table'])?.name ?? 'metal_prices';
  const current = all.find(table => table.name === name);
  const total = all.reduce((sum, table) => ({ rows: sum.rows + table.rows, reported: sum.reported + table.reported, derived: sum.derived + table.derived, assumed: sum.assumed + table.assumed }), { rows: 0, reported: 0, derived: 0, assumed: 0 });
  const known = total.reported + total.derived + total.assumed;
  const sentence: SentencePart[] | undefined = tables.value === undefined ? undefined : [
    { text: grouped(total.rows, 0), title: 'Rows of all tables', definition: `Version ${tables.value.version} of the data package.` }, ` rows in ${all.length} tables; `,
    { text: `${Math.round((total.reported / Math.max(1, known)) * 100)}%`, title: 'Rows whose basis is reported', definition: 'Of the rows that have a basis: reported by a source, derived from reported ones, or assumed.' }, ' of the numbers are reported by a source.',
  ];
  const words = find.value.toLowerCase();
  return (
    <Page view={view} sentence={sentence}>
      {tables.error !== undefined && <ErrorText>{tables.error}</ErrorText>}
      <nav class="card span-3 tables" aria-label="Tables">
        <label class="visually-hidden" for="find-table">Find a table</label>
        <input id="find-table" type="search" placeholder="Find a table" value={find.value} onInput={event => { find.value = event.currentTarget.value; }} />
        <ul>
          {all.filter(table => `${table.name} ${table.title}`.toLowerCase().includes(words)).map(table => (
            <li key={table.name}><button type="button" aria-pressed={table.name === name} onClick={() => {
              text.value = '';
              lookAt('text', '');
              lookAt('table', table.name, 'metal_prices');
            }}><span>{table.title}</span><span class="quiet">{grouped(table.rows, 0)}</span></button></li>
          ))}
        </ul>
      </nav>
      <section class="card span-9" aria-labelledby="table-title">
        <div class="card-head"><h2 id="table-title">{current?.title ?? name}</h2><Take sheet={() => {
          const reply = resource<DataRowsReply>(rowsPath(name, text.value)).peek().value;
          return { id: `data-${name.replaceAll('_', '-')}`, title: current?.title ?? name, note: current?.description ?? '', columns: reply?.table.columns.map(column => ({ name: column.name })) ?? [], rows: reply?.rows ?? [] };
        }} command={`./cellcast data show ${name}`} /></div>
        <p class="finding">{current?.description}</p>
        {current !== undefined && current.reported + current.derived + current.assumed > 0 && (
          <RestsOn reported={current.reported / (current.reported + current.derived + current.assumed)} derived={current.derived / (current.reported + current.derived + current.assumed)} assumed={current.assumed / (current.reported + current.derived + current.assumed)} />
        )}
        <form class="data-find" onSubmit={event => event.preventDefault()}>
          <label for="find-row">Rows that hold</label>
          <input id="find-row" type="search" value={text.value} maxLength={100} onChange={event => {
            text.value = event.currentTarget.value;
            lookAt('text', event.currentTarget.value);
          }} />
        </form>
        <Rows name={name} text={text.value} />
        <div class="card-foot"><span>the same on the command line: <code>./cellcast data show {name}</code></span></div>
      </section>
      <Diff table={name} />
    </Page>
  );
}
