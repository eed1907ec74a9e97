import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** A panel over the page: the browser's own dialog, which traps focus, closes on Esc and gives focus back. */
export function Dialog({ open, onClose, name, className, children }: { open: boolean; onClose: () => void; name: string; className: string; children: ComponentChildren }) {
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = box.current!;
    if (open && !dialog.open) dialog.showModal();
    if (!open && dialog.open) dialog.close();
  }, [open]);
  return (
    <dialog
      ref={box} class={`dialog ${className}`} aria-label={name} onClose={onClose}
      onClick={event => { if (event.target === box.current) onClose(); }}
    >
      {open && <div class="dialog-inner">{children}</div>}
    </dialog>
  );
}
