import { path } from '../../shell/route.ts';
import { Gap } from './gap.tsx';
import { MatrixPage } from './matrix.tsx';
import { OneCell } from './one.tsx';

export default function Cost() {
  switch (path.value) {
    case '/cost/cell': return <OneCell />;
    case '/cost/matrix': return <MatrixPage />;
    default: return <Gap />;
  }
}
