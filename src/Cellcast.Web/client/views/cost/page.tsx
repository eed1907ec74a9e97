import { path } from '../../shell/route.ts';
import { BreakEven } from './break-even.tsx';
import { Gap } from './gap.tsx';
import { MatrixPage } from './matrix.tsx';
import { OneCell } from './one.tsx';
import { Plant } from './plant.tsx';

export default function Cost() {
  switch (path.value) {
    case '/cost/cell': return <OneCell />;
    case '/cost/break-even': return <BreakEven />;
    case '/cost/plant': return <Plant />;
    case '/cost/matrix': return <MatrixPage />;
    default: return <Gap />;
  }
}
