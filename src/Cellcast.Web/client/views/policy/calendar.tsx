import { useSignal } from '@preact/signals';
import { useAnswer } from '../../api/answer.ts';
import { requestOf } from '../../api/client.ts';
import type { Instrument, InstrumentsReply, PolicyCheckReply } from '../../api/types.ts';
import { ErrorText } from '../../controls/error.tsx';
import { Picker } from '../../controls/menu.tsx';
import { Page } from '../../controls/page.tsx';
import { Take } from '../../controls/take.tsx';
import { isShipped, ownFile } from '../../scenario/command.ts';
import { isBaseline } from '../../scenario/scenario.ts';
import { scenario } from '../../scenario/store.ts';
import { look, lookAt } from '../../shell/route.ts';
import { figure } from '../../words/numbers.ts';
import type { SentencePart } from '../../words/sentence.ts';
import { lawOf } from './laws.ts';
import view from './view.ts';

/** Years the calendar shows; what began earlier starts at its left edge, what has no end runs to its right. */
const first = 2018;
const last = 2036;

/** Jurisdictions as the law names them, in words. */
const lands: Record<string, string> = { USA: 'United States', 'European Union': 'European Union', CHN: 'China', KOR: 'South Korea', JPN: 'Japan', IND: 'India', CAN: 'Canada', IDN: 'Indonesia', COD: 'DR Congo' };

/** Kinds of instruments, gathered into what a reader looks for. */
const groups = [
  { id: 'all', label: 'All kinds', holds: (_: string) => true },
  { id: 'duties', label: 'Duties and quotas', holds: (kind: string) => /tariff|duty|quota|price_floor/.test(kind) && !kind.startsWith('export') },
  { id: 'credits', label: 'Credits, grants, loans', holds: (kind: string) => /credit|grant|loan|subsidy|depreciation/.test(kind) && kind !== 'foreign_entity_rule' },
  { id: 'rules', label: 'Rules on content and origin', holds: (kind: string) => /content|entity|eligibility|cost_weight|ban|standard|recycling|limit|screening|transfer/.test(kind) },
  { id: 'exports', label: 'Export taxes and controls', holds: (kind: string) => kind.startsWith('export') || kind.includes('export') },
];

function at(day: string | null, fallback: number): number {
  if (day === null) return fallback;
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return year + (month - 1) / 12 + (date - 1) / 365;
}

const place = (time: number) => Math.min(100, Math.max(0, ((time - first) / (last + 1 - first)) * 100));

function rate(instrument: Instrument): string {
  if (instrument.rate === null) return instrument.rateMeaning;
  const unit = instrument.unit === 'percent' ? '%' : instrument.unit === null ? '' : ` ${instrument.unit}`;
  return `${figure(instrument.rate)}${unit}${instrument.rateMeaning === '' ? '' : `, ${instrument.rateMeaning}`}`;
}

const state = (instrument: Instrument) => (instrument.status === 'proposed' || instrument.status === 'suspended' ? 'open' : instrument.status === 'lapsed' || instrument.status === 'struck down' ? 'past' : 'law');

/** Rules that contradict each other or overlap: what a scenario writes is held against the law, and the law against itself. */
function Check() {
  const { value, error } = useAnswer<PolicyCheckReply>('/policy/check', { scenario: requestOf(scenario.value) });
  const conflicts = value?.conflicts ?? [];
  const command = `./cellcast policy check${isBaseline(scenario.value) ? '' : ` --scenario ${isShipped(scenario.value) ? scenario.value.base : ownFile}`}`;
  const contradictions = conflicts.filter(each => each.isContradiction).length;
  return (
    <section class="card" aria-labelledby="check-title">
      <div class="card-head"><h2 id="check-title">Do rules contradict each other?</h2><Take sheet={() => ({
        id: 'policy-check', title: 'Rules that contradict each other or overlap', note: '', columns: ['First', 'Second', 'Kind', 'What'].map(name => ({ name })), rows: conflicts.map(each => [each.first, each.second, each.isContradiction ? 'contradiction' : 'overlap', each.what]),
      })} command={command} /></div>
      <p class="finding">{value === undefined ? '' : `${contradictions === 0 ? 'No contradiction' : contradictions === 1 ? '1 contradiction' : `${contradictions} contradictions`}, ${conflicts.length - contradictions} ${conflicts.length - contradictions === 1 ? 'overlap' : 'overlaps'}, among the rules of the scenario in force.`}</p>
      {error !== undefined && <ErrorText>{error}</ErrorText>}
      {conflicts.length > 0 && (
        <div class="table-scroll" tabIndex={0} role="region" aria-label="Rules that contradict each other or overlap: table">
          <table class="data">
            <thead><tr><th scope="col">Rules</th><th scope="col">Kind</th><th scope="col">What</th></tr></thead>
            <tbody>{conflicts.map(each => <tr key={`${each.first} ${each.second}`}><th scope="row">{each.first}, {each.second}</th><td>{each.isContradiction ? 'contradiction' : 'overlap'}</td><td>{each.what}</td></tr>)}</tbody>
          </table>
        </div>
      )}
      <div class="card-foot"><span>the same on the command line: <code>{command}</code></span></div>
    </section>
  );
}

export function Calendar() {
  const { value, error } = useAnswer<InstrumentsReply>('/policy/instruments', { scenario: requestOf(scenario.value) });
  const opened = useSignal<string | undefined>(undefined);
  const all = value?.instruments ?? [];
  const land = look.value['land'] ?? 'USA';
  const group = groups.find(each => each.id === look.value['kind']) ?? groups[1]!;
  const known = [...new Set(all.map(instrument => instrument.jurisdiction))].sort((a, b) => all.filter(each => each.jurisdiction === b).length - all.filter(each => each.jurisdiction === a).length);
  const shown = all.filter(instrument => (land === 'all' || instrument.jurisdiction === land) && group.holds(instrument.kind))
    .sort((a, b) => a.jurisdiction.localeCompare(b.jurisdiction) || at(a.start, first) - at(b.start, first));
  const today = new Date();
  const now = today.getFullYear() + today.getMonth() / 12 + today.getDate() / 365;
  const inForce = all.filter(instrument => state(instrument) === 'law' && at(instrument.start, first) <= now && at(instrument.end, last + 1) > now);
  const sentence: SentencePart[] | undefined = value === undefined ? (error === undefined ? undefined : ['The law cannot be read.'])
    : [{ text: String(inForce.length), title: 'Enacted, begun and not ended', definition: 'Instruments of the data package that are law today.' }, ` of ${all.length} instruments are in force today; `, { text: String(all.filter(instrument => instrument.status === 'proposed').length), title: 'Proposed', definition: 'Drafts and announcements, drawn as outlines.' }, ' are proposed.'];
  return (
    <Page view={view} sentence={sentence} pickers={<>
      <Picker name="Jurisdiction" value={land} options={[...known.map(id => ({ id, label: lands[id] ?? id })), { id: 'all', label: 'Everywhere' }]} onPick={id => lookAt('land', id, 'USA')} />
      <Picker name="Kind" value={group.id} options={groups.map(each => ({ id: each.id, label: each.label }))} onPick={id => lookAt('kind', id, 'duties')} />
    </>}>
      {error !== undefined && <ErrorText>{error}</ErrorText>}
      <section class="card" aria-labelledby="calendar-title">
        <div class="card-head"><h2 id="calendar-title">What holds when</h2><Take sheet={() => ({
          id: 'policy-calendar', title: 'What holds when', note: 'Instruments of law, as the data package has them; no advice',
          columns: ['id', 'jurisdiction', 'kind', 'target', 'status', 'from', 'to', 'rate', 'unit', 'what the rate is', 'law', 'acts in a run', 'sources'].map(name => ({ name })),
          rows: shown.map(each => [each.id, each.jurisdiction, each.kind, each.target, each.status, each.start, each.end, each.rate, each.unit, each.rateMeaning, each.legalBasis, each.acts, each.sources.join(' ')]),
        })} command="./cellcast policy list" /></div>
        <p class="finding">Filled: law. Outlined: proposed or suspended. Pale: lapsed or struck down. The line is today; a name opens the law.</p>
        <div class="calendar">
          <div class="calendar-head" aria-hidden="true"><span />{<div class="calendar-years">{Array.from({ length: last - first + 1 }, (_, index) => first + index).map(year => <span>{year % 2 === 0 ? year : ''}</span>)}</div>}</div>
          {shown.map(instrument => {
            const open = opened.value === instrument.id;
            const from = place(at(instrument.start, first));
            const to = place(at(instrument.end, last + 1));
            return (
              <div class="calendar-row" key={instrument.id}>
                <button type="button" aria-expanded={open} onClick={() => { opened.value = open ? undefined : instrument.id; }}><strong>{instrument.target === '' ? instrument.id : instrument.target}</strong><span class="quiet">{[land === 'all' ? lands[instrument.jurisdiction] ?? instrument.jurisdiction : '', lawOf(instrument.id) ?? '', rate(instrument)].filter(text => text !== '').join(', ')}</span></button>
                <div class="calendar-lane" role="img" aria-label={`${instrument.status}, from ${instrument.start ?? 'no day told'} to ${instrument.end ?? 'no end'}`}>
                  <span class="calendar-today" style={{ left: `${place(now)}%` }} />
                  <span class={`calendar-bar calendar-${state(instrument)}`} style={{ left: `${from}%`, width: `${Math.max(0.6, to - from)}%` }} />
                </div>
                {open && (
                  <dl class="law">
                    <div><dt>Law</dt><dd>{instrument.legalBasis}</dd></div>
                    <div><dt>Status</dt><dd>{instrument.status}{instrument.acts ? ', acts in a run' : ', told but not acting in a run'}; {instrument.start ?? 'no first day told'} to {instrument.end ?? 'no end'}</dd></div>
                    <div><dt>Rate</dt><dd>{rate(instrument)}</dd></div>
                    {instrument.replaces.length > 0 && <div><dt>Replaces</dt><dd>{instrument.replaces.join(', ')}</dd></div>}
                    {instrument.note !== '' && <div><dt>Note</dt><dd>{instrument.note}</dd></div>}
                    {instrument.doubts.length > 0 && <div><dt>Doubts</dt><dd>{instrument.doubts.join('; ')}</dd></div>}
                    <div><dt>Sources</dt><dd>{instrument.sources.join(', ')} (confidence {instrument.confidence})</dd></div>
                    <div><dt>Command</dt><dd><code>./cellcast policy show {instrument.id}</code></dd></div>
                  </dl>
                )}
              </div>
            );
          })}
          {value !== undefined && shown.length === 0 && <p class="empty">No instrument of this kind is known here. Choose another kind or place above.</p>}
        </div>
        <div class="card-foot"><span>the same on the command line: <code>./cellcast policy list</code></span><span>{shown.length} of {all.length} shown</span></div>
      </section>
      <Check />
    </Page>
  );
}
