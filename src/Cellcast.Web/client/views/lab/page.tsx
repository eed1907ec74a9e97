import { computed, useSignalEffect } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import { ChartCard } from '../../charts/card.tsx';
import { placeOf, places } from '../../charts/places.ts';
import { narrow } from '../../charts/screen.ts';
import { sourcesOf } from '../../charts/source.ts';
import { RestsOn } from '../../controls/basis.tsx';
import { Arrow, Menu, Picker } from '../../controls/menu.tsx';
import { Tabs } from '../../controls/tabs.tsx';
import { about, home, mode, results, rival, wanted } from '../../scenario/store.ts';
import { look, lookAt } from '../../shell/route.ts';
import { followBands } from './bands.ts';
import { chemistry, costGap, firstYear, labCharts, lineWords, money, origin, price, shownCharts, usualCharts, usualFirst, type LabChart } from './charts.ts';
import { Dock } from './dock.tsx';
import { FigureRow } from './figure-row.tsx';
import { figureMeasures, figureSelect } from './figures.ts';
import { LeverList } from './levers.tsx';
import { RangeSwitch } from '../../controls/range-switch.tsx';
import { followRanges } from '../../scenario/ranges.ts';
import { Sentence } from './sentence.tsx';
import { Why } from './why.tsx';

// What the headline figures rest on is asked for whatever charts are shown; each thing once.
const select = computed(() => [...new Map([...[origin, costGap, price, chemistry, money], ...shownCharts.value].flatMap(chart => chart.select()).concat(figureSelect.value).map(each => [each.key, each])).values()]);

/** How many of six columns each chart takes: the first wide, rows of three, no hole at the end. */
function spans(charts: readonly LabChart[]): number[] {
  const wide = charts[0]?.wide === true && charts.length > 1;
  const rest = charts.length - (wide ? 2 : 0);
  const tail = rest % 3 === 0 ? 0 : rest % 3 === 2 ? 2 : rest === 1 ? 1 : 4;
  return charts.map((_, index) => (wide && index < 2 ? 4 - 2 * index : index < charts.length - tail ? 2 : tail === 1 ? 6 : 3));
}

function Card({ chart, span }: { chart: LabChart; span: number }) {
  const current = chart.choice === undefined ? '' : look.value[chart.choice.look] ?? chart.choice.fallback;
  return (
    <ChartCard
      id={chart.id} title={chart.title()} finding={chart.finding} model={chart.model} command={chart.command} {...(chart.missing === undefined ? {} : { missing: chart.missing() })} sources={() => sourcesOf(...chart.keys)} height={narrow.value ? 180 : 236}
      className={`lab-${span}`}
      foot={<>
        <span>{chart.foot?.() ?? lineWords(chart)}</span>
        {chart.choice !== undefined && <Tabs className="switch" name="Show" value={current} tabs={chart.choice.options} onPick={value => lookAt(chart.choice!.look, value, chart.choice!.fallback)} />}
      </>}
    />
  );
}

/** On a phone one chart at a time; the finger swipes, buttons do the same. */
function useSwipe() {
  const box = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState(0);
  useEffect(() => {
    const element = box.current!;
    const onScroll = () => {
      const width = element.clientWidth;
      if (width > 0 && element.scrollWidth > width + 8) setShown(Math.round(element.scrollLeft / width));
    };
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => element.removeEventListener('scroll', onScroll);
  }, []);
  const to = (index: number) => box.current?.scrollTo({ left: index * box.current.clientWidth });
  return { box, shown, to };
}

export default function Lab() {
  useSignalEffect(() => { wanted.value = { select: select.value, years: { first: firstYear.value, last: about.value?.years.last ?? 2040 } }; });
  const banded = shownCharts.value.some(chart => chart.id === 'cost');
  useEffect(() => (banded ? followBands() : undefined), [banded]);
  useEffect(() => followRanges(() => [...new Map([...shownCharts.value, costGap, price].flatMap(chart => chart.measures?.() ?? []).concat(figureMeasures.value).map(each => [each.key, each])).values()]), []);
  const { box, shown, to } = useSwipe();
  const basis = results.value?.basis;
  const messages = results.value?.messages ?? [];
  return (
    <div class="lab">
      <h1 class="visually-hidden">Scenario lab</h1>
      {!narrow.value && <aside class="lab-levers" aria-label="Levers"><LeverList /></aside>}
      <div class="lab-main">
        <div class="lab-top">
          <div class="lab-look">
            <span class="quiet">for</span>
            <Picker name="Place" value={home.value} options={places.map(place => ({ id: place.id, label: place.id, token: place.token }))} onPick={id => lookAt('home', placeOf(id).slug, 'europe')} />
            <span class="quiet">against</span>
            <Picker name="Against" value={rival.value} options={places.map(place => ({ id: place.id, label: place.id, token: place.token }))} onPick={id => lookAt('vs', placeOf(id).slug, 'china')} />
          </div>
          <div class="lab-tools">
            <Picker name="From" prefix="from&nbsp;" value={String(firstYear.value)} options={[String(about.value?.years.first ?? 2020), usualFirst, '2027', '2030'].map(id => ({ id, label: id }))} onPick={id => lookAt('from', id, usualFirst)} />
            <Menu name={`Charts: ${shownCharts.value.length} of ${labCharts.length}`} className="picker" label={<>Charts: {shownCharts.value.length} of {labCharts.length} <Arrow /></>}>
              {labCharts.map(chart => {
                const on = shownCharts.value.includes(chart);
                return <button type="button" class="menu-item" key={chart.id} aria-pressed={on} disabled={on && shownCharts.value.length === 1} onClick={() => lookAt('charts', labCharts.filter(each => (each === chart ? !on : shownCharts.value.includes(each))).map(each => each.id).join(','), usualCharts)}>{on ? '✓ ' : ''}{chart.title()}</button>;
              })}
            </Menu>
            <RangeSwitch />
          </div>
        </div>
        <Sentence />
        <FigureRow />
        <div class="lab-charts" ref={box} data-mode={mode.value}>
          {shownCharts.value.map((chart, index) => <Card key={chart.id} chart={chart} span={spans(shownCharts.value)[index]!} />)}
        </div>
        <div class="lab-pages">
          <button type="button" class="button" disabled={shown === 0} onClick={() => to(shown - 1)}>Before</button>
          <span>{shown + 1} of {shownCharts.value.length}</span>
          <button type="button" class="button" disabled={shown >= shownCharts.value.length - 1} onClick={() => to(shown + 1)}>Next</button>
        </div>
        <Why />
        {(basis !== undefined && basis !== null || messages.length > 0) && (
          <section class="card lab-basis">
            <h2>What this rests on</h2>
            {basis !== undefined && basis !== null && <RestsOn reported={basis.reported} derived={basis.derived} assumed={basis.assumed} />}
            {messages.length > 0 && <ul class="messages">{messages.map(message => <li key={message.text}>{message.text}</li>)}</ul>}
          </section>
        )}
      </div>
      {narrow.value && <Dock />}
    </div>
  );
}
