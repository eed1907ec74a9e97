import { computed, useSignal, useSignalEffect } from '@preact/signals';
import { shade } from '../../charts/heat.ts';
import { placeOf, placeOrder } from '../../charts/places.ts';
import { Dot } from '../../charts/plot.tsx';
import { Page } from '../../controls/page.tsx';
import { Take } from '../../controls/take.tsx';
import { results, selection, wanted, year } from '../../scenario/store.ts';
import { go, look } from '../../shell/route.ts';
import { figure, spoken } from '../../words/numbers.ts';
import type { SentencePart } from '../../words/sentence.ts';
import { withUnit } from '../../words/units.ts';
import { cells } from './cell.ts';
import view from './view.ts';

const at = computed(() => results.value?.years.indexOf(year.value) ?? -1);

interface Entry {
  readonly place: string;
  readonly cell: string;
  readonly value: number;
  readonly against: number;
}

const entries = computed<Entry[] | undefined>(() => {
  if (cells.value.length === 0 || cells.value.some(each => selection(`m-${each.id}`) === undefined)) return undefined;
  return cells.value.flatMap(each => selection(`m-${each.id}`)!.series.filter(row => row.region !== 'World').flatMap(row => {
    const value = row.values[at.value] ?? null;
    return value === null ? [] : [{ place: row.region, cell: each.id, value, against: row.against?.[at.value] ?? Number.NaN }];
  }));
});

const sentence = computed<SentencePart[] | undefined>(() => {
  if (entries.value === undefined) return undefined;
  const lfp = entries.value.filter(entry => entry.cell === 'LFP').sort((a, b) => a.value - b.value);
  const first = lfp[0];
  const last = lfp.at(-1);
  if (first === undefined || last === undefined) return [`There is no cost for ${year.value}.`];
  const number = (entry: Entry): SentencePart => ({ text: withUnit(entry.value, 'USD/kWh', spoken), title: `Full cost of an LFP cell, ${entry.place}, ${year.value}`, definition: selection('m-LFP')?.definition ?? '', formula: selection('m-LFP')?.formula ?? '' });
  return [`In ${year.value} an LFP cell costs from `, number(first), ` in ${placeOf(first.place).spoken} to `, number(last), ` in ${placeOf(last.place).spoken}.`];
});

export function MatrixPage() {
  const sort = useSignal<string | undefined>(undefined);
  useSignalEffect(() => { wanted.value = { years: { first: year.value, last: year.value }, select: cells.value.map(each => ({ key: `m-${each.id}`, variable: `Cost|Cell|${each.id}`, by: 'region', regions: [] })) }; });
  const all = entries.value ?? [];
  const low = Math.min(...all.map(entry => entry.value));
  const high = Math.max(...all.map(entry => entry.value));
  const find = (place: string, cell: string) => all.find(entry => entry.place === place && entry.cell === cell);
  const rows = [...new Set(all.map(entry => entry.place))].sort((a, b) => (sort.value === undefined ? placeOrder(a) - placeOrder(b) : (find(a, sort.value)?.value ?? Infinity) - (find(b, sort.value)?.value ?? Infinity)));
  const columns = cells.value.filter(each => all.some(entry => entry.cell === each.id));
  return (
    <Page view={view} sentence={sentence.value}>
      <section class="card" aria-labelledby="matrix-title">
        <div class="card-head"><h2 id="matrix-title">Every place, every chemistry</h2><Take sheet={() => ({
          id: 'cost-matrix', title: `Full cost of a cell, ${year.value}`, note: '$ of 2024 per kWh', columns: [{ name: 'Place' }, ...columns.map(each => ({ name: each.id, unit: 'USD/kWh' }))],
          rows: rows.map(place => [place, ...columns.map(each => find(place, each.id)?.value ?? null)]),
        })} command={`./cellcast cost --all --year ${year.value}`} /></div>
        <p class="finding">Full cost of a cell, $ of 2024 per kWh, {year.value}. The stronger the shade, the dearer. A heading sorts, a number opens its cost.</p>
        <div class="table-scroll" tabIndex={0} role="region" aria-label="Cost of every cell in every place">
          <table class="heat">
            <thead><tr>
              <th scope="col"><button type="button" onClick={() => { sort.value = undefined; }}>Place</button></th>
              {columns.map(each => <th scope="col" aria-sort={sort.value === each.id ? 'ascending' : 'none'} key={each.id}><button type="button" title={each.name} onClick={() => { sort.value = each.id; }}>{each.id}</button></th>)}
            </tr></thead>
            <tbody>
              {rows.map(place => (
                <tr key={place}>
                  <th scope="row"><Dot token={placeOf(place).token} />{placeOf(place).short}</th>
                  {columns.map(each => {
                    const entry = find(place, each.id);
                    if (entry === undefined) return <td class="quiet">–</td>;
                    return (
                      <td style={shade(high > low ? ((entry.value - low) / (high - low)) * 0.9 + 0.04 : 0)}>
                        <button type="button" aria-label={`${each.id}, ${place}: ${figure(entry.value)} dollars per kWh`} onClick={() => {
                          const next = new URLSearchParams({ ...look.value, make: placeOf(place).slug, cell: each.id.toLowerCase() });
                          go(`/cost/cell?${next.toString()}`);
                        }}>{figure(entry.value)}</button>
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <div class="card-foot"><span>the same on the command line: <code>./cellcast cost --all --year {year.value}</code></span></div>
      </section>
    </Page>
  );
}

