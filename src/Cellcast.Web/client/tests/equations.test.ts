import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentOf, numbersOf, workedPath } from '../words/equations.ts';

test('a formula names equations, and each has its document', () => {
  assert.deepEqual(numbersOf('M3, M6'), ['M3', 'M6']);
  assert.deepEqual(numbersOf('Q6-Q12'), ['Q6']);
  assert.deepEqual(numbersOf('data'), []);
  assert.equal(documentOf('L1', true), 'model');
  assert.equal(documentOf('L1', false), 'policy');
  assert.equal(documentOf('K6', false), 'model-capacity');
});

test('only what can be worked has an address', () => {
  assert.equal(workedPath('Price|Cell|LFP', 'europe', 2030), '/model/worked?of=Price%7CCell%7CLFP&in=europe&year=2030');
  assert.equal(workedPath('Public Money|Duties', 'us', 2030), '/model/worked?of=Public%20Money%7CDuties&in=us&year=2030');
  assert.equal(workedPath('Jobs|Cell|LFP', 'us', 2030), undefined);
});
