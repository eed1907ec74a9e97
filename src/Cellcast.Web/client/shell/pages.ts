// Pages of the views: the code of each is asked for once, when the view is first opened.

import { signal } from '@preact/signals';
import type { FunctionComponent } from 'preact';
import type { ViewWithPage } from './view.ts';

const loaded = signal<ReadonlyMap<string, FunctionComponent>>(new Map());
/** Views whose code could not be had, with why. */
const refused = signal<ReadonlyMap<string, string>>(new Map());
const asked = new Map<string, Promise<void>>();

/** The page of a view; undefined while its code is on the way. */
export function pageOf(view: ViewWithPage): FunctionComponent | undefined {
  return view.page ?? loaded.value.get(view.name);
}

/** Why the page of a view cannot be shown. */
export function refusalOf(view: ViewWithPage): string | undefined {
  return refused.value.get(view.name);
}

/** Asks for the code of a view, once; again after it could not be had. */
export function askFor(view: ViewWithPage): Promise<void> {
  if (view.load === undefined || pageOf(view) !== undefined) return Promise.resolve();
  let under = asked.get(view.name);
  if (under === undefined) {
    refused.value = new Map([...refused.value].filter(([name]) => name !== view.name));
    under = view.load().then(
      found => { loaded.value = new Map([...loaded.value, [view.name, found.default]]); },
      () => {
        asked.delete(view.name);
        refused.value = new Map([...refused.value, [view.name, `The page of ${view.title} could not be loaded. Is ./cellcast serve still running?`]]);
      },
    );
    asked.set(view.name, under);
  }
  return under;
}
