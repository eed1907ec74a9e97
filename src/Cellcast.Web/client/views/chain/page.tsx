import { path } from '../../shell/route.ts';
import { Balance } from './balance.tsx';
import { Demand } from './demand.tsx';
import { Flows } from './flows.tsx';
import { FlowMap } from './map.tsx';
import { Minerals } from './minerals.tsx';
import { Oversupply } from './oversupply.tsx';
import { Plants } from './plants.tsx';
import { Value } from './value.tsx';

export default function Chain() {
  switch (path.value) {
    case '/chain/map': return <FlowMap />;
    case '/chain/balance': return <Balance />;
    case '/chain/oversupply': return <Oversupply />;
    case '/chain/plants': return <Plants />;
    case '/chain/demand': return <Demand />;
    case '/chain/minerals': return <Minerals />;
    case '/chain/value': return <Value />;
    default: return <Flows />;
  }
}
