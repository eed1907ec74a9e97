import { home, selection } from '../scenario/store.ts';
import { unitOf } from '../words/units.ts';
import type { Source } from './card.tsx';

/** What the selections of a chart are: name, definition and equation, as the run tells them. */
export function sourcesOf(...keys: readonly string[]): readonly Source[] {
  return keys.flatMap(key => {
    const found = selection(key);
    return found === undefined ? [] : [{ name: found.variable.replaceAll('|', ', ').replaceAll('*', 'all').replace(/, \+$/, ', together'), definition: found.definition === '' ? '' : `${found.definition.replace(/\.$/, '')}.`, formula: found.formula, unit: unitOf(found.unit).title, variable: found.variable, region: (found.series.find(each => each.region === home.value) ?? found.series[0])?.region ?? home.value }];
  });
}
