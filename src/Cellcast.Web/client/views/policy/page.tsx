import { path } from '../../shell/route.ts';
import { Accounts } from './accounts.tsx';
import { Calendar } from './calendar.tsx';
import { CreditPage } from './credit.tsx';
import { Deals } from './deals.tsx';
import { Entity } from './entity.tsx';
import { Hindcasts } from './hindcasts.tsx';
import { Loss } from './loss.tsx';
import { MaterialAssistance } from './material-assistance.tsx';
import { Package } from './package.tsx';
import { Protection } from './protection.tsx';
import { Tariff } from './tariff.tsx';

export default function Policy() {
  switch (path.value) {
    case '/policy/tariff': return <Tariff />;
    case '/policy/credit': return <CreditPage />;
    case '/policy/entity': return <Entity />;
    case '/policy/protection': return <Protection />;
    case '/policy/accounts': return <Accounts />;
    case '/policy/deals': return <Deals />;
    case '/policy/loss': return <Loss />;
    case '/policy/package': return <Package />;
    case '/policy/material-assistance': return <MaterialAssistance />;
    case '/policy/hindcasts': return <Hindcasts />;
    default: return <Calendar />;
  }
}
