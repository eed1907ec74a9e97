import { computed, signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { useAnswer } from '../../api/answer.ts';
import { post, requestOf } from '../../api/client.ts';
import type { TariffReply } from '../../api/types.ts';
import { ChartCard } from '../../charts/card.tsx';
import type { ChartModel } from '../../charts/model.ts';
import { placeOf, places } from '../../charts/places.ts';
import { narrow } from '../../charts/screen.ts';
import { Reports } from '../../controls/beside.tsx';
import { ErrorText } from '../../controls/error.tsx';
import { Picker } from '../../controls/menu.tsx';
import { Page } from '../../controls/page.tsx';
import { Take } from '../../controls/take.tsx';
import { about, scenario } from '../../scenario/store.ts';
import { look, lookAt } from '../../shell/route.ts';
import { figure, spoken } from '../../words/numbers.ts';
import { dayInWords } from '../../words/days.ts';
import type { SentencePart } from '../../words/sentence.ts';
import { withUnit } from '../../words/units.ts';
import view from './view.ts';

const products = [['LFP', 'LFP cells'], ['NMC811', 'NMC cells'], ['cam_lfp', 'LFP cathode'], ['cam_nmc_hi', 'NMC cathode'], ['aam_graphite', 'Graphite anode'], ['separator', 'Separator'], ['pack_ev', 'EV packs'], ['system_storage', 'Storage systems']] as const;

/** The years over which the duty is drawn, each on the first of July. */
const span = Array.from({ length: 15 }, (_, index) => 2018 + index);

/** Total duty by year, with the question it answers. */
const history = signal<{ question: string; values: (number | null)[] } | undefined>(undefined);

const model = computed<ChartModel | undefined>(() => (history.value === undefined ? undefined : { kind: 'lines', years: span, unit: 'share', series: [{ id: 'duty', label: 'duty', token: 'ink', values: history.value.values }] }));

/** The duty that most uses of a product pay: of the first group. */
const total = (reply: TariffReply) => reply.duties[0]?.total ?? null;

/** Duties that a report prints, with the days on which they held. */
const printedDuties = [{ id: 'duty_april_2025', on: '2025-04-06' }, { id: 'duty_peak_2025', on: '2025-04-20' }, { id: 'duty_january_2026', on: '2026-01-15' }] as const;

/** The duty on cells for storage, which the report speaks of. */
const storage = (reply: TariffReply) => (reply.duties.find(group => group.applications.includes('grid_short')) ?? reply.duties[0])?.total ?? null;

export function Tariff() {
  const product = look.value['product'] ?? 'LFP';
  const from = placeOf(look.value['from'] ?? 'china').id;
  const to = placeOf(look.value['to'] ?? 'us').id;
  const on = /^\d{4}-\d{2}-\d{2}$/.test(look.value['on'] ?? '') ? look.value['on']! : '2026-12-01';
  const asked = { scenario: requestOf(scenario.value), product, from, to };
  const { value, error } = useAnswer<TariffReply>('/policy/tariff', { ...asked, on });
  const question = JSON.stringify(asked);
  useEffect(() => {
    const abort = new AbortController();
    Promise.all(span.map(year => post<TariffReply>('/policy/tariff', { ...JSON.parse(question), on: `${year}-07-01` }, abort.signal).then(total, () => null)))
      .then(values => { if (!abort.signal.aborted) history.value = { question, values }; }, () => undefined);
    return () => abort.abort();
  }, [question]);
  const american = from === 'China' && to === 'United States' && product === 'LFP';
  const past = printedDuties.map(each => useAnswer<TariffReply>('/policy/tariff', { product: 'LFP', from: 'China', to: 'United States', on: each.on }).value);
  const name = products.find(([id]) => id === product)?.[1] ?? product;
  const now = value === undefined ? null : total(value);
  const sentence: SentencePart[] | undefined = value === undefined ? (error === undefined ? undefined : ['There is no answer to this.'])
    : now === null ? [`No duty is known on ${name} from ${placeOf(from).spoken} to ${placeOf(to).spoken}.`]
      : [`${name} from ${placeOf(from).spoken} pay `, { text: withUnit(now, 'share', spoken), title: `Duty on ${on}`, definition: `On the ${value.customsValue}: the sum of the layers below.` }, ` of duty in ${placeOf(to).spoken} on ${dayInWords(on)}.`];
  const options = places.map(place => ({ id: place.id, label: place.id, token: place.token }));
  const command = `./cellcast policy tariff ${product} --from "${from}" --to "${to}" --on ${on}`;
  return (
    <Page view={view} sentence={sentence} pickers={<>
      <Picker name="Product" value={product} options={products.map(([id, label]) => ({ id, label }))} onPick={id => lookAt('product', id, 'LFP')} />
      <span class="quiet">from</span><Picker name="From" value={from} options={options} onPick={id => lookAt('from', placeOf(id).slug, 'china')} />
      <span class="quiet">to</span><Picker name="To" value={to} options={options} onPick={id => lookAt('to', placeOf(id).slug, 'us')} />
      <label class="date"><span class="quiet">on</span> <input type="date" value={on} min="2018-01-01" max="2040-12-31" onChange={event => lookAt('on', event.currentTarget.value, '2026-12-01')} /></label>
    </>}>
      {error !== undefined && <ErrorText>{error}</ErrorText>}
      <ChartCard
        id="duty" className="span-6" title="How the duty moved" single height={narrow.value ? 200 : 320} model={model} missing="No duty is known on this lane."
        finding="All layers together, on the first of July of each year, % of the customs value. What has no end in law stays." sources={() => [{ name: 'Duty', definition: 'Sum of the layers that the law asks on the day', formula: 'W1', unit: '%' }]} command={command} foot={<span>law as of the data package, and what the scenario adds</span>}
      />
      <section class="card span-6" aria-labelledby="layers-title">
        <div class="card-head"><h2 id="layers-title">Layer by layer, {dayInWords(on)}</h2><Take sheet={() => ({
          id: 'duty-layers', title: `Duty on ${name} from ${from} to ${to}, ${on}`, note: value === undefined ? '' : `On the ${value.customsValue}`,
          columns: [...['for uses', 'what', 'law', 'from', 'to', 'status'].map(name => ({ name })), { name: 'rate', unit: 'share' }],
          rows: value?.duties.flatMap(group => [...group.layers.map(layer => [group.applications.join(' '), layer.what, layer.legalBasis, layer.from, layer.to, layer.status, layer.rate]), [group.applications.join(' '), 'all layers', '', '', '', '', group.total]]) ?? [],
        })} command={command} /></div>
        <div class="table-box answer-box" tabIndex={0} role="region" aria-label="Layers of the duty">
          <table class="data">
            <thead><tr><th scope="col">What</th><th scope="col">Law</th><th scope="col">From, to</th><th scope="col">Status</th><th scope="col" class="number">Rate, %</th></tr></thead>
            <tbody>
              {value?.duties.flatMap(group => [
                <tr key={group.applications.join()}><th scope="rowgroup" colSpan={4} class="group-row">for {group.applications.length > 4 ? `${group.applications.length} uses` : group.applications.map(id => about.value?.applications.find(each => each.id === id)?.name ?? id).join(', ')}</th><td class="number"><strong>{figure(group.total * 100)}</strong></td></tr>,
                ...group.layers.map(layer => <tr key={group.applications.join() + layer.rule}><th scope="row" title={layer.doubts.join('; ')}>{layer.what}</th><td>{layer.legalBasis}</td><td>{layer.from ?? ''} to {layer.to ?? 'no end'}</td><td>{layer.status}</td><td class="number">{figure(layer.rate * 100)}</td></tr>),
              ])}
              {value !== undefined && value.restrictions.length > 0 && <tr><th scope="row" colSpan={5}>Also barred or limited: {value.restrictions.map(layer => `${layer.what} (${layer.legalBasis})`).join('; ')}</th></tr>}
            </tbody>
          </table>
        </div>
        <div class="card-foot"><span>the same on the command line: <code>{command}</code></span></div>
      </section>
      {american && <Reports rows={printedDuties.map((each, index) => ({ id: each.id, value: past[index] === undefined ? undefined : storage(past[index]), ours: `LFP cells for storage, ${dayInWords(each.on)}` }))} command={`./cellcast policy tariff LFP --from China --to "United States" --on ${printedDuties[1]!.on}`} />}
    </Page>
  );
}
