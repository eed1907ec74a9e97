import assert from 'node:assert/strict';
import { test } from 'node:test';
import { niceAxis, widened } from '../charts/axis.ts';
import { apart } from '../charts/labels.ts';

test('labels that do not touch stay where they want to be', () => {
  assert.deepEqual(apart([{ at: 10, height: 10 }, { at: 50, height: 10 }], 0, 100), [10, 50]);
});

test('labels that touch are moved apart around their middle', () => {
  assert.deepEqual(apart([{ at: 50, height: 10 }, { at: 52, height: 10 }], 0, 100), [46, 56]);
});

test('a push that meets a third takes it along', () => {
  const moved = apart([{ at: 20, height: 10 }, { at: 22, height: 10 }, { at: 30, height: 10 }], 0, 100);
  assert.deepEqual(moved, [14, 24, 34]);
});

test('labels stay inside', () => {
  assert.deepEqual(apart([{ at: -5, height: 10 }, { at: 99, height: 10 }], 0, 100), [5, 95]);
});

test('axes have round steps', () => {
  assert.deepEqual(niceAxis(0, 87), { min: 0, max: 100, step: 25 });
  assert.deepEqual(niceAxis(0, 8516), { min: 0, max: 10000, step: 2500 });
  assert.deepEqual(niceAxis(-3.2, 7), { min: -5, max: 10, step: 5 });
});

test('while a lever moves an axis only widens', () => {
  const wide = niceAxis(0, 100);
  assert.deepEqual(widened(niceAxis(0, 40), wide, true), wide);
  assert.deepEqual(widened(niceAxis(0, 40), wide, false), niceAxis(0, 40));
});
