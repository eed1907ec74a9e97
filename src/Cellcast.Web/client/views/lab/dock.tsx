// The phone's dock: the current lever under the finger, the chart above it in sight.

import { useState } from 'preact/hooks';
import { Dialog } from '../../controls/dialog.tsx';
import { Lever } from '../../controls/lever.tsx';
import { canUndo, leverOf, levers, linkHere, scenario, undo } from '../../scenario/store.ts';
import { copy } from '../../shell/toasts.tsx';
import { LeverList, touched } from './levers.tsx';

export function Dock() {
  const [all, setAll] = useState(false);
  const recent = [...scenario.value.changes.map(change => change.lever), ...levers.value.levers.slice(0, 4).map(lever => lever.id)];
  const chips = [...new Set(recent)].flatMap(id => leverOf(id) ?? []).slice(0, 6);
  const current = leverOf(touched.value ?? '') ?? chips[0];
  if (current === undefined) return null;
  return (
    <section class="dock" aria-label="Lever">
      <div class="chips">
        {[...(chips.includes(current) ? [] : [current]), ...chips].map(lever => <button type="button" class="chip" aria-pressed={lever === current} onClick={() => { touched.value = lever.id; }}>{lever.name}</button>)}
      </div>
      <Lever lever={current} compact />
      <div class="dock-buttons">
        <button type="button" class="button" disabled={!canUndo.value} onClick={undo}>Undo</button>
        <button type="button" class="button" onClick={() => setAll(true)}>All levers</button>
        <button type="button" class="button button-strong" onClick={() => void linkHere().then(link => copy(link, 'Link copied'))}>Copy link</button>
      </div>
      <Dialog open={all} onClose={() => setAll(false)} name="All levers" className="dialog-full">
        <div class="drawer-head"><h2>All levers</h2><button type="button" class="button" onClick={() => setAll(false)}>Done</button></div>
        <LeverList />
      </Dialog>
    </section>
  );
}
