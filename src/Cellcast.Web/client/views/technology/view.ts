import type { View } from '../../shell/view.ts';

export default {
  name: 'technology', path: '/technology', title: 'Technology', order: 5, strip: true,
  parts: [
    { path: '/technology/curves', title: 'Cost curves' },
    { path: '/technology/adoption', title: 'Adoption' },
    { path: '/technology/race', title: 'Race' },
    { path: '/technology/switch', title: 'Lithium and sodium' },
    { path: '/technology/parity', title: 'Parity' },
    { path: '/technology/map', title: 'Energy and risk' },
    { path: '/technology/cell', title: 'One chemistry' },
    { path: '/technology/fit', title: 'Fit' },
    { path: '/technology/drop-in', title: 'Drop-in' },
    { path: '/technology/readiness', title: 'Readiness' },
    { path: '/technology/patents', title: 'Patents, research' },
    { path: '/technology/storage', title: 'Storage cost' },
    { path: '/technology/sectors', title: 'Sectors' },
    { path: '/technology/procurement', title: 'Procurement' },
  ],
} satisfies View;
