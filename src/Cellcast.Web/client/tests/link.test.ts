import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeLink, encodeLink } from '../scenario/link.ts';
import type { Scenario } from '../scenario/scenario.ts';

const round = async (scenario: Scenario) => (await decodeLink(await encodeLink(scenario, '2026.11')))!;

test('an unchanged baseline needs no fragment', async () => {
  assert.equal(await encodeLink({ base: 'baseline', changes: [] }, '2026.11'), '');
});

test('a change reads as a person would write it', async () => {
  const fragment = await encodeLink({ base: 'baseline', changes: [{ lever: 'tariff.eu.cells.china', value: 30, from: 2027, to: 2035 }] }, '2026.11');
  assert.equal(fragment, '#1;base=baseline;data=2026.11;tariff.eu.cells.china=30@2027..2035');
});

test('a link holds the whole scenario', async () => {
  const scenario: Scenario = {
    base: 'high-lithium',
    changes: [
      { lever: 'wage@europe', value: 12.5 },
      { lever: 'outlook', value: 'IEA; slow = 1', from: 2030 },
      { lever: 'x', value: -0.25, to: 2031 },
    ],
  };
  const link = await round(scenario);
  assert.deepEqual(link.scenario, scenario);
  assert.equal(link.data, '2026.11');
  assert.deepEqual(link.problems, []);
});

test('a long scenario is packed and comes back whole', async () => {
  const changes = Array.from({ length: 120 }, (_, index) => ({ lever: `lever.number.${index}`, value: index / 7 }));
  const fragment = await encodeLink({ base: 'baseline', changes }, '2026.11');
  assert.match(fragment, /^#1z;[\w-]+$/);
  assert.deepEqual((await decodeLink(fragment))!.scenario.changes, changes);
});

test('a scenario of text travels as text', async () => {
  const yaml = 'name: x\nbase: baseline\noverrides:\n  - set: wage\n    value: 3 USD/h # Türkiye\n';
  assert.equal((await round({ base: 'baseline', changes: [], yaml })).scenario.yaml, yaml);
});

test('what cannot be read is named and the rest kept', async () => {
  const link = (await decodeLink('#1;base=baseline;data=2026.11;wage=;just-a-word;lithium_price=40000;%E0%A4=1'))!;
  assert.deepEqual(link.scenario.changes, [{ lever: 'lithium_price', value: 40000 }]);
  assert.equal(link.problems.length, 3);
});

test('a cut packed link says that it is damaged', async () => {
  const fragment = await encodeLink({ base: 'baseline', changes: [], yaml: 'name: something long enough to be cut' }, '1');
  assert.match((await decodeLink(fragment.slice(0, -9)))!.problems[0]!, /damaged/);
});

test('a fragment that is no link is left alone', async () => {
  assert.equal(await decodeLink('#main'), undefined);
});

test('a link holds what the scenario is held against', async () => {
  const scenario: Scenario = { base: 'baseline', changes: [{ lever: 'tariff.eu.cells.china', value: 30 }] };
  const against: Scenario = { base: 'high-lithium', changes: [{ lever: 'tariff.eu.cells.china', value: 15, from: 2028 }] };
  const fragment = await encodeLink(scenario, '2026.11', against);
  assert.equal(fragment, '#1;base=baseline;data=2026.11;tariff.eu.cells.china=30;against=high-lithium;tariff.eu.cells.china=15@2028..');
  const link = (await decodeLink(fragment))!;
  assert.deepEqual([link.scenario, link.against], [scenario, against]);
  assert.deepEqual((await decodeLink('#1;base=high-lithium'))!.against, { base: 'baseline', changes: [] });
});

test('a text and a plain scenario travel together, either way round', async () => {
  const text: Scenario = { base: 'baseline', changes: [], yaml: 'name: x\nbase: baseline\n' };
  const plain: Scenario = { base: 'baseline', changes: [{ lever: 'wage@europe', value: 12.5 }] };
  for (const [scenario, against] of [[text, plain], [plain, text], [{ base: 'baseline', changes: [] }, text]] as const) {
    const link = (await decodeLink(await encodeLink(scenario, '1', against)))!;
    assert.deepEqual([link.scenario, link.against], [scenario, against]);
  }
});
