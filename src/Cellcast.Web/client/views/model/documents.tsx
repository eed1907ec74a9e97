import { useEffect } from 'preact/hooks';
import { resource } from '../../api/resource.ts';
import type { DocumentReply, DocumentsReply } from '../../api/types.ts';
import { ErrorText } from '../../controls/error.tsx';
import { blocksOf, equationOf, Markdown } from '../../controls/markdown.tsx';
import { Picker } from '../../controls/menu.tsx';
import { Page } from '../../controls/page.tsx';
import { look, lookAt } from '../../shell/route.ts';
import type { SentencePart } from '../../words/sentence.ts';
import view from './view.ts';

/** Documents whose equations and limits the two parts show. */
const equations = ['model', 'model-markets', 'model-capacity', 'model-demand', 'model-technology', 'policy', 'data-price-deck'];

/** Equations that can be shown with their numbers, by document, and the number of a run that shows them. */
const worked: Readonly<Record<string, { readonly of: string; readonly numbers: string }>> = {
  model: { of: 'Cost|Cell|LFP', numbers: 'A1 A2 A3 A4 A6 A7 A8 A9 A10 B1 B2 C2 C3 C4 C5 C6 C7 C8 C9 C10 C11 D1 D4 L1 L3' },
  'model-markets': { of: 'Delivered Price|Cell|LFP', numbers: 'M1 M2 M3 M4 M6 M7' },
  'model-capacity': { of: 'Orders|Cell|LFP', numbers: 'K1 K4 K6 K11' },
  'model-demand': { of: 'Chemistry Share|EV mass market|Cell|LFP', numbers: 'Q1 Q6 Q8 Q9 Q11' },
};

/** P1 and P2 need a pack or a system. */
function workedIn(document: string, number: string): string | undefined {
  if (document === 'model' && (number === 'P1' || number === 'P2')) return `/model/worked?of=${encodeURIComponent(number === 'P1' ? 'Cost|Pack|LFP' : 'Cost|System|LFP')}&eq=${number}`;
  const found = worked[document];
  return found !== undefined && found.numbers.split(' ').includes(number) ? `/model/worked?of=${encodeURIComponent(found.of)}&eq=${number}` : undefined;
}

/** A link between documents leads to the part that shows the other one. */
function target(href: string): string | undefined {
  const name = /^(?:\.\/)?([\w-]+)\.md(#.*)?$/.exec(href)?.[1];
  if (name === undefined) return undefined;
  if (name === 'backtest') return '/model/backtest';
  return `${equations.includes(name) ? '/model/equations' : '/model/limits'}?doc=${name}`;
}

export function DocumentPage({ usual, among }: { usual: string; among: readonly string[] }) {
  const wished = look.value['doc'] ?? usual;
  const list = resource<DocumentsReply>('/documents').value;
  const found = resource<DocumentReply>(`/documents/${encodeURIComponent(wished)}`).value;
  const equation = look.value['eq'];
  useEffect(() => {
    if (equation !== undefined && found.value !== undefined) document.getElementById(`eq-${equation}`)?.scrollIntoView({ block: 'center' });
  }, [equation, found.value]);
  const names = (list.value?.documents ?? []).filter(each => among.includes(each.name) || each.name === wished).sort((a, b) => among.indexOf(a.name) - among.indexOf(b.name));
  const count = found.value === undefined ? 0 : blocksOf(found.value.markdown).reduce((total, block) => total + (block.kind === 'table' ? block.rows.filter(row => equationOf(row[0] ?? '') !== undefined).length : 0), 0);
  const sentence: SentencePart[] | undefined = found.value === undefined ? undefined
    : count > 0 ? [{ text: `${count} equations`, title: found.value.title, definition: 'Counted in the document shown: its numbered rows.' }, ', as they are computed.'] : [found.value.title];
  return (
    <Page view={view} sentence={sentence} pickers={<Picker name="Document" value={wished} options={names.length > 0 ? names.map(each => ({ id: each.name, label: each.title })) : [{ id: wished, label: wished }]} onPick={name => lookAt('doc', name, usual)} />}>
      {found.error !== undefined ? <ErrorText>{found.error}</ErrorText> : <article class="card">{found.value !== undefined && <Markdown text={found.value.markdown} target={target} worked={number => workedIn(wished, number)} />}</article>}
    </Page>
  );
}
