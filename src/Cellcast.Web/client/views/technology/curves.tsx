import { computed, signal, useSignalEffect } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { useAnswer } from '../../api/answer.ts';
import { requestOf } from '../../api/client.ts';
import type { CostPathReply, Select, TechnologyAnswer } from '../../api/types.ts';
import { ChartCard } from '../../charts/card.tsx';
import { chemistryOf, chemistryOrder, isCell } from '../../charts/chemistries.ts';
import type { ChartModel, Series } from '../../charts/model.ts';
import { placeOf, places } from '../../charts/places.ts';
import { Dot } from '../../charts/plot.tsx';
import { narrow } from '../../charts/screen.ts';
import { sourcesOf } from '../../charts/source.ts';
import { AnswerBody, columnOf } from '../../controls/answer.tsx';
import { Reports, type Beside } from '../../controls/beside.tsx';
import { ErrorText } from '../../controls/error.tsx';
import { Page } from '../../controls/page.tsx';
import { Picker } from '../../controls/menu.tsx';
import { Tabs } from '../../controls/tabs.tsx';
import { Take } from '../../controls/take.tsx';
import { beside } from '../../scenario/names.ts';
import { about, moving, results, scenario, selection, wanted, year } from '../../scenario/store.ts';
import { look, lookAt } from '../../shell/route.ts';
import { figure, spoken } from '../../words/numbers.ts';
import type { SentencePart } from '../../words/sentence.ts';
import { withUnit } from '../../words/units.ts';
import view from './view.ts';

/** Where the cells are made: the cheapest place unless another is asked for. */
const place = computed(() => placeOf(look.value['make'] ?? 'china').id);
const all = computed(() => (about.value?.chemistries ?? []).filter(each => each.costed && isCell(each)).map(each => each.id));

/** The usual choice: one of each family, so that lines can be told apart; `cells=` names others. */
const usual = ['lfp', 'nmc811', 'na-layered', 'si-nmc', 'semi-solid-li', 'assb-li', 'li-s'];
const shown = computed(() => {
  const wished = look.value['cells']?.split(',') ?? usual;
  const some = all.value.filter(id => wished.includes(id.toLowerCase()) || (wished.includes('na-ion') && id === 'Na-layered'));
  return some.length > 0 ? some : all.value;
});

/** The cell whose range is shown: more than one fan would hide the lines. */
const fanned = computed(() => shown.value.find(id => id.toLowerCase() === (look.value['range'] ?? 'lfp')) ?? '');
const fan = signal<CostPathReply | undefined>(undefined);

/** The years of the fan as those of the run. */
function over(of: (year: CostPathReply['years'][number]) => number): (number | null)[] {
  return (results.value?.years ?? []).map(year => { const found = fan.value?.years.find(each => each.year === year); return found === undefined ? null : of(found); });
}

const curves = computed<Series[]>(() => shown.value.flatMap(id => {
  const row = selection(`curve-${id}`)?.series.find(each => each.region === place.value);
  if (row === undefined || !row.values.some(value => value !== null)) return [];
  const chemistry = chemistryOf(id);
  return [{ id, label: id, token: chemistry.token, symbol: chemistry.symbol, values: row.values, ...(row.against === null ? {} : { against: row.against }), ...(id === fanned.value && fan.value !== undefined && look.value['scale'] !== 'log' ? { low: over(year => year.low), high: over(year => year.high) } : {}) }];
}).sort((a, b) => chemistryOrder(a.id) - chemistryOrder(b.id)));

const ready = computed(() => shown.value.length > 0 && shown.value.every(id => selection(`curve-${id}`) !== undefined));
const model = computed<ChartModel | undefined>(() => (ready.value ? { kind: 'lines', years: results.value!.years, unit: 'USD/kWh', series: curves.value, log: look.value['scale'] === 'log' } : undefined));

/** The first year from which a cell costs no more than LFP, for as far as the run goes. */
function parity(series: Series): number | undefined {
  const lfp = curves.value.find(each => each.id === 'LFP');
  const years = results.value?.years ?? [];
  if (lfp === undefined) return undefined;
  let first: number | undefined;
  years.forEach((each, index) => {
    const mine = series.values[index] ?? null;
    const theirs = lfp.values[index] ?? null;
    if (mine !== null && theirs !== null && mine <= theirs) first ??= each;
    else first = undefined;
  });
  return first;
}

const sentence = computed<SentencePart[] | undefined>(() => {
  if (!ready.value) return undefined;
  const years = results.value!.years;
  const at = (series: Series, when: number) => series.values[years.indexOf(when)] ?? Number.NaN;
  const lfp = curves.value.find(each => each.id === 'LFP') ?? curves.value[0];
  if (lfp === undefined) return [`No cell is costed in ${placeOf(place.value).spoken}.`];
  const known = { definition: selection(`curve-${lfp.id}`)?.definition ?? '', formula: selection(`curve-${lfp.id}`)?.formula ?? '', unit: '$ of 2024 per kWh' };
  return [
    `${/^[AEFHILMNORSX]/.test(lfp.label) ? 'An' : 'A'} ${lfp.label} cell made in ${placeOf(place.value).spoken} costs `, { text: withUnit(at(lfp, 2030), 'USD/kWh', spoken), title: `${lfp.label}, 2030`, ...known }, ' in 2030 and ',
    { text: withUnit(at(lfp, 2035), 'USD/kWh', spoken).replace(' per kWh', ''), title: `${lfp.label}, 2035`, ...known }, ' in 2035.',
  ];
});

const reportSelect: readonly Select[] = [
  { key: 'report-pack', variable: 'Price|Pack|EV', by: 'region', regions: ['World'] }, ...['Na-layered', 'ASSB-Li'].map(id => ({ key: `report-${id}`, variable: `Cost|Cell|${id}`, by: 'region', regions: ['China'] } as const)),
];

/** What reports print of cells and packs, beside the run: packs at their price, new cells at the cost of making them. */
function reports(): Beside[] {
  const years = results.value?.years ?? [];
  const of = (key: string, region: string, when: number) => selection(key)?.series.find(row => row.region === region)?.values[years.indexOf(when)] ?? undefined;
  const pack = (when: number) => ({ value: of('report-pack', 'World', when), ours: `price of packs for cars at the gate, world, ${when}` });
  const made = (id: string, when: number) => ({ value: of(`report-${id}`, 'China', when), ours: `cost of ${id} cells made in China, ${when}` });
  return [{ id: 'pack_price_2025', ...pack(2025) }, { id: 'pack_price_2030', ...pack(2030) }, { id: 'sodium_price_2030', ...made('Na-layered', 2030) }, { id: 'solid_state_price_today', ...made('ASSB-Li', 2026) }];
}

const past = signal<TechnologyAnswer | undefined>(undefined);
/** Of every forecaster, how often its 90% band held what came; years ahead are in the label. */
const cover = computed<ChartModel | undefined>(() => {
  const table = past.value?.tables[0];
  const [ahead, share] = [columnOf(table, 'years ahead'), columnOf(table, 'in the 90% band')];
  return table === undefined ? undefined : { kind: 'rows', unit: 'share', rule: { value: 0.9, label: 'asked' }, rows: table.rows.flatMap(row => (typeof row[share] !== 'number' ? [] : [{ id: `${String(row[0])} ${String(row[ahead])}`, label: `${String(row[0])}: ${String(row[ahead])} ${row[ahead] === 1 ? 'year' : 'years'}`, token: 'step', value: row[share] }])) };
});

/** Experience curves held against what came. */
function Held() {
  const { value, error } = useAnswer<TechnologyAnswer>('/technology/curves', {});
  useEffect(() => { past.value = value; }, [value]);
  const command = './cellcast tech curves';
  return (
    <>
      {error !== undefined && <ErrorText>{error}</ErrorText>}
      <ChartCard
        id="cover" title="Curves held against the past" single height={narrow.value ? 460 : 420} model={cover} finding="From every year since 2000: how often what came lay in the 90% band, by forecaster and years ahead, %. A band that holds stands at the line."
        sources={() => [{ name: 'Cover of the bands', definition: 'Mean price of lithium-ion cells forecast from each past year, against what came.', formula: 'L5-L9', unit: '% of origins', variable: 'Cost' }]} command={command} foot={<span>the package's curve saw these years when it was chosen; the others did not</span>}
      />
      {value !== undefined && <AnswerBody answer={value} command={command} />}
    </>
  );
}

export function Curves() {
  useSignalEffect(() => { wanted.value = { select: [...shown.value.map(id => ({ key: `curve-${id}`, variable: `Cost|Cell|${id}`, by: 'region', regions: [place.value] } as const)), ...reportSelect] }; });
  const range = useAnswer<CostPathReply>('/cost/path', { scenario: requestOf(scenario.value), chemistry: fanned.value === '' ? 'LFP' : fanned.value, region: place.value, year: 2024, to: 2040 });
  useEffect(() => { fan.value = range.stale || moving.value || fanned.value === '' ? undefined : range.value; }, [range.value, range.stale, moving.value, fanned.value]);
  const years = results.value?.years ?? [];
  const log = look.value['scale'] === 'log';
  const toggle = (id: string) => {
    const next = shown.value.includes(id) ? shown.value.filter(each => each !== id) : [...shown.value, id];
    const slugs = all.value.filter(each => next.includes(each)).map(each => each.toLowerCase());
    lookAt('cells', slugs.join(',') === usual.filter(each => all.value.some(known => known.toLowerCase() === each)).join(',') ? '' : slugs.join(','));
  };
  return (
    <Page view={view} sentence={sentence.value} pickers={<><span class="quiet">made in</span><Picker name="Made in" value={place.value} options={places.map(each => ({ id: each.id, label: each.id, token: each.token }))} onPick={id => lookAt('make', placeOf(id).slug, 'china')} /></>}>
      <ChartCard
        id="curves" className="span-8" title="What each cell costs, year by year" height={narrow.value ? 260 : 420} model={model} missing="None of these cells has a cost here."
        finding="Full cost of a settled plant, $ of 2024 per kWh. Materials stay at their prices; conversion, fees and packs learn with what the world has made."
        sources={() => sourcesOf(...shown.value.map(id => `curve-${id}`))} command={() => `./cellcast path ${shown.value[0] ?? 'LFP'} --in "${place.value}"`}
        foot={<><span>solid: yours, dashed: {beside.value}; shaded: range of the inputs of</span><Picker name="Range of" value={fanned.value} options={[...shown.value.map(id => ({ id, label: id })), { id: '', label: 'none' }]} onPick={id => lookAt('range', id === '' ? 'none' : id.toLowerCase(), 'lfp')} /><Tabs className="switch" name="Scale" value={log ? 'log' : 'plain'} tabs={[{ id: 'plain', label: 'even scale' }, { id: 'log', label: 'log scale' }]} onPick={value => lookAt('scale', value, 'plain')} /></>}
      />
      <section class="card span-4" aria-labelledby="parity-title">
        <div class="card-head"><h2 id="parity-title">Against LFP</h2><Take sheet={() => ({
          id: 'cells-against-lfp', title: `Cells made in ${place.value} against LFP, ${year.value}`, note: 'Full cost of a settled plant; parity by energy alone', columns: [{ name: 'Cell' }, { name: 'Full cost', unit: 'USD/kWh' }, { name: 'Over LFP', unit: 'share' }, { name: 'Meets LFP in', unit: 'date_year' }],
          rows: curves.value.map(series => {
            const [now, lfp] = [series, curves.value.find(each => each.id === 'LFP')].map(each => each?.values[years.indexOf(year.value)] ?? null) as [number | null, number | null];
            return [series.id, now, now === null || lfp === null ? null : now / lfp - 1, parity(series) ?? null];
          }),
        })} command={`./cellcast parity ${shown.value.find(id => id !== 'LFP') ?? 'Na-layered'} LFP --in "${place.value}"`} /></div>
        <p class="finding">From which year a cell costs no more than LFP made in the same place, by energy alone.</p>
        <div class="table-scroll" tabIndex={0} role="region" aria-label="Costs against LFP">
          <table class="data">
            <thead><tr><th scope="col">Cell</th><th scope="col" class="number">{year.value}</th><th scope="col" class="number">Over LFP</th><th scope="col" class="number">Meets LFP</th></tr></thead>
            <tbody>
              {curves.value.map(series => {
                const now = series.values[years.indexOf(year.value)] ?? Number.NaN;
                const lfp = curves.value.find(each => each.id === 'LFP')?.values[years.indexOf(year.value)] ?? Number.NaN;
                const meets = parity(series);
                return <tr key={series.id}><th scope="row"><Dot token={series.token} />{series.label}</th><td class="number">{figure(now)}</td><td class="number">{series.id === 'LFP' || !Number.isFinite(lfp) ? '' : withUnit(now / lfp - 1, 'share', spoken)}</td><td class="number">{series.id === 'LFP' ? '' : meets === undefined ? 'not by 2040' : meets <= (years[0] ?? 0) ? 'from the start' : meets}</td></tr>;
              })}
            </tbody>
          </table>
        </div>
        <fieldset class="choices"><legend>Cells shown</legend>{all.value.map(id => <label key={id} class="check"><input type="checkbox" checked={shown.value.includes(id)} onChange={() => toggle(id)} /> {id}</label>)}</fieldset>
      </section>
      <Reports rows={reports()} command={'./cellcast show "Price|Pack|EV" --in World'} />
      <Held />
    </Page>
  );
}
