// The two menus of the strip: what you look at, and what it is held against. Both offer the shipped scenarios and those the reader saved.

import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { About } from '../api/types.ts';
import { Arrow, Menu } from '../controls/menu.tsx';
import { besideTitle, scenarioName } from '../scenario/names.ts';
import { forget, saved } from '../scenario/saved.ts';
import { baseline, sameScenario, type Scenario } from '../scenario/scenario.ts';
import { about, against, alone, holdAgainst, replace, scenario, swap } from '../scenario/store.ts';
import { toast } from './toasts.tsx';

type Shipped = About['scenarios'][number];

/** The shipped scenarios in the order a reader looks for them: questions first, single levers last. */
function grouped(all: readonly Shipped[]): { title: string; scenarios: readonly Shipped[] }[] {
  const single = /^l\d/;
  const packages = /^(six|ask|route|world|law|tracker)-/;
  const rest = all.filter(each => each.id !== baseline.base);
  return [
    { title: 'Shocks and questions', scenarios: rest.filter(each => !single.test(each.id) && !packages.test(each.id)) },
    { title: 'Packages, routes and worlds', scenarios: rest.filter(each => packages.test(each.id)) },
    { title: 'One lever at a time', scenarios: rest.filter(each => single.test(each.id)) },
  ];
}

/** A list to pick a scenario from, with a field to find one. */
function ScenarioList({ current, onPick, children }: { current: Scenario; onPick: (next: Scenario) => void; children?: ComponentChildren }) {
  const [text, setText] = useState('');
  const words = text.toLowerCase().split(/\s+/).filter(word => word !== '');
  const matches = (name: string, more: string) => words.every(word => `${name} ${more}`.toLowerCase().includes(word));
  const item = (of: Scenario, name: string, description: string, key: string) => (
    <button type="button" class="menu-item menu-two" key={key} aria-pressed={sameScenario(of, current)} onClick={() => onPick(of)}><strong>{name}</strong>{description !== '' && <span class="quiet">{description}</span>}</button>
  );
  const shipped = about.value?.scenarios ?? [];
  const first = shipped.find(each => each.id === baseline.base);
  const mine = saved.value.filter(each => matches(each.name, ''));
  const groups = grouped(shipped).map(group => ({ ...group, scenarios: group.scenarios.filter(each => matches(each.title, `${each.description} ${each.id}`)) })).filter(group => group.scenarios.length > 0);
  const showsBaseline = first !== undefined && matches('baseline', `${first.title} ${first.description}`);
  return (
    <>
      {children}
      <input type="search" class="menu-find" aria-label="Find a scenario" placeholder="Find a scenario" value={text} onInput={event => setText(event.currentTarget.value)} />
      {showsBaseline && item(baseline, 'Baseline', first.description, 'baseline')}
      {mine.length > 0 && <p class="menu-title">Saved in this browser</p>}
      {mine.map(each => (
        <div class="menu-row" key={each.name}>
          {item(each.scenario, each.name, '', each.name)}
          <button type="button" class="menu-item menu-aside" onClick={() => forget(each.name)} aria-label={`Forget ${each.name}`}>forget</button>
        </div>
      ))}
      {groups.map(group => (
        <div key={group.title}>
          <p class="menu-title">{group.title}</p>
          {group.scenarios.map(each => item({ base: each.id, changes: [] }, each.title, each.description, each.id))}
        </div>
      ))}
      {!showsBaseline && mine.length === 0 && groups.length === 0 && <p class="menu-title">No scenario has these words.</p>}
    </>
  );
}

export function ScenarioMenu() {
  return (
    <Menu name={`Scenario: ${scenarioName.value}`} className="picker menu-wide" label={<><span class="line-solid" aria-hidden="true" /><span class="picker-name">{scenarioName.value}</span> <Arrow /></>}>
      {close => <ScenarioList current={scenario.value} onPick={next => {
        replace(next);
        close();
      }} />}
    </Menu>
  );
}

/** Yours as it stands becomes what further changes are held against. */
export function keepAsComparison() {
  holdAgainst(scenario.peek());
  toast('Kept. Move a lever, and the charts compare with this.');
}

export function AgainstMenu() {
  return (
    <Menu name={`Held against: ${besideTitle.value}`} className="picker menu-wide strip-wide" label={<><span class="line-dashed" aria-hidden="true" /><span class="picker-name">{besideTitle.value}</span> <Arrow /></>}>
      {close => (
        <ScenarioList current={against.value} onPick={next => {
          holdAgainst(next);
          close();
        }}>
          <button type="button" class="menu-item menu-two" disabled={alone.value} onClick={() => {
            keepAsComparison();
            close();
          }}><strong>Keep yours as the comparison</strong><span class="quiet">{alone.value ? 'Yours is what it is held against.' : 'What you have now stands beside what you change next.'}</span></button>
          <button type="button" class="menu-item" disabled={alone.value} onClick={() => {
            swap();
            close();
          }}><strong>Swap the two</strong></button>
        </ScenarioList>
      )}
    </Menu>
  );
}
