import views from 'all-views';
import { signal, useSignalEffect } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { ErrorText } from '../controls/error.tsx';
import { failure, notices, pending, results, retry } from '../scenario/store.ts';
import { Drawer } from './drawer.tsx';
import { Find } from './find.tsx';
import { Header } from './header.tsx';
import { Help } from './help.tsx';
import { onKey } from './keys.ts';
import { askFor, pageOf, refusalOf } from './pages.ts';
import { PrintFoot } from './print-foot.tsx';
import { look, path } from './route.ts';
import { Strip } from './strip.tsx';
import { Toasts } from './toasts.tsx';
import type { ViewWithPage } from './view.ts';

/** The view an address belongs to; the first of the navigation when none does. */
export function viewOf(address: string): ViewWithPage {
  const first = '/' + (address.split('/')[1] ?? '');
  return views.find(view => view.path === first) ?? [...views].sort((a, b) => a.order - b.order)[0]!;
}

/** Announced to screen readers when the view changes. */
const announced = signal('');

/** The page of a view, asked for when it is not there yet. */
function ViewPage({ view }: { view: ViewWithPage }) {
  const Shown = pageOf(view);
  const problem = refusalOf(view);
  useEffect(() => { void askFor(view); }, [view]);
  if (Shown !== undefined) return <Shown />;
  if (problem === undefined) return <p class="loading" data-busy>Opening {view.title}</p>;
  return <div class="loading"><ErrorText>{problem}</ErrorText><button type="button" class="button" onClick={() => location.reload()}>Try again</button></div>;
}

export function App() {
  const address = path.value;
  const view = useMemo(() => viewOf(address), [address]);
  const part = view.parts.find(each => each.path === address);
  useEffect(() => {
    document.title = `${part === undefined ? view.title : `${part.title}, ${view.title}`} · Cellcast`;
    announced.value = view.title;
  }, [view, part]);
  useEffect(() => {
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  useSignalEffect(() => { void look.value; });
  const stopped = failure.value;
  return (
    <>
      <a class="skip" href="#main">Skip to content</a>
      <Header views={views} current={view} />
      {view.strip && <Strip />}
      {notices.value.length > 0 && (
        <div class="notice" role="status">
          <span aria-hidden="true">◆</span>
          <div>{notices.value.map(text => <p key={text}>{text}</p>)}</div>
          <button type="button" class="button" onClick={() => { notices.value = []; }}>Close</button>
        </div>
      )}
      {stopped !== undefined && (
        <div class="notice notice-error" role="alert">
          <span aria-hidden="true">▲</span>
          <div>
            <p>{stopped.text}</p>
            {results.value !== undefined && <p class="quiet">The charts show the previous setting.</p>}
          </div>
          <button type="button" class="button" onClick={() => (results.value === undefined ? location.reload() : retry())}>Try again</button>
        </div>
      )}
      <main id="main" tabIndex={-1} data-busy={pending.value ? '' : undefined}>
        <ViewPage key={view.name} view={view} />
      </main>
      <PrintFoot />
      <Drawer />
      <Find />
      <Help />
      <Toasts />
      <div class="visually-hidden" role="status">{announced.value}</div>
    </>
  );
}
