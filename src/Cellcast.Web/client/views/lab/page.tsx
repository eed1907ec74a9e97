import { computed, useSignalEffect } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import { ChartCard } from '../../charts/card.tsx';
import { placeOf, places } from '../../charts/places.ts';
import { narrow } from '../../charts/screen.ts';
import { sourcesOf } from '../../charts/source.ts';
import { RestsOn } from '../../controls/basis.tsx';
import { Picker } from '../../controls/menu.tsx';
import { Tabs } from '../../controls/tabs.tsx';
import { home, mode, results, wanted } from '../../scenario/store.ts';
import { look, lookAt } from '../../shell/route.ts';
import { labCharts, type LabChart } from './charts.ts';
import { Dock } from './dock.tsx';
import { FigureRow } from './figure-row.tsx';
import { figureSelect } from './figures.ts';
import { LeverList } from './levers.tsx';
import { Sentence } from './sentence.tsx';

const select = computed(() => [...labCharts.flatMap(chart => chart.select()), ...figureSelect.value]);

function Card({ chart }: { chart: LabChart }) {
  const current = chart.choice === undefined ? '' : look.value[chart.choice.look] ?? chart.choice.fallback;
  return (
    <ChartCard
      id={chart.id} title={chart.title()} finding={chart.finding} model={chart.model} command={chart.command} sources={() => sourcesOf(...chart.keys)} height={narrow.value ? 180 : 236}
      {...(chart.wide === true ? { wide: true } : {})}
      foot={<>
        <span>{chart.foot?.() ?? 'solid: yours, dashed: baseline'}</span>
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
  useSignalEffect(() => { wanted.value = { select: select.value }; });
  const { box, shown, to } = useSwipe();
  const basis = results.value?.basis;
  const messages = results.value?.messages ?? [];
  return (
    <div class="lab">
      <h1 class="visually-hidden">Scenario lab</h1>
      {!narrow.value && <aside class="lab-levers" aria-label="Levers"><LeverList /></aside>}
      <div class="lab-main">
        <div class="lab-look">
          <span class="quiet">for</span>
          <Picker name="Place" value={home.value} options={places.map(place => ({ id: place.id, label: place.id, token: place.token }))} onPick={id => lookAt('home', placeOf(id).slug, 'europe')} />
        </div>
        <Sentence />
        <FigureRow />
        <div class="lab-charts" ref={box} data-mode={mode.value}>
          {labCharts.map(chart => <Card key={chart.id} chart={chart} />)}
        </div>
        <div class="lab-pages">
          <button type="button" class="button" disabled={shown === 0} onClick={() => to(shown - 1)}>Before</button>
          <span>{shown + 1} of {labCharts.length}</span>
          <button type="button" class="button" disabled={shown === labCharts.length - 1} onClick={() => to(shown + 1)}>Next</button>
        </div>
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
