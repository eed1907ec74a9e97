// Answers that do not change while the page is open: fetched when first read, kept.

import { signal, type ReadonlySignal } from '@preact/signals';
import { get, Refused } from './client.ts';

export interface Resource<Reply> {
  readonly value: Reply | undefined;
  readonly error: string | undefined;
}

/** Milliseconds for which a refusal is taken as the answer. */
const refusalHolds = 5000;

const kept = new Map<string, ReadonlySignal<Resource<unknown>>>();

/** The answer at `path`; undefined until it is there. */
export function resource<Reply>(path: string): ReadonlySignal<Resource<Reply>> {
  let found = kept.get(path);
  if (found === undefined) {
    const state = signal<Resource<unknown>>({ value: undefined, error: undefined });
    get<unknown>(path).then(
      value => { state.value = { value, error: undefined }; },
      (error: unknown) => {
        state.value = { value: undefined, error: error instanceof Refused ? error.message : String(error) };
        // Asked again when a view that needs it is opened a while later: not at once, or a refusal would be asked for without end.
        setTimeout(() => kept.delete(path), refusalHolds);
      },
    );
    kept.set(path, state);
    found = state;
  }
  return found as ReadonlySignal<Resource<Reply>>;
}
