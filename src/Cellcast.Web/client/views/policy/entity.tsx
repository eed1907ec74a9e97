import { useAnswer } from '../../api/answer.ts';
import { requestOf } from '../../api/client.ts';
import type { EntityReply } from '../../api/types.ts';
import { ErrorText } from '../../controls/error.tsx';
import { Page } from '../../controls/page.tsx';
import { Take } from '../../controls/take.tsx';
import { Picker } from '../../controls/menu.tsx';
import { scenario } from '../../scenario/store.ts';
import { look, lookAt } from '../../shell/route.ts';
import { dayInWords } from '../../words/days.ts';
import type { SentencePart } from '../../words/sentence.ts';
import view from './view.ts';

interface Asked {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly unit?: string;
  readonly usual?: string;
  /** Choices other than a text. */
  readonly among?: readonly string[];
}

/** What the tests ask of a firm; what is left open is answered as uncertain. */
const fields: readonly Asked[] = [
  { id: 'firm', label: 'Name', hint: '(looked for on the lists)' }, { id: 'seat', label: 'Seat', hint: '(country)', usual: 'United States' }, { id: 'owned', label: 'Owned by covered nations', unit: '%' },
  { id: 'holdings', label: 'Holdings of specified foreign entities', hint: '(with commas)', usual: '24%,14%' }, { id: 'debt', label: 'Debt owed to them', unit: '%' }, { id: 'officer', label: 'May appoint an officer', among: ['', 'yes', 'no'] },
  { id: 'contract', label: 'Licence or service contract signed on', hint: '(day)' }, { id: 'royalty-years', label: 'Years of royalty' }, { id: 'service-years', label: 'Years of services' }, { id: 'know-how', label: 'Know-how transferred', among: ['', 'whole', 'part'] }, { id: 'control', label: 'It directs operation or output', among: ['', 'yes', 'no'] },
];

const usualDay = '2026-12-01';
const keyOf = (field: Asked) => `e.${field.id}`;
const valueOf = (field: Asked) => look.value[keyOf(field)] ?? field.usual ?? '';

/** Whether a firm is a prohibited foreign entity: the tests of the law, one by one. */
export function Entity() {
  const on = /^\d{4}-\d{2}-\d{2}$/.test(look.value['on'] ?? '') ? look.value['on']! : usualDay;
  const options: Record<string, string> = { on };
  for (const field of fields) {
    const value = valueOf(field).trim();
    if (value !== '') options[field.id] = field.unit === '%' ? `${value.replace('%', '')}%` : value;
  }
  const { value, error, stale } = useAnswer<EntityReply>('/policy/entity', { scenario: requestOf(scenario.value), options });
  const refused = error !== undefined && !stale;
  const command = ['./cellcast policy entity', ...Object.entries(options).map(([name, text]) => `--${name} ${/[ ,]/.test(text) ? `"${text}"` : text}`)].join(' ');
  const verdict = (finding: string) => (finding === 'yes' ? 'is a prohibited foreign entity' : finding === 'no' ? 'is no prohibited foreign entity' : 'may be a prohibited foreign entity: not all is said');
  const sentence: SentencePart[] | undefined = refused ? ['This cannot be worked out.'] : value === undefined ? undefined : [
    'Such a firm ', { text: verdict(value.prohibited), title: `Prohibited on ${value.on}`, definition: 'Specified or influenced by the tests below; it then earns no credit of sections 45X, 45Y and 48E, and what it makes counts against a bill.' }, ` on ${dayInWords(value.on)}: `,
    `${value.tests.filter(test => test.finding === 'yes').length} of ${value.tests.length} tests say so`, value.tests.some(test => test.finding === 'uncertain') ? `, ${value.tests.filter(test => test.finding === 'uncertain').length} are open.` : '.',
  ];
  return (
    <Page view={view} sentence={sentence} pickers={<label class="date"><span class="quiet">on</span> <input type="date" value={on} min="2025-07-04" max="2040-12-31" onChange={event => lookAt('on', event.currentTarget.value, usualDay)} /></label>}>
      <section class="card span-4" aria-labelledby="firm-title">
        <div class="card-head"><h2 id="firm-title">The firm</h2></div>
        <p class="finding">What you know of it. What is left empty stays open; what stands here is an example.</p>
        <div class="fields">{fields.map(field => (
          <label class="field" for={`entity-${field.id}`} key={field.id}>
            <span>{field.label}{field.hint !== undefined && <span class="quiet"> {field.hint}</span>}</span>
            {field.among !== undefined
              ? <Picker name={field.label} value={valueOf(field)} options={field.among.map(id => ({ id, label: id === '' ? 'not said' : id }))} onPick={id => lookAt(keyOf(field), id)} />
              : <span class="lever-field"><input id={`entity-${field.id}`} type="text" value={valueOf(field)} maxLength={80} onChange={event => lookAt(keyOf(field), event.currentTarget.value.trim() === '' ? ' ' : event.currentTarget.value.trim(), field.usual ?? ' ')} />{field.unit !== undefined && <span class="lever-unit">{field.unit}</span>}</span>}
          </label>
        ))}</div>
        {refused && <ErrorText>{error}</ErrorText>}
        <div class="card-foot"><span><code>{command}</code></span></div>
      </section>
      <section class="card span-8" aria-labelledby="tests-title">
        <div class="card-head"><h2 id="tests-title">Test by test</h2>{value !== undefined && <Take command={command} sheet={() => ({
          id: 'foreign-entity', title: `Prohibited foreign entity, ${value.on}`, note: 'No tax or legal advice', columns: ['test', 'rule', 'finding', 'why'].map(name => ({ name })), rows: value.tests.map(test => [test.test, test.rule, test.finding, test.why]),
        })} />}</div>
        <p class="finding">Status of 5 October 2026; no tax or legal advice. A rule opens in the calendar.</p>
        <div class="table-scroll" tabIndex={0} role="region" aria-label="Test by test: table">
          <table class="data">
            <thead><tr><th scope="col">Test</th><th scope="col">Finding</th><th scope="col">Why</th><th scope="col">Rule</th></tr></thead>
            <tbody>
              {value?.tests.map(test => <tr key={test.test + test.rule}><th scope="row">{test.test}</th><td><strong>{test.finding}</strong></td><td>{test.why}</td><td>{test.rule}</td></tr>)}
              {value !== undefined && ([['Specified foreign entity', value.specified], ['Foreign-influenced entity', value.influenced], ['Prohibited', value.prohibited]] as const).map(([name, finding]) => <tr class="total" key={name}><th scope="row">{name}</th><td>{finding}</td><td /><td /></tr>)}
            </tbody>
          </table>
        </div>
      </section>
    </Page>
  );
}
