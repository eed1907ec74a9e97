import { computed, signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { useAnswer } from '../../api/answer.ts';
import { requestOf } from '../../api/client.ts';
import type { PlantReply } from '../../api/types.ts';
import { ChartCard } from '../../charts/card.tsx';
import { chemistryOf } from '../../charts/chemistries.ts';
import type { ChartModel } from '../../charts/model.ts';
import { placeOf } from '../../charts/places.ts';
import { narrow } from '../../charts/screen.ts';
import { ErrorText } from '../../controls/error.tsx';
import { Figures, type Figure } from '../../controls/figures.tsx';
import { Picker } from '../../controls/menu.tsx';
import { Page } from '../../controls/page.tsx';
import { Tabs } from '../../controls/tabs.tsx';
import { Take } from '../../controls/take.tsx';
import { scenario } from '../../scenario/store.ts';
import { look, lookAt } from '../../shell/route.ts';
import { figure, signed, spoken } from '../../words/numbers.ts';
import type { SentencePart } from '../../words/sentence.ts';
import { withUnit } from '../../words/units.ts';
import { cell, cells, make } from './cell.ts';
import { CellPicker, MakePicker } from './pickers.tsx';
import view from './view.ts';

const usual = { size: '30', start: '2027' };
const answer = signal<PlantReply | undefined>(undefined);
const years = computed(() => answer.value?.years.map(each => each.year) ?? []);

const billions = (millions: number) => `${millions < 0 ? '\u2212' : ''}$${spoken(Math.abs(millions) / 1000)}bn`;

/** Money in and out of a year, and all of it so far. */
const flows = computed<ChartModel | undefined>(() => {
  const reply = answer.value;
  if (reply === undefined) return undefined;
  let sum = 0;
  const sofar = reply.years.map(each => (sum += each.cashFlow));
  return { kind: 'stack', years: years.value, unit: 'MUSD/yr', over: { id: 'sum', label: 'so far', token: 'ink', values: sofar }, series: [
    { id: 'in', label: 'earned', token: 'more', values: reply.years.map(each => (Math.max(0, each.cashFlow))) },
    { id: 'out', label: 'spent', token: 'less', values: reply.years.map(each => (Math.min(0, each.cashFlow))) },
  ] };
});

const perKwh = computed<ChartModel | undefined>(() => {
  const reply = answer.value;
  if (reply === undefined) return undefined;
  const each = (of: (year: PlantReply['years'][number]) => number) => reply.years.map(year => (year.outputGwh > 0 ? of(year) / year.outputGwh : null));
  return { kind: 'lines', years: years.value, unit: 'USD/kWh', series: [
    { id: 'price', label: 'sells at', token: 'ink', values: each(year => year.revenue) },
    { id: 'needs', label: 'needs', token: 'step', values: reply.years.map(year => (year.outputGwh > 0 ? reply.breakEvenPrice : null)) },
    { id: 'runs', label: 'costs to run', token: 'edge', values: each(year => -year.operatingCost) },
  ] };
});

const ramp = computed<ChartModel | undefined>(() => {
  const reply = answer.value;
  return reply === undefined ? undefined : { kind: 'lines', years: years.value, unit: 'share', top: 1, series: [
    { id: 'yield', label: 'yield', token: 'ink', values: reply.years.map(each => (each.outputGwh > 0 ? each.yield : null)) },
    { id: 'output', label: 'output', token: 'step', values: reply.years.map(each => each.outputGwh / reply.gwhPerYear) },
  ] };
});

function sentenceOf(reply: PlantReply): SentencePart[] {
  const number = (text: string, title: string, definition: string): SentencePart => ({ text, title: `${title}, ${reply.region}, begun in ${reply.startYear}`, definition, unit: '$ of 2024' });
  const what = reply.convertedFrom === null ? `A plant for ${spoken(reply.gwhPerYear)} GWh a year of ${reply.chemistry} cells` : `A ${reply.convertedFrom} line of ${spoken(reply.gwhPerYear)} GWh a year turned to ${reply.chemistry}`;
  return [
    `${what} in ${placeOf(reply.region).spoken} takes `, number(billions(reply.investmentMusd), 'Investment', 'Equipment, building and what the ramp costs before it earns.'), ' and ', ...(reply.rateOfReturn === null ? ['earns no return that can be told'] : ['returns ', number(`${signed(reply.rateOfReturn * 100, spoken).replace('+', '')}%`, 'Rate of return', 'Real, after tax, over the life of the plant.'), ' a year']), '; it would need ',
    number(withUnit(reply.breakEvenPrice, 'USD/kWh', spoken), 'Break-even price', 'The constant price at which the plant just earns its cost of capital, ramp included.'), '.',
  ];
}

function figuresOf(reply: PlantReply): Figure[] {
  const where = `${placeOf(reply.region).short}, begun in ${reply.startYear}`;
  return [
    { label: 'Investment', where, value: billions(reply.investmentMusd), note: `$${spoken(reply.investmentMusd / reply.gwhPerYear)}m for a GWh a year`, definition: 'Equipment and building.' },
    { label: 'Present value', where, value: billions(reply.presentValueMusd), note: 'at the cost of capital there', definition: 'All flows discounted at the real cost of capital of the place.' },
    { label: 'Rate of return', where, value: reply.rateOfReturn === null ? '–' : `${figure(reply.rateOfReturn * 100)}%`, note: 'real, after tax', definition: 'The discount rate at which the flows even out.' },
    { label: 'Price it needs', where, value: `$${figure(reply.breakEvenPrice)}`, note: 'per kWh', definition: 'Constant price at which it just earns its cost of capital.' },
    { label: 'Price it gets', where, value: `$${figure(reply.firstPrice)}`, note: reply.firstPrice === reply.lastPrice ? 'per kWh, constant' : `per kWh, going to $${figure(reply.lastPrice)}`, definition: 'What you set, or what a mature plant of the place costs in each year.' },
    { label: 'Paid back', where, value: reply.paybackYears === null ? 'never' : figure(reply.paybackYears), note: reply.paybackYears === null ? 'within its life' : 'years from ground breaking', definition: 'When the sum of all flows turns positive.' },
  ];
}

function NumberField({ id, label, unit, usual: fallback, hint }: { id: string; label: string; unit: string; usual?: string; hint?: string }) {
  return (
    <label class="field" for={`plant-${id}`}>
      <span>{label}{hint !== undefined && <span class="quiet"> {hint}</span>}</span>
      <span class="lever-field"><input id={`plant-${id}`} type="text" inputMode="decimal" value={look.value[id] ?? fallback ?? ''} onChange={event => lookAt(id, event.currentTarget.value.trim(), fallback)} /><span class="lever-unit">{unit}</span></span>
    </label>
  );
}

export function Plant() {
  const number = (name: string, fallback?: string) => {
    const value = Number(look.value[name] ?? fallback ?? '');
    return Number.isFinite(value) && value > 0 ? value : undefined;
  };
  const from = cells.value.find(each => each.id.toLowerCase() === look.value['from'])?.id;
  const use = number('use');
  const price = number('price');
  const base = {
    scenario: requestOf(scenario.value), chemistry: cell.value, region: make.value, start: number('start', usual.start) ?? 2027, sizeGwh: number('size', usual.size) ?? 30,
    ...(price === undefined ? {} : { price }), ...(from === undefined ? {} : { convertFrom: from }), ...(use === undefined ? {} : { utilisation: use / 100 }),
  };
  const kind = look.value['by'] === 'transfer' ? 'transfer' : 'newcomer';
  const mine = useAnswer<PlantReply>('/cost/plant', { ...base, experience: kind });
  const other = useAnswer<PlantReply>('/cost/plant', { ...base, experience: kind === 'transfer' ? 'newcomer' : 'transfer' });
  useEffect(() => { answer.value = mine.value; }, [mine.value]);
  const reply = mine.value;
  const refused = mine.error !== undefined && !mine.stale;
  const command = `./cellcast plant ${cell.value} --in "${make.value}" --size ${base.sizeGwh}GWh --start ${base.start} --experience ${kind}${price === undefined ? '' : ` --price ${price}`}${from === undefined ? '' : ` --convert-from ${from}`}${use === undefined ? '' : ` --utilisation ${use}%`}`;
  const ways = reply === undefined || other.value === undefined ? [] : (kind === 'newcomer' ? [['a newcomer', reply], ['a firm that has a plant like it', other.value]] : [['a newcomer', other.value], ['a firm that has a plant like it', reply]]) as [string, PlantReply][];
  const sources = () => [{ name: 'Plant economics', definition: 'Investment, ramp of yield and output, operating cost, tax, working capital, all real; see Model & data, equations of plants.', formula: '', unit: '$ of 2024' }];
  return (
    <Page view={view} sentence={refused ? ['There is no such plant.'] : reply === undefined ? undefined : sentenceOf(reply)} pickers={<>
      <CellPicker /><MakePicker />
      <Tabs className="switch" name="Built by" value={kind} tabs={[{ id: 'newcomer', label: 'a newcomer' }, { id: 'transfer', label: 'a firm that has one' }]} onPick={id => lookAt('by', id, 'newcomer')} />
    </>}>
      {reply !== undefined && <Figures figures={figuresOf(reply)} />}
      <section class="card span-4" aria-labelledby="ask-title">
        <div class="card-head"><h2 id="ask-title">The plant</h2><Take sheet={() => ({
          id: 'plant', title: `A plant for ${cell.value} cells in ${make.value}`, note: `${base.sizeGwh} GWh a year, ground broken in ${base.start}; money of 2024, real, after tax`,
          columns: [{ name: 'Built by' }, { name: 'Investment', unit: 'MUSD' }, { name: 'Price needed', unit: 'USD/kWh' }, { name: 'Present value', unit: 'MUSD' }, { name: 'Rate of return', unit: 'share' }, { name: 'Paid back', unit: 'yr' }],
          rows: ways.map(([name, way]) => [name, way.investmentMusd, way.breakEvenPrice, way.presentValueMusd, way.rateOfReturn, way.paybackYears]),
        })} command={command} /></div>
        <div class="fields">
          <NumberField id="size" label="Size" unit="GWh a year" usual={usual.size} />
          <NumberField id="start" label="Ground broken in" unit="" usual={usual.start} />
          <NumberField id="price" label="Sells at" unit="$/kWh" hint="(empty: cost of a mature plant)" />
          <NumberField id="use" label="Runs at" unit="%" hint="(empty: the package’s)" />
          <div class="field"><span>Built</span><Picker name="Built" value={from ?? ''} options={[{ id: '', label: 'new' }, ...cells.value.filter(each => each.id !== cell.value).map(each => ({ id: each.id, label: `from a line for ${each.id}`, token: chemistryOf(each.id).token }))]} onPick={id => lookAt('from', id.toLowerCase())} /></div>
        </div>
        {refused && <ErrorText>{mine.error!}</ErrorText>}
        {ways.length > 0 && (
          <table class="data">
            <thead><tr><th scope="col">Built by</th><th scope="col" class="number">Needs, $/kWh</th><th scope="col" class="number">Present value, $bn</th><th scope="col" class="number">Return, %</th></tr></thead>
            <tbody>{ways.map(([name, way]) => <tr key={name}><th scope="row">{name}</th><td class="number">{figure(way.breakEvenPrice)}</td><td class="number">{signed(way.presentValueMusd / 1000, spoken)}</td><td class="number">{way.rateOfReturn === null ? '–' : signed(way.rateOfReturn * 100, spoken)}</td></tr>)}</tbody>
          </table>
        )}
        <div class="card-foot"><span><code>{command}</code></span></div>
      </section>
      <ChartCard
        id="plant-flows" className="span-8" title="Money in and out" single height={narrow.value ? 240 : 330} model={flows}
        finding="Cash flow of each year after tax, and the sum so far (line). $bn of 2024; equipment and working capital come back in the last year." sources={sources} command={command} foot={<span>bars: the year; line: all years so far</span>}
      />
      <ChartCard
        id="plant-unit" className="span-6" title="What a kWh costs and brings" single height={narrow.value ? 220 : 280} model={perKwh}
        finding="Running cost of a kWh sold, the price, and the constant price the plant needs. $ of 2024." sources={sources} command={command} foot={<span>policy is left out: before credits and duties</span>}
      />
      <ChartCard
        id="plant-ramp" className="span-6" title="The ramp" single height={narrow.value ? 220 : 280} model={ramp}
        finding="Good cells of all started, and output over nameplate, %." sources={sources} command={command} foot={<span>a firm that has a plant like it begins at a higher yield</span>}
      />
    </Page>
  );
}
