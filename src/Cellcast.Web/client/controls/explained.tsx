import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';

export interface Explanation {
  readonly title?: string | undefined;
  readonly definition?: string | undefined;
  readonly unit?: string | undefined;
  readonly formula?: string | undefined;
  readonly source?: string | undefined;
}

/** A number or a term whose unit, definition, equation and sources open on hover, focus or touch. */
export function Explained({ children, of, className }: { children: ComponentChildren; of: Explanation; className?: string }) {
  const [open, setOpen] = useState(false);
  const [pinned, setPinned] = useState(false);
  const id = useId();
  const shown = open || pinned;
  return (
    <span
      class={`explained ${className ?? ''}`} onPointerEnter={event => { if (event.pointerType === 'mouse') setOpen(true); }} onPointerLeave={() => setOpen(false)}
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
        <span class="tip" id={id} role="tooltip">
          {of.title !== undefined && <strong>{of.title}</strong>}
          {of.definition !== undefined && <span>{of.definition}</span>}
          {of.unit !== undefined && <span class="quiet">Unit: {of.unit}</span>}
          {of.formula !== undefined && of.formula !== '' && <span class="quiet">Equation: {of.formula}</span>}
          {of.source !== undefined && <span class="quiet">Source: {of.source}</span>}
        </span>
      )}
    </span>
  );
}
