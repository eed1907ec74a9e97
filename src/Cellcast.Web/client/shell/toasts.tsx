import { signal } from '@preact/signals';

const shown = signal<readonly { readonly id: number; readonly text: string }[]>([]);
let next = 0;

/** Says that something is done; gone after four seconds. */
export function toast(text: string) {
  next += 1;
  const id = next;
  shown.value = [...shown.value, { id, text }];
  setTimeout(() => { shown.value = shown.value.filter(each => each.id !== id); }, 4000);
}

export function Toasts() {
  return <div class="toasts" role="status">{shown.value.map(each => <p key={each.id}>{each.text}</p>)}</div>;
}

export async function copy(text: string, done: string) {
  try {
    await navigator.clipboard.writeText(text);
    toast(done);
  } catch {
    // Without the permission the text is shown, to be copied by hand.
    window.prompt('Copy this:', text);
  }
}
