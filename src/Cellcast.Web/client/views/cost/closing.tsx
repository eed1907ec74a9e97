import { useSignal } from '@preact/signals';
import { post, Refused, requestOf } from '../../api/client.ts';
import type { BreakEvenReply } from '../../api/types.ts';
import { chemistryOf } from '../../charts/chemistries.ts';
import { placeOf } from '../../charts/places.ts';
import { ErrorText } from '../../controls/error.tsx';
import { Busy } from '../../scenario/runner.ts';
import { scenario, year } from '../../scenario/store.ts';
import { figure, spoken } from '../../words/numbers.ts';
import { withUnit } from '../../words/units.ts';
import { cell, make, versus } from './cell.ts';

interface Found {
  readonly question: string;
  readonly lines: readonly { readonly label: string; readonly value: string; readonly money: string }[];
}

/** The tariff and the credit at which prices meet, solved with the whole chain; asked for, as it takes several runs. */
export function Closing() {
  const found = useSignal<Found | undefined>(undefined);
  const state = useSignal<'' | 'asking' | string>('');
  const body = { scenario: requestOf(scenario.value), product: `Cell|${chemistryOf(cell.value).id}`, home: make.value, origin: versus.value, year: year.value };
  const question = JSON.stringify(body);
  const solve = async () => {
    state.value = 'asking';
    try {
      const lines: { label: string; value: string; money: string }[] = [];
      for (const [lever, label] of [['tariff', `Extra tariff on cells from ${placeOf(versus.value).spoken}`], ['credit', `Credit for cells made in ${placeOf(make.value).spoken}`]] as const) {
        const reply = await post<BreakEvenReply>('/policy/break-even', { ...body, lever });
        const answer = reply.answers[0];
        const level = answer?.level ?? null;
        const point = answer?.points.find(each => each.level === level);
        lines.push({
          label, value: level === null ? 'none in the range tried' : answer!.unit === 'percent' ? `${figure(level)}%` : withUnit(level, answer!.unit ?? '', figure),
          money: point?.budgetMusd === null || point === undefined ? '' : `${point.budgetMusd < 0 ? 'spends' : 'brings'} $${spoken(Math.abs(point.budgetMusd) / 1000)}bn a year, all policy of the place together`,
        });
      }
      found.value = { question, lines };
      state.value = '';
    } catch (error) {
      state.value = error instanceof Busy ? 'The server is busy with other runs; try again in a moment.' : error instanceof Refused ? error.message : String(error);
    }
  };
  const current = found.value?.question === question ? found.value : undefined;
  return (
    <section class="card span-6" aria-labelledby="closing-title">
      <div class="card-head"><h2 id="closing-title">What would close it</h2></div>
      <p class="finding">Where the full cost of a cell made in {placeOf(make.value).spoken} meets the landed price of one from {placeOf(versus.value).spoken}, {year.value}. Solved with the whole chain: several runs, some seconds.</p>
      {current === undefined
        ? <p><button type="button" class="button button-strong" disabled={state.value === 'asking'} onClick={() => void solve()}>{state.value === 'asking' ? 'Solving' : 'Find tariff and credit'}</button></p>
        : <table class="data"><thead><tr><th scope="col">Instrument</th><th scope="col" class="number">Prices meet at</th><th scope="col">Money</th></tr></thead><tbody>{current.lines.map(line => <tr key={line.label}><th scope="row">{line.label}</th><td class="number"><strong>{line.value}</strong></td><td>{line.money}</td></tr>)}</tbody></table>}
      {state.value !== '' && state.value !== 'asking' && <ErrorText>{state.value}</ErrorText>}
      <div class="card-foot"><span>on the law of the scenario; <code>./cellcast policy break-even</code></span></div>
    </section>
  );
}
