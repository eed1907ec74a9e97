// A lever: name, field with unit, range with a tick at its neutral value, status word, basis, reset. Every input event runs the model.

import { useId, useState } from 'preact/hooks';
import type { Lever as LeverFacts } from '../api/types.ts';
import { about, commit, failure, move, resetLever, scenario, setLever, setLeverYears } from '../scenario/store.ts';
import { changeOf } from '../scenario/scenario.ts';
import { grouped } from '../words/numbers.ts';
import { decimalsOf, leverNumber, leverUnit, strength } from '../words/levers.ts';
import { BasisMark } from './basis.tsx';
import { ErrorText } from './error.tsx';
import { Explained } from './explained.tsx';

/** A lever; `compact` as the dock of a phone has it, which leaves basis, law and years to the list of all levers. */
export function Lever({ lever, onTouch, compact }: { lever: LeverFacts; onTouch?: () => void; compact?: boolean }) {
  const id = useId();
  const change = changeOf(scenario.value, lever.id);
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const changed = change !== undefined;
  const value = change === undefined ? lever.neutral : Number(change.value);
  const decimals = decimalsOf(lever.step);
  const span = lever.high - lever.low || 1;
  const at = (number: number) => Math.min(100, Math.max(0, ((number - lever.low) / span) * 100));
  const outside = typed !== undefined && typed !== '' && (!Number.isFinite(Number(typed)) || Number(typed) < lever.low || Number(typed) > lever.high);
  const refused = failure.value?.problems.find(problem => problem.text.includes(lever.id));
  const neutralText = lever.reference?.text ?? `baseline ${leverNumber(lever, lever.neutral)}`;
  const error = outside ? `from ${leverNumber(lever, lever.low)} to ${leverNumber(lever, lever.high)} ${leverUnit(lever.unit)}` : refused?.text;

  const explanation = { title: lever.name, definition: lever.words, unit: lever.unit, source: lever.source ?? undefined, formula: lever.sets.join('; ') };
  if (lever.form === 'choice') {
    const neutral = lever.neutralChoice ?? lever.choices[0]?.id ?? '';
    return (
      <div class={`lever${changed ? ' lever-changed' : ''}`}>
        <div class="lever-head">
          <Explained of={explanation} className="lever-name"><span id={`${id}-name`}>{lever.name}</span></Explained>
        </div>
        <select aria-labelledby={`${id}-name`} value={String(change?.value ?? neutral)} onFocus={onTouch} onChange={event => setLever(lever.id, event.currentTarget.value)}>
          {lever.choices.map(choice => <option value={choice.id}>{choice.name}</option>)}
        </select>
        <div class="lever-foot">
          <BasisMark basis={lever.basis} /> <span class="quiet">baseline: {lever.choices.find(choice => choice.id === neutral)?.name ?? neutral}</span>
          {changed && <button type="button" class="link" onClick={() => resetLever(lever.id)} aria-label={`Reset ${lever.name}`}>reset</button>}
        </div>
      </div>
    );
  }

  const reset = changed && <button type="button" class="link" onClick={() => resetLever(lever.id)} aria-label={`Reset ${lever.name}`}>reset</button>;
  const fromNeutral = Math.min(at(value), at(lever.neutral));
  const onKey = (event: KeyboardEvent) => {
    const jump = event.key === 'PageUp' ? 10 : event.key === 'PageDown' ? -10 : 0;
    if (jump !== 0) {
      event.preventDefault();
      setLever(lever.id, clamp(lever, value + jump * lever.step));
    } else if (event.key === 'r' && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      resetLever(lever.id);
    }
  };
  return (
    <div class={`lever${changed ? ' lever-changed' : ''}`} data-lever={lever.id}>
      <div class="lever-head">
        {compact === true ? <span class="lever-name" id={`${id}-name`}>{lever.name}</span> : <Explained of={explanation} className="lever-name"><span id={`${id}-name`}>{lever.name}</span></Explained>}
        <span class="lever-field">
          <input
            type="text" inputMode="decimal" aria-labelledby={`${id}-name`} aria-invalid={error !== undefined} aria-describedby={error === undefined ? undefined : `${id}-error`}
            value={typed ?? grouped(value, decimals).replaceAll(',', '')} onFocus={onTouch}
            onInput={event => {
              const text = event.currentTarget.value;
              setTyped(text);
              const number = Number(text.replace('\u2212', '-'));
              if (text.trim() !== '' && Number.isFinite(number) && number >= lever.low && number <= lever.high) move(lever.id, number);
            }}
            onChange={() => commit()}
            onBlur={() => {
              setTyped(undefined);
              commit();
            }}
            onKeyDown={event => { if (event.key === 'Enter') commit(); }}
          />
          <span class="lever-unit" aria-hidden="true">{leverUnit(lever.unit)}</span>
        </span>
      </div>
      <div class="lever-track">
        <span class="lever-rail" aria-hidden="true" />
        <span class="lever-fill" aria-hidden="true" style={{ left: `${fromNeutral}%`, width: `${Math.abs(at(value) - at(lever.neutral))}%` }} />
        <span class="lever-tick" aria-hidden="true" style={{ left: `${at(lever.neutral)}%` }} />
        <input
          type="range" min={lever.low} max={lever.high} step={lever.step} value={value} aria-labelledby={`${id}-name`}
          aria-valuetext={`${leverNumber(lever, value)} ${lever.unit}, ${strength(lever, value)}, ${neutralText}`}
          onFocus={onTouch} onInput={event => move(lever.id, Number(event.currentTarget.value))} onChange={() => commit()} onKeyDown={onKey}
        />
      </div>
      <div class="lever-foot">
        <span class="quiet">{leverNumber(lever, lever.low)}</span>
        <strong>{strength(lever, value)}</strong>
        {compact === true && reset}
        <span class="quiet lever-high">{leverNumber(lever, lever.high)}</span>
      </div>
      {compact !== true && (
        <div class="lever-foot">
          <BasisMark basis={lever.basis} />
          <span class="quiet lever-reference">{neutralText}</span>
          {reset}
        </div>
      )}
      {compact !== true && lever.dated && (changed ? <Years lever={lever} from={change.from ?? lever.from} to={change.to ?? lever.to} /> : lever.to !== null && <p class="lever-foot quiet">acts from {lever.from} to {lever.to}</p>)}
      {error !== undefined && <ErrorText id={`${id}-error`}>{error}</ErrorText>}
    </div>
  );
}

/** When the lever acts: its own years unless others are said. */
function Years({ lever, from, to }: { lever: LeverFacts; from: number | null; to: number | null }) {
  const id = useId();
  const [wrong, setWrong] = useState<string | undefined>(undefined);
  const first = about.value?.years.first ?? 2020;
  const last = about.value?.years.last ?? 2040;
  const set = (next: { from: number | null; to: number | null }, year: number) => {
    if (!Number.isInteger(year) || year < first || year > last) setWrong(`years from ${first} to ${last}`);
    else if ((next.from ?? first) > (next.to ?? last)) setWrong('the first year comes after the last');
    else {
      setWrong(undefined);
      setLeverYears(lever.id, next.from ?? undefined, next.to ?? undefined);
    }
  };
  const field = (name: string, value: number, changed: (year: number) => { from: number | null; to: number | null }) => (
    <input
      id={`${id}-${name}`} class="year-field" type="number" min={first} max={last} value={value} aria-label={`${lever.name}: ${name} year`} aria-invalid={wrong !== undefined} aria-describedby={wrong === undefined ? undefined : `${id}-wrong`}
      onChange={event => set(changed(Number(event.currentTarget.value)), Number(event.currentTarget.value))}
    />
  );
  return (
    <>
      <div class="lever-foot quiet">
        <span>from</span>{field('first', from ?? first, year => ({ from: year, to }))}
        <span>to</span>{field('last', to ?? last, year => ({ from, to: year }))}
      </div>
      {wrong !== undefined && <ErrorText id={`${id}-wrong`}>{wrong}</ErrorText>}
    </>
  );
}

function clamp(lever: LeverFacts, value: number): number {
  return Math.min(lever.high, Math.max(lever.low, Number(value.toFixed(decimalsOf(lever.step)))));
}
