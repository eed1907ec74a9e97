import type { ComponentChildren } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { EquationLinks } from './equation-links.tsx';

export interface Explanation {
  readonly title?: string | undefined;
  readonly definition?: string | undefined;
  readonly unit?: string | undefined;
  readonly formula?: string | undefined;
  readonly source?: string | undefined;
}

/** Width of what opens, in pixels, at most. */
const widest = 330;

/** A number or a term whose unit, definition, equation and sources open on hover, focus or touch. */
export function Explained({ children, of, className }: { children: ComponentChildren; of: Explanation; className?: string }) {
  const [open, setOpen] = useState(false);
  const [pinned, setPinned] = useState(false);
  const id = useId();
  const box = useRef<HTMLSpanElement>(null);
  const shown = open || pinned;
  // Near the right edge it opens to the left.
  const isLeft = shown && (box.current?.getBoundingClientRect().left ?? 0) + widest > document.documentElement.clientWidth;
  return (
    <span
      ref={box} class={`explained ${className ?? ''}`} onPointerEnter={event => { if (event.pointerType === 'mouse') setOpen(true); }} onPointerLeave={() => setOpen(false)}
      onKeyDown={event => {
        if (event.key === 'Escape' && shown) {
          event.stopPropagation();
          setOpen(false);
          setPinned(false);
        }
      }}
    >
      <button type="button" aria-describedby={shown ? id : undefined} onFocus={() => setOpen(true)} onBlur={() => {
        setOpen(false);
        setPinned(false);
      }} onClick={() => setPinned(!pinned)}>{children}</button>
      {shown && (
        <span class={`tip${isLeft ? ' tip-left' : ''}`} id={id} role="tooltip">
          {of.title !== undefined && <strong>{of.title}</strong>}
          {of.definition !== undefined && <span>{of.definition}</span>}
          {of.unit !== undefined && <span class="quiet">Unit: {of.unit}</span>}
          {of.formula !== undefined && of.formula !== '' && <span class="quiet"><EquationLinks formula={of.formula} ofCost={/^(C|P[1-5]\b|A|D)/.test(of.formula)} /></span>}
          {of.source !== undefined && <span class="quiet">Source: {of.source}</span>}
        </span>
      )}
    </span>
  );
}
