import { signal } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import type { Lever as LeverFacts } from '../../api/types.ts';
import { Lever } from '../../controls/lever.tsx';
import { leverOf, levers, scenario } from '../../scenario/store.ts';
import { drawerOpen } from '../../shell/drawer.tsx';
import { look } from '../../shell/route.ts';
import { leverText } from '../../words/levers.ts';

/** The lever last touched; the dock of a phone shows it. */
export const touched = signal<string | undefined>(undefined);

function matches(lever: LeverFacts, words: readonly string[]): boolean {
  const text = `${lever.name} ${lever.words} ${lever.id}`.toLowerCase();
  return words.every(word => text.includes(word));
}

/** What is changed, in sentences, below the levers. */
function MyChanges() {
  const { changes, yaml } = scenario.value;
  if (changes.length === 0 && yaml === undefined) return null;
  return (
    <section class="lever-group my-changes" aria-labelledby="my-changes">
      <div class="card-head"><h2 id="my-changes">My changes</h2><button type="button" class="link" onClick={() => { drawerOpen.value = 'yaml'; }}>edit as text</button></div>
      {yaml !== undefined ? <p class="quiet">A text of your own.</p> : <ol class="changes">{changes.map(change => <li key={change.lever}><span>{leverOf(change.lever) === undefined ? change.lever : leverText(leverOf(change.lever)!, change)}</span></li>)}</ol>}
    </section>
  );
}

export function LeverList() {
  const [text, setText] = useState('');
  const [opened, setOpened] = useState<ReadonlySet<string> | undefined>(undefined);
  const wanted = look.value['lever'];
  const all = levers.value;
  const changed = new Set(scenario.value.changes.map(change => change.lever));
  const words = text.toLowerCase().split(/\s+/).filter(word => word !== '');
  useEffect(() => {
    if (wanted === undefined) return undefined;
    touched.value = wanted;
    // After the panel it was found in has closed and given its focus back.
    const timer = setTimeout(() => document.querySelector<HTMLElement>(`[data-lever="${CSS.escape(wanted)}"] input[type=range]`)?.focus(), 60);
    return () => clearTimeout(timer);
  }, [wanted, all]);
  const first = all.groups[0]?.id;
  const target = all.levers.find(lever => lever.id === wanted)?.group;
  return (
    <>
      <div class="lever-find">
        <label class="visually-hidden" for="lever-find">Find a lever</label>
        <input id="lever-find" type="search" placeholder="Find a lever" value={text} onInput={event => setText(event.currentTarget.value)} />
      </div>
      {scenario.value.yaml !== undefined && <p class="quiet lever-told">A text of your own runs, and the levers do not show what it sets. <button type="button" class="link" onClick={() => { drawerOpen.value = 'yaml'; }}>See it</button></p>}
      {all.groups.map(group => {
        const mine = all.levers.filter(lever => lever.group === group.id);
        const shown = words.length === 0 ? mine : mine.filter(lever => matches(lever, words));
        if (shown.length === 0) return null;
        const count = mine.filter(lever => changed.has(lever.id)).length;
        const open = words.length > 0 || (opened?.has(group.id) ?? (group.id === first || count > 0 || group.id === target));
        return (
          <section class="lever-group" key={group.id}>
            <h2>
              <button type="button" aria-expanded={open} onClick={() => {
                const start = new Set(opened ?? all.groups.filter(each => each.id === first || each.id === target || all.levers.some(lever => lever.group === each.id && changed.has(lever.id))).map(each => each.id));
                if (start.has(group.id)) start.delete(group.id);
                else start.add(group.id);
                setOpened(start);
              }}>
                <span>{group.name}</span>
                <span class="quiet">{count > 0 ? <><strong>{count} changed</strong> of {mine.length}</> : mine.length}</span>
              </button>
            </h2>
            {open && shown.map(lever => <Lever key={lever.id} lever={lever} onTouch={() => { touched.value = lever.id; }} />)}
          </section>
        );
      })}
      {words.length === 0 && <MyChanges />}
    </>
  );
}
