import { computed, useSignalEffect } from '@preact/signals';
import { ChartCard } from '../../charts/card.tsx';
import type { ChartModel } from '../../charts/model.ts';
import { placeIds, placeOf } from '../../charts/places.ts';
import { sourcesOf } from '../../charts/source.ts';
import { narrow } from '../../charts/screen.ts';
import { Page } from '../../controls/page.tsx';
import { Picker } from '../../controls/menu.tsx';
import { Tabs } from '../../controls/tabs.tsx';
import { selection, wanted, year } from '../../scenario/store.ts';
import { look, lookAt } from '../../shell/route.ts';
import { spoken } from '../../words/numbers.ts';
import type { SentencePart } from '../../words/sentence.ts';
import { withUnit } from '../../words/units.ts';
import { chain, chains, nameOf } from './products.ts';
import { leaders, sankeyOf } from './sankey.ts';
import view from './view.ts';

const stages = computed(() => {
  const found = chain.value.stages.map((stage, index) => ({ title: stage.title, selection: selection(`flow-${chain.value.id}-${year.value}-${index}`) }));
  return found.every(each => each.selection !== undefined) ? found as { title: string; selection: NonNullable<(typeof found)[number]['selection']> }[] : undefined;
});

const owner = computed(() => look.value['by'] === 'owner');

/** By owner one stage is looked at: who owns its plants, where they stand, who uses what they make. */
const ownedStage = computed(() => chain.value.stages.find(stage => stage.variable === look.value['stage']) ?? chain.value.stages.at(-1)!);
const ownedKey = computed(() => `owned-${ownedStage.value.variable}-${year.value}`);
const tradedKey = computed(() => `traded-${ownedStage.value.variable}-${year.value}`);

const owned = computed(() => {
  const [plants, traded] = [selection(ownedKey.value), selection(tradedKey.value)];
  return plants === undefined || traded === undefined ? undefined : [{ title: 'Plants owned by', selection: plants }, { title: 'Made in', selection: traded }];
});

const model = computed<ChartModel | undefined>(() => {
  const shown = owner.value ? owned.value : stages.value;
  return shown === undefined ? undefined : sankeyOf(shown, 'Used in');
});

const sentence = computed<SentencePart[] | undefined>(() => {
  if (owner.value) return ownedSentence();
  if (stages.value === undefined) return undefined;
  const lead = leaders(stages.value);
  const first = lead[0];
  const last = lead.at(-1);
  if (first === undefined || last === undefined) return [`Nothing of this chain moves in ${year.value}.`];
  const number = (each: typeof first): SentencePart => ({ text: withUnit(each.share, 'share', spoken), title: `${each.title}, ${year.value}`, definition: 'Share of the world’s output, by what is sold or used at home.', formula: 'Trade by origin over its sum' });
  return [`${placeOf(first.place).spoken} ${verb(first.title)} `, number(first), ` of the ${first.title.split(' ')[0]!.toLowerCase()}, ${last.place === first.place ? 'and makes' : `${placeOf(last.place).spoken} makes`} `, number(last), ` of the cells, in ${year.value}.`];
});

function ownedSentence(): SentencePart[] | undefined {
  if (owned.value === undefined) return undefined;
  const rows = owned.value[0]!.selection.series.map(row => ({ owner: row.label, place: row.region, value: row.values[0] ?? 0 }));
  const total = rows.reduce((sum, row) => sum + row.value, 0);
  const owners = [...new Set(rows.map(row => row.owner))].map(name => ({ name, value: rows.filter(row => row.owner === name).reduce((sum, row) => sum + row.value, 0), abroad: rows.filter(row => row.owner === name && row.place !== name).reduce((sum, row) => sum + row.value, 0) })).sort((a, b) => b.value - a.value);
  const first = owners.find(each => each.name !== 'Other') ?? owners[0];
  if (first === undefined || total === 0) return [`The run does not tell who owns these plants in ${year.value}.`];
  const number = (share: number, title: string): SentencePart => ({ text: withUnit(share, 'share', spoken), title: `${title}, ${year.value}`, definition: 'Output of plants by the home of who owns them, over the output of the world.', formula: owned.value![0]!.selection.formula });
  return [`${placeOf(first.name).adjective} firms own the plants that make `, number(first.value / total, `Owned by firms of ${first.name}`), ` of ${nameOf(ownedStage.value.variable).replace(/^[A-Z](?=[a-z])/, letter => letter.toLowerCase())} in ${year.value}; `, number(first.abroad / first.value, `Of that, made outside ${first.name}`), ' of that stands abroad.'];
}

function verb(title: string): string {
  return title.endsWith('mined') ? 'mines' : 'makes';
}

export function Flows() {
  useSignalEffect(() => {
    wanted.value = {
      years: { first: year.value, last: year.value },
      select: owner.value ? [
        { key: ownedKey.value, variable: `Production|${ownedStage.value.variable}`, by: 'owner', regions: placeIds },
        { key: tradedKey.value, variable: `Trade|${ownedStage.value.variable}`, by: 'origin', regions: placeIds },
      ] : chain.value.stages.map((stage, index) => ({ key: `flow-${chain.value.id}-${year.value}-${index}`, variable: `Trade|${stage.variable}`, by: 'origin', regions: placeIds })),
    };
  });
  return (
    <Page view={view} sentence={sentence.value?.map((part, index) => (index === 0 && typeof part === 'string' ? part.charAt(0).toUpperCase() + part.slice(1) : part))}
      pickers={<Picker name="Chain" value={chain.value.id} options={chains.map(each => ({ id: each.id, label: each.label }))} onPick={id => { lookAt('stage', ''); lookAt('chain', id, chains[0]!.id); }} />}
    >
      <ChartCard
        id="flows" title={owner.value ? 'From the owner to the buyer' : 'From the mine to the buyer'} wide single height={narrow.value ? 420 : 520} model={model}
        missing="The run does not tell who owns these plants." finding={owner.value ? `${nameOf(ownedStage.value.variable)}: whose plants make it, where they stand, who uses it, % of the world in ${year.value}. Colour is where a flow starts.` : `Each column is the world's volume of its stage in ${year.value}, %. Colour is where a flow starts. Flows under half a percent are not drawn.`}
        sources={() => sourcesOf(...(owner.value ? [ownedKey.value, tradedKey.value] : []), ...chain.value.stages.map((_, index) => `flow-${chain.value.id}-${year.value}-${index}`))}
        command={() => `./cellcast show "Trade|${chain.value.stages.at(-1)!.variable}" --by origin --years ${year.value}`}
        foot={<>
          <span>numbers: share of the stage, %; what a place uses itself is a flow too</span>
          {owner.value && <Picker name="Stage" value={ownedStage.value.variable} options={chain.value.stages.map(stage => ({ id: stage.variable, label: stage.title }))} onPick={id => lookAt('stage', id, chain.value.stages.at(-1)!.variable)} />}
          <Tabs className="switch" name="Count by" value={owner.value ? 'owner' : 'place'} tabs={[{ id: 'place', label: 'by place' }, { id: 'owner', label: 'by owner' }]} onPick={id => lookAt('by', id, 'place')} />
        </>}
      />
    </Page>
  );
}
