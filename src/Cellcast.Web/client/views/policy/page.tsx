import { path } from '../../shell/route.ts';
import { Calendar } from './calendar.tsx';
import { Hindcasts } from './hindcasts.tsx';
import { Tariff } from './tariff.tsx';

export default function Policy() {
  switch (path.value) {
    case '/policy/tariff': return <Tariff />;
    case '/policy/hindcasts': return <Hindcasts />;
    default: return <Calendar />;
  }
}
