import { computed, signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { useAnswer } from '../../api/answer.ts';
import { requestOf } from '../../api/client.ts';
import type { TechnologyAnswer } from '../../api/types.ts';
import { ChartCard } from '../../charts/card.tsx';
import { chemistryOf, isCell } from '../../charts/chemistries.ts';
import type { ChartModel } from '../../charts/model.ts';
import { placeOf, places } from '../../charts/places.ts';
import { narrow } from '../../charts/screen.ts';
import { AnswerBody, columnOf, curvesOf } from '../../controls/answer.tsx';
import { ErrorText } from '../../controls/error.tsx';
import { Picker } from '../../controls/menu.tsx';
import { Page } from '../../controls/page.tsx';
import { about, scenario } from '../../scenario/store.ts';
import { look, lookAt } from '../../shell/route.ts';
import { spoken } from '../../words/numbers.ts';
import type { SentencePart } from '../../words/sentence.ts';
import view from './view.ts';

const answer = signal<TechnologyAnswer | undefined>(undefined);
const cells = computed(() => (about.value?.chemistries ?? []).filter(each => each.costed && isCell(each)).map(each => each.id));
const named = (key: string, usual: string) => cells.value.find(id => id.toLowerCase() === look.value[key]) ?? usual;
const challenger = computed(() => named('cell', 'Na-layered'));
const rival = computed(() => named('rival', 'LFP'));
const place = computed(() => placeOf(look.value['make'] ?? 'china').id);
const there = computed(() => placeOf(look.value['vs'] ?? look.value['make'] ?? 'china').id);

/** Two of one family have one colour: the rival is then drawn in grey. */
const paths = computed<ChartModel | undefined>(() => curvesOf(answer.value?.tables[0], [
  { name: 'challenger', label: challenger.value, token: chemistryOf(challenger.value).token },
  { name: 'rival', label: rival.value, token: chemistryOf(rival.value).token === chemistryOf(challenger.value).token ? 'step' : chemistryOf(rival.value).token },
]));
const chances = computed<ChartModel | undefined>(() => curvesOf(answer.value?.tables[0], [{ name: 'chance of parity in it', label: 'cheaper in the year', token: 'ink' }, { name: 'has it for good', label: 'cheaper for good', token: 'step' }]));

function sentenceOf(reply: TechnologyAnswer): SentencePart[] {
  const table = reply.tables[0];
  const chance = (year: string) => table?.rows.find(row => row[0] === year)?.[columnOf(table, 'chance of parity in it')];
  const first = reply.tables[1]?.rows.find(row => row[0] === 'for good')?.[columnOf(reply.tables[1], '50%')];
  const number = (text: string, title: string, definition: string): SentencePart => ({ text, title: `${title}, ${challenger.value} against ${rival.value}`, definition });
  const [now, later] = [chance('2030'), chance('2035')];
  if (typeof now !== 'number' || typeof later !== 'number') return [reply.answer];
  return [
    `The chance that ${challenger.value} made in ${placeOf(place.value).spoken} is cheaper than ${rival.value}${there.value === place.value ? '' : ` made in ${placeOf(there.value).spoken}`} is `, number(`${spoken(now * 100)}%`, 'Chance in 2030', 'Share of futures drawn from the ranges of prices and of experience curves.'), ' in 2030 and ',
    number(`${spoken(later * 100)}%`, 'Chance in 2035', 'Share of futures drawn from the ranges of prices and of experience curves.'), ' in 2035; ', typeof first === 'number' ? `in half of the futures it is so for good by ${first}.` : 'in half of the futures it never is for good to 2040.',
  ];
}

/** When one chemistry gets cheaper than another, and with which chance. */
export function Parity() {
  const same = challenger.value === rival.value && place.value === there.value;
  const { value, error, stale } = useAnswer<TechnologyAnswer>('/technology/parity', { scenario: requestOf(scenario.value), chemistry: challenger.value, rival: same ? 'NMC811' : rival.value, region: place.value, against: there.value });
  useEffect(() => { answer.value = value; }, [value]);
  const refused = error !== undefined && !stale;
  const command = `./cellcast parity ${challenger.value} ${rival.value} --in "${place.value}"${there.value === place.value ? '' : ` --against "${there.value}"`}`;
  const options = cells.value.map(id => ({ id, label: id, token: chemistryOf(id).token }));
  const everywhere = places.map(each => ({ id: each.id, label: each.id, token: each.token }));
  const sources = () => [{ name: 'Parity', definition: 'Futures of two cost paths, drawn from the ranges of metal prices and the forecast error of experience curves.', formula: '', unit: '' }];
  return (
    <Page view={view} sentence={same ? ['Choose another chemistry, or another place for one of the two.'] : refused ? ['There is no answer to this.'] : value === undefined ? undefined : sentenceOf(value)} pickers={<>
      <Picker name="Cell" value={challenger.value} options={options} onPick={id => lookAt('cell', id.toLowerCase(), 'na-layered')} /><span class="quiet">made in</span><Picker name="Made in" value={place.value} options={everywhere} onPick={id => lookAt('make', placeOf(id).slug, 'china')} />
      <span class="quiet">against</span><Picker name="Against" value={rival.value} options={options} onPick={id => lookAt('rival', id.toLowerCase(), 'lfp')} /><span class="quiet">made in</span><Picker name="Rival made in" value={there.value} options={everywhere} onPick={id => lookAt('vs', placeOf(id).slug)} />
    </>}>
      {refused && <ErrorText>{error}</ErrorText>}
      <ChartCard id="parity-paths" className="span-6" title="What each costs" single height={narrow.value ? 240 : 320} model={paths} finding="Median cost of a settled plant, $ of 2024 per kWh." sources={sources} command={command} foot={<span>medians of the futures drawn</span>} />
      <ChartCard id="parity-chance" className="span-6" title="How likely it is cheaper" single height={narrow.value ? 240 : 320} model={chances} finding="Share of futures in which it costs no more, in that year and from then on, %." sources={sources} command={command} foot={<span>4,000 futures, seed 1</span>} />
      {value !== undefined && !refused && <AnswerBody answer={value} command={command} />}
    </Page>
  );
}
