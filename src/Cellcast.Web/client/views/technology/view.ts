import type { View } from '../../shell/view.ts';

export default {
  name: 'technology', path: '/technology', title: 'Technology', order: 5, strip: true,
  parts: [
    { path: '/technology/curves', title: 'Cost curves' },
    { path: '/technology/adoption', title: 'Adoption' },
    { path: '/technology/storage', title: 'Storage cost' },
  ],
} satisfies View;
