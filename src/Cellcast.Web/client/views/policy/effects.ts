// What instruments do, in the quantities a reader asks for: each the mean of the years asked about.

import type { Effect } from '../../api/types.ts';
import { grouped, spoken } from '../../words/numbers.ts';
import { withUnit } from '../../words/units.ts';

export interface Quantity {
  readonly id: 'budget' | 'buyers' | 'makers' | 'made' | 'imported' | 'jobs';
  readonly label: string;
  readonly unit: string;
  /** What it counts, for whoever asks. */
  readonly definition: string;
  readonly of: (effect: Effect, home: string) => readonly number[];
}

export const quantities: readonly Quantity[] = [
  { id: 'made', label: 'Cells made', unit: 'GWh/yr', definition: 'Cells made at home, the run with it less the run without it.', of: effect => effect.homeOutput },
  { id: 'budget', label: 'Budget cost', unit: 'MUSD/yr', definition: 'What the treasury pays less what it collects, all duties and credits counted; more is a cost.', of: effect => effect.budgetCost },
  { id: 'buyers', label: 'Buyers pay', unit: 'MUSD/yr', definition: 'What buyers at the end of the chain pay more at home.', of: (effect, home) => effect.consumerCost[home] ?? [] },
  { id: 'makers', label: 'Makers gain', unit: 'MUSD/yr', definition: 'Profit of makers at home after the cost of capacity, holders of quota licences included.', of: (effect, home) => effect.producerGain[home] ?? [] },
  { id: 'imported', label: 'Imported', unit: 'share', definition: 'Imported cells as a share of those used at home, in points.', of: effect => effect.importDependence },
  { id: 'jobs', label: 'Jobs', unit: 'jobs', definition: 'Production workers of cell and pack plants at home; whole plants employ two to three times as many.', of: effect => effect.homeJobs },
];

export const quantityOf = (id: string | undefined): Quantity => quantities.find(each => each.id === id) ?? quantities[0]!;

export function mean(values: readonly number[]): number {
  return values.length === 0 ? Number.NaN : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** "$2.3bn", "140 GWh", "12 points", always without sign. */
export function amount(quantity: Quantity, value: number): string {
  if (quantity.unit === 'share') return `${spoken(Math.abs(value) * 100)} points`;
  return withUnit(Math.abs(value), quantity.unit, spoken).replace(' a year', '');
}

/** A signed number for a table: +2.31, −0.4, 0. */
export function cell(quantity: Quantity, value: number): string {
  if (!Number.isFinite(value)) return '–';
  const shown = value * (quantity.unit === 'MUSD/yr' ? 1e-3 : quantity.unit === 'share' ? 100 : 1);
  const size = Math.abs(shown);
  const text = grouped(shown, size >= 100 ? 0 : size >= 10 ? 1 : 2);
  return shown > 0 && !/^0(\.0+)?$/.test(text) ? `+${text}` : text;
}

const unitWords: Record<string, string> = { share: 'points', 'MUSD/yr': '$bn', 'GWh/yr': 'GWh' };

/** Heading of a quantity's column. */
export const heading = (quantity: Quantity): string => (unitWords[quantity.unit] === undefined ? quantity.label : `${quantity.label}, ${unitWords[quantity.unit]}`);

/** Dollars of the treasury for a kWh made more; undefined where nothing more is made or nothing is spent. */
export function perUnit(effect: Effect): number | undefined {
  const [money, made] = [mean(effect.budgetCost), mean(effect.homeOutput)];
  return made > 0.5 && money > 0 ? money / made : undefined;
}
