// An answer of the server to a question that depends on what is looked at and on the scenario: the newest question wins, the last good answer stays until the next.

import { useEffect, useState } from 'preact/hooks';
import { Busy } from '../scenario/runner.ts';
import { post, Refused } from './client.ts';

export interface Answer<Reply> {
  readonly value: Reply | undefined;
  readonly error: string | undefined;
  /** The value answers an earlier question. */
  readonly stale: boolean;
}

export function useAnswer<Reply>(path: string, body: unknown): Answer<Reply> {
  const question = JSON.stringify([path, body]);
  const [state, setState] = useState<{ question: string; value: Reply | undefined; error: string | undefined }>({ question: '', value: undefined, error: undefined });
  useEffect(() => {
    const abort = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = () => {
      post<Reply>(path, JSON.parse(question)[1], abort.signal).then(
        value => setState({ question, value, error: undefined }),
        (error: unknown) => {
          if (abort.signal.aborted) return;
          if (error instanceof Busy) timer = setTimeout(ask, error.after);
          else setState(before => ({ question, value: before.value, error: error instanceof Refused ? error.message : String(error) }));
        },
      );
    };
    // A lever in motion asks many times; the last of a burst is enough for what stands below the charts.
    timer = setTimeout(ask, state.value === undefined ? 0 : 120);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [question]);
  return { value: state.value, error: state.error, stale: state.question !== question };
}
