import { path } from '../../shell/route.ts';
import { Calendar } from './calendar.tsx';
import { Hindcasts } from './hindcasts.tsx';
import { MaterialAssistance } from './material-assistance.tsx';
import { Tariff } from './tariff.tsx';

export default function Policy() {
  switch (path.value) {
    case '/policy/tariff': return <Tariff />;
    case '/policy/material-assistance': return <MaterialAssistance />;
    case '/policy/hindcasts': return <Hindcasts />;
    default: return <Calendar />;
  }
}
