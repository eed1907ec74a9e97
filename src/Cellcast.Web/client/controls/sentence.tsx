import { useEffect, useState } from 'preact/hooks';
import { failure, pending } from '../scenario/store.ts';
import { plain, type SentencePart } from '../words/sentence.ts';
import { Explained } from './explained.tsx';

/** The page's sentence of computed numbers. What it says is announced half a second after the last movement. */
export function PageSentence({ parts, long }: { parts: readonly SentencePart[] | undefined; long?: boolean }) {
  const text = parts === undefined ? '' : plain(parts);
  const [spoken, setSpoken] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSpoken(text), 500);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <>
      <p class={`sentence${long === true ? ' sentence-long' : ''}`}>{parts === undefined ? failure.value !== undefined && !pending.value ? <span class="quiet">There is no answer to this scenario.</span> : <span class="quiet" data-busy>computing the answer</span> : parts.map(part => (typeof part === 'string' ? part : <Explained of={part}><strong>{part.text}</strong></Explained>))}</p>
      <p class="visually-hidden" aria-live="polite">{spoken}</p>
    </>
  );
}
