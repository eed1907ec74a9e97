import { computed, signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { useAnswer } from '../../api/answer.ts';
import { requestOf } from '../../api/client.ts';
import type { ProtectionReply } from '../../api/types.ts';
import { ChartCard } from '../../charts/card.tsx';
import type { ChartModel, Row } from '../../charts/model.ts';
import { placeOf, places } from '../../charts/places.ts';
import { narrow } from '../../charts/screen.ts';
import { ErrorText } from '../../controls/error.tsx';
import { Picker } from '../../controls/menu.tsx';
import { Page } from '../../controls/page.tsx';
import { AnswerCard } from '../../controls/tables.tsx';
import { about, scenario, year } from '../../scenario/store.ts';
import { look, lookAt } from '../../shell/route.ts';
import { spoken } from '../../words/numbers.ts';
import type { SentencePart } from '../../words/sentence.ts';
import view from './view.ts';

const answer = signal<ProtectionReply | undefined>(undefined);

/** What stands after the name of a product of a stage: "LFP cells". */
const kinds: Readonly<Record<string, string>> = { Cell: ' cells', Pack: ' packs', System: ' systems' };

/** A product by its name in results. */
function nameOf(id: string): string {
  const [stage, ...name] = about.value?.stages.flatMap(each => each.products).find(product => product.id === id)?.variable.split('|') ?? ['', id];
  return `${name.join(' ')}${kinds[stage ?? ''] ?? ''}`;
}

const bars = (rows: ProtectionReply['rows'], of: (row: ProtectionReply['rows'][number]) => number | null): Row[] => rows.flatMap(row => {
  const value = of(row);
  return value === null ? [] : [{ id: row.product, label: nameOf(row.product), token: value < 0 ? 'less' : 'more', value }];
}).sort((a, b) => b.value - a.value);

/** Stages that are sold to makers of cells, cells and what stands after them: those a reader asks about. */
const asked = computed(() => answer.value?.rows.filter(row => row.stage !== 'refined' && row.stage !== 'precursor') ?? []);
const rates = computed<ChartModel | undefined>(() => (answer.value === undefined ? undefined : { kind: 'rows', unit: 'share', signed: true, rows: bars(asked.value, row => row.rate) }));
const credited = computed<ChartModel | undefined>(() => (answer.value === undefined ? undefined : { kind: 'rows', unit: 'share', signed: true, rows: bars(asked.value, row => row.rateWithCredit) }));

/** What duties on inputs leave of the duty on a product, by stage. */
export function Protection() {
  const home = placeOf(look.value['home'] ?? 'us').id;
  const from = placeOf(look.value['from'] ?? 'china').id;
  const when = Math.max(2021, year.value);
  const { value, error } = useAnswer<ProtectionReply>('/policy/protection', { scenario: requestOf(scenario.value), home, from, year: when });
  useEffect(() => { answer.value = value; }, [value]);
  const command = `./cellcast policy protection --home "${home}" --from "${from}" --year ${when}`;
  const cell = value?.rows.find(row => row.product === 'cell_lfp');
  const number = (amount: number, title: string, definition: string): SentencePart => ({ text: `${amount < 0 ? '\u2212' : ''}${spoken(Math.abs(amount) * 100)}%`, title: `${title}, ${home}, ${when}`, definition });
  const sentence: SentencePart[] | undefined = value === undefined ? (error === undefined ? undefined : ['There is no answer to this.'])
    : cell === undefined || cell.rate === null ? [`No LFP cell is made in ${placeOf(home).spoken} of bought inputs in ${when}.`]
      : ['A duty of ', number(cell.duty, 'Duty on LFP cells', `On cells from ${from}, as the law asks in that year.`), ` on LFP cells from ${placeOf(from).spoken}, with `, number(cell.inputDuty, 'Duty on the inputs', 'Mean of what makers of cells pay on their inputs.'), ' on what goes into them, protects the value that makers add by ', number(cell.rate, 'Effective protection', 'Duty less the duties on inputs, over value added.'), '.'];
  const sources = () => [{ name: 'Effective protection', definition: 'Duty on the product less duties on its inputs by their share, over the share of value added.', formula: '', unit: '%' }];
  const options = places.map(place => ({ id: place.id, label: place.id, token: place.token }));
  return (
    <Page view={view} sentence={sentence} pickers={<><span class="quiet">duties of</span><Picker name="Place" value={home} options={options} onPick={id => lookAt('home', placeOf(id).slug, 'us')} /><span class="quiet">on goods from</span><Picker name="From" value={from} options={options} onPick={id => lookAt('from', placeOf(id).slug, 'china')} /></>}>
      {error !== undefined && <ErrorText>{error}</ErrorText>}
      <ChartCard id="protection" className="span-6" title="What duties leave" single height={narrow.value ? 460 : 460} model={rates} missing="Nothing of this is made there." finding={`Effective protection of the value added, duties alone, ${when}, %. Below zero the duties on inputs weigh more.`} sources={sources} command={command} foot={<span>active materials, components, cells and packs</span>} />
      <ChartCard id="protection-credits" className="span-6" title="With credits" single height={narrow.value ? 460 : 460} model={credited} missing="Nothing of this is made there." finding={`The same with credits for making it counted as a duty on the rival, ${when}, %.`} sources={sources} command={command} foot={<span>credits as a share of the price</span>} />
      {value !== undefined && <AnswerCard command={command} table={{
        title: `duties of ${home} on goods from ${from}, ${when}`, columns: [{ name: 'product' }, { name: 'stage' }, { name: 'duty', unit: 'share' }, { name: 'credit', unit: 'share' }, { name: 'inputs in the price', unit: 'share' }, { name: 'duty on inputs', unit: 'share' }, { name: 'effective protection', unit: 'share' }, { name: 'with credit', unit: 'share' }],
        rows: value.rows.map(row => [nameOf(row.product), row.stage.replace('_', ' '), row.duty, row.credit, row.inputShare, row.inputDuty, row.rate, row.rateWithCredit]),
      }} />}
    </Page>
  );
}
