import { computed, signal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { useAnswer } from '../../api/answer.ts';
import { requestOf } from '../../api/client.ts';
import { resource } from '../../api/resource.ts';
import type { DataRowsReply, TechnologyAnswer } from '../../api/types.ts';
import { ChartCard } from '../../charts/card.tsx';
import type { ChartModel } from '../../charts/model.ts';
import { placeOf, placeOrder } from '../../charts/places.ts';
import { Dot } from '../../charts/plot.tsx';
import { narrow } from '../../charts/screen.ts';
import { columnOf } from '../../controls/answer.tsx';
import { Reports } from '../../controls/beside.tsx';
import { ErrorText } from '../../controls/error.tsx';
import { Picker } from '../../controls/menu.tsx';
import { Page } from '../../controls/page.tsx';
import { Take } from '../../controls/take.tsx';
import { scenario } from '../../scenario/store.ts';
import { look, lookAt } from '../../shell/route.ts';
import { figure, grouped, spoken } from '../../words/numbers.ts';
import type { SentencePart } from '../../words/sentence.ts';
import view from './view.ts';

interface PlantRow {
  readonly name: string;
  readonly firm: string;
  readonly place: string;
  readonly country: string;
  readonly chemistry: string;
  readonly gwh: number | null;
  readonly status: string;
  readonly promised: string;
  readonly started: string;
  readonly odds: number;
  readonly source: string;
}

/** Statuses as the package writes them, in the order of a plant's life, and the stage whose odds of completion they have. */
const statuses = [
  { id: 'operating', stage: 'operating' }, { id: 'ramping', stage: 'operating' }, { id: 'pilot', stage: 'operating' }, { id: 'under-construction', stage: 'under_construction' }, { id: 'announced', stage: 'announced_only' }, { id: 'paused', stage: 'announced_only' },
  { id: 'cancelled', stage: '' }, { id: 'closed', stage: '' }, { id: 'bankrupt', stage: '' },
] as const;

const newer = /^(Na|Si|Semi|ASSB|Li-S|Solid)/i;

/** Columns of a reply by name. */
function reader(reply: DataRowsReply) {
  const at = new Map(reply.table.columns.map((column, index) => [column.name, index]));
  return (row: readonly string[], name: string) => row[at.get(name) ?? -1] ?? '';
}

const plants = computed<readonly PlantRow[] | undefined>(() => {
  const all = resource<DataRowsReply>('/data/tables/plants?limit=500').value.value;
  const odds = resource<DataRowsReply>('/data/tables/learning?text=project_completion&limit=50').value.value;
  if (all === undefined || odds === undefined) return undefined;
  const [of, ofOdds] = [reader(all), reader(odds)];
  const chances = new Map(odds.rows.map(row => [ofOdds(row, 'subject'), Number(ofOdds(row, 'value'))]));
  return all.rows.filter(row => of(row, 'stage') === 'cell').map(row => {
    const status = of(row, 'status');
    const stage = statuses.find(each => each.id === status)?.stage ?? '';
    const chemistry = of(row, 'chemistry');
    return {
      name: of(row, 'name'), firm: of(row, 'firm'), place: of(row, 'region'), country: of(row, 'country'), chemistry, status, source: of(row, 'source'),
      gwh: of(row, 'unit') === 'GWh/yr' && of(row, 'value') !== '' ? Number(of(row, 'value')) : null, promised: of(row, 'first_announced_start') || of(row, 'announced_start'), started: of(row, 'actual_start'),
      odds: stage === '' ? 0 : stage === 'operating' ? 1 : chances.get(`${stage}_${newer.test(chemistry) ? 'next_generation' : 'li_ion'}`) ?? Number.NaN,
    };
  });
});

const shown = computed(() => plants.value?.filter(plant => (look.value['home'] === undefined || plant.place === placeOf(look.value['home']).id) && (look.value['status'] === undefined || plant.status === look.value['status'])));

const total = (rows: readonly PlantRow[], of: (plant: PlantRow) => number = () => 1) => rows.reduce((sum, plant) => sum + (plant.gwh ?? 0) * of(plant), 0);

const model = computed<ChartModel | undefined>(() => (shown.value === undefined ? undefined : { kind: 'rows', unit: 'GWh/yr', rows: statuses.filter(({ stage }) => stage !== 'operating').flatMap(({ id }) => {
  const rows = shown.value!.filter(plant => plant.status === id);
  return total(rows) === 0 ? [] : [{ id, label: `${id.replace('-', ' ')} (${rows.length})`, token: 'edge', value: total(rows) }, { id: `${id} expected`, label: 'likely to make cells', token: 'ink', value: total(rows, plant => plant.odds) }];
}) }));

const placeModel = signal<ChartModel | undefined>(undefined);

/** Named cell plants: what runs, what is built, what is only promised, and what of it can be expected. */
export function Plants() {
  const error = resource<DataRowsReply>('/data/tables/plants?limit=500').value.error;
  const newer = useAnswer<TechnologyAnswer>('/technology/pipeline', { scenario: requestOf(scenario.value) }).value?.tables[0];
  const find = useSignal('');
  const rows = shown.value;
  useEffect(() => {
    const places = [...new Set((rows ?? []).map(plant => plant.place))].sort((a, b) => placeOrder(a) - placeOrder(b));
    placeModel.value = rows === undefined ? undefined : { kind: 'rows', unit: 'GWh/yr', rows: places.map(place => ({ id: place, label: placeOf(place).short, token: placeOf(place).token, value: total(rows.filter(plant => plant.place === place), plant => plant.odds) })).filter(row => row.value > 0) };
  }, [rows]);
  const words = find.value.toLowerCase();
  const listed = (rows ?? []).filter(plant => `${plant.name} ${plant.firm} ${plant.chemistry} ${plant.country}`.toLowerCase().includes(words)).sort((a, b) => (b.gwh ?? -1) - (a.gwh ?? -1));
  const promised = rows?.filter(plant => plant.status === 'announced' || plant.status === 'paused' || plant.status === 'under-construction') ?? [];
  const runs = rows?.filter(plant => plant.odds === 1) ?? [];
  const late = (rows ?? []).filter(plant => plant.promised !== '' && plant.started !== '').map(plant => Number(plant.started.slice(0, 4)) - Number(plant.promised.slice(0, 4)));
  const number = (text: string, title: string, definition: string): SentencePart => ({ text, title, definition });
  const sentence: SentencePart[] | undefined = rows === undefined ? (error === undefined ? undefined : ['The plants cannot be read.']) : [
    'Of ', number(`${spoken(total(promised))} GWh`, 'Named cell plants under construction, announced or paused', 'Sizes as the firms give them; plants without a size count nothing.'), ' a year that named plants promise, ',
    number(`${spoken(total(promised, plant => plant.odds))} GWh`, 'Expected of them', 'Size times the share of plants of that stage that come to make cells, judged from the record of slips.'), ' can be expected; ', number(`${spoken(total(runs))} GWh`, 'Of plants that run', 'Operating, ramping or pilot.'), ' run already',
    ...(late.length === 0 ? ['.'] : [`. Those that started were ${spoken(late.reduce((sum, each) => sum + each, 0) / late.length)} years late on average.`]),
  ];
  const [pledged, likely] = newer === undefined ? [Number.NaN, Number.NaN] : [1, columnOf(newer, '2030')].map(column => newer.rows.reduce((sum, row) => sum + (Number(row[column]) || 0), 0)) as [number, number];
  if (rows !== undefined && sentence !== undefined && pledged > 0) sentence.push(' Of the ', number(`${grouped(pledged, 0)} GWh`, 'Pledged next-generation plants', 'Named or counted, of all places, with the sizes and years that firms give.'), ' pledged for next-generation cells, all places, ', number(`${grouped(likely, 0)} GWh`, 'Expected of them at the end of 2030', 'At the odds of their stage and with the slips seen so far.'), ' can be expected by 2030.');
  const places = [...new Set((plants.value ?? []).map(plant => plant.place))].sort((a, b) => placeOrder(a) - placeOrder(b));
  const command = './cellcast data show plants';
  const sources = () => [{ name: 'Plants', definition: 'Named plants of the data package with status and dates as reported; odds by stage are the rows project_completion.', formula: '', unit: 'GWh a year' }];
  return (
    <Page view={view} sentence={sentence} pickers={<>
      <span class="quiet">cell plants in</span><Picker name="Place" value={look.value['home'] === undefined ? '' : placeOf(look.value['home']).id} options={[{ id: '', label: 'all places' }, ...places.map(id => ({ id, label: id, token: placeOf(id).token }))]} onPick={id => lookAt('home', id === '' ? '' : placeOf(id).slug)} />
      <Picker name="Status" value={look.value['status'] ?? ''} options={[{ id: '', label: 'every status' }, ...statuses.map(({ id }) => ({ id, label: id.replace('-', ' ') }))]} onPick={id => lookAt('status', id)} />
    </>}>
      {error !== undefined && <ErrorText>{error}</ErrorText>}
      <ChartCard
        id="plants-status" className="span-6" title="From promise to cells" single height={narrow.value ? 380 : 380} model={model} missing="No plant with a known size is of this kind."
        finding="What has been promised and does not run, by how far it has come, and what of it is likely to make cells. GWh a year." sources={sources} command={command} foot={<span>grey: as promised; black: times the odds of its stage</span>}
      />
      <ChartCard
        id="plants-place" className="span-6" title="Where it can be expected" single height={narrow.value ? 300 : 380} model={placeModel} missing="No plant with a known size is of this kind."
        finding="Named plants at the odds of their stage, running ones in full. GWh a year." sources={sources} command={command} foot={<span>named plants only: in China many more stand</span>}
      />
      <Reports command={command} rows={rows === undefined ? [] : [{ id: 'europe_capacity_2030', value: total(plants.value!.filter(plant => plant.place === 'Europe'), plant => plant.odds), ours: 'named European plants at their odds' }]} />
      <section class="card" aria-labelledby="plants-title">
        <div class="card-head"><h2 id="plants-title">Plant by plant</h2><Take command={command} sheet={() => ({
          id: 'plants', title: 'Named cell plants', note: 'Odds: share of plants of that stage that come to make cells', columns: [{ name: 'Plant' }, { name: 'Firm' }, { name: 'Place' }, { name: 'Country' }, { name: 'Chemistry' }, { name: 'Size', unit: 'GWh/yr' }, { name: 'Status' }, { name: 'Start first promised' }, { name: 'Started' }, { name: 'Odds', unit: 'share' }, { name: 'Source' }],
          rows: listed.map(plant => [plant.name, plant.firm, plant.place, plant.country, plant.chemistry, plant.gwh, plant.status, plant.promised, plant.started, plant.odds, plant.source]),
        })} /></div>
        <form class="data-find" onSubmit={event => event.preventDefault()}><label for="find-plant">Plants that hold</label><input id="find-plant" type="search" value={find.value} onInput={event => { find.value = event.currentTarget.value; }} /></form>
        <div class="table-box data-rows" tabIndex={0} role="region" aria-label="Plant by plant: table">
          <table class="data">
            <thead><tr><th scope="col">Plant</th><th scope="col">Place</th><th scope="col">Chemistry</th><th scope="col" class="number">GWh a year</th><th scope="col">Status</th><th scope="col">Promised</th><th scope="col">Started</th><th scope="col" class="number">Odds</th><th scope="col" class="number">Expected</th></tr></thead>
            <tbody>
              {listed.map(plant => (
                <tr key={plant.name}>
                  <th scope="row">{plant.name}</th><td><Dot token={placeOf(plant.place).token} />{placeOf(plant.place).short}</td><td>{plant.chemistry}</td><td class="number">{plant.gwh === null ? <span class="quiet" title="not reported">–</span> : figure(plant.gwh)}</td>
                  <td>{plant.status.replace('-', ' ')}</td><td>{plant.promised}</td><td>{plant.started}</td><td class="number">{Math.round(plant.odds * 100)}%</td><td class="number">{plant.gwh === null ? '–' : figure(plant.gwh * plant.odds)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <div class="card-foot"><span>the same on the command line: <code>{command}</code></span><span><a href="/technology/readiness">next-generation plants by chemistry</a></span></div>
      </section>
    </Page>
  );
}
