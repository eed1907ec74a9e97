import { computed, useSignalEffect } from '@preact/signals';
import { requestOf } from '../../api/client.ts';
import { resource } from '../../api/resource.ts';
import type { QuestionsReply } from '../../api/types.ts';
import { ChartCard } from '../../charts/card.tsx';
import type { ChartModel, Row } from '../../charts/model.ts';
import { sourcesOf } from '../../charts/source.ts';
import { Lever } from '../../controls/lever.tsx';
import { PageSentence } from '../../controls/sentence.tsx';
import { baseline } from '../../scenario/scenario.ts';
import { about, leverOf, levers, notices, results, selection, unchanged, wanted } from '../../scenario/store.ts';
import { become, path } from '../../shell/route.ts';
import { differs } from '../../words/changes.ts';
import { spoken } from '../../words/numbers.ts';
import type { SentencePart } from '../../words/sentence.ts';
import { withUnit } from '../../words/units.ts';
import { doorSelect, groups, type Door } from './doors.ts';

/** The year of the first answer. */
const later = 2030;

function of(key: string, region: string, year: number, which: 'values' | 'against' = 'values'): number {
  const row = selection(key)?.series.find(each => each.region === region);
  return row?.[which]?.[results.value?.years.indexOf(year) ?? -1] ?? Number.NaN;
}

const model = computed<ChartModel | undefined>(() => {
  if (selection('d-cost') === undefined) return undefined;
  const row = (id: string, label: string, token: string, value: number, against: number): Row[] => (Number.isFinite(value) ? [{ id, label, token, value, ...(Number.isFinite(against) ? { against } : {}) }] : []);
  return { kind: 'rows', unit: 'USD/kWh', rows: [
    ...row('china', 'Made in China', 'place-china', of('d-cost', 'China', later), of('d-cost', 'China', later, 'against')),
    ...row('europe', 'Made in Europe', 'place-europe', of('d-cost', 'Europe', later), of('d-cost', 'Europe', later, 'against')),
    ...row('price', 'European buyers pay', 'ink', of('d-price', 'Europe', later), of('d-price', 'Europe', later, 'against')),
  ] };
});

const sentence = computed<SentencePart[] | undefined>(() => {
  const gap = of('d-cost', 'Europe', later) - of('d-cost', 'China', later);
  if (!Number.isFinite(gap)) return undefined;
  return ['An LFP cell made in Europe costs ', { text: withUnit(Math.abs(gap), 'USD/kWh', spoken).replace(' per kWh', ''), title: `Full cost of an LFP cell, Europe less China, ${later}`, definition: selection('d-cost')?.definition ?? '', unit: '$ of 2024 per kWh', formula: selection('d-cost')?.formula ?? '' }, ` ${gap < 0 ? 'less' : 'more'} than one made in China.`];
});

function Second() {
  const price = of('d-price', 'Europe', later);
  const before = of('d-price', 'Europe', later, 'against');
  if (!Number.isFinite(price)) return <p class="hero-second" />;
  const change = Number.isFinite(before) && differs(price, before) ? `, ${withUnit(Math.abs(price - before), 'USD/kWh', spoken).replace(' per kWh', '')} ${price > before ? 'more' : 'less'} than at the baseline` : '';
  return <p class="hero-second">Per kWh, in {later}. European buyers pay {withUnit(price, 'USD/kWh', spoken)}{change}. Move the duty and see who pays.</p>;
}

/** Where the server has short answers, those that take longest last: each is asked for when the one before is there. */
const served = ['/questions', '/questions/runs', '/questions/packages'] as const;

/** The short answer the server knows, by the number of the question. */
function answerOf(number: number): { value: string; note: string } | undefined {
  let found: QuestionsReply['answers'][number] | undefined;
  for (const path of served) {
    const reply = resource<QuestionsReply>(path).value;
    found = reply.value?.answers.find(each => each.number === number);
    if (found !== undefined || (reply.value === undefined && reply.error === undefined)) break;
  }
  if (found === undefined) return undefined;
  const value = found.text ?? (found.value === null ? undefined : withUnit(found.value, found.unit ?? '', spoken).replace(/ per k(Wh|g)$/, ''));
  return value === undefined ? { value: 'open', note: 'for the answer' } : { value, note: found.unit === 'USD/kg' ? `per kg ${found.note}` : found.note };
}

function Row({ door }: { door: Door }) {
  const answer = door.answer === undefined ? answerOf(door.number) : door.answer();
  return (
    <li class={door.needs === undefined ? '' : 'door-needs'}>
      <a href={door.path}>
        <span class="door-text">{door.text}</span>
        <span class="door-number">
          {door.needs !== undefined ? <span class="door-note">needs {door.needs}<br />{door.instead === undefined ? '' : `opens ${door.instead}`}</span>
            : <><strong>{answer?.value ?? '…'}</strong><span class="door-note">{answer?.note ?? 'computing'}</span></>}
        </span>
      </a>
    </li>
  );
}

/** The address of a question is that of the view behind its door; one that belongs to no page is said, not passed over. */
function openDoor(address: string) {
  if (address === '/') return;
  const door = groups.flatMap(group => group.doors).find(each => address === `/q/${each.number}`);
  if (door === undefined) notices.value = [`There is no page at ${address}. These are the questions.`];
  become(door?.path ?? '/');
}

export default function Questions() {
  useSignalEffect(() => { wanted.value = { select: doorSelect, against: requestOf(baseline) }; });
  useSignalEffect(() => { openDoor(path.value); });
  const lever = leverOf('tariff.europe.batteries.china') ?? levers.value.levers.find(each => each.id.startsWith('tariff.europe')) ?? levers.value.levers[0];
  return (
    <div class="questions">
      <section class="hero" aria-label="A first answer">
        <div class="hero-words">
          <h1 class="visually-hidden">Questions</h1>
          <PageSentence parts={sentence.value} />
          <Second />
          <div class="hero-lever">{lever !== undefined && <Lever lever={lever} />}</div>
          <p class="hero-doors"><a class="button button-strong" href="/lab?home=europe">Open this in the lab</a> <a class="button" href="/chain/map">See who makes what</a></p>
        </div>
        <ChartCard
          id="hero" title={`What an LFP cell costs, ${later}`} single finding={`Full cost of making it, and the price delivered in Europe, duty and freight included. $ of 2024 per kWh.`} model={model} height={190}
          sources={() => sourcesOf('d-cost', 'd-price')} command={`./cellcast cost LFP --in Europe --versus China --year ${later}`} foot={<span>{unchanged.value ? 'baseline' : 'dashed: baseline'}</span>}
        />
      </section>
      <section class="doors" aria-label="Questions">
        {groups.map(group => (
          <div class="door-group" key={group.title}>
            <h2>{group.title}</h2>
            <ul>{group.doors.map(door => <Row key={door.number} door={door} />)}</ul>
          </div>
        ))}
      </section>
      <footer class="foot">
        <span>Cellcast {about.value?.version ?? ''}, data {about.value?.dataVersion ?? ''} <a href="/model/backtest">Backtest, 2020 to 2025</a> <a href="/model/limits">What is left out</a></span>
        <span>Runs on this machine only. Nothing is sent anywhere.</span>
      </footer>
    </div>
  );
}
