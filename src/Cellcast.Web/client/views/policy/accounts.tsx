import { computed, signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { useAnswer } from '../../api/answer.ts';
import { requestOf } from '../../api/client.ts';
import { useJob } from '../../api/job.ts';
import type { AccountsReply, ActingReply } from '../../api/types.ts';
import { ChartCard } from '../../charts/card.tsx';
import type { ChartModel } from '../../charts/model.ts';
import { placeOf, places } from '../../charts/places.ts';
import { narrow } from '../../charts/screen.ts';
import { ErrorText } from '../../controls/error.tsx';
import { Figures, type Figure } from '../../controls/figures.tsx';
import { Picker } from '../../controls/menu.tsx';
import { Page } from '../../controls/page.tsx';
import { Progress } from '../../controls/progress.tsx';
import { Tabs } from '../../controls/tabs.tsx';
import { Take } from '../../controls/take.tsx';
import { scenario } from '../../scenario/store.ts';
import { look, lookAt } from '../../shell/route.ts';
import { figure, grouped } from '../../words/numbers.ts';
import type { SentencePart } from '../../words/sentence.ts';
import { unitOf } from '../../words/units.ts';
import { amount, cell, heading, mean, perUnit, quantities, quantityOf } from './effects.ts';
import { lawName } from './laws.ts';
import view from './view.ts';

type Account = AccountsReply['accounts'][number];

/** So many can be split exactly: each set of them is a run. */
const mostSplit = 8;

const answer = signal<AccountsReply | undefined>(undefined);
const shown = computed(() => quantityOf(look.value['show']));
const sorted = computed(() => [...answer.value?.accounts ?? []].sort((a, b) => Math.abs(mean(shown.value.of(b.marginal, answer.value!.home))) - Math.abs(mean(shown.value.of(a.marginal, answer.value!.home)))));
/** The account drawn year by year: the one asked for, or the largest by money. */
const chosen = computed<Account | undefined>(() => answer.value?.accounts.find(each => each.name === look.value['law'])
  ?? [...answer.value?.accounts ?? []].sort((a, b) => mean(b.paid) + mean(b.collected) - mean(a.paid) - mean(a.collected))[0]);

/** An account that moves less than this of the largest is told in the table alone. */
const leastBar = 0.002;

const bars = computed<ChartModel | undefined>(() => {
  if (answer.value === undefined) return undefined;
  const values = sorted.value.map(account => ({ account, value: mean(shown.value.of(account.marginal, answer.value!.home)) }));
  const largest = Math.max(...values.map(each => Math.abs(each.value)), 1e-9);
  return { kind: 'rows', unit: shown.value.unit, signed: true, rows: values.filter(each => Math.abs(each.value) > leastBar * largest).map(({ account, value }) => ({ id: account.name, label: lawName(account.name), token: value < 0 ? 'less' : 'more', value })) };
});

const years = computed<ChartModel | undefined>(() => (answer.value === undefined || chosen.value === undefined ? undefined : { kind: 'lines', years: answer.value.years, unit: 'MUSD/yr', series: [
  { id: 'budget', label: 'budget cost', token: 'ink', values: chosen.value.marginal.budgetCost },
  ...(mean(chosen.value.paid) > 0.5 ? [{ id: 'paid', label: 'paid', token: 'step', values: chosen.value.paid }] : []),
  ...(mean(chosen.value.collected) > 0.5 ? [{ id: 'collected', label: 'collected', token: 'edge', values: chosen.value.collected }] : []),
] }));

function sentenceOf(reply: AccountsReply): SentencePart[] {
  const made = quantityOf('made');
  const budget = quantityOf('budget');
  const first = [...reply.accounts].sort((a, b) => Math.abs(mean(b.marginal.homeOutput)) - Math.abs(mean(a.marginal.homeOutput)))[0];
  if (first === undefined) return ['No instrument of this place acts in the run.'];
  const [output, money] = [mean(first.marginal.homeOutput), mean(first.marginal.budgetCost)];
  const years = `mean of ${reply.years[0]} to ${reply.years.at(-1)}`;
  const number = (text: string, title: string, definition: string): SentencePart => ({ text, title: `${title}, ${years}`, definition });
  const name = lawName(first.name);
  return [
    `Without the ${/^[A-Z][a-z]/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name}, `, `${placeOf(reply.home).spoken} would make `, number(`${amount(made, output)} of cells`, 'Cells made', made.definition), ` a year ${output < 0 ? 'more' : 'less'} and its treasury would `,
    money < 0 ? 'forgo ' : 'keep ', number(amount(budget, money), 'Budget cost', budget.definition), ` a year.`,
  ];
}

function figuresOf(reply: AccountsReply): Figure[] {
  const years = `${reply.years[0]} to ${reply.years.at(-1)}, mean`;
  const total = (of: (account: Account) => readonly number[]) => reply.accounts.reduce((sum, account) => sum + mean(of(account)), 0);
  const billions = (value: number) => `$${figure(value / 1000)}bn`;
  const whole = reply.together;
  const most = [...reply.accounts].sort((a, b) => mean(b.marginal.homeOutput) - mean(a.marginal.homeOutput))[0];
  const dear = most === undefined ? undefined : perUnit(most.marginal);
  const all = whole === null ? undefined : (id: string) => mean(quantityOf(id).of(whole, reply.home));
  const word = (value: number) => (value > 0 ? 'more' : 'less');
  return [
    { label: 'Paid out', where: years, value: billions(total(account => account.paid)), note: 'a year', definition: 'Credits, grants and guarantees of these instruments, from the ledger of the run.' },
    { label: 'Collected', where: years, value: billions(total(account => account.collected)), note: 'a year', definition: 'Duties and taxes of these instruments, from the ledger of the run.' },
    ...(most === undefined || dear === undefined ? [] : [{ label: `Budget per kWh made more, ${lawName(most.name)}`, where: years, value: `$${figure(dear)}`, note: `${amount(quantityOf('made'), mean(most.marginal.homeOutput))} a year more with it`, definition: 'Budget cost of the instrument that adds most cells, over the cells it adds.' }]),
    ...(all === undefined ? [] : quantities.filter(each => each.id !== 'makers').map(each => ({ label: `${each.label}, all together`, where: years, value: amount(each, all(each.id)), note: `${word(all(each.id))} than without any`, definition: `${each.definition} All instruments of the page against none of them.` }))),
  ];
}

export function Accounts() {
  const home = placeOf(look.value['home'] ?? 'us').id;
  const each = look.value['by'] === 'instrument';
  const body = { scenario: requestOf(scenario.value), home };
  const acting = useAnswer<ActingReply>('/policy/acting', body);
  const laws = acting.value === undefined || acting.stale ? undefined : [...new Set(acting.value.instruments.map(instrument => (each ? instrument.id : instrument.law)))];
  const asked = laws === undefined || laws.length === 0 ? undefined : { ...body, only: laws };
  const job = useJob<AccountsReply>('/policy/accounts', asked);
  const split = useJob<AccountsReply>('/policy/accounts', asked === undefined || job.value === undefined || job.stale ? undefined : { ...body, only: largest(job.value), split: true }, true);
  useEffect(() => { answer.value = job.stale ? undefined : job.value; }, [job.value, job.stale]);
  const reply = answer.value;
  const sentence: SentencePart[] | undefined = laws?.length === 0 ? [`No instrument of ${placeOf(home).spoken} acts in this run.`] : reply === undefined ? (job.error === undefined && (job.share !== undefined || laws === undefined) ? undefined : ['There is no answer yet.']) : sentenceOf(reply);
  const command = `./cellcast policy accounts --home "${home}"${laws === undefined ? '' : ` --only ${laws.join(',')}`}`;
  const quantity = shown.value;
  const shares = split.stale ? undefined : split.value;
  return (
    <Page view={view} sentence={sentence} pickers={<>
      <span class="quiet">policy of</span><Picker name="Place" value={home} options={places.map(place => ({ id: place.id, label: place.id, token: place.token }))} onPick={id => lookAt('home', placeOf(id).slug, 'us')} />
      <Tabs className="switch" name="Count" value={each ? 'instrument' : 'law'} tabs={[{ id: 'law', label: 'law by law' }, { id: 'instrument', label: 'every instrument' }]} onPick={id => lookAt('by', id, 'law')} />
    </>}>
      {acting.error !== undefined && <ErrorText>{acting.error}</ErrorText>}
      <Progress job={job} what={`Running the model without each of ${laws?.length ?? 0}`} />
      {laws?.length === 0 && <section class="card"><p class="empty">The law of {placeOf(home).spoken} holds nothing that this model computes. Add a lever in the lab, or choose another place.</p></section>}
      {reply !== undefined && <Figures figures={figuresOf(shares === undefined ? reply : { ...reply, together: shares.together })} />}
      {laws?.length !== 0 && <>
        <ChartCard
          id="accounts" className="span-8" title="What each does, by leaving it out" single height={narrow.value ? 300 : 340} model={bars} missing="Nothing here moves this quantity."
          finding={`${quantity.label}: ${quantity.definition} Mean of ${reply?.years[0] ?? ''} to ${reply?.years.at(-1) ?? ''}, ${quantity.unit === 'share' ? 'points' : unitOf(quantity.unit).title}.`}
          sources={() => quantities.map(each => ({ name: each.label, definition: each.definition, formula: '', unit: each.unit }))} command={command}
          foot={<Tabs className="switch" name="Quantity" value={quantity.id} tabs={quantities.map(({ id, label }) => ({ id, label }))} onPick={id => lookAt('show', id, 'made')} />}
        />
        <ChartCard
          id="account-years" className="span-4" title={chosen.value === undefined ? 'Year by year' : `${lawName(chosen.value.name)}, year by year`} single height={narrow.value ? 220 : 340} model={years} missing="It moves no money."
          finding="Budget cost: all duties and credits with it less without it. $bn of 2024." sources={() => [{ name: 'Budget cost', definition: quantityOf('budget').definition, formula: '', unit: '$bn of 2024 a year' }]} command={command}
          foot={reply === undefined ? <span /> : <Picker name="Law" value={chosen.value?.name ?? ''} options={sorted.value.map(account => ({ id: account.name, label: lawName(account.name) }))} onPick={id => lookAt('law', id)} />}
        />
        {reply !== undefined && <Ledger reply={reply} accounts={sorted.value} command={command} />}
        {reply !== undefined && reply.accounts.length > 1 && (
          <section class="card" aria-labelledby="split-title">
            <div class="card-head"><h2 id="split-title">Who does what of all they do together</h2>{shares !== undefined && <Take sheet={() => ({
              id: 'accounts-split', title: `Who does what of all they do together, ${shares.home}`, note: `Mean effect over all orders (Shapley), a year, mean of ${shares.years[0]} to ${shares.years.at(-1)}`,
              columns: [{ name: 'Instrument' }, ...quantities.map(each => ({ name: each.label, unit: each.unit })), { name: 'Budget per kWh made more', unit: 'USD/kWh' }],
              rows: [...shares.accounts.map(account => [account.name, account.shapleyShare!] as const), ['all together', shares.together!] as const].map(([name, effect]) => [name, ...quantities.map(each => mean(each.of(effect, shares.home))), perUnit(effect) ?? null]),
            })} command={`${command} --split`} />}</div>
            <p class="finding">Left out one by one, instruments that need each other are each counted for the whole. The split shares it out: the mean over all orders of switching them on (Shapley). It adds up exactly.</p>
            {shares === undefined
              ? split.share !== undefined ? <Progress job={split} what="Running the model for every set of them" /> : <>
                {split.error !== undefined && <ErrorText>{split.error}</ErrorText>}
                <p><button type="button" class="button button-strong" onClick={split.start}>Split {Math.min(mostSplit, reply.accounts.length)} of them: {2 ** Math.min(mostSplit, reply.accounts.length)} runs</button></p>
              </>
              : <Shares reply={shares} />}
            <div class="card-foot"><span><code>{command} --split</code></span></div>
          </section>
        )}
      </>}
    </Page>
  );
}

/** Those that matter most, by money and by cells: as many as can be split exactly. */
function largest(reply: AccountsReply): string[] {
  const weight = (account: Account) => Math.abs(mean(account.marginal.budgetCost)) + Math.abs(mean(account.marginal.homeOutput)) * 30;
  return [...reply.accounts].sort((a, b) => weight(b) - weight(a)).slice(0, mostSplit).map(account => account.name);
}

/** Billions as the ledger has them. */
const plain = (millions: number) => (millions === 0 ? '0' : grouped(millions / 1000, millions >= 10_000 ? 1 : 2));

function Ledger({ reply, accounts, command }: { reply: AccountsReply; accounts: readonly Account[]; command: string }) {
  const others = (account: Account) => Object.entries(account.marginal.producerGain).filter(([region]) => region !== reply.home).reduce((sum, [, values]) => sum + mean(values), 0);
  return (
    <section class="card" aria-labelledby="ledger-title">
      <div class="card-head"><h2 id="ledger-title">The accounts</h2><Take sheet={() => ({
        id: 'accounts', title: `The accounts, ${reply.home}`, note: `A year, mean of ${reply.years[0]} to ${reply.years.at(-1)}. Paid and collected are the ledger of the run; all else is the run with it less the run without it.`,
        columns: [{ name: 'Instrument' }, { name: 'Paid', unit: 'MUSD/yr' }, { name: 'Collected', unit: 'MUSD/yr' }, ...quantities.map(each => ({ name: each.label, unit: each.unit })), { name: 'Makers elsewhere gain', unit: 'MUSD/yr' }, { name: 'Budget per kWh made more', unit: 'USD/kWh' }],
        rows: accounts.map(account => [account.name, mean(account.paid), mean(account.collected), ...quantities.map(each => mean(each.of(account.marginal, reply.home))), others(account), perUnit(account.marginal) ?? null]),
      })} command={command} /></div>
      <p class="finding">A year, mean of {reply.years[0]} to {reply.years.at(-1)}, $bn of 2024. Paid and collected are the ledger of the run; all else is the run with it less the run without it.</p>
      <div class="table-scroll" tabIndex={0} role="region" aria-label="The accounts: table">
        <table class="data">
          <thead><tr><th scope="col">Instrument</th><th scope="col" class="number">Paid</th><th scope="col" class="number">Collected</th>{quantities.map(each => <th scope="col" class="number" key={each.id}>{heading(each)}</th>)}<th scope="col" class="number">Makers elsewhere gain, $bn</th><th scope="col" class="number">Budget per kWh made more</th></tr></thead>
          <tbody>
            {accounts.map(account => (
              <tr key={account.name}>
                <th scope="row" title={account.instruments.join(', ')}>{lawName(account.name)}</th>
                <td class="number">{plain(mean(account.paid))}</td><td class="number">{plain(mean(account.collected))}</td>
                {quantities.map(each => <td class="number" key={each.id}>{cell(each, mean(each.of(account.marginal, reply.home)))}</td>)}
                <td class="number">{cell(quantityOf('makers'), others(account))}</td><td class="number">{perUnit(account.marginal) === undefined ? '–' : `$${figure(perUnit(account.marginal)!)}`}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div class="card-foot"><span>{reply.runs} runs of the whole model; <code>{command}</code></span></div>
    </section>
  );
}

function Shares({ reply }: { reply: AccountsReply }) {
  return (
    <div class="table-scroll" tabIndex={0} role="region" aria-label="The split: table">
      <table class="data">
        <thead><tr><th scope="col">Instrument</th>{quantities.map(each => <th scope="col" class="number" key={each.id}>{heading(each)}</th>)}<th scope="col" class="number">Budget per kWh made more</th></tr></thead>
        <tbody>
          {reply.accounts.map(account => (
            <tr key={account.name}><th scope="row">{lawName(account.name)}</th>{quantities.map(each => <td class="number" key={each.id}>{cell(each, mean(each.of(account.shapleyShare!, reply.home)))}</td>)}<td class="number">{perUnit(account.shapleyShare!) === undefined ? '–' : `$${figure(perUnit(account.shapleyShare!)!)}`}</td></tr>
          ))}
          <tr class="total"><th scope="row">All together</th>{quantities.map(each => <td class="number" key={each.id}>{cell(each, mean(each.of(reply.together!, reply.home)))}</td>)}<td class="number">{perUnit(reply.together!) === undefined ? '–' : `$${figure(perUnit(reply.together!)!)}`}</td></tr>
        </tbody>
      </table>
    </div>
  );
}
