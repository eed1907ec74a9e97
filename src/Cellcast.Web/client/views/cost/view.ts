import type { View } from '../../shell/view.ts';

export default {
  name: 'cost', path: '/cost', title: 'Cost', order: 3, strip: true,
  parts: [
    { path: '/cost/gap', title: 'Cost gap' },
    { path: '/cost/cell', title: 'Cost of one cell' },
    { path: '/cost/break-even', title: 'Break-even' },
    { path: '/cost/plant', title: 'Plant' },
    { path: '/cost/matrix', title: 'Every place' },
  ],
} satisfies View;
