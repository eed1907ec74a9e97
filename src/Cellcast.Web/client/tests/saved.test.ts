import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSaved } from '../scenario/saved.ts';

test('kept scenarios come back, and what is none of them is left out', () => {
  const mine = { name: 'Mine', scenario: { base: 'baseline', changes: [{ lever: 'wage', value: 3 }] } };
  assert.deepEqual(readSaved(JSON.stringify([mine, { name: 'cut' }, 7, null, { name: 'wrong', scenario: { base: 'baseline', changes: [{ lever: 1 }] } }])), [mine]);
});

test('a store that is damaged or empty holds nothing', () => {
  assert.deepEqual(readSaved('[{'), []);
  assert.deepEqual(readSaved(null), []);
});
