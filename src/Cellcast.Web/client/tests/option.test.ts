import assert from 'node:assert/strict';
import { test } from 'node:test';
import { timeOption } from '../charts/option.ts';
import type { TimeModel } from '../charts/model.ts';

const drawing = { colours: (token: string) => token, width: 400, height: 234, year: 2031 };
const axis = { min: 0, max: 1, step: 0.25 };
const stack: TimeModel = {
  kind: 'stack', years: [2030, 2031], unit: 'ratio', dashed: 'home',
  series: [{ id: 'home', label: 'home', token: 'place-europe', values: [0.4, 0.5], low: [0.3, 0.4], high: [0.5, 0.7] }, { id: 'away', label: 'away', token: 'place-china', values: [0.6, 0.5] }],
};

/** Upper edges of the ink of a whisker: cross-bars and upright, 200 pixels of plot below a margin of 10. */
function inkOf(model: TimeModel): { x: number; y: number; width: number; height: number }[] {
  const graphic = (timeOption(model, axis, drawing) as { graphic: { z?: number; style: { fill: string }; shape: { x: number; y: number; width: number; height: number } }[] }).graphic;
  return graphic.filter(each => each.z === 8 && each.style.fill === 'ink').map(each => each.shape);
}

test('the bottom of a stack has its range as a whisker in the year looked at', () => {
  const [upright, top, bottom] = inkOf(stack);
  // 0.7 of 1 lies 60 pixels below the top of the plot, 0.4 lies 120.
  assert.equal(upright!.y, 70);
  assert.equal(upright!.height, 60);
  assert.equal(top!.y + top!.height / 2, 70);
  assert.equal(bottom!.y + bottom!.height / 2, 130);
});

test('no whisker without a range, or on what does not stand at the bottom', () => {
  assert.equal(inkOf({ ...stack, series: stack.series.map(({ low: _, high: __, ...each }) => each) }).length, 0);
  assert.equal(inkOf({ ...stack, series: [...stack.series].reverse() }).length, 0);
  assert.equal(inkOf({ ...stack, series: stack.series.map(each => (each.id === 'home' ? { ...each, low: [0.3, null] } : each)) }).length, 0);
});
