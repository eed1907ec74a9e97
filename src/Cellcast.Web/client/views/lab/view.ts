import type { View } from '../../shell/view.ts';

export default { name: 'lab', path: '/lab', title: 'Lab', order: 2, parts: [], strip: true } satisfies View;
