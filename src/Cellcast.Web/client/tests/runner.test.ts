import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Busy, Runner } from '../scenario/runner.ts';

function harness() {
  const open: { input: number; done: (output: string) => void; fail: (error: unknown) => void }[] = [];
  const drawn: string[] = [];
  const failures: unknown[] = [];
  let busy = 0;
  const runner = new Runner<number, string>(
    input => new Promise((done, fail) => open.push({ input, done, fail })),
    { answered: output => drawn.push(output), failed: error => failures.push(error), busy: () => { busy += 1; } },
    () => Promise.resolve(),
  );
  const settle = () => new Promise(done => setImmediate(done));
  return { open, drawn, failures, runner, settle, busy: () => busy };
}

test('sixty fast moves send the first and the last, and end on the last', async () => {
  const { open, drawn, runner, settle } = harness();
  for (let move = 1; move <= 60; move++) runner.ask(move);
  assert.equal(open.length, 1);
  open[0]!.done('1');
  await settle();
  assert.equal(open.length, 2);
  assert.equal(open[1]!.input, 60);
  open[1]!.done('60');
  await settle();
  assert.deepEqual(drawn, ['1', '60']);
  assert.equal(runner.behind, false);
});

test('a busy server is asked again with the newest setting', async () => {
  const { open, drawn, runner, settle, busy } = harness();
  runner.ask(1);
  runner.ask(2);
  open[0]!.fail(new Busy(5));
  await settle();
  assert.equal(busy(), 1);
  assert.equal(open[1]!.input, 2);
  open[1]!.done('2');
  await settle();
  assert.deepEqual(drawn, ['2']);
});

test('a refused setting is tried again when nothing newer came', async () => {
  const { open, runner, settle } = harness();
  runner.ask(7);
  open[0]!.fail(new Busy(5));
  await settle();
  assert.equal(open[1]!.input, 7);
});

test('an error of a setting already left is not shown', async () => {
  const { open, failures, runner, settle } = harness();
  runner.ask(1);
  runner.ask(2);
  open[0]!.fail(new Error('old'));
  await settle();
  open[1]!.fail(new Error('new'));
  await settle();
  assert.deepEqual(failures.map(error => (error as Error).message), ['new']);
});
