import type { ComponentChildren } from 'preact';
import { useAnswer } from '../../api/answer.ts';
import { requestOf } from '../../api/client.ts';
import type { CreditReply } from '../../api/types.ts';
import { ErrorText } from '../../controls/error.tsx';
import { Picker } from '../../controls/menu.tsx';
import { Page } from '../../controls/page.tsx';
import { Take } from '../../controls/take.tsx';
import { scenario } from '../../scenario/store.ts';
import { look, lookAt } from '../../shell/route.ts';
import { figure } from '../../words/numbers.ts';
import type { SentencePart } from '../../words/sentence.ts';
import view from './view.ts';

interface Field {
  readonly id: string;
  readonly label: string;
  readonly unit?: string;
  readonly usual?: string;
  readonly kind?: 'number' | 'date' | 'check' | 'share';
}

interface Credit {
  readonly id: string;
  readonly label: string;
  readonly what: string;
  readonly fields: readonly Field[];
}

/** The credits of the United States that the model works out, and what each asks. */
const credits: readonly Credit[] = [
  { id: '45X', label: '45X: making cells and materials', what: 'A credit for each kWh of cells and modules sold, and for a share of the cost of electrode materials and minerals.', fields: [
    { id: 'year', label: 'Sold in', usual: '2027' }, { id: 'cells', label: 'Cells', unit: 'GWh', usual: '10' }, { id: 'modules', label: 'Modules of cells', unit: 'GWh', usual: '10' }, { id: 'cellless-modules', label: 'Modules without cells', unit: 'GWh' },
    { id: 'electrode-materials', label: 'Cost of electrode materials', unit: '$m' }, { id: 'minerals', label: 'Cost of critical minerals', unit: '$m' }, { id: 'ratio', label: 'Material assistance ratio', unit: '%', kind: 'share' }, { id: 'took-48c', label: 'The plant took 48C', kind: 'check' },
  ] },
  { id: '48E', label: '48E: a storage project', what: 'A share of what a storage project costs, higher with wage rules and domestic content.', fields: [
    { id: 'start', label: 'Construction begins', kind: 'date', usual: '2027-05-01' }, { id: 'basis', label: 'Cost it is taken on', unit: '$m', usual: '100' }, { id: 'mw', label: 'Power', unit: 'MW', usual: '100' }, { id: 'domestic-content', label: 'Domestic content', unit: '%', kind: 'share' },
    { id: 'ratio', label: 'Material assistance ratio', unit: '%', kind: 'share' }, { id: 'wages', label: 'Wage and apprenticeship rules met', kind: 'check' }, { id: 'energy-community', label: 'In an energy community', kind: 'check' }, { id: 'prohibited-claimant', label: 'Claimant is a prohibited entity', kind: 'check' },
  ] },
  { id: '48C', label: '48C: building a plant', what: 'A share of the investment in a plant, by competition; a plant that takes it earns no 45X.', fields: [
    { id: 'year', label: 'First year of sale', usual: '2027' }, { id: 'investment', label: 'Investment', unit: '$m', usual: '100' }, { id: 'cells', label: 'Cells made', unit: 'GWh a year', usual: '10' }, { id: 'horizon', label: 'Years compared', usual: '10' }, { id: 'rate', label: 'Discount rate', unit: '%', kind: 'share', usual: '8' },
  ] },
  { id: '30D', label: '30D: buyers of electric cars', what: 'What buyers of new electric cars were given, and when it ended.', fields: [] },
  { id: '45W', label: '45W: commercial vehicles', what: 'What buyers of commercial and leased vehicles were given, and when it ended.', fields: [] },
  { id: '25E', label: '25E: used electric cars', what: 'What buyers of used electric cars were given, and when it ended.', fields: [] },
  { id: '30C', label: '30C: chargers', what: 'What chargers were given, and when it ends.', fields: [] },
];

/** In the address each field is `f.<its name>`. */
const keyOf = (field: Field) => `f.${field.id}`;
const valueOf = (field: Field) => look.value[keyOf(field)] ?? field.usual ?? '';

function optionsOf(credit: Credit): Record<string, string> {
  const options: Record<string, string> = { credit: credit.id };
  for (const field of credit.fields) {
    const value = valueOf(field).trim();
    if (value !== '') options[field.id] = field.kind === 'share' ? `${value.replace('%', '')}%` : value;
  }
  return options;
}

function commandOf(credit: Credit): string {
  return ['./cellcast policy credit', credit.id, ...Object.entries(optionsOf(credit)).filter(([name]) => name !== 'credit').map(([name, value]) => (value === 'true' ? `--${name}` : `--${name} ${value}`))].join(' ');
}

const millions = (value: number) => (Math.abs(value) >= 1000 ? `$${figure(value / 1000)}bn` : `$${figure(value)}m`);
const rateText = (rate: number, unit: string) => (unit === 'share of cost' || unit === 'share' || unit === 'USD' ? `${figure(rate * (unit === 'USD' ? 1 : 100))}${unit === 'USD' ? '' : '%'}` : unit === 'USD/kWh' ? `$${figure(rate)} per kWh` : `${figure(rate)} ${unit}`);

function sentenceOf(credit: Credit, reply: CreditReply): SentencePart[] {
  const number = (text: string, title: string): SentencePart => ({ text, title, definition: credit.what, unit: 'nominal dollars' });
  if (reply.musd === null) {
    return reply.lines === null && reply.steps !== null ? [`${credit.id} is law no more for what was bought later than the days below.`] : ['Say what is sold to see what it earns.'];
  }
  const without = reply.musdWithout;
  const year = look.value['f.year'] ?? credit.fields.find(field => field.id === 'year')?.usual;
  return [
    credit.id === '45X' ? `Sold in ${year}, it earns ` : credit.id === '48E' ? 'The project earns ' : 'The plant earns ', number(millions(reply.musd), `Credit ${credit.id}`), ...(reply.rate === null ? [] : [', ', number(`${figure(reply.rate * 100)}%`, 'Rate'), ' of its cost']), '.',
    ...(without === null || Math.abs(without - reply.musd) < 1e-6 ? [] : [' Without the law of 2025 it would be ', number(millions(without), 'Without P.L. 119-21'), '.']),
  ];
}

function Input({ field }: { field: Field }): ComponentChildren {
  const id = `credit-${field.id}`;
  // A field with a usual value that is emptied stays empty.
  const set = (value: string) => lookAt(keyOf(field), value === '' && field.usual !== undefined ? ' ' : value, field.usual);
  if (field.kind === 'check') return <label class="check"><input id={id} type="checkbox" checked={valueOf(field) === 'true'} onChange={event => lookAt(keyOf(field), event.currentTarget.checked ? 'true' : '')} /> {field.label}</label>;
  return (
    <label class="field" for={id}>
      <span>{field.label}</span>
      <span class="lever-field">{field.kind === 'date'
        ? <input id={id} type="date" value={valueOf(field)} onChange={event => set(event.currentTarget.value)} />
        : <input id={id} type="text" inputMode="decimal" value={valueOf(field)} onChange={event => set(event.currentTarget.value)} />}{field.unit !== undefined && <span class="lever-unit">{field.unit}</span>}</span>
    </label>
  );
}

/** What a credit of the United States is worth: what is asked, the rule with its citation, the arithmetic line by line. */
export function CreditPage() {
  const credit = credits.find(each => each.id === look.value['credit']) ?? credits[0]!;
  const { value, error, stale } = useAnswer<CreditReply>('/policy/credit', { scenario: requestOf(scenario.value), options: optionsOf(credit) });
  const refused = error !== undefined && !stale;
  const reply = value?.credit === credit.id ? value : undefined;
  const components = [...new Set(reply?.years?.map(each => each.component) ?? [])];
  const calendar = [...new Set(reply?.years?.map(each => each.year) ?? [])];
  return (
    <Page view={view} sentence={refused ? ['This cannot be worked out.'] : reply === undefined ? undefined : sentenceOf(credit, reply)} pickers={<Picker name="Credit" value={credit.id} options={credits.map(({ id, label }) => ({ id, label }))} onPick={id => lookAt('credit', id, '45X')} />}>
      <section class="card span-4" aria-labelledby="ask-title">
        <div class="card-head"><h2 id="ask-title">What you ask about</h2></div>
        <p class="finding">{credit.what}</p>
        <div class="fields">{credit.fields.map(field => <Input key={`${credit.id} ${field.id}`} field={field} />)}</div>
        {refused && <ErrorText>{error}</ErrorText>}
        <div class="card-foot"><span><code>{commandOf(credit)}</code></span></div>
      </section>
      <div class="span-8 column">
      <section class="card" aria-labelledby="work-title">
        <div class="card-head"><h2 id="work-title">The rule, worked out</h2>{reply !== undefined && <Take sheet={() => ({
          id: `credit-${credit.id.toLowerCase()}`, title: `${credit.label}`, note: 'Nominal dollars, as the law writes them',
          columns: [{ name: 'Line or step' }, { name: 'Amount' }, { name: 'Unit' }, { name: 'Rate' }, { name: 'Credit', unit: 'MUSD' }, { name: 'Rule' }, { name: 'Why' }],
          rows: [...(reply.lines ?? []).map(line => [line.name, line.quantity, line.unit, line.rate, line.refused === '' ? line.musd : null, line.rule, line.refused]), ...(reply.steps ?? []).map(step => [step.name, step.value, '', null, null, step.rule, step.note]), ...(reply.musd === null ? [] : [['together', null, '', null, reply.musd, '', '']])],
        })} command={commandOf(credit)} />}</div>
        <p class="finding">Nominal dollars, as the law writes them. The rule beside each line opens its words below.</p>
        {reply !== undefined && reply.lines !== null && (
          <div class="table-scroll" tabIndex={0} role="region" aria-label="Lines of the credit">
            <table class="data">
              <thead><tr><th scope="col">Line</th><th scope="col" class="number">Amount</th><th scope="col" class="number">Rate</th><th scope="col" class="number">Credit</th><th scope="col">Rule</th></tr></thead>
              <tbody>
                {reply.lines.map(line => <tr key={line.name}><th scope="row">{line.name}</th><td class="number">{figure(line.quantity)} {line.unit === 'MUSD' ? '$m' : line.unit}</td><td class="number">{rateText(line.rate, line.unit === 'GWh' ? 'USD/kWh' : 'share')}</td><td class="number">{line.refused === '' ? millions(line.musd) : line.refused}</td><td>{line.rule}</td></tr>)}
                {reply.musd !== null && <tr class="total"><th scope="row">Together</th><td /><td /><td class="number">{millions(reply.musd)}</td><td /></tr>}
              </tbody>
            </table>
          </div>
        )}
        {reply !== undefined && reply.steps !== null && (
          <div class="table-scroll" tabIndex={0} role="region" aria-label="Steps of the credit">
            <table class="data">
              <thead><tr><th scope="col">Step</th><th scope="col" class="number">Value</th><th scope="col">Why</th><th scope="col">Rule</th></tr></thead>
              <tbody>
                {reply.steps.map(step => <tr key={step.name + step.rule}><th scope="row">{step.name}</th><td class="number">{figure(step.value)}</td><td>{step.note}</td><td>{step.rule}</td></tr>)}
                {reply.musd !== null && <tr class="total"><th scope="row">Credit</th><td class="number">{millions(reply.musd)}</td><td /><td /></tr>}
              </tbody>
            </table>
          </div>
        )}
        {reply !== undefined && reply.lines === null && reply.steps === null && <p class="empty">Say what is sold to see it worked out.</p>}
      </section>
      {components.length > 0 && (
        <section class="card" aria-labelledby="years-title">
          <div class="card-head"><h2 id="years-title">How the rates fade</h2><Take sheet={() => ({
            id: `credit-${credit.id.toLowerCase()}-years`, title: `${credit.label}: how the rates fade`, note: 'Rate by year of sale, nominal', columns: [{ name: 'Component' }, { name: 'Unit' }, { name: 'Year' }, { name: 'Rate' }, { name: 'Rate before the law of 2025' }],
            rows: reply!.years!.map(each => [each.component, each.unit, String(each.year), each.rate, each.without]),
          })} command={commandOf(credit)} /></div>
          <p class="finding">Rate by year of sale, nominal. Where the law of 2025 changed it, the rate before stands below.</p>
          <div class="table-scroll" tabIndex={0} role="region" aria-label="Rates by year">
            <table class="data">
              <thead><tr><th scope="col">Component</th>{calendar.map(year => <th scope="col" class="number" key={year}>{year}</th>)}</tr></thead>
              <tbody>
                {components.map(component => {
                  const rows = reply!.years!.filter(each => each.component === component);
                  const shown = (rate: number | null, unit: string) => (rate === null ? '–' : unit === 'USD/kWh' ? `$${figure(rate)}` : `${figure(rate * 100)}%`);
                  const changed = rows.some(row => row.without !== null && Math.abs(row.without - row.rate) > 1e-9);
                  return [
                    <tr key={component}><th scope="row">{component}{rows[0]?.unit === 'USD/kWh' ? ', per kWh' : ', of cost'}</th>{rows.map(row => <td class="number" key={row.year}>{shown(row.rate, row.unit)}</td>)}</tr>,
                    ...(changed ? [<tr key={`${component} before`}><th scope="row" class="quiet">before the law of 2025</th>{rows.map(row => <td class="number quiet" key={row.year}>{shown(row.without, row.unit)}</td>)}</tr>] : []),
                  ];
                })}
              </tbody>
            </table>
          </div>
        </section>
      )}
      </div>
      {reply !== undefined && reply.rules.length > 0 && (
        <section class="card" aria-labelledby="rules-title">
          <div class="card-head"><h2 id="rules-title">The law behind it</h2><Take sheet={() => ({
            id: `credit-${credit.id.toLowerCase()}-law`, title: `${credit.label}: the law behind it`, note: '', columns: ['Rule', 'What', 'Law', 'From', 'To', 'Status', 'Sources'].map(name => ({ name })),
            rows: reply.rules.map(rule => [rule.id, `${rule.target}${rule.note === '' ? '' : `. ${rule.note}`}`, rule.legalBasis, rule.start ?? '', rule.end ?? '', rule.status, rule.sources.join('; ')]),
          })} command={commandOf(credit)} /></div>
          <div class="table-box answer-box" tabIndex={0} role="region" aria-label="The law behind it: table">
            <table class="data">
              <thead><tr><th scope="col">Rule</th><th scope="col">What</th><th scope="col">Law</th><th scope="col">From, to</th><th scope="col">Status</th><th scope="col">Sources</th></tr></thead>
              <tbody>{reply.rules.map(rule => <tr key={rule.id}><th scope="row">{rule.id}</th><td>{rule.target}{rule.note === '' ? '' : `. ${rule.note}`}</td><td>{rule.legalBasis}</td><td>{rule.start ?? ''} to {rule.end ?? 'no end'}</td><td>{rule.status}</td><td>{rule.sources.join(', ')}</td></tr>)}</tbody>
            </table>
          </div>
        </section>
      )}
    </Page>
  );
}
