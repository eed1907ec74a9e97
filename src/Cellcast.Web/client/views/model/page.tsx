import { path } from '../../shell/route.ts';
import { BacktestPage } from './backtest.tsx';
import { DataPage } from './data.tsx';
import { DocumentPage } from './documents.tsx';
import { SourcesPage } from './sources.tsx';
import { UnitsPage } from './units.tsx';
import { WorkedPage } from './worked.tsx';

export default function Model() {
  switch (path.value) {
    case '/model/worked': return <WorkedPage />;
    case '/model/data': return <DataPage />;
    case '/model/sources': return <SourcesPage />;
    case '/model/backtest': return <BacktestPage />;
    case '/model/units': return <UnitsPage />;
    case '/model/limits': return <DocumentPage usual="roadmap" among={['roadmap', 'calibration', 'validation', 'validation-batpac', 'performance']} />;
    default: return <DocumentPage usual="model" among={['model', 'model-markets', 'model-capacity', 'model-demand', 'model-technology', 'policy', 'data-price-deck']} />;
  }
}
