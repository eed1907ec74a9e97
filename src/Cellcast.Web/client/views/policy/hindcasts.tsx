import { computed, signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { useAnswer } from '../../api/answer.ts';
import type { TechnologyAnswer } from '../../api/types.ts';
import { ChartCard } from '../../charts/card.tsx';
import type { ChartModel, Row } from '../../charts/model.ts';
import { narrow } from '../../charts/screen.ts';
import { AnswerBody, barsOf, columnOf } from '../../controls/answer.tsx';
import { ErrorText } from '../../controls/error.tsx';
import { Picker } from '../../controls/menu.tsx';
import { Page } from '../../controls/page.tsx';
import { look, lookAt } from '../../shell/route.ts';
import { spoken } from '../../words/numbers.ts';
import type { SentencePart } from '../../words/sentence.ts';
import view from './view.ts';

const cases = [['', 'All four cases'], ['lithium-ion', 'Lithium-ion'], ['lfp', 'LFP'], ['nmc', 'NMC'], ['vrfb', 'Vanadium flow']] as const;

const answer = signal<TechnologyAnswer | undefined>(undefined);
const one = signal<TechnologyAnswer | undefined>(undefined);

/** The case whose levers are drawn; with all of them on the page, the first. */
const studied = computed(() => cases.find(([id]) => id !== '' && id === look.value['case'])?.[0] ?? 'lfp');

/** Odds of both sides in each case: the inventing country and its rival. */
const odds = computed<ChartModel | undefined>(() => {
  const table = answer.value?.tables[0];
  if (table === undefined) return undefined;
  const [home, rival] = [columnOf(table, 'home holds'), columnOf(table, 'rival holds')];
  const bar = (row: (typeof table.rows)[number], at: number, label: string, token: string): Row[] => {
    const [value, low, high] = [row[at], row[at + 1], row[at + 2]];
    return typeof value !== 'number' ? [] : [{ id: `${String(row[0])} ${token}`, label, token, value, ...(typeof low === 'number' && typeof high === 'number' ? { low, high } : {}) }];
  };
  return { kind: 'rows', unit: 'share', rows: table.rows.flatMap(row => [...bar(row, home, String(row[0]).split(':')[0]!, 'ink'), ...bar(row, rival, 'its rival', 'edge')]) };
});

/** What each lever would have added to the odds of the inventing country. */
const levers = computed<ChartModel | undefined>(() => barsOf(leverTable(one.value), 'holds a market', { low: 'low', high: 'high', token: (_, row) => (row[0] === 'actual policy' ? 'ink' : 'step') }));

/** The levers of a single case, a row each. */
function leverTable(reply: TechnologyAnswer | undefined) {
  return reply?.tables.find(table => table.columns[0]?.name === 'levers');
}

function sentenceOf(reply: TechnologyAnswer): SentencePart[] {
  const table = reply.tables[0];
  const home = columnOf(table, 'home holds');
  const chances = table?.rows.flatMap(row => { const value = row[home]; return typeof value === 'number' ? [value] : []; }) ?? [];
  const tried = leverTable(one.value);
  const held = columnOf(tried, 'holds a market');
  // The first row is what was; the last pulls all levers at once.
  const single = tried?.rows.slice(1).filter(row => !String(row[0]).includes('+')).sort((x, y) => Number(y[held]) - Number(x[held]))[0];
  const all = tried?.rows.at(-1);
  if (chances.length === 0) return [reply.answer];
  const share = (value: number) => `${spoken(value * 100)}%`;
  const number = (text: string, title: string, definition: string): SentencePart => ({ text, title, definition });
  return [
    'Under actual policy the inventing country would have held a market with a chance of ', number(`${spoken(Math.min(...chances) * 100)} to ${share(Math.max(...chances))}`, 'Chance that the inventing country holds a market, four cases', 'Stage by stage: prototype, licence, pilot, scale and holding on, with the help that was there.'),
    ...(single === undefined || all === undefined ? ['.'] : [`; for ${cases.find(([id]) => id === studied.value)?.[1] ?? ''} ${String(single[0])} alone would have made it `, number(share(Number(single[held])), `Chance with ${String(single[0])}`, 'The same stages with one lever pulled all the way.'), ', all levers together ', number(share(Number(all[held])), 'Chance with all levers', String(all[0])), '.']),
  ];
}

/** The case histories run again: what another lever would have changed. */
export function Hindcasts() {
  const chosen = look.value['case'] ?? '';
  const { value, error } = useAnswer<TechnologyAnswer>('/technology/hindcast', {});
  const single = useAnswer<TechnologyAnswer>('/technology/hindcast', { case: studied.value }).value;
  useEffect(() => { answer.value = value; one.value = single; }, [value, single]);
  const command = `./cellcast hindcast${chosen === '' ? '' : ` ${chosen}`}`;
  const name = cases.find(([id]) => id === studied.value)?.[1] ?? '';
  const sources = () => [{ name: 'Hindcast', definition: 'Chances of the stages of a technology, the same parameters for all cases and both sides; levers are readings of one report.', formula: '', unit: '%' }];
  return (
    <Page view={view} sentence={value === undefined ? (error === undefined ? undefined : ['There is no answer to this.']) : sentenceOf(value)} pickers={<Picker name="Case" value={chosen} options={cases.map(([id, label]) => ({ id, label }))} onPick={id => lookAt('case', id)} />}>
      {error !== undefined && <ErrorText>{error}</ErrorText>}
      <ChartCard
        id="hindcast-odds" className="span-6" title="Who would have held the market" single height={narrow.value ? 300 : 340} model={odds}
        finding="Chance of holding a market under actual policy, %; whiskers: 90% of draws. In all four cases the rival did." sources={sources} command={command} foot={<span>black: the inventing country; grey: its rival</span>}
      />
      <ChartCard
        id="hindcast-levers" className="span-6" title={`What would have changed it: ${name}`} single height={narrow.value ? 320 : 340} model={levers} missing="No lever is told for this case."
        finding="Chance that the inventing country holds a market, levers pulled all the way, %." sources={sources} command={`./cellcast hindcast ${studied.value}`} foot={<span>black: what was; levers are readings of one report’s text</span>}
      />
      {(chosen === '' ? value : single) !== undefined && <AnswerBody answer={(chosen === '' ? value : single)!} command={command} />}
    </Page>
  );
}
