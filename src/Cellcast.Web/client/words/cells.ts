// Cells and headings of computed tables as they are read.

import { figure, grouped, spoken } from './numbers.ts';
import { withReports } from './reports.ts';
import { unitOf } from './units.ts';

export type Cell = string | number | boolean | null;

export interface AnswerTable {
  readonly title: string;
  readonly columns: readonly { readonly name: string; readonly unit?: string | null }[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A cell as it is read; years and other plain counts keep their digits. */
export function cellText(cell: Cell, unit: string | null | undefined): string {
  if (cell === null) return '–';
  if (unit === 'date_year' && typeof cell === 'number') return String(Math.round(cell));
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
  if (typeof cell === 'string') return withReports(cell);
  if (Number.isInteger(cell) && Math.abs(cell) < 10_000 && unit !== 'share') return unit === null || unit === undefined ? String(cell) : grouped(cell * unitOf(unit).factor, unitOf(unit).factor < 1 ? 2 : 0);
  if (unit === null || unit === undefined || unit === '') return figure(cell);
  const value = cell * unitOf(unit).factor;
  return unit === 'share' ? (Math.abs(value) >= 10 ? grouped(value, 0) : spoken(value)) : figure(value);
}

/** A heading with the unit its numbers are shown in. */
export function headingOf(name: string, unit: string | null | undefined): string {
  const shown = unit === null || unit === undefined || unit === '' || unit === 'ratio' || unit === 'date_year' ? '' : unitOf(unit).title.replace(' of 2024', '');
  return shown === '' ? withReports(name.trim()) : `${withReports(name.trim())}, ${shown}`;
}

/** The unit a column is shown in: sums of money that stay below a billion are told in millions. */
export function shownUnit(unit: string | null | undefined, cells: readonly Cell[]): string | null | undefined {
  if (unit !== 'MUSD' && unit !== 'MUSD/yr') return unit;
  const largest = Math.max(0, ...cells.map(cell => (typeof cell === 'number' && Number.isFinite(cell) ? Math.abs(cell) : 0)));
  return largest > 0 && largest < 1000 ? `${unit}, millions` : unit;
}
