import assert from 'node:assert/strict';
import { test } from 'node:test';
import { begin, redo, step, undo } from '../scenario/history.ts';

test('undo goes back, redo forth, a new step forgets what was undone', () => {
  let history = step(step(begin('a'), 'b'), 'c');
  history = undo(undo(history));
  assert.equal(history.present, 'a');
  assert.equal(undo(history).present, 'a');
  history = redo(history);
  assert.equal(history.present, 'b');
  history = step(history, 'd');
  assert.equal(redo(history).present, 'd');
  assert.equal(undo(history).present, 'b');
});
