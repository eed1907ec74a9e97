// A question whose answer takes many runs: how far it is, and a way to stop it. The newest question wins; the last answer stays until the next, and says that it is of an earlier one.

import { useEffect, useRef, useState } from 'preact/hooks';
import { Busy } from '../scenario/runner.ts';
import { postLong, Refused } from './client.ts';

export interface Job<Reply> {
  readonly value: Reply | undefined;
  readonly error: string | undefined;
  /** Share done while it computes; undefined when nothing computes. */
  readonly share: number | undefined;
  /** The value answers an earlier question, or none was asked. */
  readonly stale: boolean;
  readonly start: () => void;
  readonly cancel: () => void;
}

interface State<Reply> {
  readonly question: string;
  readonly value: Reply | undefined;
  readonly error: string | undefined;
  readonly share: number | undefined;
}

/** `body` undefined: the question is not known yet. With `waits`, it is asked when `start` is called, otherwise by itself. */
export function useJob<Reply>(path: string, body: unknown, waits = false): Job<Reply> {
  const question = body === undefined ? '' : JSON.stringify([path, body]);
  const [state, setState] = useState<State<Reply>>({ question: '', value: undefined, error: undefined, share: undefined });
  const stop = useRef<() => void>(() => undefined);
  const stopped = useRef(false);
  const start = () => {
    stop.current();
    stopped.current = false;
    const abort = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    stop.current = () => {
      clearTimeout(timer);
      abort.abort();
      setState(before => ({ ...before, share: undefined }));
    };
    const ask = () => {
      postLong<Reply>(path, JSON.parse(question)[1], share => { if (!abort.signal.aborted) setState(before => ({ ...before, share })); }, abort.signal).then(
        value => { if (!abort.signal.aborted) setState({ question, value, error: undefined, share: undefined }); },
        (error: unknown) => {
          if (abort.signal.aborted) return;
          if (error instanceof Busy) timer = setTimeout(ask, error.after);
          else setState(before => ({ question, value: before.value, error: error instanceof Refused ? error.message : String(error), share: undefined }));
        },
      );
    };
    setState(before => ({ ...before, error: undefined, share: 0 }));
    ask();
  };
  useEffect(() => {
    if (question !== '' && !waits) start();
    return () => stop.current();
  }, [question]);
  const stale = state.question !== question;
  // A new question is under way from the moment it is known, a frame before it is sent.
  const share = state.share ?? (stale && question !== '' && !waits && !stopped.current ? 0 : undefined);
  const cancel = () => {
    stopped.current = true;
    stop.current();
  };
  return { value: state.value, error: state.error, share, stale, start, cancel };
}
