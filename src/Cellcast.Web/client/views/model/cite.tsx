// Every row of the data package that a cost reads: the list to check against the sources.

import { useAnswer } from '../../api/answer.ts';
import { requestOf } from '../../api/client.ts';
import type { Basis, CitationsReply } from '../../api/types.ts';
import { BasisMark, RestsOn } from '../../controls/basis.tsx';
import { ErrorText } from '../../controls/error.tsx';
import { Take } from '../../controls/take.tsx';
import { scenario } from '../../scenario/store.ts';
import { figure, grouped } from '../../words/numbers.ts';

const levels: Readonly<Record<string, string>> = { Cell: 'cell', Pack: 'pack', 'Storage System': 'system' };

export function Cite({ variable, region, year }: { variable: string; region: string; year: number }) {
  const [, level, chemistry] = variable.split('|');
  const { value, error } = useAnswer<CitationsReply>('/cost/data', { scenario: requestOf(scenario.value), chemistry, region, year, level: levels[level ?? ''] ?? 'cell' });
  const rows = value?.data ?? [];
  const share = (basis: Basis) => rows.filter(row => row.basis === basis).length / Math.max(1, rows.length);
  const command = `./cellcast cite "${variable}" --in "${region}" --year ${year}`;
  return (
    <section class="card" aria-labelledby="cite-title">
      <div class="card-head"><h2 id="cite-title">Every row of data behind it</h2><Take sheet={() => ({
        id: 'rows-behind', title: `Rows behind ${variable.replaceAll('|', ', ')}, ${region}, ${year}`, note: '', columns: ['input', 'value', 'low', 'high', 'unit', 'basis', 'source', 'file', 'line'].map(name => ({ name })),
        rows: rows.map(row => [row.input, row.value, row.low, row.high, row.unit, row.basis, row.source, row.file, row.line]),
      })} command={command} /></div>
      <p class="finding">{value === undefined ? '' : `${grouped(rows.length, 0)} rows are read, the years of a path each by itself.`}</p>
      {error !== undefined && <ErrorText>{error}</ErrorText>}
      {rows.length > 0 && (
        <>
          <RestsOn reported={share('reported')} derived={share('derived')} assumed={share('assumed')} />
          <div class="table-box data-rows" tabIndex={0} role="region" aria-label="Every row of data behind it: table">
            <table class="data">
              <thead><tr><th scope="col">Input</th><th scope="col" class="number">Value</th><th scope="col">Unit</th><th scope="col" class="number">Low to high</th><th scope="col">Basis</th><th scope="col">Source</th><th scope="col">Written in</th></tr></thead>
              <tbody>{rows.map(row => <tr key={`${row.file}:${row.line}`}><th scope="row">{row.input.replaceAll('_', ' ')}</th><td class="number">{figure(row.value)}</td><td>{row.unit}</td><td class="number">{figure(row.low)} to {figure(row.high)}</td><td><BasisMark basis={row.basis as Basis} word /></td><td><a href={`/model/sources?text=${encodeURIComponent(row.source.split(';')[0]!.trim())}`}>{row.source}</a></td><td><a href={`/model/data?table=${row.file.replace(/^.*\//, '').replace(/\.csv$/, '')}&text=${encodeURIComponent(row.input.split(/[.@:]/)[0]!)}`}>{row.file.replace(/^.*\//, '')}:{row.line}</a></td></tr>)}</tbody>
            </table>
          </div>
        </>
      )}
      <div class="card-foot"><span>the same on the command line: <code>{command}</code></span></div>
    </section>
  );
}
