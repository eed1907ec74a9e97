import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checksum, zip } from '../charts/zip.ts';

test('the check sum is that of the standard', () => {
  assert.equal(checksum(new TextEncoder().encode('123456789')), 0xcbf43926);
});

test('an archive says where each file is, and how long', () => {
  const bytes = zip([{ name: 'a.csv', text: 'x,y\n' }, { name: 'über.txt', text: 'hello' }], new Date(2026, 0, 2, 3, 4, 6));
  const view = new DataView(bytes.buffer);
  const end = bytes.length - 22;
  assert.equal(view.getUint32(end, true), 0x06054b50);
  assert.equal(view.getUint16(end + 10, true), 2);
  const directory = view.getUint32(end + 16, true);
  assert.equal(view.getUint32(directory, true), 0x02014b50);
  assert.equal(view.getUint32(directory + 24, true), 4);
  const first = view.getUint32(directory + 42, true);
  assert.equal(view.getUint32(first, true), 0x04034b50);
  assert.equal(new TextDecoder().decode(bytes.slice(first + 30, first + 30 + 5 + 4)), 'a.csvx,y\n');
});
