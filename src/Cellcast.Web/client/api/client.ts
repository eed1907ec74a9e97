// A tiny typed fetch. Every error of the server becomes a Refused with its problems; a busy server becomes a Busy.

import { Busy } from '../scenario/runner.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Problem, ScenarioRequest } from './types.ts';

/** The server understood and said no, or could not be reached (status 0). */
export class Refused extends Error {
  constructor(message: string, readonly status: number, readonly problems: readonly Problem[]) {
    super(message);
  }
}

const root = '/api/v1';
const lines = 'application/x-ndjson';

export async function get<Reply>(path: string): Promise<Reply> {
  return receive<Reply>(await reach(path, { headers: { accept: 'application/json' } }));
}

export async function post<Reply>(path: string, body: unknown, signal?: AbortSignal): Promise<Reply> {
  return receive<Reply>(await reach(path, {
    method: 'POST', headers: { 'content-type': 'application/json', accept: 'application/json' }, body: JSON.stringify(body), ...(signal === undefined ? {} : { signal }),
  }));
}

/** An answer of many runs: `told` hears the share done, from 0 to 1. Aborting stops the computation on the server. */
export async function postLong<Reply>(path: string, body: unknown, told: (share: number) => void, signal: AbortSignal): Promise<Reply> {
  const response = await reach(path, { method: 'POST', headers: { 'content-type': 'application/json', accept: `${lines}, application/json` }, body: JSON.stringify(body), signal });
  if (!response.ok || response.headers.get('content-type')?.startsWith(lines) !== true) return receive<Reply>(response);
  let rest = '';
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  for (;;) {
    const { value, done } = await reader.read();
    if (done) throw new Refused('The server stopped before the answer was there.', 0, []);
    const parts = (rest + value).split('\n');
    rest = parts.pop()!;
    for (const part of parts) {
      const line = JSON.parse(part) as { progress?: number; answer?: Reply; problem?: { title?: string; detail?: string; status: number; problems?: Problem[] } };
      if (line.progress !== undefined) told(line.progress);
      if (line.answer !== undefined) return line.answer;
      if (line.problem !== undefined) throw refusal(line.problem, line.problem.status);
    }
  }
}

async function reach(path: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(root + path, request);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new Refused('Cellcast does not answer. Is ./cellcast serve still running?', 0, []);
  }
}

async function receive<Reply>(response: Response): Promise<Reply> {
  if (response.ok) return await response.json() as Reply;
  if (response.status === 429) throw new Busy(Math.min(10_000, Math.max(250, Number(response.headers.get('retry-after') ?? '1') * 1000)));
  throw refusal(await response.json().catch(() => ({})) as { title?: string; detail?: string; problems?: Problem[] }, response.status);
}

function refusal(problem: { title?: string; detail?: string; problems?: Problem[] }, status: number): Refused {
  // Where the request holds it is nothing a reader knows; the name of the field is.
  const problems = (problem.problems ?? []).map(each => ({ ...each, text: each.text.replace(/^options\./, '') }));
  return new Refused(problems.length > 0 ? problems.map(each => each.text).join('; ') : problem.detail ?? problem.title ?? `the server answered ${status}`, status, problems);
}

/** A scenario as requests carry it. */
export function requestOf(scenario: Scenario): ScenarioRequest {
  if (scenario.yaml !== undefined) return { base: scenario.base, changes: [], yaml: scenario.yaml };
  return {
    base: scenario.base,
    changes: scenario.changes.map(change => ({
      lever: change.lever,
      ...(typeof change.value === 'number' ? { value: change.value } : { choice: change.value }),
      ...(change.from === undefined ? {} : { from: change.from }),
      ...(change.to === undefined ? {} : { to: change.to }),
    })),
  };
}
