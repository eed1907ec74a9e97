// A table as it is taken away: a CSV with its units and every digit, or a picture of it as it reads on the page.

import type { Colours } from './theme.ts';
import { fontFamily, textWidth, type Option } from './option.ts';
import { cellText, headingOf, shownUnit, type AnswerTable, type Cell } from '../words/cells.ts';

export interface Sheet extends AnswerTable {
  /** Name of the file. */
  readonly id: string;
  /** What stands under the title: unit, year, how to read it. */
  readonly note: string;
}

/** A name that can be one of a file: "Cells made, 2030" as "cells-made-2030". */
export function fileName(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '').slice(0, 60);
}

/** The CSV: units in the headings and numbers unrounded in the model's own units. */
export function sheetCsv(sheet: Sheet): string {
  const quote = (cell: Cell) => (cell === null || (typeof cell === 'number' && !Number.isFinite(cell)) ? '' : typeof cell === 'string' && /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : String(cell));
  const head = sheet.columns.map(column => quote(column.unit === undefined || column.unit === null || column.unit === '' ? column.name : `${column.name} [${column.unit}]`));
  return [head.join(','), ...sheet.rows.map(row => row.map(quote).join(','))].join('\n') + '\n';
}

/** Sizes of the picture. */
const size = { margin: 16, row: 17, gap: 18, widest: 300, narrowest: 40, least: 480, mostRows: 160 };

/** A text in lines no wider than `width`. */
function lines(text: string, width: number): string[] {
  const found: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && textWidth(longer) > width) {
      found.push(line);
      line = word;
    } else line = longer;
  }
  return [...found, line];
}

/** The table as drawing and its size; long ones stop, and say so. */
export function sheetPicture(sheet: Sheet, colours: Colours, foot: string): { option: Option; width: number; height: number } {
  const numeric = sheet.columns.map((_, column) => column > 0 && sheet.rows.some(row => typeof row[column] === 'number'));
  const shown = sheet.rows.slice(0, size.mostRows);
  const units = sheet.columns.map((column, index) => shownUnit(column.unit, sheet.rows.map(row => row[index] ?? null)));
  const texts = [sheet.columns.map((column, index) => headingOf(column.name, units[index])), ...shown.map(row => sheet.columns.map((_, index) => cellText(row[index] ?? null, units[index])))];
  const widths = sheet.columns.map((_, column) => Math.min(size.widest, Math.max(size.narrowest, ...texts.map((row, index) => (index === 0 ? Math.max(...row[column]!.split(' ').map(textWidth)) : textWidth(row[column]!))))));
  const width = Math.max(size.least, widths.reduce((sum, each) => sum + each + size.gap, 0) + 2 * size.margin);
  const spare = (width - 2 * size.margin - widths.reduce((sum, each) => sum + each + size.gap, 0)) / Math.max(1, widths.length);
  const parts: Option[] = [];
  const text = (x: number, y: number, value: string, token: string, weight: number, align: 'left' | 'right' = 'left', points = 12) => {
    parts.push({ type: 'text', x, y, style: { text: value, fill: colours(token), font: `${weight} ${points}px ${fontFamily}`, textAlign: align, textVerticalAlign: 'top' } });
  };
  let y = size.margin;
  text(size.margin, y, sheet.title, 'ink', 600, 'left', 17);
  y += 26;
  for (const line of lines(sheet.note, width - 2 * size.margin)) {
    if (line !== '') text(size.margin, y, line, 'ink-2', 400);
    y += size.row;
  }
  y += 6;
  texts.forEach((row, index) => {
    const wrapped = row.map((value, column) => lines(value, widths[column]! + spare));
    const tall = Math.max(...wrapped.map(each => each.length));
    let x = size.margin;
    wrapped.forEach((each, column) => {
      const whole = widths[column]! + spare;
      // Headings stand at the foot of their row.
      const lift = index === 0 ? (tall - each.length) * size.row : 0;
      each.forEach((line, at) => text(numeric[column] ? x + whole : x, y + 5 + lift + at * size.row, line, index === 0 ? 'ink-2' : 'ink', column === 0 && index > 0 ? 500 : 400, numeric[column] ? 'right' : 'left'));
      x += whole + size.gap;
    });
    y += tall * size.row + 10;
    parts.push({ type: 'line', shape: { x1: size.margin, y1: y, x2: width - size.margin, y2: y }, style: { stroke: colours('hairline'), lineWidth: 1 } });
  });
  y += 8;
  if (shown.length < sheet.rows.length) {
    text(size.margin, y, `${sheet.rows.length - shown.length} more rows are in the CSV`, 'ink-2', 400);
    y += size.row;
  }
  text(size.margin, y, foot, 'ink-3', 400, 'left', 11);
  return { option: { backgroundColor: colours('surface'), graphic: parts }, width, height: y + size.margin + 12 };
}
