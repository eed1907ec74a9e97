import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileName, sheetCsv } from '../charts/sheet.ts';
import { besideInWords, printedInWords } from '../words/beside.ts';

const range = { value: null, low: 0.24, high: 0.5, unit: 'share' };

test('what a report prints keeps its digits', () => {
  assert.equal(printedInWords(range), '24 to 50%');
  assert.equal(printedInWords({ value: null, low: 5862, high: 6720, unit: 'GWh/yr' }), '5,862 to 6,720 GWh');
  assert.equal(printedInWords({ value: 0.645, low: null, high: null, unit: 'share' }), '64.5%');
  assert.equal(printedInWords({ value: null, low: 30, high: null, unit: 'USD/kWh' }), 'at least $30 per kWh');
  assert.equal(printedInWords({ value: null, low: null, high: 0.1, unit: 'share' }), 'at most 10%');
});

test('the distance to a range is told in points for shares and in units otherwise', () => {
  assert.equal(besideInWords(0.53, range), '3.0 points above the range');
  assert.equal(besideInWords(0.33, range), 'inside the range');
  assert.equal(besideInWords(37.4, { value: null, low: 46, high: 53, unit: 'USD/kWh' }), '$8.60 per kWh below the range');
});

test('a range with an open end is in line or beyond', () => {
  assert.equal(besideInWords(0.05, { value: null, low: null, high: 0.1, unit: 'share' }), 'in line with that');
  assert.equal(besideInWords(0.14, { value: null, low: null, high: 0.1, unit: 'share' }), '4.0 points above that');
});

test('a single figure is the same, more or less, or a multiple', () => {
  const price = { value: 108, low: null, high: null, unit: 'USD/kWh' };
  assert.equal(besideInWords(107.5, price), 'about the same');
  assert.equal(besideInWords(95, price), '$13.0 per kWh less');
  assert.equal(besideInWords(324, price), '3.0 times as much');
  assert.equal(besideInWords(36, price), 'a third of it');
});

test('a table is taken away with its units, unrounded, text quoted where it must be', () => {
  const sheet = { id: 'x', title: 'X', note: '', columns: [{ name: 'place' }, { name: 'made', unit: 'GWh/yr' }], rows: [['Europe, all', 1.23456789], ['"big" one', null]] };
  assert.equal(sheetCsv(sheet), 'place,made [GWh/yr]\n"Europe, all",1.23456789\n"""big"" one",\n');
  assert.equal(fileName('Cells made, 2030 (US)'), 'cells-made-2030-us');
});
