// What scenarios are called: the shipped ones by their titles, the reader's by the names they were kept under.

import { computed } from '@preact/signals';
import { baseline, isBaseline, type Scenario } from './scenario.ts';
import { savedName } from './saved.ts';
import { about, against, scenario } from './store.ts';

/** Title of a shipped scenario. */
export function titleOf(base: string): string {
  return base === 'baseline' ? 'Baseline' : about.value?.scenarios.find(each => each.id === base)?.title ?? base;
}

/** The name of a scenario that has one. */
function known(of: Scenario): string | undefined {
  return savedName(of) ?? (of.yaml === undefined && of.changes.length === 0 ? titleOf(of.base) : undefined);
}

/** What the scenario in force is called. */
export const scenarioName = computed(() => known(scenario.value) ?? (scenario.value.yaml === undefined ? 'Your scenario' : 'Your text'));

/** What stands beside it is called. */
export const besideTitle = computed(() => known(against.value) ?? 'Kept scenario');

/** The same within a sentence: "baseline", "kept scenario", or a title. */
export const beside = computed(() => (isBaseline(against.value) ? 'baseline' : known(against.value) ?? 'kept scenario'));

/** With its article: "the baseline", "the kept scenario"; titles are quoted. */
export const theBeside = computed(() => {
  const name = known(against.value);
  return isBaseline(against.value) ? 'the baseline' : name === undefined ? 'the kept scenario' : `“${name}”`;
});

/** How a scenario is told in a sentence: what it starts from, and how much is changed. */
export function inWords(of: Scenario): string {
  if (of.yaml !== undefined) return 'a text of your own';
  if (isBaseline(of)) return 'the baseline: the data package and the law as they stand';
  const start = of.base === baseline.base ? 'the baseline' : `“${titleOf(of.base)}”`;
  return of.changes.length === 0 ? start : `${start} with ${of.changes.length} ${of.changes.length === 1 ? 'change' : 'changes'}`;
}
