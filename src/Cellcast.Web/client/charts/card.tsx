// A chart card: title in words, one computed finding, tabs Chart, Table, Sources, and the menu with what can be taken away.

import { computed, useComputed, type ReadonlySignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks';
import { Behind } from '../controls/behind.tsx';
import { EquationLinks } from '../controls/equation-links.tsx';
import { Menu } from '../controls/menu.tsx';
import { Tabs } from '../controls/tabs.tsx';
import { commandFor, ownFile } from '../scenario/command.ts';
import { beside, besideTitle, scenarioName, theBeside } from '../scenario/names.ts';
import { exact, linkHere, mode, scenario, setYear, updating, year } from '../scenario/store.ts';
import { copy } from '../shell/toasts.tsx';
import { isCost, workedPath } from '../words/equations.ts';
import { grouped, significant } from '../words/numbers.ts';
import { unitOf } from '../words/units.ts';
import { saveCsv, savePng, saveSvg } from './export.ts';
import type { ChartModel } from './model.ts';
import { Plot } from './plot.tsx';
import { narrow } from './screen.ts';
import { tableOf } from './table.ts';
import { axisOf, baselineOf, differenceInWords, differenceOf, yoursOf } from './view.ts';

export interface Source {
  readonly name: string;
  readonly definition: string;
  readonly formula: string;
  readonly unit: string;
  /** What of a run it is, so that its equations can be worked. */
  readonly variable?: string;
  readonly region?: string;
}

interface Props {
  readonly id: string;
  readonly title: string;
  readonly finding: ReadonlySignal<string> | string;
  readonly model: ReadonlySignal<ChartModel | undefined>;
  /** Said instead of a chart when the results hold none. */
  readonly missing?: string;
  readonly sources: () => readonly Source[];
  /** The command that gives the same numbers. */
  readonly command: string | (() => string);
  readonly height?: number;
  readonly foot?: ComponentChildren;
  readonly wide?: boolean;
  /** Charts that have no baseline beside them stay as they are in every mode. */
  readonly single?: boolean;
  readonly className?: string;
}

type Tab = 'chart' | 'table' | 'sources';

export function ChartCard({ id, title, finding, model, missing, sources, command, height = 240, foot, wide, single, className }: Props) {
  const [tab, setTab] = useState<Tab>('chart');
  const heading = useId();
  const onPaper = useRef<HTMLParagraphElement>(null);
  // Paper has no tab to open: what a chart shows and where it comes from stands below it. Written when printing begins, so that a moved lever has nothing more to draw.
  useEffect(() => {
    const write = () => { if (onPaper.current !== null) onPaper.current.textContent = toldOnce(sources()); };
    addEventListener('beforeprint', write);
    return () => removeEventListener('beforeprint', write);
  });
  // On a phone a Sankey is a table: its columns would lie on each other.
  const drawable = !(narrow.value && model.value?.kind === 'sankey');
  const text = typeof finding === 'string' ? finding : finding.value;
  const lens = single === true || !comparable(model.value) ? 'over' : mode.value;
  const shown = useComputed(() => {
    const current = model.value;
    if (current === undefined || single === true || !comparable(current)) return current;
    return mode.value === 'difference' ? differenceOf(current, year.value) : current;
  });
  const left = useMemo(() => computed(() => (model.value === undefined ? undefined : baselineOf(model.value))), [model]);
  const right = useMemo(() => computed(() => (model.value === undefined ? undefined : yoursOf(model.value))), [model]);
  const axis = useMemo(() => computed(() => {
    const current = model.value;
    return current !== undefined && (current.kind === 'stack' || current.kind === 'lines') ? axisOf(current, unitOf(current.unit).factor) : undefined;
  }), [model]);
  const commandText = () => commandFor(typeof command === 'string' ? command : command(), scenario.value);
  const behind = tab === 'sources' ? sources().find(source => source.variable !== undefined && workedPath(source.variable, '', year.value) !== undefined) : undefined;
  const nothing = model.value === undefined || isEmpty(model.value);
  // In the difference the finding is of the difference.
  const told = lens === 'difference' && shown.value !== undefined ? `${differenceInWords(shown.value, year.value)} Change against ${theBeside.value}, ${unitOf(shown.value.unit).title.replace(/^%/, 'points')}.` : text;
  return (
    <figure class={`card${wide === true || lens === 'sides' ? ' card-wide' : ''} ${className ?? ''}`} aria-labelledby={heading} id={`chart-${id}`} aria-busy={updating.value}>
      <figcaption>
        <div class="card-head">
          <h2 id={heading}>{title}</h2>
          <Tabs className="tabs card-tabs" name={`${title}: show`} value={tab} onPick={setTab} tabs={[{ id: 'chart', label: 'Chart' }, { id: 'table', label: 'Table' }, { id: 'sources', label: 'Sources' }]} />
          <Menu className="card-menu" name={`${title}: more`} label="⋯" align="right">
            {close => {
              const current = shown.value;
              const file = async (what: 'svg' | 'png' | 'csv') => {
                close();
                if (current === undefined) return;
                if (what === 'csv') await exact();
                if (what === 'svg') await saveSvg(id, current, title, told);
                else if (what === 'png') await savePng(id, current, title, told);
                else await saveCsv(id, shown.peek() ?? current, { title, notes: [told], sources: sources(), link: await linkHere(), command: commandText() });
              };
              return (
                <>
                  {(['chart', 'table', 'sources'] as const).filter(each => each !== tab).map(each => (
                    <button type="button" class="menu-item menu-narrow" onClick={() => {
                      setTab(each);
                      close();
                    }}>Show {each}</button>
                  ))}
                  <button type="button" class="menu-item" onClick={() => void file('svg')}>Save as SVG</button>
                  <button type="button" class="menu-item" onClick={() => void file('png')}>Save as PNG</button>
                  <button type="button" class="menu-item" onClick={() => void file('csv')} title="A zip: the CSV, what it may be used for, how to cite it">Save as CSV (zip)</button>
                  <button type="button" class="menu-item" onClick={() => {
                    close();
                    void copy(commandText(), 'Command copied');
                  }}>Copy command</button>
                </>
              );
            }}
          </Menu>
        </div>
        <p class="finding">{told}</p>
      </figcaption>
      <div class="card-body" style={{ minHeight: `${height}px` }}>
        {nothing && <p class="chart-missing" data-busy={model.value === undefined ? '' : undefined} style={{ height: `${height}px` }}>{model.value === undefined ? 'computing' : missing ?? 'This run holds no such numbers.'}</p>}
        {!nothing && tab === 'chart' && drawable && lens !== 'sides' && <Plot model={shown} height={height} label={`${title}. ${told}`} onYear={setYear} />}
        {!nothing && tab === 'chart' && lens === 'sides' && (
          <div class="sides">
            <div><h3>{besideTitle.value}</h3><Plot model={left} axis={axis} height={height - 24} label={`${title}, ${beside.value}`} baseline onYear={setYear} /></div>
            <div><h3>{scenarioName.value}</h3><Plot model={right} axis={axis} height={height - 24} label={`${title}, yours`} onYear={setYear} /></div>
          </div>
        )}
        {!nothing && (tab === 'table' || (tab === 'chart' && !drawable)) && <DataTable model={shown} height={height} title={title} />}
        {!nothing && tab === 'sources' && (
          <div class="sources" style={{ height: `${height}px` }} tabIndex={0} role="region" aria-label={`${title}: sources`}>
            {behind !== undefined && <Behind variable={behind.variable!} region={behind.region!} year={year.value} />}
            <dl>
              {sources().map(source => (
                <div>
                  <dt>{source.name}</dt>
                  <dd>{source.definition} <EquationLinks formula={source.formula} ofCost={isCost(source.variable ?? '')} /> <span class="quiet">{source.unit}</span></dd>
                </div>
              ))}
            </dl>
            <p class="quiet">The same numbers on the command line: <code>{commandText()}</code>{commandText().endsWith(ownFile) && <> ({ownFile}: My changes, As YAML, Save as a file)</>}</p>
          </div>
        )}
      </div>
      {lens === 'difference' ? <div class="card-foot"><span>{shown.value?.kind === 'rows' ? 'bars' : 'line'}: more or less than {theBeside.value}</span></div> : foot !== undefined && <div class="card-foot">{foot}</div>}
      <p class="paper-source" ref={onPaper} aria-hidden="true" />
    </figure>
  );
}

/** Sources as running text; those that mean the same are told with the first of them. */
function toldOnce(sources: readonly Source[]): string {
  const named = new Map<string, string[]>();
  for (const source of sources) {
    const told = `${source.definition}${source.unit === '' ? '' : ` ${source.unit}.`}`;
    named.set(told, [...named.get(told) ?? [], source.name]);
  }
  return [...named].map(([told, names]) => `${names[0]}${names.length === 1 ? '' : ` and ${names.length - 1} more`}: ${told}`).join(' ');
}

function comparable(model: ChartModel | undefined): boolean {
  if (model === undefined) return false;
  if (model.kind === 'rows') return model.rows.some(row => row.against !== undefined);
  return (model.kind === 'stack' || model.kind === 'lines') && model.series.some(series => series.against !== undefined);
}

function isEmpty(model: ChartModel): boolean {
  switch (model.kind) {
    case 'stack':
    case 'lines': return !model.series.some(series => series.values.some(value => value !== null));
    case 'rows': return model.rows.length === 0;
    case 'waterfall': return model.steps.length === 0;
    case 'sankey':
    case 'map': return model.flows.length === 0;
    case 'curves': return model.curves.length === 0;
  }
}

/** The numbers behind a chart as a real table, which scrolls in its own box. */
export function DataTable({ model, height, title }: { model: ReadonlySignal<ChartModel | undefined>; height: number; title: string }) {
  if (model.value === undefined) return null;
  const table = tableOf(model.value, beside.value);
  const unit = unitOf(table.unit);
  const show = (cell: number | string | null) => {
    if (cell === null) return <span class="quiet" title="not reported">–</span>;
    if (typeof cell === 'string') return cell;
    const value = cell * unit.factor;
    return Math.abs(value) >= 100 ? grouped(value, 0) : significant(value, 3);
  };
  return (
    <div class="table-box" style={{ height: `${height}px` }} tabIndex={0} role="region" aria-label={`${title}: table`}>
      <table class="data">
        <caption class="visually-hidden">{title}, {unit.title}</caption>
        <thead><tr>{table.head.map((name, index) => <th scope="col" class={index > 0 ? 'number' : ''}>{index === 0 && name === '' ? <span>{unit.title}</span> : name}</th>)}</tr></thead>
        <tbody>
          {table.rows.map(row => (
            <tr>
              <th scope="row">{row.name}</th>
              {row.cells.map(cell => <td class={typeof cell === 'string' ? '' : 'number'}>{show(cell)}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
