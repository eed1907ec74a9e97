import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** A button that opens a small panel below it; Esc and a click elsewhere close it, and focus returns. */
export function Menu({ label, name, children, className, align }: { label: ComponentChildren; name: string; children: ComponentChildren | ((close: () => void) => ComponentChildren); className?: string; align?: 'right' }) {
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  useEffect(() => {
    if (!open) return;
    const outside = (event: Event) => { if (!box.current?.contains(event.target as Node)) setOpen(false); };
    document.addEventListener('pointerdown', outside);
    return () => document.removeEventListener('pointerdown', outside);
  }, [open]);
  return (
    <div
      class={`menu ${className ?? ''}`} ref={box}
      onKeyDown={event => {
        if (event.key === 'Escape' && open) {
          event.stopPropagation();
          close();
        }
        if (open && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
          const items = [...box.current!.querySelectorAll<HTMLElement>('.menu-panel button, .menu-panel a, .menu-panel input')];
          const next = items.indexOf(document.activeElement as HTMLElement) + (event.key === 'ArrowDown' ? 1 : -1);
          items.at(next % items.length)?.focus();
          event.preventDefault();
        }
      }}
    >
      <button ref={button} type="button" aria-expanded={open} aria-label={name} onClick={() => setOpen(!open)}>{label}</button>
      {open && <div class={`menu-panel${align === 'right' ? ' menu-right' : ''}`}>{typeof children === 'function' ? children(close) : children}</div>}
    </div>
  );
}

/** One of several, as a menu of buttons. */
export function Picker<T extends string>({ name, value, options, onPick, prefix }: { name: string; value: T; options: readonly { readonly id: T; readonly label: string; readonly token?: string }[]; onPick: (id: T) => void; prefix?: ComponentChildren }) {
  const current = options.find(option => option.id === value);
  return (
    <Menu name={`${name}: ${current?.label ?? value}`} className="picker" label={<>{prefix}{current?.token !== undefined && <Swatch token={current.token} />}{current?.label ?? value} <Arrow /></>}>
      {close => options.map(option => (
        <button type="button" class="menu-item" aria-pressed={option.id === value} onClick={() => {
          onPick(option.id);
          close();
        }}>{option.token !== undefined && <Swatch token={option.token} />}{option.label}</button>
      ))}
    </Menu>
  );
}

function Swatch({ token }: { token: string }) {
  return <span class={`dot ${token.startsWith('chemistry') ? 'dot-square' : ''}`} style={{ background: `var(--${token})` }} aria-hidden="true" />;
}

export function Arrow() {
  return <span class="arrow" aria-hidden="true">▾</span>;
}
