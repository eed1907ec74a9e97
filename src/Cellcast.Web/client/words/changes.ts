import { spoken } from './numbers.ts';
import { unitOf, withUnit } from './units.ts';

/** Below this share of the value a difference is the solver's, not the scenario's. */
const solverTolerance = 1e-4;

/** A twentieth of a point: less is not worth a number. */
const leastShare = 0.0005;

/** Whether two results differ by more than the solver's tolerance. */
export function differs(now: number, before: number): boolean {
  return Math.abs(now - before) > solverTolerance * Math.max(Math.abs(now), Math.abs(before), 0.01);
}

/**
 * What a number did against the baseline, in words that judge nothing: "13 points more", "$7.0 less", "no change".
 * Shares change by points, everything else by its own unit.
 */
export function changeInWords(now: number, before: number, unitName: string): string {
  if (!Number.isFinite(now) || !Number.isFinite(before)) return 'not reported';
  if (!differs(now, before)) return 'no change';
  if (unitName === 'share' && Math.abs(now - before) < leastShare) return 'about the same';
  const unit = unitOf(unitName);
  const amount = spoken(Math.abs(now - before) * unit.factor);
  const direction = now > before ? 'more' : 'less';
  if (unitName === 'share') return `${amount} ${amount === '1' ? 'point' : 'points'} ${direction}`;
  if (unitName.startsWith('MUSD')) return `${withUnit(Math.abs(now - before), 'MUSD', spoken)} ${direction}`;
  return `${unit.before}${amount}${unit.before === '$' ? '' : unit.after} ${direction}`;
}

/** What a treasury's balance did: "$2.3bn more spent", "$2.3bn more comes in", "no change". */
export function treasury(now: number, before: number): string {
  if (!Number.isFinite(now) || !Number.isFinite(before)) return 'not reported';
  if (!differs(now, before)) return 'no change';
  return `${withUnit(Math.abs(now - before), 'MUSD', spoken)} more ${now > before ? 'comes in' : 'spent'}`;
}
