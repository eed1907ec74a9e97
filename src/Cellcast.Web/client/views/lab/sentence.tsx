import { placeOf } from '../../charts/places.ts';
import { narrow } from '../../charts/screen.ts';
import { PageSentence } from '../../controls/sentence.tsx';
import { home, year } from '../../scenario/store.ts';
import { figures } from './figures.ts';
import { labSentence } from './words.ts';

export function Sentence() {
  const shown = figures.value;
  return <PageSentence parts={shown === undefined ? undefined : labSentence(shown, placeOf(home.value), year.value, narrow.value)} />;
}
