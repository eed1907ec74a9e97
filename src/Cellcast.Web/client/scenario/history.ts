/** Undo and redo over values: what was left is undone first; a new step forgets what was undone. */
export interface History<T> {
  readonly past: readonly T[];
  readonly present: T;
  readonly future: readonly T[];
}

/** Steps kept; a long session forgets its oldest. */
const deepest = 200;

export function begin<T>(present: T): History<T> {
  return { past: [], present, future: [] };
}

export function step<T>(history: History<T>, next: T): History<T> {
  return { past: [...history.past, history.present].slice(-deepest), present: next, future: [] };
}

export function undo<T>(history: History<T>): History<T> {
  if (history.past.length === 0) return history;
  return { past: history.past.slice(0, -1), present: history.past[history.past.length - 1]!, future: [history.present, ...history.future] };
}

export function redo<T>(history: History<T>): History<T> {
  if (history.future.length === 0) return history;
  return { past: [...history.past, history.present], present: history.future[0]!, future: history.future.slice(1) };
}
