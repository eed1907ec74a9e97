// From papers to plants: who invents, and whether it turns into factories.

import { computed, signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { useAnswer } from '../../api/answer.ts';
import type { TechnologyAnswer } from '../../api/types.ts';
import { ChartCard } from '../../charts/card.tsx';
import type { ChartModel, Row } from '../../charts/model.ts';
import { places } from '../../charts/places.ts';
import { narrow } from '../../charts/screen.ts';
import { AnswerBody, barsOf, columnOf, curvesOf, numberAt } from '../../controls/answer.tsx';
import { ErrorText } from '../../controls/error.tsx';
import { Page } from '../../controls/page.tsx';
import { spoken } from '../../words/numbers.ts';
import type { SentencePart } from '../../words/sentence.ts';
import { withUnit } from '../../words/units.ts';
import view from './view.ts';

const answer = signal<TechnologyAnswer | undefined>(undefined);
const command = './cellcast tech patents';
const tableOf = (title: string) => answer.value?.tables.find(table => table.title.startsWith(title));

const research = signal<TechnologyAnswer | undefined>(undefined);
const gained = computed<ChartModel | undefined>(() => barsOf(research.value?.tables.find(table => table.title.startsWith('What 100')), 'the first 100', { unit: 'yr' }));

/** What public research money brings: years that plants come nearer. */
function Research() {
  const { value, error } = useAnswer<TechnologyAnswer>('/technology/research', {});
  useEffect(() => { research.value = value; }, [value]);
  const own = './cellcast tech research';
  return (
    <>
      {error !== undefined && <ErrorText>{error}</ErrorText>}
      <ChartCard
        id="research" title="What research money brings" single height={220} model={gained} finding={`Years that the first 100 million USD bring announced plants nearer, by cell. ${value?.answer ?? ''}`}
        sources={() => [{ name: 'Years gained', definition: 'What a sum of public research money takes off the delay of announced plants.', formula: 'I5', unit: 'years' }]} command={own} foot={<span>money has less effect the more was spent</span>}
      />
      {value !== undefined && <AnswerBody answer={value} command={own} />}
    </>
  );
}

/** Shares of each place, rung by rung. */
const ladder = computed<ChartModel | undefined>(() => {
  const table = tableOf('The ladder');
  return table === undefined ? undefined : { kind: 'rows', unit: 'share', rows: table.rows.flatMap(row => places.flatMap((place): Row[] => {
    const value = row[columnOf(table, place.id)];
    return typeof value !== 'number' ? [] : [{ id: `${String(row[0])} ${place.id}`, label: place.id === 'China' ? String(row[0]) : place.short, token: place.token, value }];
  })) };
});

const stock = computed<ChartModel | undefined>(() => curvesOf(tableOf('Lithium-ion families'), [
  { name: 'stock of 25 years', label: 'all of 25 years', token: 'ink-3' }, { name: 'stock losing 10% a year', label: 'losing 10% a year', token: 'ink' }, { name: 'filed', label: 'filed in the year', token: 'step' },
]));

export function Patents() {
  const { value, error } = useAnswer<TechnologyAnswer>('/technology/patents', {});
  useEffect(() => { answer.value = value; }, [value]);
  const table = value?.tables[0];
  const share = (rung: string, place: string): SentencePart => ({ text: withUnit(numberAt(table, rung, place), 'share', spoken), title: `${rung}, ${place}`, definition: 'Share of the world; each rung is counted by another source, in the table.' });
  const [first, last] = [String(table?.rows[0]?.[0] ?? ''), String(table?.rows.at(-1)?.[0] ?? '')];
  const sentence: SentencePart[] | undefined = value === undefined ? (error === undefined ? undefined : ['There is no answer to this.'])
    : ['China has ', share(first, 'China'), ' of the ', first.replace(/ \d.*$/, ''), ' and ', share(last, 'China'), ' of the ', last, '; the United States ', share(first, 'United States'), ' and ', share(last, 'United States'), '.'];
  return (
    <Page view={view} sentence={sentence}>
      {error !== undefined && <ErrorText>{error}</ErrorText>}
      <ChartCard
        id="ladder" className="span-6" title="From papers to plants" single height={narrow.value ? 420 : 420} model={ladder} finding="Share of highly cited papers, patent families, firms and pledged plants by place, %."
        sources={() => [{ name: 'The ladder', definition: 'Papers, patent families in two jurisdictions, firms of next-generation chemistries, lithium-metal plants to 2030.', formula: '', unit: '% of the world' }]} command={command} foot={<span>colour: the place; the first bar of each rung is China</span>}
      />
      <ChartCard
        id="patent-stock" className="span-6" title="Lithium-ion patents that still count" single height={narrow.value ? 280 : 420} model={stock} finding="Patent families of the world: filed, the stock of 25 years, and what is left at a loss of 10% a year."
        sources={() => [{ name: 'Stock of knowledge', definition: 'Families filed, summed over 25 years or losing a share each year.', formula: 'T33', unit: 'families' }]} command={command} foot={<span>last years are still filling</span>}
      />
      {value !== undefined && <AnswerBody answer={value} command={command} />}
      <Research />
    </Page>
  );
}
