import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Measure } from '../api/types.ts';
import { followRanges } from '../scenario/ranges.ts';
import type { View } from '../shell/view.ts';
import { look, path } from '../shell/route.ts';
import { questionOf } from '../words/questions.ts';
import type { SentencePart } from '../words/sentence.ts';
import { RangeSwitch } from './range-switch.tsx';
import { PageSentence } from './sentence.tsx';
import { Parts } from './tabs.tsx';

/** The frame of a view's part: what is looked at, the parts, the sentence, then its cards. */
export function Page({ view, pickers, sentence, long, measures, children }: { view: View; /** Numbers of the run whose range over many runs the reader may ask for: a function that lives as long as the page. */ measures?: () => readonly Measure[]; /** A sentence of several: smaller. */ long?: boolean; pickers?: ComponentChildren; sentence: readonly SentencePart[] | undefined; children: ComponentChildren }) {
  const part = view.parts.find(each => each.path === path.value) ?? view.parts[0];
  const asked = questionOf(look.value['q']);
  useEffect(() => (measures === undefined ? undefined : followRanges(measures)), [measures]);
  return (
    <div class="page">
      <h1 class="visually-hidden">{view.title}{part === undefined ? '' : `: ${part.title}`}</h1>
      <div class="page-bar">
        {pickers}
        {measures !== undefined && <RangeSwitch />}
        {view.parts.length > 1 && <Parts name={`Parts of ${view.title}`} current={part?.path ?? ''} parts={view.parts} />}
      </div>
      {asked !== undefined && <p class="asked">{asked} <a href="/">All questions</a></p>}
      <PageSentence parts={sentence} {...(long === true ? { long } : {})} />
      <div class="grid">{children}</div>
    </div>
  );
}
