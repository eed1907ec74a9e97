// My changes as sentences, each with undo, and the same scenario as YAML, editable in place with errors at their lines.

import { signal } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import { post, requestOf } from '../api/client.ts';
import type { Problem, ScenarioReply } from '../api/types.ts';
import { save } from '../charts/export.ts';
import { Dialog } from '../controls/dialog.tsx';
import { Tabs } from '../controls/tabs.tsx';
import { inWords, titleOf } from '../scenario/names.ts';
import { forget, save as keep, savedName } from '../scenario/saved.ts';
import { against, alone, holdAgainst, leverOf, replace, resetLever, scenario, swap } from '../scenario/store.ts';
import { baseline, isBaseline, type Change, type Scenario } from '../scenario/scenario.ts';
import { leverText } from '../words/levers.ts';
import { keepAsComparison } from './scenario-menu.tsx';
import { toast } from './toasts.tsx';

export const drawerOpen = signal<'' | 'changes' | 'yaml'>('');

function changesOf(reply: ScenarioReply): Change[] {
  return reply.changes.map(change => ({
    lever: change.lever, value: change.value ?? change.choice ?? 0,
    ...(change.from === null || change.from === undefined ? {} : { from: change.from }), ...(change.to === null || change.to === undefined ? {} : { to: change.to }),
  }));
}

/** A text that was read, as the scenario it is: levers where they can say all of it, else the text itself. */
export function scenarioOf(reply: ScenarioReply, text: string): Scenario {
  return reply.others.length === 0 && reply.base !== null ? { base: reply.base, changes: changesOf(reply) } : { base: reply.base ?? 'baseline', changes: [], yaml: text };
}

function Changes() {
  const present = scenario.value;
  return (
    <div class="drawer-scroll">
      {isBaseline(present) ? <p class="quiet">Nothing is changed: this is the baseline. Move a lever, or take a scenario from the first list of the strip.</p>
        : present.yaml !== undefined ? <p>This scenario is a text of your own. <button type="button" class="link" onClick={() => { drawerOpen.value = 'yaml'; }}>See it as YAML</button></p>
          : (
            <>
              {present.base !== baseline.base && <p class="quiet">Starts from “{titleOf(present.base)}”.</p>}
              <ol class="changes">
                {present.changes.map(change => {
                  const lever = leverOf(change.lever);
                  return (
                    <li key={change.lever}>
                      <span>{lever === undefined ? change.lever : leverText(lever, change)}</span>
                      <button type="button" class="link" onClick={() => resetLever(change.lever)} aria-label={`Reset ${lever?.name ?? change.lever}`}>reset</button>
                    </li>
                  );
                })}
              </ol>
            </>
          )}
      {!isBaseline(present) && <p class="drawer-buttons"><button type="button" class="button" onClick={() => replace(baseline)}>Back to the baseline</button></p>}
      {!isBaseline(present) && <Keep />}
      <Comparison />
    </div>
  );
}

/** Saves the scenario in this browser under a name. */
function Keep() {
  const present = scenario.value;
  const [name, setName] = useState('');
  const known = savedName(present);
  return (
    <section class="drawer-part" aria-labelledby="keep-title">
      <h3 id="keep-title">Save it</h3>
      {known !== undefined ? <p class="quiet">Saved in this browser as “{known}”, in both lists of the strip. <button type="button" class="link" onClick={() => forget(known)}>forget it</button></p> : (
        <form class="keep" onSubmit={event => {
          event.preventDefault();
          if (name.trim() === '') return;
          keep(name.trim(), present);
          setName('');
          toast('Saved in this browser');
        }}>
          <input type="text" aria-label="Name of the scenario" placeholder="Name, such as Europe closes the gap" maxLength={80} value={name} onInput={event => setName(event.currentTarget.value)} />
          <button type="submit" class="button" disabled={name.trim() === ''}>Save in this browser</button>
        </form>
      )}
      <p class="quiet">A link holds the whole scenario; a file does too (As YAML).</p>
    </section>
  );
}

/** What yours is held against, and how to take another. */
function Comparison() {
  const other = against.value;
  return (
    <section class="drawer-part" aria-labelledby="held-title">
      <h3 id="held-title">Held against</h3>
      <p>{inWords(other).replace(/^./, letter => letter.toUpperCase())}.</p>
      {other.changes.length > 0 && <ul class="changes-other">{other.changes.map(change => <li key={change.lever}>{leverOf(change.lever) === undefined ? change.lever : leverText(leverOf(change.lever)!, change)}</li>)}</ul>}
      <p class="drawer-buttons">
        <button type="button" class="button" disabled={alone.value} onClick={keepAsComparison}>Keep yours as the comparison</button>
        {!isBaseline(other) && <button type="button" class="button" onClick={() => holdAgainst(baseline)}>The baseline again</button>}
        {!isBaseline(other) && <button type="button" class="button" disabled={alone.value} onClick={swap}>Swap the two</button>}
      </p>
    </section>
  );
}

/** What a problem found, without the quotes around it. */
const unquoted = (problem: Problem) => (problem.found ?? '').replace(/^'|'$/g, '');

/** A problem of a text as a reader is told it: what stands there, and what may. */
function inPlainWords({ found, allowed, nearest, text }: Problem): string {
  if (found === undefined || found === '' || allowed === undefined) return text;
  return `${found} cannot stand here; ${allowed} can.${nearest === null ? '' : ` Did you mean ${nearest}?`}`;
}

function Yaml() {
  const [text, setText] = useState('');
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [others, setOthers] = useState<readonly string[]>([]);
  const [state, setState] = useState<'reading' | 'running' | 'kept'>('reading');
  const asked = useRef(0);
  const typed = useRef(false);
  const area = useRef<HTMLTextAreaElement>(null);
  const gutter = useRef<HTMLDivElement>(null);
  const present = scenario.value;

  useEffect(() => {
    // What the reader types is the truth while the drawer is open; other changes are shown as they come.
    if (typed.current) {
      typed.current = false;
      return;
    }
    const mine = ++asked.current;
    void post<ScenarioReply>('/scenario', { scenario: requestOf(present) }).then(reply => {
      if (mine !== asked.current) return;
      setText(present.yaml ?? reply.yaml ?? '');
      setProblems(reply.problems);
      setOthers(reply.others);
      setState('running');
    }, (error: unknown) => setProblems([{ text: String(error instanceof Error ? error.message : error), line: null, nearest: null }]));
  }, [present]);

  const change = (next: string) => {
    setText(next);
    const mine = ++asked.current;
    setTimeout(() => {
      if (mine !== asked.current) return;
      void post<ScenarioReply>('/scenario', { scenario: { base: 'baseline', changes: [], yaml: next } }).then(reply => {
        if (mine !== asked.current) return;
        setProblems(reply.problems);
        if (reply.ok) {
          typed.current = true;
          setOthers(reply.others);
          setState('running');
          replace(scenarioOf(reply, next));
          // The same scenario written otherwise changes nothing, so no effect will clear the mark.
          setTimeout(() => { typed.current = false; }, 0);
        } else {
          setState('kept');
        }
      }, (error: unknown) => {
        setProblems([{ text: String(error instanceof Error ? error.message : error), line: null, nearest: null }]);
        setState('kept');
      });
    }, 250);
  };

  const lines = text.split('\n');
  const byLine = new Map<number, Problem[]>();
  for (const problem of problems) byLine.set(problem.line ?? 0, [...(byLine.get(problem.line ?? 0) ?? []), problem]);
  return (
    <div class="yaml">
      <p class="quiet" role="status">{problems.length > 0 ? 'This text cannot run yet; the charts keep the last one that could.' : state === 'running' ? 'This text is what runs.' : 'reading'}</p>
      <div class="yaml-box">
        <div class="yaml-gutter" ref={gutter} aria-hidden="true">{lines.map((_, index) => <span class={byLine.has(index + 1) ? 'yaml-wrong' : ''}>{index + 1}</span>)}</div>
        <textarea
          ref={area} aria-label="Scenario as YAML" spellcheck={false} wrap="off" value={text} aria-invalid={problems.length > 0} aria-describedby={problems.length > 0 ? 'yaml-problems' : undefined}
          onInput={event => change(event.currentTarget.value)}
          onScroll={event => { gutter.current!.scrollTop = event.currentTarget.scrollTop; }}
        />
      </div>
      {problems.length > 0 && (
        <ul class="yaml-problems" id="yaml-problems" role="alert">
          {problems.map(problem => (
            <li class="error">
              <span aria-hidden="true">▲ </span>
              {problem.line !== null && <button type="button" class="link" onClick={() => {
                const start = lines.slice(0, problem.line! - 1).reduce((total, line) => total + line.length + 1, 0);
                area.current!.focus();
                area.current!.setSelectionRange(start, start + (lines[problem.line! - 1]?.length ?? 0));
              }}>line {problem.line}</button>}
              {problem.line !== null && ': '}{inPlainWords(problem)}
              {problem.nearest !== null && lines[(problem.line ?? 0) - 1]?.includes(unquoted(problem)) === true && <> <button type="button" class="link" onClick={() => change(lines.map((line, index) => (index === problem.line! - 1 ? line.replace(unquoted(problem), problem.nearest!) : line)).join('\n'))}>write {problem.nearest}</button></>}
            </li>
          ))}
        </ul>
      )}
      {others.length > 0 && problems.length === 0 && <p class="quiet">No lever holds: {others.join('; ')}. The text does.</p>}
      <div class="yaml-files">
        <button type="button" class="button" onClick={() => save('scenario.yaml', text, 'application/yaml')}>Save as a file</button>
        <label class="button">Open a file<input class="visually-hidden" type="file" accept=".yaml,.yml,text/yaml" onChange={event => {
          const input = event.currentTarget;
          void input.files?.[0]?.text().then(content => {
            change(content);
            input.value = '';
          });
        }} /></label>
      </div>
    </div>
  );
}

export function Drawer() {
  const tab = drawerOpen.value;
  return (
    <Dialog open={tab !== ''} onClose={() => { drawerOpen.value = ''; }} name="Scenario" className="drawer">
      <div class="drawer-head">
        <Tabs name="Scenario" value={tab === '' ? 'changes' : tab} onPick={value => { drawerOpen.value = value; }} tabs={[{ id: 'changes', label: 'My changes' }, { id: 'yaml', label: 'As YAML' }]} />
        <button type="button" class="plain" onClick={() => { drawerOpen.value = ''; }}>Close</button>
      </div>
      {tab === 'yaml' ? <Yaml /> : <Changes />}
    </Dialog>
  );
}
