// The address: which view and part, what is looked at (the query), and the scenario (the fragment, kept by scenario/store).

import { signal } from '@preact/signals';

export type Look = Readonly<Record<string, string>>;

function readLook(): Look {
  return Object.fromEntries(new URLSearchParams(location.search));
}

export const path = signal(typeof location === 'undefined' ? '/' : location.pathname);
export const look = signal<Look>(typeof location === 'undefined' ? {} : readLook());

/** The scenario in force, as the address says it. */
let inForce = '';
/** What this page writes into the history is marked: an entry without the mark is an address the reader typed or followed. */
const ours = 'cellcast';

function query(values: Look): string {
  const text = new URLSearchParams(values).toString();
  return text === '' ? '' : `?${text.replaceAll('%2C', ',')}`;
}

/** Another view: a step that Back undoes. The fragment stays, for one scenario travels through all views. */
export function go(to: string) {
  const url = new URL(to, location.origin);
  history.pushState(ours, '', url.pathname + url.search + location.hash);
  path.value = url.pathname;
  look.value = Object.fromEntries(url.searchParams);
  scrollTo(0, 0);
}

/** The view an address stands for: no step of its own, so that Back goes to where the reader came from. */
export function become(to: string) {
  const url = new URL(to, location.origin);
  history.replaceState(ours, '', url.pathname + url.search + location.hash);
  path.value = url.pathname;
  look.value = Object.fromEntries(url.searchParams);
}

/** Looks at something else in the same view; a value equal to `fallback` is left out of the address. */
export function lookAt(name: string, value: string, fallback?: string) {
  const next = { ...look.value };
  if (value === '' || value === fallback) delete next[name];
  else next[name] = value;
  look.value = next;
  history.replaceState(ours, '', location.pathname + query(next) + location.hash);
}

/** The scenario's part of the address. */
export function showFragment(fragment: string) {
  inForce = fragment;
  if (location.hash !== fragment || history.state !== ours) history.replaceState(ours, '', location.pathname + location.search + fragment);
}

/** Hears of a fragment that the reader typed or followed, and says whether it is one of ours; the address of a place on the page gives way to the scenario. */
export function listenToFragment(heard: (fragment: string) => Promise<boolean>) {
  addEventListener('hashchange', () => {
    if (history.state !== ours) void heard(location.hash).then(known => { if (!known) showFragment(inForce); });
  });
}

export function listen() {
  addEventListener('popstate', () => {
    path.value = location.pathname;
    look.value = readLook();
    // Back moves views, not levers: the scenario in force goes along.
    if (history.state === ours) showFragment(inForce);
  });
  document.addEventListener('click', event => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = (event.target as Element | null)?.closest?.('a[href^="/"]');
    if (!(link instanceof HTMLAnchorElement) || link.target !== '' || link.hasAttribute('download')) return;
    event.preventDefault();
    go(link.getAttribute('href')!);
  });
}
