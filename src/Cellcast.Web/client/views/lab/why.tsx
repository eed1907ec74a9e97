// Why did that happen: what moved on the way from the levers to the headline, and which of several changes did how much of it.

import { useSignal } from '@preact/signals';
import { requestOf } from '../../api/client.ts';
import { useJob } from '../../api/job.ts';
import type { PackageReply } from '../../api/types.ts';
import { placeOf } from '../../charts/places.ts';
import { totalOf } from '../../charts/series.ts';
import { ErrorText } from '../../controls/error.tsx';
import { Progress } from '../../controls/progress.tsx';
import { besideTitle } from '../../scenario/names.ts';
import { home, leverOf, moving, results, rival, scenario, selection, unchanged, year } from '../../scenario/store.ts';
import { changeInWords, differs } from '../../words/changes.ts';
import { figure, grouped } from '../../words/numbers.ts';
import { withUnit } from '../../words/units.ts';
import { gap, origins } from './charts.ts';

/** As many changes as the server splits: each more doubles the runs. */
const most = 6;

interface Link {
  readonly name: string;
  readonly unit: string;
  readonly now: number;
  readonly before: number;
}

/** From what is paid to what is made: each link of the way with its value beside the baseline. */
function linksOf(): Link[] {
  const at = results.value?.years.indexOf(year.value) ?? -1;
  const pick = (values: readonly (number | null)[] | undefined | null) => values?.[at] ?? Number.NaN;
  const link = (name: string, unit: string, series: { values: readonly (number | null)[]; against?: readonly (number | null)[] | undefined | null } | undefined): Link => ({ name, unit, now: pick(series?.values), before: pick(series?.against) });
  const [here, there] = [placeOf(home.value), placeOf(rival.value)];
  const imported = origins.value.find(series => series.id === rival.value);
  return [
    link(`Cost of an LFP cell made in ${here.spoken}, over ${there.spoken}`, 'share', gap.value),
    link('Price buyers pay, LFP delivered', 'USD/kWh', selection('price-LFP')?.series[0]),
    ...(rival.value === home.value ? [] : [link(`Cells used that come from ${there.spoken}`, 'share', imported)]),
    link('Cells used that are made at home', 'share', origins.value.find(series => series.id === home.value)),
    link('Cells made at home', 'GWh/yr', totalOf(selection('home-made'))),
    link('Cell plants at home', 'GWh/yr', totalOf(selection('home-capacity'))),
  ].filter(each => Number.isFinite(each.now) && Number.isFinite(each.before));
}

export function Why() {
  const open = useSignal(false);
  const present = scenario.value;
  const changes = present.yaml === undefined ? present.changes.slice(0, most) : [];
  const split = useJob<PackageReply>('/policy/package', changes.length < 2 ? undefined : {
    home: home.value, on: present.base, from: Math.max(2027, year.value), to: Math.max(2027, year.value),
    parts: changes.map(change => ({ name: change.lever, scenario: requestOf({ base: present.base, changes: [change] }) })),
  }, true);
  if (unchanged.value) return null;
  const links = linksOf();
  const moved = links.filter(each => differs(each.now, each.before));
  const reply = split.stale ? undefined : split.value;
  const total = reply?.together.homeOutput[0] ?? 0;
  return (
    <section class="card lab-basis" aria-labelledby="why-title">
      <div class="card-head"><h2 id="why-title"><button type="button" class="why" aria-expanded={open.value} onClick={() => { open.value = !open.value; }}>Why did that happen</button></h2></div>
      {open.value && !moving.value && (
        <>
          <p class="finding">{moved.length === 0 ? `Nothing on the way to ${placeOf(home.value).spoken}’s cells moves in ${year.value}.` : `What moved on the way, ${placeOf(home.value).spoken}, ${year.value}: from what things cost and sell for to what is made and built.`}</p>
          <div class="table-scroll" tabIndex={0} role="region" aria-label="Why did that happen: table">
            <table class="data">
              <thead><tr><th scope="col">Link</th><th scope="col" class="number">{besideTitle.value}</th><th scope="col" class="number">Yours</th><th scope="col">Change</th></tr></thead>
              <tbody>{links.map(each => <tr key={each.name}><th scope="row">{each.name}</th><td class="number">{withUnit(each.before, each.unit, figure)}</td><td class="number">{withUnit(each.now, each.unit, figure)}</td><td>{changeInWords(each.now, each.before, each.unit)}</td></tr>)}</tbody>
            </table>
          </div>
          {changes.length > 1 && (
            <>
              <h3>Which of your changes did it</h3>
              {reply === undefined ? split.share !== undefined ? <Progress job={split} what={`Running all ${2 ** changes.length} sets of your ${changes.length} changes`} /> : (
                <p><button type="button" class="button" onClick={split.start}>Split it among the {changes.length} changes</button> {split.error !== undefined && <ErrorText>{split.error}</ErrorText>}</p>
              ) : (
                <table class="data">
                  <thead><tr><th scope="col">Change</th><th scope="col" class="number">Cells made at home, GWh</th><th scope="col" class="number">Alone</th></tr></thead>
                  <tbody>
                    {reply.parts.map(part => <tr key={part.scenario}><th scope="row">{leverOf(part.scenario)?.name ?? part.scenario}</th><td class="number">{plus(part.shapleyShare.homeOutput[0] ?? 0)}</td><td class="number">{plus(part.alone.homeOutput[0] ?? 0)}</td></tr>)}
                    <tr class="total"><th scope="row">All of them</th><td class="number">{plus(total)}</td><td /></tr>
                  </tbody>
                </table>
              )}
              <p class="quiet"><a href={`/policy/package?parts=mine&home=${placeOf(home.value).slug}`}>Money, buyers and makers, year by year</a></p>
            </>
          )}
        </>
      )}
    </section>
  );
}

const plus = (value: number) => `${value > 0 ? '+' : ''}${grouped(value, 1)}`;
