import { path } from '../../shell/route.ts';
import { Adoption } from './adoption.tsx';
import { EnergyMap, Race, Readiness, Sectors, Switch } from './answers.tsx';
import { Curves } from './curves.tsx';
import { DropIn } from './drop-in.tsx';
import { Fit } from './fit.tsx';
import { OneChemistry } from './one.tsx';
import { Parity } from './parity.tsx';
import { Patents } from './patents.tsx';
import { Procurement } from './procurement.tsx';
import { Storage } from './storage.tsx';

export default function Technology() {
  switch (path.value) {
    case '/technology/adoption': return <Adoption />;
    case '/technology/storage': return <Storage />;
    case '/technology/race': return <Race />;
    case '/technology/switch': return <Switch />;
    case '/technology/map': return <EnergyMap />;
    case '/technology/parity': return <Parity />;
    case '/technology/cell': return <OneChemistry />;
    case '/technology/fit': return <Fit />;
    case '/technology/drop-in': return <DropIn />;
    case '/technology/readiness': return <Readiness />;
    case '/technology/patents': return <Patents />;
    case '/technology/procurement': return <Procurement />;
    case '/technology/sectors': return <Sectors />;
    default: return <Curves />;
  }
}
