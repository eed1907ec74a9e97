import type { Lever } from '../api/types.ts';
import type { Change } from '../scenario/scenario.ts';
import { figure, grouped } from './numbers.ts';

/** The units a lever speaks in, short enough for its field. */
export function leverUnit(unit: string): string {
  const short: Record<string, string> = { percent: '%', 'percent of the law': '% of law', 'percent a year': '% a year', 'percent of cost': '% of cost', 'percent barred': '%', 'percent withheld': '%', 'USD/t': '$/t', 'USD/kg': '$/kg', 'USD/kWh': '$/kWh', 'USD/h': '$/h' };
  if (unit.startsWith('times')) return '×';
  return short[unit] ?? unit;
}

/** Decimals that a step of this size needs. */
export function decimalsOf(step: number): number {
  if (!(step > 0)) return 2;
  for (let decimals = 0; decimals < 6; decimals++) if (Math.abs(step * 10 ** decimals - Math.round(step * 10 ** decimals)) < 1e-9) return decimals;
  return 6;
}

export function leverNumber(lever: Lever, value: number): string {
  return grouped(value, decimalsOf(lever.step));
}

/** "none", "low", "moderate" or "high": how far a lever stands from its neutral value, of what it can. */
export function strength(lever: Lever, value: number): string {
  if (lever.form === 'choice') return '';
  if (value === lever.neutral) return lever.neutral === 0 ? 'none' : 'as baseline';
  const room = Math.max(lever.high - lever.neutral, lever.neutral - lever.low);
  const part = room === 0 ? 0 : Math.abs(value - lever.neutral) / room;
  return part < 0.15 ? 'low' : part < 0.45 ? 'moderate' : 'high';
}

/** "Extra duty on Chinese batteries into Europe: 30 percent, 2027 to 2035, not 0". */
export function leverText(lever: Lever, change: Change): string {
  const years = change.from === undefined && change.to === undefined ? '' : change.to === undefined ? `, from ${change.from}` : change.from === undefined ? `, until ${change.to}` : `, ${change.from} to ${change.to}`;
  if (typeof change.value === 'string') {
    const choice = lever.choices.find(each => each.id === change.value)?.name ?? change.value;
    return `${lever.name}: ${choice}${years}`;
  }
  const unit = leverUnit(lever.unit);
  return `${lever.name}: ${leverNumber(lever, change.value)}${unit.startsWith('%') ? '' : ' '}${unit}${years}, not ${figure(lever.neutral)}`;
}
