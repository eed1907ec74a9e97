// The scenario strip: yours against another, what was changed, the year, how to look, and taking it away.

import { Picker, Menu, Arrow } from '../controls/menu.tsx';
import { theBeside } from '../scenario/names.ts';
import { about, against, alone, busy, canRedo, canUndo, holdAgainst, linkHere, mode, redo, results, scenario, setMode, setYear, undo, updating, year } from '../scenario/store.ts';
import { baseline, isBaseline } from '../scenario/scenario.ts';
import { drawerOpen } from './drawer.tsx';
import { AgainstMenu, keepAsComparison, ScenarioMenu } from './scenario-menu.tsx';
import { copy } from './toasts.tsx';

export function Strip() {
  const present = scenario.value;
  const unchanged = alone.value;
  const count = present.yaml === undefined ? present.changes.length : results.value?.scenario.sentences.length ?? 1;
  const first = about.value?.years.first ?? 2020;
  const last = about.value?.years.last ?? 2040;
  const years = Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
  return (
    <section class="strip" aria-label="Scenario">
      <ScenarioMenu />
      <span class="quiet strip-wide">against</span>
      <AgainstMenu />
      <button type="button" class="plain" onClick={() => { drawerOpen.value = 'changes'; }}><span class="strip-wide">My </span><span class="strip-lower">changes</span> <strong>{count}</strong></button>
      <button type="button" class="plain strip-wide" disabled={!canUndo.value} onClick={undo} aria-keyshortcuts="Control+Z">Undo</button>
      <button type="button" class="plain strip-wide" disabled={!canRedo.value} onClick={redo} aria-keyshortcuts="Control+Shift+Z">Redo</button>
      <span class="strip-status" role="status">{busy.value ? 'busy, trying again' : updating.value ? 'updating' : ''}</span>
      <span class="strip-gap" />
      <Picker name="Year" prefix={<span class="strip-wide">Year&nbsp;</span>} value={String(year.value)} onPick={value => setYear(Number(value))} options={years.map(each => ({ id: each, label: each }))} />
      <button type="button" class="plain strip-wide" aria-pressed={mode.value === 'sides'} disabled={unchanged} onClick={() => setMode(mode.value === 'sides' ? 'over' : 'sides')}>Side by side</button>
      <button type="button" class="plain strip-wide" aria-pressed={mode.value === 'difference'} disabled={unchanged} onClick={() => setMode(mode.value === 'difference' ? 'over' : 'difference')}>Difference</button>
      <Menu name="View: how to look" className="picker strip-narrow" label={<>View <Arrow /></>} align="right">
        {close => (
          <>
            <p class="menu-title">Yours against {theBeside.value}</p>
            {(['over', 'difference', 'sides'] as const).map(each => (
              <button type="button" class="menu-item" key={each} aria-pressed={mode.value === each} disabled={unchanged && each !== 'over'} onClick={() => {
                setMode(each);
                close();
              }}>{each === 'over' ? 'One over the other' : each === 'difference' ? 'Difference' : 'Side by side'}</button>
            ))}
            <button type="button" class="menu-item" disabled={unchanged} onClick={() => {
              keepAsComparison();
              close();
            }}>Keep yours as the comparison</button>
            {!isBaseline(against.value) && <button type="button" class="menu-item" onClick={() => {
              holdAgainst(baseline);
              close();
            }}>Against the baseline again</button>}
          </>
        )}
      </Menu>
      <button type="button" class="button strip-wide" onClick={() => print()}>Print</button>
      <button type="button" class="button button-strong strip-wide" onClick={() => void linkHere().then(link => copy(link, 'Link copied'))}>Copy link</button>
    </section>
  );
}
