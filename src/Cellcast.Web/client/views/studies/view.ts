import type { View } from '../../shell/view.ts';

/** Reached from the questions; it has no place of its own in the navigation. */
export default { name: 'studies', path: '/studies', title: 'Studies', order: 99, hidden: true, parts: [], strip: true } satisfies View;
