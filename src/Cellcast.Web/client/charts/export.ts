// A chart as a file: SVG and PNG drawn again in the light theme's or the present colours, CSV with what it may be used for.

import { post, requestOf } from '../api/client.ts';
import type { ScenarioReply } from '../api/types.ts';
import { isShipped, ownFile } from '../scenario/command.ts';
import { beside, inWords, scenarioName, theBeside } from '../scenario/names.ts';
import { about, against, alone, results, scenario, year } from '../scenario/store.ts';
import type { Source } from './card.tsx';
import type { ChartModel } from './model.ts';
import { fontFamily, type Option } from './option.ts';
import { loadEngine, optionOf } from './plot.tsx';
import { sheetCsv, sheetPicture, type Sheet } from './sheet.ts';
import { csvOf, tableOf } from './table.ts';
import { colours } from './theme.ts';
import { axisOf } from './view.ts';
import { zip } from './zip.ts';
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
      { type: 'text', x: 16, y: height - 16, style: { text: lines(), fill: colours.value('ink-3'), font: `11px ${fontFamily}` } },
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

const maker = () => `Cellcast ${about.value?.version ?? ''}, data ${about.value?.dataVersion ?? ''}`;

/** What is drawn, for a picture that travels alone. */
const lines = () => `${scenarioName.value}${alone.value ? '' : ` (solid) against ${theBeside.value} (dashed)`}. ${maker()}`;

/** What numbers are, as a file says it. */
interface Facts {
  readonly title: string;
  readonly notes: readonly string[];
  readonly sources: readonly Source[];
  readonly link: string;
  readonly command: string | undefined;
}

/** Numbers as a zip: the CSV, what it may be used for, and how to cite it. */
async function saveNumbers(id: string, csv: string, facts: Facts) {
  const name = `cellcast-${id}`;
  const scenarioText = `Scenario: ${inWords(scenario.value)}${alone.value ? '' : `; held against ${inWords(against.value)}`}.`;
  // A scenario of the reader's own goes along as the file that the command names.
  const own = isShipped(scenario.value) ? null : (await post<ScenarioReply>('/scenario', { scenario: requestOf(scenario.value) })).yaml;
  const readme = [
    facts.title, '='.repeat(facts.title.length), '', ...facts.notes, scenarioText, ...(results.value?.scenario.sentences ?? []).map(sentence => `  - ${sentence}`), '',
    'Money is US dollars of 2024. An empty cell is no value, never zero. Numbers are unrounded, in the units of the model.', '',
    'Caveats', '-------', 'This is a result of a model, not an observation. The page Model & data says what it rests on (which inputs are reported, derived or assumed), how it fared against the past, and what is left out.', '',
    ...(facts.sources.length === 0 ? [] : ['What it is', '----------', ...facts.sources.map(source => `${source.name}: ${source.definition.replace(/\.$/, '')}.${source.formula === '' ? '' : ` Equation ${source.formula}.`} Unit shown: ${source.unit}.`), '']),
    'To get it again', '---------------', ...(facts.command === undefined ? [] : [`Command: ${facts.command}`]), `Page: ${facts.link}`, '', 'To cite it: see CITATION.cff.',
  ];
  const citation = [
    'cff-version: 1.2.0', 'message: Please cite the software with its version and that of its data.', 'type: software', 'title: Cellcast', 'abstract: An open simulator of the world battery industry', 'authors:', '  - name: The Cellcast contributors',
    `version: "${about.value?.version ?? ''}"`, 'license: Apache-2.0', `notes: ${JSON.stringify(`${facts.title}. Data ${about.value?.dataVersion ?? ''}. ${scenarioText}`)}`,
  ];
  save(`${name}.zip`, zip([{ name: `${name}.csv`, text: csv }, { name: 'README.txt', text: readme.join('\n') + '\n' }, { name: 'CITATION.cff', text: citation.join('\n') + '\n' }, ...(own === null || own === undefined ? [] : [{ name: ownFile, text: own }])]), 'application/zip');
}

/** A table as a file. */
export async function saveSheet(what: 'svg' | 'png' | 'csv', sheet: Sheet, link: string, command: string | undefined) {
  if (what === 'csv') {
    await saveNumbers(sheet.id, sheetCsv(sheet), { title: sheet.title, notes: sheet.note === '' ? [] : [sheet.note], sources: [], link, command });
    return;
  }
  const { option, width: across, height: down } = sheetPicture(sheet, colours.value, maker());
  if (what === 'svg') save(`cellcast-${sheet.id}.svg`, await paint(option, 'svg', across, down), 'image/svg+xml');
  else savePixels(sheet.id, await paint(option, 'canvas', across, down));
}

export async function saveCsv(id: string, model: ChartModel, facts: Facts) {
  const table = tableOf(model, beside.value);
  await saveNumbers(id, csvOf(table), { ...facts, notes: [...facts.notes, `Unit: ${table.unit}.`] });
}
