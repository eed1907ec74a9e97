// What a report prints and how far a computed number is from it, in words: no verdict, the distance.

import { figure, spoken } from './numbers.ts';
import { withUnit } from './units.ts';

/** A value, a range (either end may be open), or both. */
export interface Printed {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string;
}

const read = (value: number, unit: string) => withUnit(value, unit, unit === 'share' ? spoken : figure);

/** A printed number keeps its digits. */
const exactly = (value: number) => value.toLocaleString('en-US', { maximumFractionDigits: 3 });

/** "24 to 50%", "at least $30 per kWh", "108×". */
export function printedInWords(printed: Printed): string {
  const { value, low, high, unit } = printed;
  const read = (number: number) => withUnit(number, unit, exactly);
  if (value !== null) return read(value);
  if (low !== null && high !== null) return `${read(low).replace(/(?:%|×| [^ ].*)$/, '')} to ${read(high)}`;
  if (low !== null) return `at least ${read(low)}`;
  return high === null ? '' : `at most ${read(high)}`;
}

/** A distance is in points for shares. */
function distance(value: number, unit: string): string {
  return unit === 'share' ? `${spoken(Math.abs(value) * 100)} points` : read(Math.abs(value), unit);
}

/** Within this share of a printed single value the two are the same. */
const same = 0.01;

/** "inside the range", "9 points below it", "about the same", "$12 per kWh more". */
export function besideInWords(computed: number, printed: Printed): string {
  const { value, low, high, unit } = printed;
  const [from, to] = [low ?? (high === null ? null : Number.NEGATIVE_INFINITY), high ?? (low === null ? null : Number.POSITIVE_INFINITY)];
  if (from !== null && to !== null) {
    if (computed < from) return `${distance(from - computed, unit)} below ${Number.isFinite(to) ? 'the range' : 'that'}`;
    if (computed > to) return `${distance(computed - to, unit)} above ${Number.isFinite(from) ? 'the range' : 'that'}`;
    return low !== null && high !== null ? 'inside the range' : 'in line with that';
  }
  if (value === null) return '';
  if (Math.abs(computed - value) <= same * Math.abs(value)) return 'about the same';
  const more = computed > value;
  // A multiple says more than a difference where the two are far apart.
  if (unit !== 'share' && value > 0 && computed > 0 && Math.max(computed / value, value / computed) >= 2) return more ? `${spoken(computed / value)} times as much` : `${value / computed >= 2.5 ? `a ${ordinal(value / computed)}` : 'half'} of it`;
  return `${distance(computed - value, unit)} ${more ? 'more' : 'less'}`;
}

function ordinal(times: number): string {
  const names = ['third', 'quarter', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
  return names[Math.round(times) - 3] ?? 'small part';
}
