// The address: which view and part, what is looked at (the query), and the scenario (the fragment, kept by scenario/store).

import { signal } from '@preact/signals';

export type Look = Readonly<Record<string, string>>;

function readLook(): Look {
  return Object.fromEntries(new URLSearchParams(location.search));
}

export const path = signal(typeof location === 'undefined' ? '/' : location.pathname);
export const look = signal<Look>(typeof location === 'undefined' ? {} : readLook());

/** Called when the reader goes back or forth, or edits the fragment by hand. */
export const fragmentListeners = new Set<(fragment: string) => void>();

function query(values: Look): string {
  const text = new URLSearchParams(values).toString();
  return text === '' ? '' : `?${text.replaceAll('%2C', ',')}`;
}

/** Another view: a step that Back undoes. The fragment stays, for one scenario travels through all views. */
export function go(to: string) {
  const url = new URL(to, location.origin);
  history.pushState(null, '', url.pathname + url.search + location.hash);
  path.value = url.pathname;
  look.value = Object.fromEntries(url.searchParams);
  scrollTo(0, 0);
}

/** Looks at something else in the same view; a value equal to `fallback` is left out of the address. */
export function lookAt(name: string, value: string, fallback?: string) {
  const next = { ...look.value };
  if (value === '' || value === fallback) delete next[name];
  else next[name] = value;
  look.value = next;
  history.replaceState(null, '', location.pathname + query(next) + location.hash);
}

/** The scenario's part of the address. */
export function showFragment(fragment: string) {
  if (location.hash === fragment) return;
  history.replaceState(null, '', location.pathname + location.search + fragment);
}

export function listen() {
  addEventListener('popstate', () => {
    path.value = location.pathname;
    look.value = readLook();
    // Back moves views, not levers: the scenario in force goes along.
    for (const each of fragmentListeners) each(location.hash);
  });
  document.addEventListener('click', event => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = (event.target as Element | null)?.closest?.('a[href^="/"]');
    if (!(link instanceof HTMLAnchorElement) || link.target !== '' || link.hasAttribute('download')) return;
    event.preventDefault();
    go(link.getAttribute('href')!);
  });
}
