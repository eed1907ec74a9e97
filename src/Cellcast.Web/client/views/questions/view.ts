import type { View } from '../../shell/view.ts';

export default { name: 'questions', path: '/', title: 'Questions', order: 1, parts: [], strip: false } satisfies View;
