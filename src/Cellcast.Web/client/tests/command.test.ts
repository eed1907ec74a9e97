import assert from 'node:assert/strict';
import { test } from 'node:test';
import { commandFor } from '../scenario/command.ts';

test('a command names the run it shows', () => {
  const show = './cellcast show "Production|Cell" --by region';
  assert.equal(commandFor(show, { base: 'baseline', changes: [] }), show);
  assert.equal(commandFor(show, { base: 'high-lithium', changes: [] }), `${show} --scenario high-lithium`);
  assert.equal(commandFor(show, { base: 'baseline', changes: [{ lever: 'wage', value: 3 }] }), `${show} --scenario scenario.yaml`);
  assert.equal(commandFor('./cellcast cost LFP', { base: 'high-lithium', changes: [] }), './cellcast cost LFP');
});
