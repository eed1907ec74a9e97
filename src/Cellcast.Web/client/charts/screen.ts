import { signal } from '@preact/signals';

const media = typeof matchMedia === 'undefined' ? undefined : matchMedia('(max-width: 799px)');

/** A phone's width: one column, one chart at a time, shorter charts. */
export const narrow = signal(media?.matches ?? false);
media?.addEventListener('change', event => { narrow.value = event.matches; });
