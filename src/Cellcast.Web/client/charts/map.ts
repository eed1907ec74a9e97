// The flow map: Equal Earth, width is the amount, colour the origin. The map's outline is loaded only when one is drawn.

import type { MapModel } from './model.ts';
import type { Drawing, Option } from './option.ts';
import { fontFamily } from './option.ts';
import { placeOf } from './places.ts';
import { figure } from '../words/numbers.ts';
import { unitOf } from '../words/units.ts';

/** Where a place's flows start and end: about the middle of its industry, longitude and latitude. */
const middles: Record<string, readonly [number, number]> = {
  China: [112, 33], 'United States': [-95, 39], Europe: [13, 49], 'South Korea': [128, 36.5], Japan: [138, 37], India: [78, 22], Canada: [-100, 56],
  'Indonesia & Southeast Asia': [108, 4], Australia: [134, -25], 'Latin America': [-62, -16], Africa: [22, 2], 'Middle East & Türkiye': [43, 29], 'Rest of world': [88, 60],
};

let loaded: Promise<(point: readonly [number, number]) => [number, number]> | undefined;

async function load(): Promise<(point: readonly [number, number]) => [number, number]> {
  const [{ registerMap }, { feature }, { geoEqualEarth }, world] = await Promise.all([import('./engine.ts'), import('topojson-client'), import('d3-geo'), import('world-atlas/countries-110m.json')]);
  const topology = (world.default ?? world) as unknown as Parameters<typeof feature>[0];
  const land = feature(topology, topology.objects['countries']!) as unknown as { features: { id?: string; properties: { name: string } }[] };
  const shown = { ...land, features: land.features.filter(each => each.properties.name !== 'Antarctica') };
  registerMap('world', shown as never);
  const projection = geoEqualEarth().rotate([-11, 0]).scale(100).translate([0, 0]);
  project = Object.assign((point: readonly [number, number]) => projection(point as [number, number]) as [number, number], {});
  stream = projection.stream.bind(projection);
  unproject = point => projection.invert!(point as [number, number]) as [number, number];
  return project;
}

let project: (point: readonly [number, number]) => [number, number] = point => [point[0], point[1]];
let unproject: (point: readonly [number, number]) => [number, number] = point => [point[0], point[1]];
let stream: unknown;

export async function mapOption(model: MapModel, drawing: Drawing): Promise<Option> {
  loaded ??= load();
  await loaded;
  const { colours, width } = drawing;
  const unit = unitOf(model.unit);
  const largest = Math.max(1e-9, ...Object.values(model.made));
  const widest = Math.max(1e-9, ...model.flows.map(flow => flow.value));
  const flows = [...model.flows].sort((a, b) => a.value - b.value);
  return {
    animation: false, textStyle: { fontFamily },
    geo: {
      map: 'world', silent: true, roam: false, left: 0, right: 0, top: 0, bottom: 0, projection: { project, unproject, stream },
      itemStyle: { areaColor: colours('sunk'), borderColor: colours('hairline'), borderWidth: 0.6 }, emphasis: { disabled: true },
    },
    series: [
      {
        type: 'lines', coordinateSystem: 'geo', silent: true, z: 3,
        data: flows.map(flow => ({
          coords: [middles[flow.from] ?? [0, 0], middles[flow.to] ?? [0, 0]],
          lineStyle: { color: colours(placeOf(flow.from).token), width: Math.max(1, (flow.value / widest) * (width < 600 ? 8 : 14)), opacity: 0.62, curveness: 0.28 },
        })),
      },
      {
        type: 'scatter', coordinateSystem: 'geo', silent: true, z: 5,
        data: Object.entries(model.made).filter(([, made]) => made > 0).sort((a, b) => b[1] - a[1]).map(([id, made], index) => ({
          value: middles[id] ?? [0, 0], symbolSize: Math.max(6, Math.sqrt(made / largest) * (width < 600 ? 22 : 42)),
          itemStyle: { color: colours(placeOf(id).token), borderColor: colours('surface'), borderWidth: 1.5 },
          label: { show: index < (width < 600 ? 4 : 9), position: 'bottom', formatter: `${placeOf(id).short} ${figure(made * unit.factor)}`, color: colours('ink'), fontSize: 12, fontWeight: 500, textBorderColor: colours('surface'), textBorderWidth: 3 },
        })),
      },
    ],
  };
}
