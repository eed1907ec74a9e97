import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { resource } from '../api/resource.ts';

test('a refusal is the answer for a while, and asked for again later', async () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  let asked = 0;
  const fetched = mock.method(globalThis, 'fetch', () => {
    asked++;
    return Promise.resolve(new Response(JSON.stringify({ title: 'The request cannot be used', status: 400, detail: 'data/x.csv:3: found 2 fields' }), { status: 400, headers: { 'content-type': 'application/problem+json' } }));
  });
  try {
    const first = resource('/x');
    while (first.value.error === undefined) await Promise.resolve();
    assert.match(first.value.error, /found 2 fields/);
    assert.equal(resource('/x'), first);
    mock.timers.tick(4999);
    assert.equal(resource('/x'), first);
    assert.equal(asked, 1);
    mock.timers.tick(1);
    assert.notEqual(resource('/x'), first);
    assert.equal(asked, 2);
  } finally {
    fetched.mock.restore();
    mock.timers.reset();
  }
});
