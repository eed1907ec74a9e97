import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blocksOf, equationOf } from '../controls/markdown.tsx';

test('a document falls into its blocks', () => {
  const blocks = blocksOf('# Title\n\nOne line\nand its end.\n\n- first\n- second\n  goes on\n\n| no | equation |\n| --- | --- |\n| M1 | a \\| b |\n\n```\ncode\n```\n');
  assert.deepEqual(blocks, [
    { kind: 'heading', level: 1, text: 'Title' },
    { kind: 'text', text: 'One line and its end.' },
    { kind: 'list', ordered: false, items: ['first', 'second goes on'] },
    { kind: 'table', head: ['no', 'equation'], rows: [['M1', 'a | b']] },
    { kind: 'code', text: 'code' },
  ]);
});

test('rows that are equations are known by their number', () => {
  assert.equal(equationOf('M2'), 'M2');
  assert.equal(equationOf('L5-L9'), 'L5-L9');
  assert.equal(equationOf('Capacity'), undefined);
});
