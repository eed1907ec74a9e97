import type { View } from '../../shell/view.ts';

export default {
  name: 'chain', path: '/chain', title: 'Chain', order: 4, strip: true,
  parts: [
    { path: '/chain/flows', title: 'Flows' },
    { path: '/chain/map', title: 'Map' },
    { path: '/chain/balance', title: 'Balance' },
    { path: '/chain/oversupply', title: 'Oversupply' },
    { path: '/chain/plants', title: 'Plants' },
    { path: '/chain/demand', title: 'Demand' },
    { path: '/chain/minerals', title: 'Minerals' },
    { path: '/chain/value', title: 'Value by stage' },
  ],
} satisfies View;
