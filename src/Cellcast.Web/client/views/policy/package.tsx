import { computed, signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { requestOf } from '../../api/client.ts';
import { useJob } from '../../api/job.ts';
import type { Effect, PackageReply } from '../../api/types.ts';
import { ChartCard } from '../../charts/card.tsx';
import type { ChartModel } from '../../charts/model.ts';
import { placeOf, places } from '../../charts/places.ts';
import { narrow } from '../../charts/screen.ts';
import { Reports, type Beside } from '../../controls/beside.tsx';
import { Figures, type Figure } from '../../controls/figures.tsx';
import { Arrow, Menu, Picker } from '../../controls/menu.tsx';
import { Page } from '../../controls/page.tsx';
import { Progress } from '../../controls/progress.tsx';
import { Tabs } from '../../controls/tabs.tsx';
import { Take } from '../../controls/take.tsx';
import { about, leverOf, scenario } from '../../scenario/store.ts';
import { look, lookAt } from '../../shell/route.ts';
import { figure } from '../../words/numbers.ts';
import type { SentencePart } from '../../words/sentence.ts';
import { amount, cell, heading, mean, perUnit, quantities, quantityOf, type Quantity } from './effects.ts';
import view from './view.ts';

/** Every further part doubles the runs; the server takes no more. */
const most = 6;
const usual = ['six-capital', 'six-fdi', 'six-continuity'];

/** What is shown where nothing is chosen: for Europe, a subsidy of the ramp beside the yields of a partner. */
const usualOf = (home: string) => (home === 'Europe' ? ['l08-ramp-subsidy', 'l33-allied-yields'] : usual);

const answer = signal<PackageReply | undefined>(undefined);
const shown = computed(() => quantityOf(look.value['show']));

/** A part's title: that of the shipped scenario, or the lever's name. */
function titleOf(part: string): string {
  const title = about.value?.scenarios.find(each => each.id === part)?.title ?? leverOf(part)?.name ?? part;
  // "Lever six of six: one policy, kept" stands among its own kind here.
  const short = title.replace(/^Lever \w+ of \w+: /, '');
  return short.charAt(0).toUpperCase() + short.slice(1);
}

const bars = computed<ChartModel | undefined>(() => (answer.value === undefined ? undefined : {
  kind: 'rows', unit: shown.value.unit, signed: true,
  rows: [
    ...answer.value.parts.map(part => ({ id: part.scenario, label: titleOf(part.scenario), value: mean(shown.value.of(part.shapleyShare, answer.value!.home)) })).sort((a, b) => b.value - a.value).map(row => ({ ...row, token: row.value < 0 ? 'less' : 'more' })),
    { id: 'together', label: 'All together', token: 'ink', value: mean(shown.value.of(answer.value.together, answer.value.home)) },
  ],
}));

const years = computed<ChartModel | undefined>(() => (answer.value === undefined ? undefined : { kind: 'lines', years: answer.value.years, unit: shown.value.unit, series: [
  { id: 'together', label: 'together', token: 'ink', values: shown.value.of(answer.value.together, answer.value.home) },
  ...(answer.value.parts.length < 2 ? [] : [{ id: 'apart', label: 'each alone', token: 'step', values: answer.value.years.map((_, year) => answer.value!.parts.reduce((sum, part) => sum + (shown.value.of(part.alone, answer.value!.home)[year] ?? 0), 0)) }]),
] }));

/** What all do together beyond the sum of each alone. */
function synergy(reply: PackageReply, quantity: Quantity): number {
  return mean(quantity.of(reply.together, reply.home)) - reply.parts.reduce((sum, part) => sum + mean(quantity.of(part.alone, reply.home)), 0);
}

function sentenceOf(reply: PackageReply): SentencePart[] {
  const [made, budget] = [quantityOf('made'), quantityOf('budget')];
  const [output, money] = [mean(reply.together.homeOutput), mean(reply.together.budgetCost)];
  const beyond = synergy(reply, made);
  const span = `mean of ${reply.years[0]} to ${reply.years.at(-1)}`;
  const number = (text: string, title: string, definition: string): SentencePart => ({ text, title: `${title}, ${span}`, definition });
  const [caught, leapt] = ['route-catch-up', 'route-leapfrog'].map(name => reply.parts.find(part => part.scenario === name)?.alone);
  if (reply.parts.length === 2 && caught !== undefined && leapt !== undefined) {
    // The two routes are alternatives: what each does alone is the answer.
    const route = (effect: Effect, name: string): SentencePart[] => [number(`${mean(effect.budgetCost) < 0 ? '\u2212' : ''}${amount(budget, mean(effect.budgetCost))}`, `Budget cost, ${name}`, budget.definition), ' a year for ', number(`${mean(effect.homeOutput) < 0 ? '\u2212' : ''}${amount(made, mean(effect.homeOutput))}`, `Cells made more, ${name}`, made.definition)];
    return [`Catching up costs the treasury of ${placeOf(reply.home).spoken} `, ...route(caught, 'catching up'), ' of cells made more; leapfrogging ', ...route(leapt, 'leapfrogging'), '.'];
  }
  return [
    reply.parts.length === 1 ? 'It' : 'Together they', ` ${output < 0 ? 'take' : 'add'}${reply.parts.length === 1 ? 's' : ''} `, number(`${amount(made, output)} of cells`, 'Cells made', made.definition), ` a year made in ${placeOf(reply.home).spoken} and ${money < 0 ? 'bring' : 'cost'}${reply.parts.length === 1 ? 's' : ''} its treasury `,
    number(amount(budget, money), 'Budget cost', budget.definition), ' a year.',
    ...(reply.parts.length < 2 ? [] : Math.abs(beyond) < 0.5 ? [' Apart they would do as much.'] : [' Their interplay ', beyond > 0 ? 'adds ' : 'takes ', number(amount(made, beyond), 'Beyond the sum of each alone', 'What all do together, less the sum of what each does alone.'), '.']),
  ];
}

function figuresOf(reply: PackageReply): Figure[] {
  const where = `${reply.years[0]} to ${reply.years.at(-1)}, mean`;
  const word = (value: number) => (value > 0 ? 'more than without' : value < 0 ? 'less than without' : 'as without');
  const cost = perUnit(reply.together);
  return [
    ...quantities.map(each => ({ label: each.label, where, value: amount(each, mean(each.of(reply.together, reply.home))), note: word(mean(each.of(reply.together, reply.home))), definition: each.definition })),
    { label: 'Budget per kWh made more', where, value: cost === undefined ? '–' : `$${figure(cost)}`, note: cost === undefined ? 'nothing spent, or nothing made more' : 'per kWh', definition: 'Budget cost over cells made more, both as means of the years.' },
  ];
}

export function Package() {
  const home = placeOf(look.value['home'] ?? 'us').id;
  const present = scenario.value;
  const mine = look.value['parts'] === 'mine';
  const levers = present.yaml === undefined ? present.changes : [];
  const names = mine ? [] : (look.value['parts']?.split(',') ?? usualOf(home)).filter(name => about.value?.scenarios.some(each => each.id === name)).slice(0, most);
  const count = mine ? Math.min(levers.length, most) : names.length;
  const body = about.value === undefined || count === 0 ? undefined : mine
    ? { home, on: present.base, parts: levers.slice(0, most).map(change => ({ name: change.lever, scenario: requestOf({ base: present.base, changes: [change] }) })) }
    : { home, scenario: requestOf(present), scenarios: names };
  const job = useJob<PackageReply>('/policy/package', body);
  useEffect(() => { answer.value = job.stale ? undefined : job.value; }, [job.value, job.stale]);
  const reply = answer.value;
  const pick = (name: string) => {
    const next = names.includes(name) ? names.filter(each => each !== name) : [...names, name];
    lookAt('parts', next.length === 0 ? 'none' : next.join(','), usualOf(home).join(','));
  };
  const quantity = shown.value;
  const command = mine ? './cellcast scenario diff' : `./cellcast policy package ${names.join(' ')} --home "${home}"${present.base === 'baseline' ? '' : ` --on ${present.base}`}`;
  const sentence: SentencePart[] | undefined = about.value === undefined ? undefined : count === 0 ? [mine ? 'No lever is moved: there is nothing to split.' : 'Choose what the package is made of.'] : reply === undefined ? (job.error === undefined && (job.share !== undefined || body === undefined) ? undefined : ['There is no answer yet.']) : sentenceOf(reply);
  return (
    <Page view={view} sentence={sentence} pickers={<>
      <span class="quiet">for</span><Picker name="Place" value={home} options={places.map(place => ({ id: place.id, label: place.id, token: place.token }))} onPick={id => lookAt('home', placeOf(id).slug, 'us')} />
      <Tabs className="switch" name="Parts" value={mine ? 'mine' : 'shipped'} tabs={[{ id: 'shipped', label: 'shipped policies' }, { id: 'mine', label: `my changes (${levers.length})` }]} onPick={id => lookAt('parts', id === 'mine' ? 'mine' : '')} />
      {!mine && (
        <Menu name={`Policies of the package: ${names.length} of at most ${most} policies`} className="picker" label={<>{names.length} of at most {most} policies <Arrow /></>}>
          {(about.value?.scenarios ?? []).filter(each => each.id !== 'baseline').map(each => (
            <button type="button" class="menu-item menu-two" key={each.id} aria-pressed={names.includes(each.id)} disabled={!names.includes(each.id) && names.length >= most} onClick={() => pick(each.id)}><strong>{names.includes(each.id) ? '✓ ' : ''}{each.title}</strong><span class="quiet">{each.description}</span></button>
          ))}
        </Menu>
      )}
    </>}>
      <Progress job={job} what={`Running the model for all ${2 ** count} sets of ${count}`} />
      {count === 0 && about.value !== undefined && <section class="card"><p class="empty">{mine ? 'Move a lever in the lab; each change then becomes a part of the package.' : 'Choose one policy or more above.'}</p></section>}
      {reply !== undefined && <Figures figures={figuresOf(reply)} />}
      {count > 0 && <>
        <ChartCard
          id="package" className="span-6" title="Who does how much of it" single height={narrow.value ? 300 : 320} model={bars}
          finding={`${quantity.label}: ${quantity.definition} Each part's share is its mean effect over all orders (Shapley); shares add up exactly.`}
          sources={() => quantities.map(each => ({ name: each.label, definition: each.definition, formula: '', unit: each.unit }))} command={command}
          foot={<Tabs className="switch" name="Quantity" value={quantity.id} tabs={quantities.map(({ id, label }) => ({ id, label }))} onPick={id => lookAt('show', id, 'made')} />}
        />
        <ChartCard
          id="package-years" className="span-6" title="Together, and the sum of each alone" single height={narrow.value ? 220 : 320} model={years}
          finding={`${quantity.label} by year. Where the lines part, the policies need each other or stand in each other's way.`} sources={() => [{ name: quantity.label, definition: quantity.definition, formula: '', unit: quantity.unit }]} command={command}
          foot={<span>{present.base === 'baseline' && (mine || present.changes.length === 0) ? 'laid on the baseline' : mine ? `laid on ${titleOf(present.base)}` : 'laid on your scenario'}</span>}
        />
        {reply !== undefined && <Reports rows={reports(reply)} command={command} />}
        {reply !== undefined && <Parts reply={reply} command={command} mine={mine} />}
        {reply !== undefined && reply.pairs.length > 0 && <Pairs reply={reply} quantity={quantity} command={mine ? undefined : command} />}
      </>}
    </Page>
  );
}

/** What a report says of the two routes, beside the budget of each route alone over all years of the answer. */
function reports(reply: PackageReply): Beside[] {
  const spent = (name: string) => { const part = reply.parts.find(each => each.scenario === name); return part === undefined ? undefined : part.alone.budgetCost.reduce((sum, value) => sum + value, 0) / 1000; };
  const ours = `budget of ${reply.years[0]} to ${reply.years.at(-1)}, that route alone`;
  return [{ id: 'leapfrog_cost', value: spent('route-leapfrog'), ours }, { id: 'catch_up_cost', value: spent('route-catch-up'), ours }];
}

function Parts({ reply, command, mine }: { reply: PackageReply; command: string; mine: boolean }) {
  const row = (name: string, effect: Effect, total = false) => (
    <tr key={name} class={total ? 'total' : ''}><th scope="row">{name}</th>{quantities.map(each => <td class="number" key={each.id}>{cell(each, mean(each.of(effect, reply.home)))}</td>)}<td class="number">{perUnit(effect) === undefined ? '–' : `$${figure(perUnit(effect)!)}`}</td></tr>
  );
  const group = (title: string, of: (part: PackageReply['parts'][number]) => Effect) => [<tr key={title}><th scope="rowgroup" colSpan={quantities.length + 2} class="group-row">{title}</th></tr>, ...reply.parts.map(part => row(titleOf(part.scenario), of(part)))];
  return (
    <section class="card" aria-labelledby="parts-title">
      <div class="card-head"><h2 id="parts-title">Part by part</h2><Take sheet={() => ({
        id: 'package', title: `Part by part, ${reply.home}`, note: `A year, mean of ${reply.years[0]} to ${reply.years.at(-1)}; more than without is positive`,
        columns: [{ name: 'Policy' }, { name: 'Counted' }, ...quantities.map(each => ({ name: each.label, unit: each.unit })), { name: 'Budget per kWh made more', unit: 'USD/kWh' }],
        rows: [
          ...reply.parts.flatMap(part => ([['alone', part.alone], ['added to all others', part.last], ['share of all together', part.shapleyShare]] as const).map(([how, effect]) => [titleOf(part.scenario), how, effect] as const)),
          ['All together', '', reply.together] as const,
        ].map(([name, how, effect]) => [name, how, ...quantities.map(each => mean(each.of(effect, reply.home))), perUnit(effect) ?? null]),
      })} command={mine ? undefined : command} /></div>
      <p class="finding">A year, mean of {reply.years[0]} to {reply.years.at(-1)}, $ of 2024; + is more than without.</p>
      <div class="table-scroll" tabIndex={0} role="region" aria-label="Part by part: table">
        <table class="data">
          <thead><tr><th scope="col">Policy</th>{quantities.map(each => <th scope="col" class="number" key={each.id}>{heading(each)}</th>)}<th scope="col" class="number">Budget per kWh made more</th></tr></thead>
          <tbody>
            {group('alone', part => part.alone)}
            {reply.parts.length > 1 && group('added to all others', part => part.last)}
            {reply.parts.length > 1 && group('share of all together', part => part.shapleyShare)}
            {row('All together', reply.together, true)}
          </tbody>
        </table>
      </div>
      <div class="card-foot"><span>{mine ? 'each of your changes is a part' : <code>{command}</code>}</span></div>
    </section>
  );
}

/** What two do together beyond the two alone: a heat matrix with the number in each cell. */
function Pairs({ reply, quantity, command }: { reply: PackageReply; quantity: Quantity; command: string | undefined }) {
  const alone = (name: string) => mean(quantity.of(reply.parts.find(part => part.scenario === name)!.alone, reply.home));
  const beyond = (first: string, second: string) => {
    const pair = reply.pairs.find(each => (each.first === first && each.second === second) || (each.first === second && each.second === first));
    return pair === undefined ? undefined : mean(quantity.of(pair.effect, reply.home)) - alone(first) - alone(second);
  };
  const names = reply.parts.map(part => part.scenario);
  return (
    <section class="card" aria-labelledby="pairs-title">
      <div class="card-head"><h2 id="pairs-title">Which two need each other</h2><Take sheet={() => ({
        id: 'package-pairs', title: `Which two need each other: ${quantity.label}`, note: 'What two do together beyond the sum of the two alone', columns: [{ name: 'First' }, { name: 'Second' }, { name: quantity.label, unit: quantity.unit }],
        rows: reply.pairs.map(pair => [titleOf(pair.first), titleOf(pair.second), beyond(pair.first, pair.second) ?? null]),
      })} command={command} /></div>
      <p class="finding">{quantity.label}: what two do together beyond the sum of the two alone. + is more than the sum.</p>
      <div class="table-scroll" tabIndex={0} role="region" aria-label="Pairs: table">
        <table class="data">
          <thead><tr><th scope="col"><span class="visually-hidden">Policy</span></th>{names.slice(1).map(name => <th scope="col" class="number" key={name}>{titleOf(name)}</th>)}</tr></thead>
          <tbody>{names.slice(0, -1).map((first, row) => <tr key={first}><th scope="row">{titleOf(first)}</th>{names.slice(1).map((second, column) => <td class="number" key={second}>{column < row ? '' : cell(quantity, beyond(first, second) ?? Number.NaN)}</td>)}</tr>)}</tbody>
        </table>
      </div>
    </section>
  );
}
