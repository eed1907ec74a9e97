// The equations behind a number, with its own numbers put in: what it gives, and the data behind every symbol.

import { useEffect, useState } from 'preact/hooks';
import { useAnswer } from '../../api/answer.ts';
import { get, requestOf } from '../../api/client.ts';
import type { Basis, EquationListReply, EquationsReply } from '../../api/types.ts';
import { placeOf, places } from '../../charts/places.ts';
import { BasisMark } from '../../controls/basis.tsx';
import { ErrorText } from '../../controls/error.tsx';
import { Picker } from '../../controls/menu.tsx';
import { Page } from '../../controls/page.tsx';
import { Take } from '../../controls/take.tsx';
import { ownFile, isShipped } from '../../scenario/command.ts';
import { scenarioName } from '../../scenario/names.ts';
import { isBaseline } from '../../scenario/scenario.ts';
import { about, scenario, year } from '../../scenario/store.ts';
import { look, lookAt } from '../../shell/route.ts';
import { isCost, equationPath } from '../../words/equations.ts';
import { figure, spoken } from '../../words/numbers.ts';
import type { SentencePart } from '../../words/sentence.ts';
import { Cite } from './cite.tsx';
import view from './view.ts';

type Equation = EquationsReply['equations'][number];
type Term = Equation['terms'][number];

const usual = 'Cost|Cell|LFP';

const kinds = ['Duties', 'Export Taxes', 'Production Credits', 'Purchase Credits'].map(id => ({ id, label: id }));

/** What can be asked, as the field says it; the product is added behind. */
const quantities: readonly { readonly id: string; readonly label: string; readonly of: 'cell' | 'product' | 'use' | 'money' }[] = [
  { id: 'Cost|Cell', label: 'Cost of a cell', of: 'cell' }, { id: 'Cost|Pack', label: 'Cost of a pack', of: 'cell' }, { id: 'Cost|System', label: 'Cost of a storage system', of: 'cell' }, { id: 'Levelised Cost|Storage', label: 'Levelised cost of storage', of: 'cell' },
  { id: 'Price', label: 'Price at the gate', of: 'product' }, { id: 'Delivered Price', label: 'Price delivered', of: 'product' }, { id: 'Cash Cost', label: 'Cash cost', of: 'product' }, { id: 'Use', label: 'Use and trade', of: 'product' }, { id: 'Trade', label: 'Trade and duties', of: 'product' },
  { id: 'Capacity', label: 'Capacity', of: 'product' }, { id: 'Orders', label: 'Orders of plants', of: 'product' }, { id: 'Chemistry Share', label: 'Share of a chemistry', of: 'use' },
  { id: 'Compliant Share', label: 'Keeping rules on inputs', of: 'product' }, { id: 'Effective Protection', label: 'Effective protection', of: 'product' }, { id: 'Public Money', label: 'Public money', of: 'money' },
];

const sections: readonly { readonly letters: RegExp; readonly document?: string; readonly title: string }[] = [
  { letters: /^A/, title: 'The cell: kilograms per kWh' }, { letters: /^D/, title: 'Prices of materials' }, { letters: /^B/, title: 'Yields' }, { letters: /^L/, document: 'model', title: 'Learning' }, { letters: /^C/, title: 'Cost' }, { letters: /^P/, document: 'model', title: 'Pack and system' },
  { letters: /^M/, title: 'Markets' }, { letters: /^K/, title: 'Plants' }, { letters: /^Q/, title: 'Demand and choice' },
  { letters: /^(L|W)/, document: 'policy', title: 'Duties and credits' }, { letters: /^P/, document: 'policy', title: 'Rules on inputs' }, { letters: /^F/, title: 'Public money and protection' },
];

/** A unit as equations write it; the model's own, so that the numbers put in agree. */
const unitText = (unit: string) => (unit === '' || unit === 'ratio' || unit === 'share' ? '' : unit.replace('USD', '$'));

/** Opens an equation, and the section it stands in, and shows it. */
function show(id: string): void {
  const place = document.getElementById(`worked-${id}`);
  for (const folded of [place?.closest('details'), place?.querySelector('details')]) folded?.setAttribute('open', '');
  place?.scrollIntoView({ block: 'start' });
}

function Row({ term, all, own }: { term: Term; all: readonly Equation[]; own: boolean }) {
  const given = term.equation ?? undefined;
  const here = given !== undefined && all.some(each => each.number === given);
  return (
    <tr>
      <th scope="row"><code>{term.symbol}</code></th>
      <td>{term.name}</td>
      <td class="number">{term.value === null || term.value === undefined ? '–' : figure(term.value)} {unitText(term.unit)}</td>
      <td>
        {given !== undefined && (here ? <button type="button" class="link" onClick={() => show(given)}>{given}</button> : <a href={equationPath(given, own && !/^(M|K|Q)/.test(given))}>{given}</a>)}
        {term.inputs.map(row => (
          <span class="worked-input" key={row.input}>
            <BasisMark basis={row.basis as Basis} />{' '}
            <a href={`/model/data?table=${row.file.replace(/^.*\//, '').replace(/\.csv$/, '')}&text=${encodeURIComponent(row.input.split(/[.@:]/)[0]!)}`}>{row.input.replaceAll('_', ' ')}</a>{' '}
            <span class="quiet">{`${figure(row.value)} ${unitText(row.unit)}`.trim()}, {figure(row.low)} to {figure(row.high)}; <a href={`/model/sources?text=${encodeURIComponent(row.source.split(';')[0]!.trim())}`}>{row.source}</a></span>
          </span>
        ))}
      </td>
    </tr>
  );
}

function Worked({ equation, first, all, own, direct }: { equation: Equation; first: boolean; all: readonly Equation[]; own: boolean; direct: boolean }) {
  return (
    <article class={`worked${direct ? ' worked-direct' : ''}`} {...(first ? { id: `worked-${equation.number}` } : {})}>
      <h3><a href={`/model/equations?doc=${equation.document}&eq=${equation.number}`} title="In the document">{equation.number}</a> {equation.title} <strong>{figure(equation.value)} {unitText(equation.unit)}</strong>{direct && <span class="quiet"> gives it</span>}</h3>
      <p class="worked-form"><code>{equation.symbols.replaceAll(' x ', ' × ')}</code><code>= {equation.numbers.replaceAll(' x ', ' × ').replaceAll('(-', '(−')}</code></p>
      {typeof equation.runValue === 'number' && <p class="quiet small">In the results of the run: {equation.variable!.replaceAll('|', ', ')} {figure(equation.runValue)}</p>}
      {(equation.note ?? '') !== '' && <p class="quiet small">{equation.note}</p>}
      <details open={direct}>
        <summary class="quiet small">symbols, their data and the test</summary>
        <div class="table-scroll" tabIndex={0} role="region" aria-label={`${equation.number} ${equation.title}: symbols`}>
          <table class="data">
            <thead><tr><th scope="col">Symbol</th><th scope="col">What it is</th><th scope="col" class="number">Value</th><th scope="col">From</th></tr></thead>
            <tbody>{equation.terms.map(term => <Row key={term.symbol} term={term} all={all} own={own} />)}</tbody>
          </table>
        </div>
        {(equation.tests ?? '') !== '' && <p class="quiet small">Tested by <code>{equation.tests}</code></p>}
      </details>
    </article>
  );
}

const documents: Readonly<Record<string, string>> = { model: 'Cost', 'model-markets': 'Markets', 'model-capacity': 'Capacity', 'model-demand': 'Demand', policy: 'Policy', 'model-technology': 'Technology' };

/** Every numbered equation of the documents: a link to where its numbers stand, or why they do not. */
function All() {
  const [value, setValue] = useState<EquationListReply>();
  const [error, setError] = useState<string>();
  const load = () => { if (value === undefined) get<EquationListReply>('/equations').then(setValue, (problem: unknown) => setError(String(problem))); };
  return (
    <section class="card" aria-labelledby="all-equations">
      <details class="worked-section worked-all" onToggle={load}>
        <summary><h2 id="all-equations">All equations of the documents</h2> <span class="quiet">where each can be seen with its numbers, or why not</span></summary>
        {error !== undefined && <ErrorText>{error}</ErrorText>}
        {value !== undefined && Object.entries(documents).map(([document, title]) => {
          const these = value.equations.filter(each => each.document === document);
          const shown = these.filter(each => (each.variable ?? '') !== '');
          const whys = [...new Set(these.filter(each => (each.why ?? '') !== '').map(each => each.why!))];
          return (
            <section key={document}>
              <h3>{title} <span class="quiet">{shown.length} of {these.length} with numbers</span></h3>
              {shown.length > 0 && <p class="worked-numbers">{shown.map(each => <a key={each.number} href={`/model/worked?of=${encodeURIComponent(each.variable!)}&in=${placeOf(each.region!).slug}&year=${each.year}&eq=${each.number}`} title={`${each.variable!.replaceAll('|', ', ')}, ${each.region}, ${each.year}`}>{each.number}</a>)}</p>}
              {whys.length > 0 && <dl class="worked-why">{whys.map(why => <div key={why}><dt>{these.filter(each => each.why === why).map((each, index) => <>{index > 0 && ' '}<a key={each.number} href={`/model/equations?doc=${document}&eq=${each.number}`}>{each.number}</a></>)}</dt><dd>{why.split('`').map((part, index) => (index % 2 === 1 ? <code>{part}</code> : part))}</dd></div>)}</dl>}
            </section>
          );
        })}
      </details>
    </section>
  );
}

export function WorkedPage() {
  const variable = look.value['of'] ?? usual;
  const region = placeOf(look.value['in'] ?? 'europe').id;
  const own = isCost(variable);
  const asked = look.value['eq'];
  const { value, error, stale } = useAnswer<EquationsReply>('/equations', { scenario: requestOf(scenario.value), variable, region, year: year.value });
  useEffect(() => { if (asked !== undefined && value !== undefined && !stale) show(asked); }, [asked, value, stale]);

  const known = about.value;
  const all = variable.split('|');
  const parts = all.filter(part => part !== '*' && part !== '+' && !part.startsWith('Owned by ') && !part.includes('>'));
  const lane = all.find(part => part.includes('>'));
  const owner = all.find(part => part.startsWith('Owned by '))?.slice('Owned by '.length);
  const quantity = quantities.find(each => (each.of === 'cell' ? parts.slice(0, 2).join('|') : parts[0]) === each.id) ?? quantities.find(each => each.id.split('|')[0] === parts[0]);
  const cells = (known?.chemistries ?? []).filter(each => each.costed);
  const products = (known?.stages ?? []).flatMap(stage => stage.products.map(product => ({ id: product.variable, label: product.name })));
  const uses = (known?.applications ?? []).map(each => ({ id: each.name, label: each.name }));
  const members = quantity?.of === 'cell' ? cells.map(each => ({ id: each.id, label: each.id })) : quantity?.of === 'use' ? uses : quantity?.of === 'money' ? kinds : products;
  const member = quantity?.of === 'cell' ? parts[2] ?? 'LFP' : quantity?.of === 'use' ? parts[1] ?? uses[0]?.id ?? '' : quantity?.of === 'money' ? parts[1] ?? 'Duties' : parts.slice(1).join('|');
  const ofPlants = quantity?.of === 'product' && !['Delivered Price', 'Use', 'Effective Protection', 'Trade'].includes(quantity.id);
  const pick = (id: string) => {
    const next = quantities.find(each => each.id === id)!;
    const same = next.of === quantity?.of;
    lookAt('of', `${id}|${same ? member : next.of === 'cell' ? 'LFP' : next.of === 'use' ? uses[0]?.id ?? 'EV mass market' : next.of === 'money' ? 'Duties' : 'Cell|LFP'}`, usual);
  };
  const years = Array.from({ length: (known?.years.last ?? 2040) - (known?.years.first ?? 2020) + 1 }, (_, index) => String((known?.years.first ?? 2020) + index));
  const command = `./cellcast equations "${variable}" --in "${region}" --year ${year.value}${isBaseline(scenario.value) ? '' : ` --scenario ${isShipped(scenario.value) ? scenario.value.base : ownFile}`}`;

  const equations = value?.equations ?? [];
  const main = equations.filter(each => value!.direct.includes(each.number));
  const last = main.at(-1) ?? equations.at(-1);
  const inputs = new Set(equations.flatMap(each => each.terms.flatMap(term => term.inputs.map(row => row.input))));
  const assumed = new Set(equations.flatMap(each => each.terms.flatMap(term => term.inputs.filter(row => row.basis === 'assumed').map(row => row.input))));
  const sentence: SentencePart[] | undefined = value === undefined ? undefined
    : last === undefined ? [`Nothing is made, bought or standing there: ${value.subject}.`]
      : [`${value.subject}: `, { text: `${equations.length} equations`, title: 'Equations with their numbers', definition: `Worked now by the model, ${scenarioName.value}.` }, inputs.size === 0 ? ' lead to it; what they rest on stands in the equations they name.' : ' lead to it from ', ...(inputs.size === 0 ? [] : [{ text: `${inputs.size} inputs`, title: 'Rows of the data package', definition: 'Each stands under the equation that reads it, with its range, basis and source.' }, `, ${spoken((assumed.size / inputs.size) * 100)}% of them assumed.`])];
  // The equations that give the number first, then what leads to it; each section opens on its own.
  const parted = sections
    .map(section => ({ section, these: equations.filter(each => section.letters.test(each.number) && (section.document === undefined || section.document === each.document)).sort((a, b) => Number(value!.direct.includes(b.number)) - Number(value!.direct.includes(a.number))) }))
    .filter(({ these }) => these.length > 0)
    .map(part => ({ ...part, gives: part.these.some(each => value!.direct.includes(each.number)) }))
    .sort((a, b) => Number(b.gives) - Number(a.gives));
  return (
    <Page view={view} long sentence={sentence} pickers={<>
      <Picker name="Number" value={quantity?.id ?? parts[0]!} options={quantities.map(each => ({ id: each.id, label: each.label }))} onPick={pick} />
      <Picker name="Of" value={member} options={members.length > 0 ? members : [{ id: member, label: member }]} onPick={id => lookAt('of', `${quantity?.id ?? parts[0]}|${id}`, usual)} />
      <span class="quiet">in</span>
      <Picker name="Place" value={region} options={[...(region === 'World' ? [{ id: 'World', label: 'World' }] : []), ...places.map(place => ({ id: place.id, label: place.id, token: place.token }))]} onPick={id => { if (lane !== undefined) lookAt('of', `Trade|${member}`, usual); lookAt('in', placeOf(id).slug, 'europe'); }} />
      {quantity?.id === 'Trade' && <Picker name="Origin" value={lane?.split('>')[0] ?? ''} options={[{ id: '', label: 'from where most comes' }, ...places.filter(place => place.id !== region).map(place => ({ id: place.id, label: `from ${place.id}`, token: place.token }))]} onPick={id => lookAt('of', `Trade|${member}${id === '' ? '' : `|${id}>${region}`}`, usual)} />}
      {ofPlants && <Picker name="Owner" value={owner ?? ''} options={[{ id: '', label: 'the owner of most' }, ...(known?.ownerGroups ?? []).map(group => ({ id: group.id, label: group.id }))]} onPick={id => lookAt('of', `${quantity!.id}|${member}${id === '' ? '' : `|Owned by ${id}`}`, usual)} />}
      <Picker name="Year" value={String(year.value)} options={years.map(id => ({ id, label: id }))} onPick={id => lookAt('year', id, '2030')} />
    </>}>
      {error !== undefined && <section class="card"><ErrorText>{error}</ErrorText><p class="quiet">What can be shown, and why the rest cannot, stands below.</p></section>}
      {value !== undefined && error === undefined && equations.length > 0 && (
        <section class="card" aria-labelledby="worked-title" data-busy={stale ? '' : undefined}>
          <div class="card-head"><h2 id="worked-title">{value.variable.replaceAll('|', ', ')}: equations with their numbers</h2><Take sheet={() => ({
            id: 'equations', title: `Equations with their numbers: ${value.subject}`, note: `${scenarioName.value}.`,
            columns: ['equation', 'of', 'form', 'result', 'unit', 'symbol', 'what it is', 'value', 'value unit', 'from equation', 'inputs'].map(name => ({ name })),
            rows: equations.flatMap(each => each.terms.map(term => [each.number, each.title, each.symbols, each.value, each.unit, term.symbol, term.name, term.value ?? null, term.unit, term.equation ?? '', term.inputs.map(row => `${row.input} (${row.basis}, ${row.source})`).join('; ')])),
          })} command={command} /></div>
          <p class="finding">{scenarioName.value}. Symbols lead to the equation or the row of data that gives them; numbers to the document. {value.direct.length > 0 && <>Gives the number itself: {value.direct.map((number, index) => <>{index > 0 && ', '}<button type="button" class="link" onClick={() => show(number)}>{number}</button></>)}.</>}</p>
          {parted.map(({ section, these, gives }) => (
            <details key={section.title} class="worked-section" open={gives}>
              <summary><h2>{section.title}</h2> <span class="quiet">{these.length === 1 ? '1 equation' : `${these.length} equations`}: {[...new Set(these.map(each => each.number))].join(', ')}</span></summary>
              {these.map((each, index) => (
                <Worked key={`${each.number}-${index}`} equation={each} first={these.findIndex(other => other.number === each.number) === index} all={equations} own={own} direct={value.direct.includes(each.number)} />
              ))}
            </details>
          ))}
          <div class="card-foot"><span>the same on the command line: <code>{command}</code></span></div>
        </section>
      )}
      <All />
      {value !== undefined && error === undefined && /^Cost\|(Cell|Pack|Storage System)\|/.test(value.variable) && <Cite variable={value.variable.split('|').slice(0, 3).join('|')} region={value.region} year={value.year} />}
    </Page>
  );
}
