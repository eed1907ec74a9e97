import { computed, useSignalEffect } from '@preact/signals';
import { placeIds, placeOf, placeOrder } from '../../charts/places.ts';
import { Dot } from '../../charts/plot.tsx';
import { Page } from '../../controls/page.tsx';
import { Take } from '../../controls/take.tsx';
import { theBeside } from '../../scenario/names.ts';
import { results, selection, wanted, year } from '../../scenario/store.ts';
import { differs } from '../../words/changes.ts';
import { figure, spoken } from '../../words/numbers.ts';
import type { SentencePart } from '../../words/sentence.ts';
import { unitOf, withUnit } from '../../words/units.ts';
import { nameOf, product } from './products.ts';
import { ProductPicker } from './picker.tsx';
import view from './view.ts';

const columns = [
  ['Capacity', 'Capacity'], ['Production', 'Made'], ['Imports', 'Bought abroad'], ['Exports', 'Sold abroad'], ['Use', 'Used'], ['Unserved', 'Not served'], ['Utilisation', 'Plants in use'], ['Price', 'Price at the gate'], ['Delivered Price', 'Price delivered'],
] as const;

/** All places and their sum. */
const everywhere = [...placeIds, 'World'];

const key = (name: string) => `${name}-${product.value.variable}`;
const at = computed(() => results.value?.years.indexOf(year.value) ?? -1);

function cell(name: string, region: string): { value: number | null; against: number | null; unit: string } {
  const row = selection(key(name))?.series.find(each => each.region === region);
  return { value: row?.values[at.value] ?? null, against: row?.against?.[at.value] ?? null, unit: row?.unit ?? '' };
}

const regions = computed(() => [...new Set(columns.flatMap(([name]) => selection(key(name))?.series.map(row => row.region) ?? []))]
  .filter(region => columns.some(([name]) => (cell(name, region).value ?? 0) > 0))
  .sort((a, b) => (a === 'World' ? 1 : b === 'World' ? -1 : placeOrder(a) - placeOrder(b))));

const sentence = computed<SentencePart[] | undefined>(() => {
  if (selection(key('Use')) === undefined) return undefined;
  const rows = regions.value.filter(region => region !== 'World').map(region => ({ region, used: cell('Use', region).value ?? 0, made: cell('Production', region).value ?? 0, bought: cell('Imports', region).value ?? 0 })).filter(row => row.used > 0);
  const most = [...rows].sort((a, b) => b.bought - a.bought)[0];
  const name = nameOf(product.value.variable);
  if (most === undefined || most.bought <= 0) return [`In ${year.value} no place buys ${name} abroad.`];
  const unit = cell('Imports', most.region).unit;
  return [`${name}: ${placeOf(most.region).spoken} buys most abroad in ${year.value}, `, { text: withUnit(most.bought, unit, spoken), title: `Bought abroad, ${most.region}, ${year.value}`, definition: selection(key('Imports'))?.definition ?? '', formula: selection(key('Imports'))?.formula ?? '' }, ` of the ${withUnit(most.used, unit, spoken)} that it uses.`];
});

export function Balance() {
  useSignalEffect(() => {
    const variable = product.value.variable;
    wanted.value = { select: columns.map(([name]) => ({ key: key(name), variable: `${name}|${variable}`, by: 'region', regions: everywhere })) };
  });
  const unit = selection(key('Production'))?.unit ?? '';
  const priceUnit = selection(key('Price'))?.unit ?? selection(key('Delivered Price'))?.unit ?? '';
  const heading = (name: string) => (name === 'Utilisation' ? '%' : name.endsWith('Price') ? unitOf(priceUnit).title.replace('$ of 2024', '$') : unitOf(unit).title);
  return (
    <Page view={view} sentence={sentence.value} pickers={<ProductPicker />}>
      <section class="card" aria-labelledby="balance-title">
        <div class="card-head"><h2 id="balance-title">{nameOf(product.value.variable)} in {year.value}</h2><Take sheet={() => ({
          id: 'balance', title: `${nameOf(product.value.variable)} in ${year.value}`, note: 'What each place makes, buys, sells and uses',
          columns: [{ name: 'Place' }, ...columns.map(([name, label]) => ({ name: label, unit: cell(name, 'World').unit || cell(name, regions.value[0] ?? '').unit }))],
          rows: regions.value.map(region => [region, ...columns.map(([name]) => cell(name, region).value)]),
        })} command={`./cellcast show "*|${product.value.variable}" --years ${year.value}`} /></div>
        <p class="finding">What each place makes, buys, sells and uses. A number in bold differs from {theBeside.value}, which stands below it.</p>
        <div class="table-box" tabIndex={0} role="region" aria-label="Balance by place">
          <table class="data">
            <thead><tr><th scope="col">Place</th>{columns.map(([name, label]) => <th scope="col" class="number">{label}<br /><span class="quiet">{heading(name)}</span></th>)}</tr></thead>
            <tbody>
              {regions.value.map(region => (
                <tr key={region}>
                  <th scope="row">{region === 'World' ? <strong>World</strong> : <><Dot token={placeOf(region).token} />{region}</>}</th>
                  {columns.map(([name]) => {
                    const { value, against, unit: own } = cell(name, region);
                    const changed = value !== null && against !== null && differs(value, against);
                    const show = (number: number) => figure(number * unitOf(own).factor);
                    return <td class="number">{value === null ? <span class="quiet" title="not reported">–</span> : changed ? <strong>{show(value)}</strong> : show(value)}{changed && <><br /><span class="quiet">{show(against)}</span></>}</td>;
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <div class="card-foot"><span>the same on the command line: <code>./cellcast show "*|{product.value.variable}" --years {year.value}</code></span></div>
      </section>
    </Page>
  );
}
