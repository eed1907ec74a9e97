import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { useAnswer } from '../../api/answer.ts';
import { requestOf } from '../../api/client.ts';
import type { Basis, SwingsReply } from '../../api/types.ts';
import { placeOf } from '../../charts/places.ts';
import { BasisMark } from '../../controls/basis.tsx';
import { Take } from '../../controls/take.tsx';
import { scenario, year } from '../../scenario/store.ts';
import { cellText, headingOf } from '../../words/cells.ts';
import { figure } from '../../words/numbers.ts';
import { cell, make } from './cell.ts';

/** Inputs shown, those that move the cost most first. */
const most = 8;
const shown = signal<SwingsReply | undefined>(undefined);

/** "metal_price.lithium_carbonate@World" in words. */
function inWords(input: string): string {
  const [name, region] = input.split('@');
  const [parameter, subject] = name!.split('.');
  const words = (text: string) => text.replaceAll('_', ' ');
  return `${words(subject ?? parameter!)}${subject === undefined ? '' : `, ${words(parameter!)}`}${region === undefined || region === 'World' ? '' : `, ${placeOf(region).short}`}`;
}

/** "8.75 to 40.0 $ per kg"; years keep their digits. */
function rangeInWords(low: number, high: number, unit: string): string {
  const [, shown] = headingOf('', unit).split(', ');
  return `${cellText(low, unit)} to ${cellText(high, unit)}${shown === undefined ? '' : ` ${shown}`}`;
}

/** What would change the cost most: each input over its own range. */
export function Swings() {
  const { value } = useAnswer<SwingsReply>('/cost/sensitivity', { scenario: requestOf(scenario.value), chemistry: cell.value, region: make.value, year: year.value });
  useEffect(() => { if (value !== undefined) shown.value = value; }, [value]);
  const rows = (shown.value?.swings ?? []).slice(0, most);
  const ends = rows.flatMap(row => [row.costAtLow, row.costAtHigh]);
  const low = Math.min(...ends);
  const high = Math.max(...ends);
  const command = `./cellcast sensitivity ${cell.value} --in "${make.value}" --year ${year.value}`;
  const at = (cost: number) => ((cost - low) / (high - low || 1)) * 100;
  return (
    <section class="card span-6" aria-labelledby="swings-title">
      <div class="card-head"><h2 id="swings-title">What would change it most</h2><Take sheet={() => ({
        id: 'cost-sensitivity', title: `What would change it most, ${cell.value}, ${make.value}, ${year.value}`, note: 'Full cost with each input at the ends of its own range, one at a time.',
        columns: [{ name: 'Input' }, { name: 'Unit of the input' }, { name: 'Low' }, { name: 'High' }, { name: 'Basis' }, { name: 'Cost at low', unit: 'USD/kWh' }, { name: 'Cost at high', unit: 'USD/kWh' }],
        rows: (shown.value?.swings ?? []).map(row => [row.input, row.unit, row.low, row.high, row.basis, row.costAtLow, row.costAtHigh]),
      })} command={command} /></div>
      <p class="finding">Cost of a cell made in {placeOf(make.value).spoken}, each input over its own range, one at a time. $ of 2024 per kWh, {year.value}.</p>
      <div class="table-scroll" tabIndex={0} role="region" aria-label="What would change it most: table">
        <table class="data swings">
          <thead><tr><th scope="col">Input and its range</th><th scope="col">Basis</th><th scope="col" class="number">Lowest</th><th scope="col" class="swing-head"><span class="visually-hidden">drawn</span></th><th scope="col" class="number">Highest</th></tr></thead>
          <tbody>
            {rows.map(row => {
              const from = Math.min(row.costAtLow, row.costAtHigh);
              const to = Math.max(row.costAtLow, row.costAtHigh);
              return (
                <tr key={row.input}>
                  <th scope="row">{inWords(row.input)}<br /><span class="quiet">{rangeInWords(row.low, row.high, row.unit)}</span></th>
                  <td><BasisMark basis={row.basis as Basis} word /></td>
                  <td class="number">{figure(from)}</td>
                  <td class="swing"><span class={row.basis === 'assumed' ? 'swing-bar swing-assumed' : 'swing-bar'} style={{ marginLeft: `${at(from)}%`, width: `${Math.max(1, at(to) - at(from))}%` }} /></td>
                  <td class="number">{figure(to)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <div class="card-foot"><span>hatched: an assumed input; <code>{command}</code></span></div>
    </section>
  );
}
