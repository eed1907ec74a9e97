import type { View } from '../../shell/view.ts';

export default {
  name: 'model', path: '/model', title: 'Model & data', order: 9, strip: false,
  parts: [
    { path: '/model/equations', title: 'Equations' },
    { path: '/model/worked', title: 'Live numbers' },
    { path: '/model/data', title: 'Data' },
    { path: '/model/sources', title: 'Sources' },
    { path: '/model/backtest', title: 'Backtest' },
    { path: '/model/units', title: 'Check a number' },
    { path: '/model/limits', title: 'What is left out' },
  ],
} satisfies View;
