import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RowsModel, TimeModel } from '../charts/model.ts';
import { rowsOption, timeOption, type Drawing } from '../charts/option.ts';
import { draw, isDrawn, type Surface } from '../charts/pen.ts';

type Call = readonly [string, ...unknown[]];

/** A canvas that writes down what is drawn on it; every letter is six pixels wide. */
function paper(): { pen: Surface; calls: Call[] } {
  const calls: Call[] = [];
  const state: Record<string, unknown> = {};
  const pen = new Proxy(state, {
    get: (target, name: string) => {
      if (name === 'measureText') return (text: string) => ({ width: text.length * 6 });
      return name in target ? target[name] : (...given: unknown[]) => { calls.push(name === 'fillRect' ? [name, ...given, target['fillStyle']] : [name, ...given]); };
    },
    set: (target, name: string, value) => { target[name] = value; return true; },
  }) as unknown as Surface;
  return { pen, calls };
}

const drawing: Drawing = { colours: token => token, width: 300, height: 134, year: 2021 };
const axis = { min: -50, max: 50, step: 50 };
const time = (kind: 'stack' | 'lines', ...values: (number | null)[][]): TimeModel =>
  ({ kind, years: [2020, 2021], unit: 'GWh/yr', series: values.map((each, index) => ({ id: String(index), label: 'x', token: `colour-${index}`, values: each })) });
const rounded = (value: unknown) => Number(Number(value).toFixed(6));
const drawn = (model: TimeModel) => {
  const { pen, calls } = paper();
  const frame = draw(pen, timeOption(model, axis, drawing), drawing.width, drawing.height);
  return { frame, calls, of: (name: string) => calls.filter(call => call[0] === name) };
};

test('bars of a stack stand on one another, and below zero hang below one another', () => {
  // One hundred pixels for one hundred units: zero is in the middle, at 60; half the border of one pixel lies within each bar.
  const { of } = drawn(time('stack', [10, -10], [20, -20]));
  const bars = of('fillRect').map(([, , y, , height, colour]) => [rounded(y), rounded(height), colour]);
  assert.deepEqual(bars, [[50.5, 9, 'colour-0'], [60.5, 9, 'colour-0'], [30.5, 19, 'colour-1'], [70.5, 19, 'colour-1']]);
});

test('a line is broken where it has no value', () => {
  const three = { ...time('lines', [10, null, 30]), years: [2020, 2021, 2022] };
  const levels = drawn(three).calls.filter(call => call[0] === 'moveTo' || call[0] === 'lineTo').map(call => [call[0], rounded(call[2])]).filter(call => call[1] === 50 || call[1] === 30);
  assert.deepEqual(levels, [['moveTo', 50], ['moveTo', 30]]);
});

test('a place on the canvas tells its year, and none outside', () => {
  for (const kind of ['stack', 'lines'] as const) {
    const { frame } = drawn(time(kind, [10, 20]));
    assert.equal(frame.indexAt(frame.left + 1, 60), 0);
    assert.equal(frame.indexAt(frame.left + frame.width - 1, 60), 1);
    assert.equal(frame.indexAt(frame.left - 1, 60), undefined);
    assert.equal(frame.indexAt(frame.left + 1, 130), undefined);
  }
});

test('every step of the axis has its number, and the year looked at stands out', () => {
  const { of } = drawn(time('stack', [10, 20]));
  const texts = of('fillText').map(call => call[1]);
  assert.deepEqual(texts.slice(0, 3), ['\u221250', '0', '50']);
  assert.ok(texts.includes('2021'));
});

test('a row is a bar from zero with its name and its number', () => {
  const model: RowsModel = { kind: 'rows', unit: 'GWh/yr', rows: [{ id: 'a', label: 'First', token: 'colour-a', value: 20, against: 10 }, { id: 'b', label: 'A name that is far too long for its column', token: 'colour-b', value: -10 }] };
  assert.ok(isDrawn(model));
  const { pen, calls } = paper();
  draw(pen, rowsOption(model, drawing), drawing.width, drawing.height);
  const texts = calls.filter(call => call[0] === 'fillText').map(call => String(call[1]));
  assert.ok(texts.includes('First') && texts.includes('20.0') && texts.some(text => text.startsWith('A name') && text.endsWith('...')));
  const [[, first, , long], [, second, , short]] = calls.filter(call => call[0] === 'fillRect') as [[string, number, number, number], [string, number, number, number]];
  assert.ok(Math.abs(long - 2 * short) < 1e-9 && Math.abs(second + short - first) < 1e-9);
});

test('what the pen has no words for is left to the library', () => {
  assert.ok(isDrawn(time('lines', [1, 2])));
  assert.ok(!isDrawn({ ...time('lines', [1, 2]), log: true }));
  assert.ok(!isDrawn({ kind: 'lines', years: [2020], unit: '', series: [{ id: 'a', label: 'a', token: 'ink', symbol: 'pin', values: [1] }] }));
  assert.ok(isDrawn({ kind: 'lines', years: [2020], unit: '', series: [{ id: 'a', label: 'a', token: 'ink', symbol: 'emptyRect', values: [1] }] }));
  assert.ok(!isDrawn({ kind: 'rows', unit: '', rows: [], rule: { value: 1, label: 'parity' } }));
});
