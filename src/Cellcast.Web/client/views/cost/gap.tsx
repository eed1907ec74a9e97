import { computed, signal, useSignalEffect } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { useAnswer } from '../../api/answer.ts';
import { requestOf } from '../../api/client.ts';
import type { GapReply, Select } from '../../api/types.ts';
import { ChartCard } from '../../charts/card.tsx';
import type { ChartModel } from '../../charts/model.ts';
import { placeOf } from '../../charts/places.ts';
import { Dot } from '../../charts/plot.tsx';
import { narrow } from '../../charts/screen.ts';
import { ratio } from '../../charts/model.ts';
import type { Sheet } from '../../charts/sheet.ts';
import { sourcesOf } from '../../charts/source.ts';
import { Reports, type Beside } from '../../controls/beside.tsx';
import { Page } from '../../controls/page.tsx';
import { Tabs } from '../../controls/tabs.tsx';
import { Take } from '../../controls/take.tsx';
import { beside } from '../../scenario/names.ts';
import { results, scenario, selection, wanted, year } from '../../scenario/store.ts';
import { look, lookAt } from '../../shell/route.ts';
import { figure, signed, spoken } from '../../words/numbers.ts';
import type { SentencePart } from '../../words/sentence.ts';
import { withUnit } from '../../words/units.ts';
import { cell, lineAt, lineSelect, lines, make, materialsAt, materialSelect, totalAt, totalSelect, versus } from './cell.ts';
import { Closing } from './closing.tsx';
import { Swings } from './swings.tsx';
import { CellPicker, MakePicker, VersusPicker } from './pickers.tsx';
import view from './view.ts';

const fromZero = computed(() => look.value['axis'] === 'zero');

/** Every line's part of the gap; they add up to it exactly. */
const parts = computed(() => lines.map(line => ({ line, here: lineAt(line, make.value), there: lineAt(line, versus.value) })).filter(part => Number.isFinite(part.here) && Number.isFinite(part.there)));

/** The gap by cause, as the cost model shares it out; the lines of the bill stand until it comes. */
const causes = signal<GapReply | undefined>(undefined);
const byCause = computed(() => look.value['by'] !== 'line');
const names: Record<string, string> = {
  'material prices': 'Material prices', 'material quantity': 'Material quantity', yield: 'Yield', 'labour: wage': 'Wages', 'labour: hours': 'Hours of labour', energy: 'Energy',
  'capital: cost of equipment and buildings': 'Cost of equipment and buildings', 'capital: cost of money and tax': 'Cost of money and tax',
};

const model = computed<ChartModel | undefined>(() => {
  const told = causes.value;
  if (byCause.value && told !== undefined && told.from.cost.full !== undefined) {
    const near = told.from;
    const far = told.to;
    return { kind: 'waterfall', unit: 'USD/kWh', fromZero: fromZero.value, steps: [
      { id: 'from', label: `Made in ${placeOf(near.region).short}`, end: true, token: placeOf(near.region).token, value: near.cost.full },
      ...told.steps.filter(step => Math.abs(step.amount) > 0.005).map(step => ({ id: step.name, label: names[step.name] ?? step.name.charAt(0).toUpperCase() + step.name.slice(1), end: false, token: 'step', value: step.amount })).sort((a, b) => b.value - a.value),
      { id: 'to', label: `Made in ${placeOf(far.region).short}`, end: true, token: placeOf(far.region).token, value: far.cost.full },
    ] };
  }
  return lineModel.value;
});

const lineModel = computed<ChartModel | undefined>(() => {
  const there = totalAt(versus.value);
  const here = totalAt(make.value);
  if (selection(`cost-${cell.value}`) === undefined) return undefined;
  if (!Number.isFinite(there) || !Number.isFinite(here)) return { kind: 'waterfall', unit: 'USD/kWh', fromZero: true, steps: [] };
  const steps = parts.value.map(part => ({ id: part.line.name, label: part.line.label, end: false, token: 'step', value: part.here - part.there })).filter(step => Math.abs(step.value) > 0.005);
  // What is left of lines too small to be drawn, so that the bars still end where they must.
  const rest = here - there - steps.reduce((sum, step) => sum + step.value, 0);
  return { kind: 'waterfall', unit: 'USD/kWh', fromZero: fromZero.value, steps: [
    { id: 'from', label: `Made in ${placeOf(versus.value).short}`, end: true, token: placeOf(versus.value).token, value: there },
    ...steps.sort((a, b) => b.value - a.value),
    ...(Math.abs(rest) > 0.005 ? [{ id: 'rest', label: 'Small lines', end: false, token: 'step', value: rest }] : []),
    { id: 'to', label: `Made in ${placeOf(make.value).short}`, end: true, token: placeOf(make.value).token, value: here },
  ] };
});

const sentence = computed<SentencePart[] | undefined>(() => {
  if (selection(`cost-${cell.value}`) === undefined) return undefined;
  const here = totalAt(make.value);
  const there = totalAt(versus.value);
  if (!Number.isFinite(here) || !Number.isFinite(there)) return [`The model knows no ${cell.value} cell made in ${placeOf(make.value).spoken} in ${year.value}.`];
  const known = { definition: selection(`cost-${cell.value}`)?.definition ?? '', formula: selection(`cost-${cell.value}`)?.formula ?? '', unit: '$ of 2024 per kWh' };
  const gap = here - there;
  const largest = [...parts.value].sort((a, b) => Math.abs(b.here - b.there) - Math.abs(a.here - a.there))[0];
  const cause = byCause.value && causes.value !== undefined ? [...causes.value.steps].sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount))[0] : undefined;
  const share = gap === 0 ? Number.NaN : cause !== undefined ? cause.amount / causes.value!.difference : largest === undefined ? Number.NaN : (largest.here - largest.there) / gap;
  const reason = cause === undefined ? largest?.line.label ?? '' : names[cause.name] ?? cause.name.charAt(0).toUpperCase() + cause.name.slice(1);
  return [
    `A ${placeOf(make.value).adjective} ${cell.value} cell costs `, { text: withUnit(here, 'USD/kWh', spoken), title: `Full cost, ${make.value}, ${year.value}`, ...known }, ` in ${year.value}, `,
    { text: withUnit(Math.abs(gap / there), 'share', spoken), title: `Over ${versus.value}, ${year.value}`, ...known }, ` ${gap < 0 ? 'below' : 'above'} one made in ${placeOf(versus.value).spoken}.`,
    ...(reason !== '' && share > 0.05 && share <= 1 ? [` ${reason} ${/(?:s|building)$/.test(reason) && !/^Cost /.test(reason) ? 'explain' : 'explains'} `, { text: withUnit(share, 'share', spoken), title: `${reason} in the gap`, ...known }, ' of the gap.'] : []),
  ];
});

const overTime = computed<ChartModel | undefined>(() => {
  const found = selection(`cost-${cell.value}`);
  if (found === undefined) return undefined;
  const here = found.series.find(row => row.region === make.value);
  const there = found.series.find(row => row.region === versus.value);
  if (here === undefined || there === undefined) return { kind: 'lines', years: results.value!.years, unit: 'share', series: [] };
  const over = (a: readonly (number | null)[], b: readonly (number | null)[]) => ratio(a, b).map(value => (value === null ? null : value - 1));
  return { kind: 'lines', years: results.value!.years, unit: 'share', series: [{
    id: 'gap', label: placeOf(make.value).short, token: placeOf(make.value).token, values: over(here.values, there.values),
    against: here.against === null || there.against === null ? undefined : over(here.against, there.against),
  }] };
});

/** The cells of which a report prints the gap between Europe and China, by the product that stands for them. */
const printed: Readonly<Record<string, { readonly product: string; readonly key: string }>> = { LFP: { product: 'Cell|LFP', key: 'lfp' }, NMC811: { product: 'Cell|NMC High Nickel', key: 'nmc' } };

/** The year the report speaks of. */
const reported = 2026;

const report = computed(() => (make.value === 'Europe' && versus.value === 'China' ? printed[cell.value] : undefined));

function priceSelect(): Select[] {
  const of = report.value;
  return of === undefined ? [] : [{ key: `landed-${of.key}`, variable: `Delivered Price|${of.product}`, by: 'region', regions: ['Europe'] }, { key: `gate-${of.key}`, variable: `Price|${of.product}`, by: 'region', regions: ['China'] }];
}

function reports(): Beside[] {
  const of = report.value;
  const when = results.value?.years.indexOf(reported) ?? -1;
  const price = (name: string) => selection(name)?.series[0]?.values[when] ?? undefined;
  const cost = selection(`cost-${cell.value}`)?.series.find(row => row.region === 'Europe')?.values[when] ?? undefined;
  if (of === undefined) return [];
  const landed = price(`landed-${of.key}`);
  return [
    { id: `cost_gap_${of.key}`, value: landed === undefined || cost === undefined ? undefined : cost / landed - 1, ours: `full cost of making it over the price delivered in Europe, ${reported}` },
    { id: `chinese_price_${of.key}`, value: price(`gate-${of.key}`), ours: `at the gate, ${reported}, without tax` },
  ];
}

export function Gap() {
  useSignalEffect(() => {
    const both = [make.value, versus.value];
    wanted.value = { select: [totalSelect(both), ...lineSelect(both), materialSelect(both), ...priceSelect()] };
  });
  const gap = useAnswer<GapReply>('/cost/gap', { scenario: requestOf(scenario.value), chemistry: cell.value, region: make.value, versusRegion: versus.value, year: year.value });
  useEffect(() => { causes.value = gap.stale ? causes.peek() : gap.value; }, [gap.value, gap.stale]);
  const there = materialsAt(versus.value);
  const here = materialsAt(make.value);
  const materials = here.flatMap(row => {
    const twin = there.find(each => each.name === row.name);
    return twin === undefined || (row.value < 0.005 && twin.value < 0.005) ? [] : [{ name: row.name, here: row.value, there: twin.value }];
  }).sort((a, b) => b.here - b.there - (a.here - a.there));
  const command = () => `./cellcast cost ${cell.value} --in "${make.value}" --versus "${versus.value}" --year ${year.value}`;
  return (
    <Page view={view} sentence={sentence.value} pickers={<><CellPicker /><MakePicker /><VersusPicker /></>}>
      <ChartCard
        id="gap" className="span-8" title={`From ${article(placeOf(versus.value).adjective)} cell to ${article(placeOf(make.value).adjective)} one`} single height={narrow.value ? 420 : 340} model={model} missing="This cell has no cost in one of the two places."
        finding={`$ of 2024 per kWh of good cells, ${year.value}, return on capital included, before policy. ${byCause.value ? 'Each cause is its mean effect over all orders; they add up exactly.' : 'The lines add up exactly.'}`} sources={() => sourcesOf(`cost-${cell.value}`, ...lines.map(line => `cost-${cell.value}-${line.name}`))} command={command}
        foot={<><Tabs className="switch" name="Explain" value={byCause.value ? 'cause' : 'line'} tabs={[{ id: 'cause', label: 'by cause' }, { id: 'line', label: 'by line of the bill' }]} onPick={value => lookAt('by', value, 'cause')} /><span>{fromZero.value ? 'axis from zero' : 'bars cut where marked'}</span><button type="button" class="link" onClick={() => lookAt('axis', fromZero.value ? '' : 'zero')}>{fromZero.value ? 'cut the axis' : 'from zero'}</button></>}
      />
      <ChartCard
        id="gap-years" className="span-4" title={`The gap over the years`} height={narrow.value ? 200 : 340} model={overTime}
        finding={`% above a cell made in ${placeOf(versus.value).spoken}.`} sources={() => sourcesOf(`cost-${cell.value}`)} command={command} foot={<span>solid: yours, dashed: {beside.value}</span>}
      />
      <Reports rows={reports()} command={`./cellcast cost ${cell.value} --in Europe --versus China --year ${reported}`} />
      <section class="card span-6" aria-labelledby="lines-title">
        <div class="card-head"><h2 id="lines-title">Line by line</h2><Take sheet={() => sheetOf('cost-lines', 'Line by line', parts.value.map(part => ({ name: part.line.label, here: part.here, there: part.there })))} command={command()} /></div>
        <p class="finding">$ of 2024 per kWh, {year.value}.</p>
        <LineTable label="Line by line" rows={parts.value.map(part => ({ name: part.line.label, here: part.here, there: part.there }))} total={{ name: 'Full cost', here: totalAt(make.value), there: totalAt(versus.value) }} />
      </section>
      <section class="card span-6" aria-labelledby="materials-title">
        <div class="card-head"><h2 id="materials-title">Materials, one by one</h2><Take sheet={() => sheetOf('cost-materials', 'Materials, one by one', materials)} command={command()} /></div>
        <p class="finding">What goes into a kWh of good cells, scrap included. $ of 2024 per kWh, {year.value}.</p>
        <LineTable label="Materials, one by one" rows={materials} />
      </section>
      <Swings />
      <Closing />
    </Page>
  );
}

function article(adjective: string): string {
  return /^[AEIOaeio]/.test(adjective) && !adjective.startsWith('Eu') ? `an ${adjective}` : `a ${adjective}`;
}

function sheetOf(id: string, title: string, rows: readonly { name: string; here: number; there: number }[]): Sheet {
  return {
    id, title: `${title}, ${cell.value}, ${year.value}`, note: '$ of 2024 per kWh of good cells', columns: [{ name: 'Line' }, ...[versus.value, make.value, 'In the gap'].map(name => ({ name, unit: 'USD/kWh' }))],
    rows: rows.map(row => [row.name, row.there, row.here, row.here - row.there]),
  };
}

function LineTable({ label, rows, total }: { label: string; rows: readonly { name: string; here: number; there: number }[]; total?: { name: string; here: number; there: number } }) {
  return (
    <div class="table-scroll" tabIndex={0} role="region" aria-label={`${label}: table`}>
      <table class="data">
        <thead><tr><th scope="col">Line</th><th scope="col" class="number"><Dot token={placeOf(versus.value).token} />{placeOf(versus.value).short}</th><th scope="col" class="number"><Dot token={placeOf(make.value).token} />{placeOf(make.value).short}</th><th scope="col" class="number">In the gap</th></tr></thead>
        <tbody>
          {rows.map(row => <tr key={row.name}><th scope="row">{row.name}</th><td class="number">{figure(row.there)}</td><td class="number">{figure(row.here)}</td><td class="number">{signed(row.here - row.there)}</td></tr>)}
          {total !== undefined && Number.isFinite(total.here) && <tr class="total"><th scope="row">{total.name}</th><td class="number">{figure(total.there)}</td><td class="number">{figure(total.here)}</td><td class="number">{signed(total.here - total.there)}</td></tr>}
        </tbody>
      </table>
    </div>
  );
}
