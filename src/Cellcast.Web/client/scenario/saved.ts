// Scenarios the reader saved in this browser, by name.

import { signal } from '@preact/signals';
import { sameScenario, type Scenario } from './scenario.ts';

export interface Saved {
  readonly name: string;
  readonly scenario: Scenario;
}

const key = 'cellcast.scenarios';
/** More would make a list nobody reads. */
const most = 40;

function isScenario(value: unknown): value is Scenario {
  const found = value as Partial<Scenario> | null;
  return typeof found?.base === 'string' && Array.isArray(found.changes) && found.changes.every(change => typeof change?.lever === 'string' && ['number', 'string'].includes(typeof change.value))
    && (found.yaml === undefined || typeof found.yaml === 'string');
}

/** What was stored; what cannot be read is left out. */
export function readSaved(text: string | null): Saved[] {
  try {
    const all = JSON.parse(text ?? '[]') as unknown;
    return Array.isArray(all) ? all.filter((each: Partial<Saved> | null): each is Saved => typeof each?.name === 'string' && isScenario(each.scenario)).slice(0, most) : [];
  } catch {
    return [];
  }
}

function stored(): Saved[] {
  try {
    return readSaved(localStorage.getItem(key));
  } catch {
    return [];
  }
}

export const saved = signal<readonly Saved[]>(typeof localStorage === 'undefined' ? [] : stored());

function keep(next: readonly Saved[]) {
  saved.value = next;
  try {
    localStorage.setItem(key, JSON.stringify(next));
  } catch {
    // A browser that keeps nothing holds them for this visit.
  }
}

/** Saves a scenario under a name; one of the same name gives way. */
export function save(name: string, scenario: Scenario) {
  keep([{ name, scenario }, ...saved.peek().filter(each => each.name !== name)].slice(0, most));
}

export function forget(name: string) {
  keep(saved.peek().filter(each => each.name !== name));
}

/** The name a scenario is saved under, if it is. */
export function savedName(of: Scenario): string | undefined {
  return saved.value.find(each => sameScenario(each.scenario, of))?.name;
}
