import { signal } from '@preact/signals';
import { Dialog } from '../controls/dialog.tsx';
import { lettersOn, setLetters } from './letters.ts';

export const helpOpen = signal(false);

const keys: readonly (readonly [string, string])[] = [
  ['/', 'find a view, a part or a lever'], ['?', 'this help'], ['Ctrl+Z', 'undo a change'], ['Ctrl+Shift+Z', 'do it again'], ['[  ]', 'a year back, a year on'],
  ['d', 'the difference, and back'], ['s', 'side by side, and back'], ['k', 'keep yours as the comparison'], ['b', 'against the baseline again'], ['Esc', 'closes what is open'],
  ['← →', 'on a lever, one step; on a chart, year by year'], ['Page Up, Page Down', 'on a lever, ten steps'], ['Home, End', 'on a lever, its ends'], ['r', 'on a lever, reset'],
];

export function Help() {
  return (
    <Dialog open={helpOpen.value} onClose={() => { helpOpen.value = false; }} name="Help" className="dialog-middle">
      <h2>Help</h2>
      <p>Solid is yours, dashed is what it is held against: the baseline, or what you took for it. Hatched rests on an assumption. A number with a dotted line below it opens what it means and where it comes from. Everything runs on this machine; nothing is sent anywhere.</p>
      <dl class="keys">{keys.map(([key, text]) => <div><dt><kbd>{key}</kbd></dt><dd>{text}</dd></div>)}</dl>
      <label class="check"><input type="checkbox" checked={lettersOn.value} onChange={event => setLetters(event.currentTarget.checked)} /> Single letters work as keys</label>
      <p><button type="button" class="button" onClick={() => { helpOpen.value = false; }}>Close</button></p>
    </Dialog>
  );
}
