// A chart as a file: SVG and PNG drawn again in the light theme's or the present colours, CSV with what it may be used for.

import { beside } from '../scenario/names.ts';
import { about, year } from '../scenario/store.ts';
import type { ChartModel } from './model.ts';
import { fontFamily, type Option } from './option.ts';
import { loadEngine, optionOf } from './plot.tsx';
import { sheetCsv, sheetPicture, type Sheet } from './sheet.ts';
import { csvOf, tableOf } from './table.ts';
import { colours } from './theme.ts';
import { axisOf } from './view.ts';
import { unitOf } from '../words/units.ts';

const width = 960;
const height = 540;

async function drawn(model: ChartModel, title: string, finding: string): Promise<Option> {
  const axis = model.kind === 'stack' || model.kind === 'lines' ? axisOf(model, unitOf(model.unit).factor) : undefined;
  const option = await optionOf(model, { colours: colours.value, width, height: height - 84, year: year.value }, axis);
  const grid = option['grid'] as { top: number; bottom: number } | undefined;
  const lift = 60;
  if (grid !== undefined) {
    grid.top += lift;
    grid.bottom += 24;
  }
  const moved = (option['graphic'] as { y?: number; shape?: { cy?: number; y?: number } }[] | undefined ?? []).map(each => ({
    ...each,
    ...(each.y === undefined ? {} : { y: each.y + lift }),
    ...(each.shape === undefined ? {} : { shape: { ...each.shape, ...(each.shape.cy === undefined ? {} : { cy: each.shape.cy + lift }), ...(each.shape.y === undefined ? {} : { y: each.shape.y + lift }) } }),
  }));
  const ink = colours.value('ink');
  return {
    ...option, backgroundColor: colours.value('surface'),
    graphic: [
      ...moved,
      { type: 'text', x: 16, y: 16, style: { text: title, fill: ink, font: `600 17px ${fontFamily}` } },
      { type: 'text', x: 16, y: 40, style: { text: finding, fill: colours.value('ink-2'), font: `13px ${fontFamily}` } },
      { type: 'text', x: 16, y: height - 16, style: { text: maker(), fill: colours.value('ink-3'), font: `11px ${fontFamily}` } },
    ],
  };
}

async function paint(option: Option, renderer: 'svg' | 'canvas', across = width, down = height) {
  const { init } = await loadEngine();
  const element = document.createElement('div');
  const chart = init(element, null, { renderer, width: across, height: down, ...(renderer === 'svg' ? { ssr: true } : { devicePixelRatio: 2 }) });
  try {
    chart.setOption(option);
    return renderer === 'svg' ? chart.renderToSVGString() : chart.getDataURL({ type: 'png', pixelRatio: 2, backgroundColor: colours.value('surface') });
  } finally {
    chart.dispose();
  }
}

/** Hands a file to the reader. */
export function save(name: string, content: BlobPart, type: string) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

export async function saveSvg(id: string, model: ChartModel, title: string, finding: string) {
  save(`cellcast-${id}.svg`, await paint(await drawn(model, title, finding), 'svg'), 'image/svg+xml');
}

export async function savePng(id: string, model: ChartModel, title: string, finding: string) {
  savePixels(id, await paint(await drawn(model, title, finding), 'canvas'));
}

function savePixels(id: string, url: string) {
  save(`cellcast-${id}.png`, Uint8Array.from(atob(url.slice(url.indexOf(',') + 1)), character => character.charCodeAt(0)), 'image/png');
}

/** What a file says of itself, whatever it holds. */
const caveats = (link: string, command: string | undefined) => [
  'a result of a model, not an observation; see Model & data for what it rests on and what is left out',
  `${maker()}, ${link}`, ...(command === undefined ? [] : [`command: ${command}`]),
];

const maker = () => `Cellcast ${about.value?.version ?? ''}, data ${about.value?.dataVersion ?? ''}`;

/** A table as a file. */
export async function saveSheet(what: 'svg' | 'png' | 'csv', sheet: Sheet, link: string, command: string | undefined) {
  if (what === 'csv') {
    save(`cellcast-${sheet.id}.csv`, sheetCsv(sheet, [sheet.title, ...(sheet.note === '' ? [] : [sheet.note]), 'money is US dollars of 2024; an empty cell is no value', ...caveats(link, command)]), 'text/csv;charset=utf-8');
    return;
  }
  const { option, width: across, height: down } = sheetPicture(sheet, colours.value, maker());
  if (what === 'svg') save(`cellcast-${sheet.id}.svg`, await paint(option, 'svg', across, down), 'image/svg+xml');
  else savePixels(sheet.id, await paint(option, 'canvas', across, down));
}

export function saveCsv(id: string, model: ChartModel, title: string, finding: string, link: string, command: string) {
  const table = tableOf(model, beside.value);
  save(`cellcast-${id}.csv`, csvOf(table, [
    title, finding, `unit: ${table.unit}; money is US dollars of 2024; an empty cell is no value`,
    ...caveats(link, command),
  ]), 'text/csv;charset=utf-8');
}
