import type { View } from '../../shell/view.ts';

export default {
  name: 'policy', path: '/policy', title: 'Policy', order: 6, strip: true,
  parts: [
    { path: '/policy/calendar', title: 'Calendar' },
    { path: '/policy/tariff', title: 'Tariff by date' },
    { path: '/policy/credit', title: 'Credits' },
    { path: '/policy/material-assistance', title: 'Material assistance' },
    { path: '/policy/entity', title: 'Foreign entities' },
    { path: '/policy/protection', title: 'Protection' },
    { path: '/policy/accounts', title: 'Accounts' },
    { path: '/policy/package', title: 'Package' },
    { path: '/policy/loss', title: 'If rules go' },
    { path: '/policy/deals', title: 'Partners' },
    { path: '/policy/hindcasts', title: 'Hindcasts' },
  ],
} satisfies View;
