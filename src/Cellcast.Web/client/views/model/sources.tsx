import { useSignal } from '@preact/signals';
import { resource } from '../../api/resource.ts';
import type { DataSourcesReply } from '../../api/types.ts';
import { ErrorText } from '../../controls/error.tsx';
import { Page } from '../../controls/page.tsx';
import { Take } from '../../controls/take.tsx';
import { look } from '../../shell/route.ts';
import { grouped } from '../../words/numbers.ts';
import type { SentencePart } from '../../words/sentence.ts';
import view from './view.ts';

export function SourcesPage() {
  const found = resource<DataSourcesReply>('/data/sources').value;
  const text = useSignal(look.value['text'] ?? '');
  const all = [...(found.value?.sources ?? [])].sort((a, b) => b.rows - a.rows);
  const words = text.value.toLowerCase();
  const shown = all.filter(source => `${source.key} ${source.title} ${source.publisher} ${source.kind}`.toLowerCase().includes(words));
  const rows = all.reduce((total, source) => total + source.rows, 0);
  const sentence: SentencePart[] | undefined = found.value === undefined ? undefined : [{ text: grouped(all.length, 0), title: 'Sources', definition: 'Rows of the table of sources.' }, ' sources stand behind ', { text: grouped(rows, 0), title: 'Rows with a source', definition: 'A row names one source; its note may name more.' }, ' numbers.'];
  return (
    <Page view={view} sentence={sentence}>
      <section class="card" aria-labelledby="sources-title">
        <div class="card-head"><h2 id="sources-title">Where the numbers come from</h2><Take sheet={() => ({
          id: 'sources', title: 'Where the numbers come from', note: '', columns: ['key', 'title', 'publisher', 'year', 'kind', 'locator', 'rows'].map(name => ({ name })), rows: shown.map(source => [source.key, source.title, source.publisher, source.year, source.kind, source.locator, source.rows]),
        })} command="./cellcast data sources" /></div>
        <p class="finding">Those on which most rows rest first.</p>
        {found.error !== undefined && <ErrorText>{found.error}</ErrorText>}
        <form class="data-find" onSubmit={event => event.preventDefault()}><label for="find-source">Sources that hold</label><input id="find-source" type="search" value={text.value} onInput={event => { text.value = event.currentTarget.value; }} /></form>
        <div class="table-box data-rows" tabIndex={0} role="region" aria-label="Sources">
          <table class="data">
            <thead><tr><th scope="col">Title</th><th scope="col">Publisher</th><th scope="col">Year</th><th scope="col">Kind</th><th scope="col">Where in it</th><th scope="col">Key</th><th scope="col" class="number">Rows</th></tr></thead>
            <tbody>{shown.map(source => <tr key={source.key}><th scope="row">{source.title}</th><td>{source.publisher}</td><td>{source.year}</td><td>{source.kind}</td><td>{source.locator}</td><td><code>{source.key}</code></td><td class="number">{grouped(source.rows, 0)}</td></tr>)}</tbody>
          </table>
        </div>
        <div class="card-foot"><span>the same on the command line: <code>./cellcast data sources</code></span></div>
      </section>
    </Page>
  );
}
