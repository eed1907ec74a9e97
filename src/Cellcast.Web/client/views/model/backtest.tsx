import { computed } from '@preact/signals';
import { resource } from '../../api/resource.ts';
import type { BacktestReply, DocumentReply } from '../../api/types.ts';
import { ErrorText } from '../../controls/error.tsx';
import { Markdown } from '../../controls/markdown.tsx';
import { Page } from '../../controls/page.tsx';
import { Take } from '../../controls/take.tsx';
import { figure, grouped, spoken } from '../../words/numbers.ts';
import type { SentencePart } from '../../words/sentence.ts';
import { withUnit } from '../../words/units.ts';
import view from './view.ts';

/** Misses shown of each kind, the worst first. */
const worst = 8;

const reply = computed(() => resource<BacktestReply>('/backtest').value);

type Row = BacktestReply['rows'][number];

function said(row: Row, value: number | null): string {
  return value === null ? 'nothing' : withUnit(value, row.unit, figure);
}

/** A miss in words: points for shares, the factor for amounts and prices. */
function missInWords(row: Row): string {
  if (row.miss === null || row.ownCapacity === null) return 'not answered';
  if (row.unit === 'share') return `${spoken(row.miss)} points ${row.ownCapacity > row.observed ? 'more' : 'less'}`;
  const factor = Math.exp(row.miss);
  return `${factor > 100 ? 'over 100' : spoken(factor)} times ${row.ownCapacity > row.observed ? 'too much' : 'too little'}`;
}

export function BacktestPage() {
  const { value, error } = reply.value;
  const discussion = resource<DocumentReply>('/documents/backtest').value;
  const rows = (value?.rows ?? []).filter(row => row.scoreOnly && row.kind !== 'demand' && row.miss !== null);
  const kinds = [...new Set(rows.map(row => row.kind))];
  const price = value?.scores.find(score => score.scoreOnly && score.kind === 'price');
  const output = value?.scores.find(score => score.scoreOnly && score.kind === 'output share');
  const sentence: SentencePart[] | undefined = value === undefined ? (error === undefined ? undefined : ['The backtest cannot be read.']) : [
    'Run freely from 2020, the model misses a place’s share of output after 2022 by ', { text: `${spoken(output?.ownCapacity?.miss ?? Number.NaN)} points`, title: 'Mean miss of output shares', definition: 'Observations after 2022, never fitted to; capacity is the model’s own.' },
    ' and prices by ', { text: `${spoken((Math.exp(price?.ownCapacity?.miss ?? Number.NaN) - 1) * 100)}%`, title: 'Mean miss of prices', definition: 'The mean of the logarithm of the ratio, as a percentage.' }, ', on average.',
  ];
  return (
    <Page view={view} sentence={sentence}>
      {error !== undefined && <ErrorText>{error}</ErrorText>}
      {value === undefined && error === undefined && <p class="quiet" data-busy>Running 2020 to 2025 twice, which takes some seconds.</p>}
      {value !== undefined && (
        <>
          <section class="card span-6" aria-labelledby="worst-title">
            <div class="card-head"><h2 id="worst-title">The worst misses first</h2><Take sheet={() => ({
              id: 'backtest-misses', title: 'Observations after 2022 and what the model says, worst first', note: 'Capacity is the model’s own', columns: ['kind', 'variable', 'region', 'year', 'unit', 'seen', 'model', 'miss'].map(name => ({ name })),
              rows: [...rows].sort((x, y) => x.kind.localeCompare(y.kind) || y.miss! - x.miss!).map(row => [row.kind, row.variable, row.region, row.year, row.unit, row.observed, row.ownCapacity, row.miss]),
            })} command={`./cellcast backtest --worst ${worst}`} /></div>
            <p class="finding">Observations after 2022, of each kind those that the model misses most. Capacity is the model’s own.</p>
            <div class="table-box data-rows" tabIndex={0} role="region" aria-label="The worst misses">
              <table class="data">
                <thead><tr><th scope="col">What</th><th scope="col">Where, when</th><th scope="col" class="number">Seen</th><th scope="col" class="number">Model</th><th scope="col" class="number">Off by</th></tr></thead>
                <tbody>
                  {kinds.flatMap(kind => [
                    <tr key={kind}><th scope="rowgroup" colSpan={5} class="group-row">{kind}</th></tr>,
                    ...rows.filter(row => row.kind === kind).sort((a, b) => b.miss! - a.miss!).slice(0, worst).map(row => (
                      <tr key={`${row.variable} ${row.region} ${row.year}`}><th scope="row" title={row.note}>{row.variable.replaceAll('|', ', ')}</th><td>{row.region}, {row.year}</td><td class="number">{said(row, row.observed)}</td><td class="number">{said(row, row.ownCapacity)}</td><td class="number">{missInWords(row)}</td></tr>
                    )),
                  ])}
                </tbody>
              </table>
            </div>
            <div class="card-foot"><span>the same on the command line: <code>./cellcast backtest --worst {worst}</code></span></div>
          </section>
          <section class="card span-6" aria-labelledby="scores-title">
            <div class="card-head"><h2 id="scores-title">All kinds</h2><Take sheet={() => ({
              id: 'backtest-scores', title: 'Scores of the backtest', note: 'Skill: 1 is perfect, 0 no nearer than repeating the value of 2022', columns: ['kind', 'years', 'seen', 'unit of the miss', 'miss, capacity given', 'skill, capacity given', 'miss, own capacity', 'skill, own capacity'].map(name => ({ name })),
              rows: value.scores.map(score => [score.kind, score.scoreOnly ? 'after 2022' : 'to 2022', score.observations, score.missUnit, score.observedCapacity?.miss ?? null, score.observedCapacity?.skillAgainstLastValue ?? null, score.ownCapacity?.miss ?? null, score.ownCapacity?.skillAgainstLastValue ?? null]),
            })} command="./cellcast backtest" /></div>
            <p class="finding">Mean miss. Skill: 1 is perfect, 0 no nearer than repeating the value of 2022, below 0 further away.</p>
            <div class="table-scroll" tabIndex={0} role="region" aria-label="Scores of all kinds">
              <table class="data">
                <thead><tr><th scope="col">Kind</th><th scope="col">Years</th><th scope="col" class="number">Seen</th><th scope="col" class="number">Miss, capacity given</th><th scope="col" class="number">Skill</th><th scope="col" class="number">Miss, own capacity</th><th scope="col" class="number">Skill</th></tr></thead>
                <tbody>
                  {value.scores.map(score => {
                    const miss = (run: typeof score.ownCapacity) => (run === null ? '–' : score.missUnit === 'points' ? `${spoken(run.miss)} points` : `${spoken((Math.exp(run.miss) - 1) * 100)}%`);
                    const skill = (run: typeof score.ownCapacity) => (run?.skillAgainstLastValue === null || run === null ? '–' : grouped(run.skillAgainstLastValue, 2));
                    return <tr key={`${score.kind} ${score.scoreOnly}`}><th scope="row">{score.kind}</th><td>{score.scoreOnly ? 'after 2022' : 'to 2022'}</td><td class="number">{grouped(score.observations, 0)}</td><td class="number">{miss(score.observedCapacity)}</td><td class="number">{skill(score.observedCapacity)}</td><td class="number">{miss(score.ownCapacity)}</td><td class="number">{skill(score.ownCapacity)}</td></tr>;
                  })}
                </tbody>
              </table>
            </div>
            <p class="quiet">Shares are missed in points, prices and amounts by the ratio.</p>
          </section>
          {discussion.value !== undefined && <article class="card"><Markdown text={discussion.value.markdown} target={() => undefined} /></article>}
        </>
      )}
    </Page>
  );
}
