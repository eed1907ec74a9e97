import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Lever } from '../api/types.ts';
import { usable, type Known } from '../scenario/usable.ts';
import type { Scenario } from '../scenario/scenario.ts';

const duty = { id: 'tariff', name: 'Extra duty', form: 'number', unit: 'percent', low: 0, high: 150, step: 1, neutral: 0, dated: true, from: 2027, to: null, choices: [] } as unknown as Lever;
const outlook = { id: 'outlook', name: 'Demand outlook', form: 'choice', unit: '', low: 0, high: 0, step: 0, neutral: 0, dated: false, from: null, to: null, choices: [{ id: 'high', name: 'High' }] } as unknown as Lever;
const known: Known = { levers: [duty, outlook], scenarios: ['baseline', 'high-lithium'] };

function opened(changes: Scenario['changes'], base = 'baseline') {
  const said: string[] = [];
  return { scenario: usable({ base, changes }, known, text => said.push(text)), said };
}

test('what this version knows is left as the link has it', () => {
  const changes = [{ lever: 'tariff', value: 150, from: 2028, to: 2030 }, { lever: 'outlook', value: 'high' }];
  assert.deepEqual(opened(changes, 'high-lithium'), { scenario: { base: 'high-lithium', changes }, said: [] });
});

test('a value beyond the range of its lever comes to the nearest end and is told', () => {
  const high = opened([{ lever: 'tariff', value: 9999, from: 2028 }]);
  assert.deepEqual(high.scenario.changes, [{ lever: 'tariff', value: 150, from: 2028 }]);
  assert.deepEqual(high.said, ['The link sets "Extra duty" to 9,999%; it goes from 0 to 150%, so it stands at 150%.']);
  assert.deepEqual(opened([{ lever: 'tariff', value: -5 }]).scenario.changes, [{ lever: 'tariff', value: 0 }]);
});

test('a lever, a choice, a word or a scenario that is not known is left out by name', () => {
  const { scenario, said } = opened([{ lever: 'gone', value: 1 }, { lever: 'outlook', value: 'huge' }, { lever: 'tariff', value: 'much' }], 'lost');
  assert.deepEqual(scenario, { base: 'baseline', changes: [] });
  assert.equal(said.length, 4);
  for (const [index, name] of ['lost', 'gone', 'Demand outlook', 'Extra duty'].entries()) assert.ok(said[index]!.includes(name));
});

test('years that a lever cannot have are left out', () => {
  const { scenario, said } = opened([{ lever: 'tariff', value: 30, from: 2036, to: 2030 }, { lever: 'outlook', value: 'high', from: 2030 }]);
  assert.deepEqual(scenario.changes, [{ lever: 'tariff', value: 30 }, { lever: 'outlook', value: 'high' }]);
  assert.equal(said.length, 2);
});

test('a text of the reader is left to the server to read', () => {
  const text: Scenario = { base: 'baseline', changes: [], yaml: 'name: x' };
  assert.equal(usable(text, known, () => assert.fail()), text);
});
