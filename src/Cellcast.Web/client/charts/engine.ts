// ECharts with only what is drawn. Loaded after the shell; one bundle for all kinds.

import { BarChart, CustomChart, LineChart, LinesChart, SankeyChart, ScatterChart } from 'echarts/charts';
import { GeoComponent, GraphicComponent, GridComponent, MarkLineComponent } from 'echarts/components';
import { init, registerMap, use, type EChartsType } from 'echarts/core';
import { CanvasRenderer, SVGRenderer } from 'echarts/renderers';

use([BarChart, CustomChart, LineChart, LinesChart, SankeyChart, ScatterChart, GeoComponent, GraphicComponent, GridComponent, MarkLineComponent, CanvasRenderer, SVGRenderer]);

export { init, registerMap };
export type { EChartsType };
