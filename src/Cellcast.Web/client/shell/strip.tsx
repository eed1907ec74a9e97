// The scenario strip: yours against the baseline, what was changed, the year, how to look, and taking it away.

import { Picker, Menu, Arrow } from '../controls/menu.tsx';
import { about, busy, canRedo, canUndo, linkHere, mode, redo, replace, results, scenario, setMode, setYear, undo, updating, year } from '../scenario/store.ts';
import { isBaseline } from '../scenario/scenario.ts';
import { drawerOpen } from './drawer.tsx';
import { copy } from './toasts.tsx';

/** What the scenario in force is called. */
export function scenarioName(): string {
  const present = scenario.value;
  const base = about.value?.scenarios.find(each => each.id === present.base);
  const changed = present.yaml !== undefined ? 'your text' : present.changes.length === 0 ? '' : `${present.changes.length} ${present.changes.length === 1 ? 'change' : 'changes'}`;
  if (present.base === 'baseline' || base === undefined) return changed === '' ? 'Baseline' : `Your scenario`;
  return base.title;
}

export function Strip() {
  const present = scenario.value;
  const unchanged = isBaseline(present);
  const count = present.yaml === undefined ? present.changes.length : results.value?.scenario.sentences.length ?? 1;
  const first = about.value?.years.first ?? 2020;
  const last = about.value?.years.last ?? 2040;
  const years = Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
  return (
    <section class="strip" aria-label="Scenario">
      <Menu name={`Scenario: ${scenarioName()}`} className="picker" label={<><span class="line-solid" aria-hidden="true" />{scenarioName()} <Arrow /></>}>
        {close => (about.value?.scenarios ?? []).map(each => (
          <button type="button" class="menu-item menu-two" aria-pressed={present.base === each.id && present.changes.length === 0} onClick={() => {
            replace({ base: each.id, changes: [] });
            close();
          }}><strong>{each.title}</strong><span class="quiet">{each.description}</span></button>
        ))}
      </Menu>
      <span class="quiet strip-wide">against</span>
      <span class="strip-baseline strip-wide"><span class="line-dashed" aria-hidden="true" />Baseline</span>
      <button type="button" class="plain" onClick={() => { drawerOpen.value = 'changes'; }}><span class="strip-wide">My </span><span class="strip-lower">changes</span> <strong>{count}</strong></button>
      <button type="button" class="plain strip-wide" disabled={!canUndo.value} onClick={undo} aria-keyshortcuts="Control+Z">Undo</button>
      <button type="button" class="plain strip-wide" disabled={!canRedo.value} onClick={redo} aria-keyshortcuts="Control+Shift+Z">Redo</button>
      <span class="strip-status" role="status">{busy.value ? 'busy, trying again' : updating.value ? 'updating' : ''}</span>
      <span class="strip-gap" />
      <Picker name="Year" prefix={<span class="strip-wide">Year&nbsp;</span>} value={String(year.value)} onPick={value => setYear(Number(value))} options={years.map(each => ({ id: each, label: each }))} />
      <button type="button" class="plain strip-wide" aria-pressed={mode.value === 'sides'} disabled={unchanged} onClick={() => setMode(mode.value === 'sides' ? 'over' : 'sides')}>Side by side</button>
      <button type="button" class="plain strip-wide" aria-pressed={mode.value === 'difference'} disabled={unchanged} onClick={() => setMode(mode.value === 'difference' ? 'over' : 'difference')}>Difference</button>
      <Menu name="View: how to look" className="picker strip-narrow" label={<>View <Arrow /></>} align="right">
        {close => (['over', 'difference', 'sides'] as const).map(each => (
          <button type="button" class="menu-item" aria-pressed={mode.value === each} disabled={unchanged && each !== 'over'} onClick={() => {
            setMode(each);
            close();
          }}>{each === 'over' ? 'Yours over baseline' : each === 'difference' ? 'Difference' : 'Side by side'}</button>
        ))}
      </Menu>
      <button type="button" class="button strip-wide" onClick={() => print()}>Print</button>
      <button type="button" class="button button-strong strip-wide" onClick={() => void linkHere().then(link => copy(link, 'Link copied'))}>Copy link</button>
    </section>
  );
}
