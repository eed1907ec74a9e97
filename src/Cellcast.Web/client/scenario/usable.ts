// What of a scenario from a link this version can run: what it does not know is left out, what lies beyond a lever's range comes to its nearest end, and each is told.

import type { Lever } from '../api/types.ts';
import { leverNumber, leverUnit } from '../words/levers.ts';
import { baseline, type Change, type Scenario } from './scenario.ts';

export interface Known {
  readonly levers: readonly Lever[];
  /** Names of the shipped scenarios. */
  readonly scenarios: readonly string[];
}

/** The scenario that can run; `say` hears what is not as the link has it. */
export function usable(of: Scenario, known: Known, say: (text: string) => void): Scenario {
  if (of.yaml !== undefined) return of;
  if (!known.scenarios.includes(of.base)) say(`This version has no scenario "${of.base}"; the baseline stands in for it.`);
  return {
    base: known.scenarios.includes(of.base) ? of.base : baseline.base,
    changes: of.changes.flatMap(change => {
      const lever = known.levers.find(each => each.id === change.lever);
      if (lever === undefined) {
        say(`This version has no lever "${change.lever}"; it was left out.`);
        return [];
      }
      const sound = lever.form === 'choice' ? chosen(lever, change, say) : withinRange(lever, change, say);
      return sound === undefined ? [] : [withYears(lever, sound, say)];
    }),
  };
}

function chosen(lever: Lever, change: Change, say: (text: string) => void): Change | undefined {
  if (lever.choices.some(choice => choice.id === change.value)) return change;
  say(`The link asks for "${change.value}" of "${lever.name}", which is none of its choices; it was left out.`);
  return undefined;
}

function withinRange(lever: Lever, change: Change, say: (text: string) => void): Change | undefined {
  if (typeof change.value !== 'number') {
    say(`The link sets "${lever.name}" to "${change.value}", which is no number; it was left out.`);
    return undefined;
  }
  const value = Math.min(lever.high, Math.max(lever.low, change.value));
  if (value === change.value) return change;
  const told = (number: number) => `${leverNumber(lever, number)}${leverUnit(lever.unit).startsWith('%') ? '' : ' '}${leverUnit(lever.unit)}`;
  say(`The link sets "${lever.name}" to ${told(change.value)}; it goes from ${leverNumber(lever, lever.low)} to ${told(lever.high)}, so it stands at ${told(value)}.`);
  return { ...change, value };
}

/** Years that a lever cannot have are left out: it then acts in its own. */
function withYears(lever: Lever, change: Change, say: (text: string) => void): Change {
  const { from, to, ...always } = change;
  if (from === undefined && to === undefined) return change;
  if (lever.dated && (from ?? lever.from ?? 0) <= (to ?? lever.to ?? Number.POSITIVE_INFINITY)) return change;
  say(`The years the link gives to "${lever.name}" ${lever.dated ? 'end before they begin' : 'have no meaning there, for it holds in all years'}; they were left out.`);
  return always;
}
