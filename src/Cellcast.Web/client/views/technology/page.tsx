import { path } from '../../shell/route.ts';
import { Adoption } from './adoption.tsx';
import { Curves } from './curves.tsx';
import { Storage } from './storage.tsx';

export default function Technology() {
  switch (path.value) {
    case '/technology/adoption': return <Adoption />;
    case '/technology/storage': return <Storage />;
    default: return <Curves />;
  }
}
