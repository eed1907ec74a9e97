// The range of a cell's cost by the ranges of its inputs: asked for when no lever moves, hidden while one does.

import { effect, signal } from '@preact/signals';
import { post, requestOf } from '../../api/client.ts';
import type { CostPathReply } from '../../api/types.ts';
import { home, moving, results, rival, scenario } from '../../scenario/store.ts';

export interface Band {
  readonly low: readonly (number | null)[];
  readonly high: readonly (number | null)[];
}

interface Found {
  readonly low: ReadonlyMap<number, number>;
  readonly high: ReadonlyMap<number, number>;
}

const found = signal<{ readonly question: string; readonly bands: ReadonlyMap<string, Found> } | undefined>(undefined);
const [first, last] = [2024, 2040];

/** What the bands on screen would answer. */
function question(): string {
  return JSON.stringify([requestOf(scenario.value), home.value, rival.value]);
}

/** The band of LFP cells made in a place, over the years of the run; undefined while a lever moves or until it is there. */
export function bandOf(place: string): Band | undefined {
  const band = moving.value || found.value?.question !== question() ? undefined : found.value.bands.get(place);
  const over = (values: ReadonlyMap<number, number>) => (results.value?.years ?? []).map(year => values.get(year) ?? null);
  return band === undefined ? undefined : { low: over(band.low), high: over(band.high) };
}

/** Asks for the bands whenever the scenario has come to rest, as long as somebody looks. */
export function followBands(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let abort: AbortController | undefined;
  const stop = effect(() => {
    const asked = question();
    clearTimeout(timer);
    abort?.abort();
    if (moving.value || found.peek()?.question === asked) return;
    timer = setTimeout(() => {
      abort = new AbortController();
      const { signal: gone } = abort;
      const places = [...new Set([home.peek(), rival.peek()])];
      Promise.all(places.map(region => post<CostPathReply>('/cost/path', { scenario: requestOf(scenario.peek()), chemistry: 'LFP', region, year: first, to: last }, gone).then(reply => [region, reply] as const)))
        .then(replies => {
          if (gone.aborted) return;
          found.value = { question: asked, bands: new Map(replies.map(([region, reply]) => [region, {
            low: new Map(reply.years.map(each => [each.year, each.low])), high: new Map(reply.years.map(each => [each.year, each.high])),
          }])) };
        }, () => undefined);
    }, 400);
  });
  return () => {
    clearTimeout(timer);
    abort?.abort();
    stop();
  };
}
