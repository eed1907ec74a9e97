// Which cell is looked at, where it is made and what it is held against; and the cost's lines as a run tells them.

import { computed } from '@preact/signals';
import type { Select } from '../../api/types.ts';
import { isCell } from '../../charts/chemistries.ts';
import { about, home, results, rival, selection, year } from '../../scenario/store.ts';
import { look } from '../../shell/route.ts';

export const cells = computed(() => (about.value?.chemistries ?? []).filter(each => each.costed && isCell(each)));

/** Everyday names first; the rest by their ids. */
export const cell = computed(() => {
  const wanted = (look.value['cell'] ?? 'lfp').toLowerCase();
  return cells.value.find(each => each.id.toLowerCase() === wanted)?.id ?? 'LFP';
});

export interface Line {
  readonly name: string;
  readonly label: string;
}

/** The lines of a cell's cost, in the order in which money is spent. */
export const lines: readonly Line[] = [
  { name: 'Materials', label: 'Materials' }, { name: 'Scrap credit', label: 'Scrap sold back' }, { name: 'Labour', label: 'Labour' }, { name: 'Energy', label: 'Energy' }, { name: 'Maintenance', label: 'Maintenance' },
  { name: 'Overheads', label: 'Overheads' }, { name: 'Capital charge', label: 'Equipment and building' }, { name: 'Working capital', label: 'Working capital' }, { name: 'Warranty', label: 'Warranty' },
];

export function totalSelect(regions: readonly string[]): Select {
  return { key: `cost-${cell.value}`, variable: `Cost|Cell|${cell.value}`, by: 'region', regions };
}

export function lineSelect(regions: readonly string[]): Select[] {
  return lines.map(line => ({ key: `cost-${cell.value}-${line.name}`, variable: `Cost|Cell|${cell.value}|${line.name}`, by: 'region', regions }));
}

/** What the materials of a cell cost, each by itself. */
export function materialSelect(regions: readonly string[]): Select {
  return { key: `cost-${cell.value}-each`, variable: `Cost|Cell|${cell.value}|Materials|*`, by: 'region', regions };
}

const at = computed(() => results.value?.years.indexOf(year.value) ?? -1);

export function totalAt(region: string, which: 'values' | 'against' = 'values'): number {
  return selection(`cost-${cell.value}`)?.series.find(row => row.region === region)?.[which]?.[at.value] ?? Number.NaN;
}

export function lineAt(line: Line, region: string, which: 'values' | 'against' = 'values'): number {
  return selection(`cost-${cell.value}-${line.name}`)?.series.find(row => row.region === region)?.[which]?.[at.value] ?? Number.NaN;
}

export function materialsAt(region: string): { name: string; value: number; against: number | null }[] {
  return (selection(`cost-${cell.value}-each`)?.series ?? []).filter(row => row.region === region)
    .map(row => ({ name: row.variable.split('|').at(-1)!, value: row.values[at.value] ?? 0, against: row.against?.[at.value] ?? null }));
}

/** Where the cell is made and what it is held against: never the same place twice. */
export const make = home;
export const versus = computed(() => (rival.value === home.value ? (home.value === 'China' ? 'Europe' : 'China') : rival.value));
