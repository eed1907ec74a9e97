// How far the numbers of a run are certain: the scenario run again and again over the ranges of what nobody decides. Asked for once the scenario has come to rest; a move stops it.

import { computed, effect, signal } from '@preact/signals';
import { postLong, requestOf, Refused } from '../api/client.ts';
import type { Measure, RangeReply } from '../api/types.ts';
import type { Series } from '../charts/model.ts';
import { Busy } from './runner.ts';
import { moving, pending, results, scenario } from './store.ts';
import { look, lookAt } from '../shell/route.ts';

/** The scenario must have rested this long, in milliseconds. */
const rest = 900;
/** Answers kept: undo and back find them again. */
const kept = 8;

interface Found {
  readonly question: string;
  readonly reply: RangeReply;
}

const found = signal<readonly Found[]>([]);
const share = signal<number | undefined>(undefined);
const failed = signal<string | undefined>(undefined);

/** Whether the reader wants ranges. */
export const wantsRanges = computed(() => look.value['range'] === 'on');

export function setRanges(on: boolean) {
  lookAt('range', on ? 'on' : '');
}

/** Share of the runs done while they compute. */
export const rangeShare = computed(() => share.value);
export const rangeError = computed(() => failed.value);

/** A finger or a key on a lever: the cores are free before the first step. */
const touching = signal(false);

function isLever(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && target.type === 'range';
}

const measures = signal<readonly Measure[]>([]);
const question = computed(() => JSON.stringify({ scenario: requestOf(scenario.value), measures: measures.value, digits: 6 }));

/** The answer to the present scenario; undefined while a lever moves or until it is there. */
export const ranges = computed<RangeReply | undefined>(() => (moving.value || !wantsRanges.value ? undefined : found.value.find(each => each.question === question.value)?.reply));

export interface Band {
  readonly low: readonly (number | null)[];
  readonly high: readonly (number | null)[];
}

/** The range of a measure over the years of the run. */
export function rangeOf(key: string): Band | undefined {
  const reply = ranges.value;
  const range = reply?.measures.find(each => each.key === key);
  if (reply === undefined || range === undefined) return undefined;
  const over = (values: readonly (number | null)[]) => (results.value?.years ?? []).map(year => values[reply.years.indexOf(year)] ?? null);
  return { low: over(range.low), high: over(range.high) };
}

/** The range of a measure in one year of the run, and of how many runs. */
export function rangeAt(key: string, year: number): { readonly low: number; readonly high: number; readonly runs: number } | undefined {
  const band = rangeOf(key);
  const at = results.value?.years.indexOf(year) ?? -1;
  const [low, high] = [band?.low[at] ?? null, band?.high[at] ?? null];
  return low === null || high === null ? undefined : { low, high, runs: ranges.value!.runs };
}

/** The series with the range of a measure on the one it is of. */
export function withRange(series: readonly Series[], id: string, key: string): Series[] {
  return series.map(each => (each.id === id ? { ...each, ...rangeOf(key) } : each));
}

/** What the foot of a chart says of its range. */
export function rangeWords(mark: 'shaded' | 'whisker' = 'shaded'): string {
  return !wantsRanges.value ? 'range not computed' : ranges.value === undefined ? 'range to come' : `${mark}: 90% of ${ranges.value.runs} runs`;
}

/** Asks for the ranges of what is shown, as long as somebody looks and wants them. */
export function followRanges(wanted: () => readonly Measure[]): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let abort: AbortController | undefined;
  const stop = effect(() => {
    measures.value = wanted();
    const asked = question.value;
    clearTimeout(timer);
    abort?.abort();
    share.value = undefined;
    failed.value = undefined;
    // The run itself comes first: a range beside an old answer says nothing.
    if (!wantsRanges.value || moving.value || touching.value || pending.value || found.peek().some(each => each.question === asked)) return;
    const ask = () => {
      abort = new AbortController();
      const { signal: gone } = abort;
      share.value = 0;
      postLong<RangeReply>('/range', JSON.parse(asked), done => { if (!gone.aborted) share.value = done; }, gone).then(
        reply => {
          if (gone.aborted) return;
          found.value = [{ question: asked, reply }, ...found.peek().filter(each => each.question !== asked)].slice(0, kept);
          share.value = undefined;
        },
        (error: unknown) => {
          if (gone.aborted) return;
          share.value = undefined;
          if (error instanceof Busy) timer = setTimeout(ask, error.after);
          else failed.value = error instanceof Refused ? error.message : String(error);
        },
      );
    };
    timer = setTimeout(ask, rest);
  });
  const touch = (event: Event) => { if (isLever(event.target)) touching.value = true; };
  const leave = () => { touching.value = false; };
  const starts = ['pointerdown', 'keydown'] as const;
  const ends = ['pointerup', 'pointercancel', 'keyup', 'blur'] as const;
  for (const name of starts) addEventListener(name, touch, true);
  for (const name of ends) addEventListener(name, leave, true);
  return () => {
    for (const name of starts) removeEventListener(name, touch, true);
    for (const name of ends) removeEventListener(name, leave, true);
    clearTimeout(timer);
    abort?.abort();
    share.value = undefined;
    stop();
  };
}
