import { computed, useSignalEffect } from '@preact/signals';
import { ChartCard } from '../../charts/card.tsx';
import type { ChartModel } from '../../charts/model.ts';
import { placeIds, placeOf } from '../../charts/places.ts';
import { sourcesOf } from '../../charts/source.ts';
import { narrow } from '../../charts/screen.ts';
import { Page } from '../../controls/page.tsx';
import { Picker } from '../../controls/menu.tsx';
import { selection, wanted, year } from '../../scenario/store.ts';
import { lookAt } from '../../shell/route.ts';
import { spoken } from '../../words/numbers.ts';
import type { SentencePart } from '../../words/sentence.ts';
import { withUnit } from '../../words/units.ts';
import { chain, chains } from './products.ts';
import { leaders, sankeyOf } from './sankey.ts';
import view from './view.ts';

const stages = computed(() => {
  const found = chain.value.stages.map((stage, index) => ({ title: stage.title, selection: selection(`flow-${chain.value.id}-${year.value}-${index}`) }));
  return found.every(each => each.selection !== undefined) ? found as { title: string; selection: NonNullable<(typeof found)[number]['selection']> }[] : undefined;
});

const model = computed<ChartModel | undefined>(() => (stages.value === undefined ? undefined : sankeyOf(stages.value, 'Used in')));

const sentence = computed<SentencePart[] | undefined>(() => {
  if (stages.value === undefined) return undefined;
  const lead = leaders(stages.value);
  const first = lead[0];
  const last = lead.at(-1);
  if (first === undefined || last === undefined) return [`Nothing of this chain moves in ${year.value}.`];
  const number = (each: typeof first): SentencePart => ({ text: withUnit(each.share, 'share', spoken), title: `${each.title}, ${year.value}`, definition: 'Share of the world’s output, by what is sold or used at home.', formula: 'Trade by origin over its sum' });
  return [`${placeOf(first.place).spoken} ${verb(first.title)} `, number(first), ` of the ${first.title.split(' ')[0]!.toLowerCase()}, ${last.place === first.place ? 'and makes' : `${placeOf(last.place).spoken} makes`} `, number(last), ` of the cells, in ${year.value}.`];
});

function verb(title: string): string {
  return title.endsWith('mined') ? 'mines' : 'makes';
}

export function Flows() {
  useSignalEffect(() => {
    wanted.value = {
      years: { first: year.value, last: year.value },
      select: chain.value.stages.map((stage, index) => ({ key: `flow-${chain.value.id}-${year.value}-${index}`, variable: `Trade|${stage.variable}`, by: 'origin', regions: placeIds })),
    };
  });
  return (
    <Page view={view} sentence={sentence.value?.map((part, index) => (index === 0 && typeof part === 'string' ? part.charAt(0).toUpperCase() + part.slice(1) : part))}
      pickers={<Picker name="Chain" value={chain.value.id} options={chains.map(each => ({ id: each.id, label: each.label }))} onPick={id => lookAt('chain', id, chains[0]!.id)} />}
    >
      <ChartCard
        id="flows" title="From the mine to the buyer" wide single height={narrow.value ? 420 : 520} model={model}
        finding={`Each column is the world's volume of its stage in ${year.value}, %. Colour is where a flow starts. Flows under half a percent are not drawn.`}
        sources={() => sourcesOf(...chain.value.stages.map((_, index) => `flow-${chain.value.id}-${year.value}-${index}`))}
        command={() => `./cellcast show "Trade|${chain.value.stages.at(-1)!.variable}" --by origin --years ${year.value}`}
        foot={<span>numbers: share of the stage, %; what a place uses itself is a flow too</span>}
      />
    </Page>
  );
}
