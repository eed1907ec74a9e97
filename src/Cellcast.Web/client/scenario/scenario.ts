// A scenario as the page holds it: what it starts from and what is changed, or a whole YAML text where levers cannot say it.

/** One lever set to a value, for all years or for some of them. */
export interface Change {
  readonly lever: string;
  readonly value: number | string;
  readonly from?: number;
  readonly to?: number;
}

export interface Scenario {
  readonly base: string;
  readonly changes: readonly Change[];
  /** The whole scenario as text; then `changes` is empty and the text is what runs. */
  readonly yaml?: string;
}

export const baseline: Scenario = { base: 'baseline', changes: [] };

export function isBaseline(scenario: Scenario): boolean {
  return scenario.base === 'baseline' && scenario.changes.length === 0 && scenario.yaml === undefined;
}

/** The value a lever has in the scenario, if it is changed there. */
export function changeOf(scenario: Scenario, lever: string): Change | undefined {
  return scenario.changes.find(change => change.lever === lever);
}

/** The scenario with one lever set; a change that is already there keeps its place. */
export function withChange(scenario: Scenario, change: Change): Scenario {
  const changes = scenario.changes.some(old => old.lever === change.lever)
    ? scenario.changes.map(old => (old.lever === change.lever ? change : old))
    : [...scenario.changes, change];
  return { base: scenario.base, changes };
}

/** The scenario without what a lever changes; one that does not change it stays as it is, a text too. */
export function withoutChange(scenario: Scenario, lever: string): Scenario {
  if (changeOf(scenario, lever) === undefined) return scenario;
  return { base: scenario.base, changes: scenario.changes.filter(change => change.lever !== lever) };
}

export function sameScenario(one: Scenario, other: Scenario): boolean {
  return one.base === other.base && one.yaml === other.yaml && one.changes.length === other.changes.length &&
    one.changes.every((change, index) => {
      const twin = other.changes[index]!;
      return change.lever === twin.lever && change.value === twin.value && change.from === twin.from && change.to === twin.to;
    });
}
