// From a model to what ECharts draws. Pure: colours, size and year come in, an option comes out.

import type { Axis } from './axis.ts';
import { niceAxis } from './axis.ts';
import { apart } from './labels.ts';
import type { CurvesModel, RowsModel, SankeyModel, Series, Step, TimeModel, WaterfallModel } from './model.ts';
import type { Colours } from './theme.ts';
import { figure, grouped, signed } from '../words/numbers.ts';
import { unitOf } from '../words/units.ts';

export type Option = Record<string, unknown>;

export interface Drawing {
  readonly colours: Colours;
  readonly width: number;
  readonly height: number;
  readonly year: number;
  readonly axis?: Axis;
  /** The baseline by itself: its lines are dashed. */
  readonly baseline?: boolean;
}

export const fontFamily = 'Inter, system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif';
const labelHeight = 16;

/** Margins are those given: nothing has to be measured to find others. */
const margins = { outerBoundsMode: 'none' };

function axisFont(width: number): number {
  return width < 420 ? 12 : 11;
}

let pen: CanvasRenderingContext2D | null | undefined;
const widths = new Map<string, number>();

/** How wide a label of 12 px is. */
export function textWidth(text: string): number {
  let width = widths.get(text);
  if (width === undefined) {
    pen ??= typeof document === 'undefined' ? null : document.createElement('canvas').getContext('2d');
    if (pen !== null) pen.font = `500 12px ${fontFamily}`;
    width = pen === null ? text.length * 6.4 : pen.measureText(text).width;
    if (widths.size > 2000) widths.clear();
    widths.set(text, width);
  }
  return width;
}

/** A number at the end of a label: shares to the whole percent. */
function endText(value: number, share: boolean): string {
  if (!share) return figure(value);
  return value > 0 && value < 0.5 ? '<1' : grouped(value, 0);
}

/** How many lines of a width a label takes when it breaks between words. */
function linesOf(text: string, width: number): number {
  let lines = 1;
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && textWidth(`${line} ${word}`) > width) { lines++; line = word; }
    else line = line === '' ? word : `${line} ${word}`;
  }
  return lines;
}

function base(): Option {
  return { animation: false, textStyle: { fontFamily }, backgroundColor: 'transparent' };
}

function ticks(axis: Axis): (value: number) => string {
  const decimals = Math.max(0, -Math.floor(Math.log10(axis.step) + 1e-9));
  const needed = Math.abs(axis.step * 10 ** decimals - Math.round(axis.step * 10 ** decimals)) > 1e-6 ? decimals + 1 : decimals;
  return value => grouped(value, needed);
}

/** Whether each year has its number on the axis: round years as far as they fit, and always the one looked at, whose neighbours give way. */
function yearLabels(years: readonly number[], width: number, now: number): boolean[] {
  const pitch = width / Math.max(1, years.length);
  const every = [1, 2, 5, 10].find(each => each * pitch >= widthOfYear) ?? 10;
  return years.map(year => year === now || (year % every === 0 && (!years.includes(now) || Math.abs(year - now) * pitch >= widthOfYear)));
}

/** Less of the axis than this is less than a line is wide. */
const invisible = 5e-4;

/** A year's number with air around it, in pixels. */
const widthOfYear = 38;

/** Room for the numbers right of rows, in pixels. */
const rowNumbers = 58;

/** Numbers beside bars of one chart, all with the decimals that three digits of the largest need. */
function together(values: readonly number[], sign: boolean): (value: number) => string {
  const largest = Math.max(...values.map(Math.abs), 0);
  const decimals = largest === 0 ? 0 : Math.min(6, Math.max(0, 2 - Math.floor(Math.log10(largest) + 1e-9)));
  const plain = (value: number) => (Number(Math.abs(value).toFixed(decimals)) === 0 ? '0' : grouped(value, decimals));
  return value => (sign ? signed(value, plain) : plain(value));
}

/** Lines or stacked bars over years, with labels at the right end. */
export function timeOption(model: TimeModel, axis: Axis, drawing: Drawing): Option {
  const { colours, width, height, year } = drawing;
  const unit = unitOf(model.unit);
  const scaled = (values: readonly (number | null)[]) => values.map(value => (value === null ? null : value * unit.factor));
  const last = model.years.length - 1;
  const lastOf = (values: readonly (number | null)[]) => {
    for (let index = last; index >= 0; index--) if ((values[index] ?? null) !== null) return { index, value: values[index]! };
    return undefined;
  };
  const ends = [...model.series, ...(model.over === undefined ? [] : [model.over])].flatMap(series => {
    const end = lastOf(series.values);
    return end === undefined ? [] : [{ series, end, text: `${series.label} ${Math.abs(end.value * unit.factor) < (axis.max - axis.min) * invisible ? '0' : endText(end.value * unit.factor, model.unit === 'share')}` }];
  });
  const right = Math.min(Math.max(...ends.map(each => textWidth(each.text) + 32), 40), width * 0.52);
  const tick = ticks(axis);
  const grid = { ...margins, left: Math.max(28, Math.max(tick(axis.max).length, tick(axis.min).length) * 7 + 10), right, top: 10, bottom: 24 };
  const plotHeight = height - grid.top - grid.bottom;
  const y = (value: number) => grid.top + plotHeight * (1 - (value - axis.min) / (axis.max - axis.min));
  const font = axisFont(width);
  const pitch = (width - grid.left - grid.right) / Math.max(1, model.years.length);
  const labelled = yearLabels(model.years, width - grid.left - grid.right, year);
  const series: Option[] = [];
  const silent = { silent: true, animation: false };

  if (model.kind === 'stack') {
    for (const each of model.series) {
      series.push({
        ...silent, type: 'bar', stack: 'all', name: each.id, data: scaled(each.values), barCategoryGap: pitch < 14 ? '8%' : '26%',
        itemStyle: { color: colours(each.token), borderColor: colours('surface'), borderWidth: pitch < 14 ? 0.5 : 1 },
      });
    }
    if (model.over !== undefined) {
      series.push({ ...silent, type: 'line', data: scaled(model.over.values), showSymbol: false, lineStyle: { color: colours('surface'), width: 6 }, z: 6 });
      series.push({ ...silent, type: 'line', data: scaled(model.over.values), showSymbol: false, lineStyle: { color: colours(model.over.token), width: 2.5 }, z: 7 });
      if (model.over.against !== undefined) series.push({ ...silent, type: 'line', data: scaled(model.over.against), showSymbol: false, lineStyle: { color: colours('surface'), width: 6 }, z: 4 });
      if (model.over.against !== undefined) series.push({ ...silent, type: 'line', data: scaled(model.over.against), showSymbol: false, lineStyle: { color: colours(model.over.token), width: 2, type: [5, 4] }, z: 6 });
    }
    const dashed = model.series.find(each => each.id === model.dashed && each.against !== undefined);
    if (dashed !== undefined) {
      series.push({ ...silent, type: 'line', data: scaled(dashed.against!), showSymbol: false, lineStyle: { color: colours('surface'), width: 6 }, z: 4 });
      series.push({ ...silent, type: 'line', data: scaled(dashed.against!), showSymbol: false, lineStyle: { color: colours('ink'), width: 2, type: [5, 4] }, z: 5 });
    }
  } else {
    for (const each of model.series) {
      if (each.low !== undefined && each.high !== undefined) {
        const low = scaled(each.low);
        const band = scaled(each.high).map((value, index) => (value === null || low[index] === null ? null : value - low[index]!));
        series.push({ ...silent, type: 'line', stack: `range ${each.id}`, data: low, showSymbol: false, lineStyle: { opacity: 0 }, stackStrategy: 'all' });
        series.push({ ...silent, type: 'line', stack: `range ${each.id}`, data: band, showSymbol: false, lineStyle: { opacity: 0 }, stackStrategy: 'all', areaStyle: { color: colours(each.token), opacity: 0.16 } });
      }
      if (each.against !== undefined) {
        series.push({ ...silent, type: 'line', data: scaled(each.against), showSymbol: false, lineStyle: { color: colours(each.token), width: 1.5, type: [5, 4] }, z: 3 });
      }
      series.push({
        ...silent, type: 'line', name: each.id, data: scaled(each.values), showSymbol: each.symbol !== undefined, showAllSymbol: true, symbol: each.symbol ?? 'none', symbolSize: 6,
        itemStyle: { color: colours(each.token) }, lineStyle: { color: colours(each.token), width: drawing.baseline ? 1.5 : 2.5, ...(drawing.baseline ? { type: [5, 4] } : {}) }, z: 4,
      });
    }
  }
  if (series.length > 0 && model.years.includes(year)) {
    series.push({
      ...silent, type: 'line', data: [], z: 1,
      markLine: { z: model.kind === 'stack' ? 0 : 1, silent: true, symbol: 'none', label: { show: false }, lineStyle: { color: colours('ink-3'), width: 1, type: 'solid' }, data: [{ xAxis: String(year) }] },
    });
  }
  const totals = new Array<number>(model.series.length).fill(0);
  let [above, below] = [0, 0];
  model.series.forEach((each, index) => {
    const value = (each.values[last] ?? 0) * unit.factor;
    // What has come to nothing is told on the side where it stood.
    const isBelow = value < 0 || (value === 0 && each.values.some(one => one !== null && one < 0));
    totals[index] = (isBelow ? below : above) + value / 2;
    if (isBelow) below += value;
    else above += value;
  });
  const wanted = ends.map(({ series: each, end }) => ({ at: y(model.kind === 'stack' && each !== model.over ? totals[model.series.indexOf(each)]! : end.value * unit.factor), height: labelHeight }));
  const placed = apart(wanted, grid.top - labelHeight / 2, height - grid.bottom + labelHeight / 2);
  const x = width - right + 8;
  const bounded = model.kind === 'stack' ? model.series.find(each => each.id === model.dashed && each === model.series[0]) : undefined;
  const here = model.years.indexOf(year);
  const [low, high] = [bounded?.low?.[here] ?? null, bounded?.high?.[here] ?? null];
  const graphic = [...(low === null || high === null ? [] : whisker(grid.left + (here + 0.5) * pitch, y(high * unit.factor), y(low * unit.factor), colours)), ...ends.flatMap(({ series: each, text }, index) => [
    mark(each, colours, x, placed[index]!),
    { type: 'text', silent: true, x: x + 14, y: placed[index], style: { text, fill: colours('ink'), font: `500 12px ${fontFamily}`, verticalAlign: 'middle' } },
  ])];
  return {
    ...base(),
    grid,
    xAxis: {
      type: 'category', data: model.years.map(String), boundaryGap: model.kind === 'stack', axisTick: { show: false }, axisLine: { onZero: axis.min < 0, lineStyle: { color: colours('edge') } },
      axisLabel: {
        color: colours('ink-2'), fontSize: font, interval: (index: number) => labelled[index] ?? false,
        formatter: (text: string) => (text === String(year) ? `{now|${text}}` : text), rich: { now: { color: colours('ink'), fontWeight: 600, fontSize: font } },
      },
    },
    yAxis: {
      type: model.log ? 'log' : 'value', ...(model.log ? {} : { min: axis.min, max: axis.max, interval: axis.step }), axisLabel: { color: colours('ink-2'), fontSize: font, formatter: tick },
      splitLine: { lineStyle: { color: colours('hairline') } },
    },
    series,
    graphic,
  };
}

/** A range on a stack: an upright with two ends, cased so that it stands out from any fill. */
function whisker(x: number, top: number, bottom: number, colours: Colours): Option[] {
  const bars = [[x - 0.75, top, 1.5, Math.max(1.5, bottom - top)], [x - 5, top - 0.75, 10, 1.5], [x - 5, bottom - 0.75, 10, 1.5]] as const;
  const rect = ([left, from, width, height]: (typeof bars)[number], around: number, fill: string): Option =>
    ({ type: 'rect', silent: true, z: 8, shape: { x: left - around, y: from - around, width: width + 2 * around, height: height + 2 * around }, style: { fill } });
  return [...bars.map(bar => rect(bar, 1.5, colours('surface'))), ...bars.map(bar => rect(bar, 0, colours('ink')))];
}

function mark(series: Series, colours: Colours, x: number, y: number): Option {
  const fill = colours(series.token);
  if (series.token.startsWith('chemistry') || series.token === 'more' || series.token === 'less') {
    return { type: 'rect', silent: true, shape: { x: x, y: y - 4, width: 8, height: 8 }, style: { fill } };
  }
  if (!series.token.startsWith('place')) return { type: 'rect', silent: true, shape: { x: x, y: y - 1, width: 9, height: 2.5 }, style: { fill } };
  return { type: 'circle', silent: true, shape: { cx: x + 4, cy: y, r: 4 }, style: { fill } };
}

/** Horizontal bars from zero; a dashed tick is the baseline. */
export function rowsOption(model: RowsModel, drawing: Drawing): Option {
  const { colours, width } = drawing;
  const unit = unitOf(model.unit);
  const values = [...(model.extent ?? []), ...model.rows.flatMap(row => [row.value, row.against ?? row.value, row.low ?? row.value, row.high ?? row.value, row.report?.low ?? row.value, row.report?.high ?? row.value])].map(value => value * unit.factor);
  const left = Math.min(Math.max(...model.rows.map(row => textWidth(row.label) + 18), 40), width * 0.42);
  const axis = niceAxis(Math.min(0, ...values), Math.max(0, ...values, model.rule === undefined ? 0 : model.rule.value * unit.factor));
  const format = together(model.rows.map(row => row.value * unit.factor), model.signed === true);
  const font = axisFont(width);
  return {
    ...base(),
    grid: { ...margins, left, right: rowNumbers, top: 6, bottom: 24 },
    xAxis: { type: 'value', min: axis.min, max: axis.max, interval: axis.step, axisLabel: { color: colours('ink-2'), fontSize: font, hideOverlap: true, formatter: ticks(axis) }, splitLine: { lineStyle: { color: colours('hairline') } } },
    yAxis: {
      type: 'category', inverse: true, data: model.rows.map(row => row.label), axisTick: { show: false }, axisLine: { show: false },
      axisLabel: { color: colours('ink'), fontSize: 12, margin: 10, interval: 0, width: left - 14, overflow: 'truncate' },
    },
    series: [
      {
        type: 'bar', silent: true, animation: false, barWidth: '62%', barMaxWidth: 22,
        data: model.rows.map(row => ({
          value: row.value * unit.factor,
          itemStyle: row.assumed ? { color: hatch(colours(row.token), colours('surface')) } : { color: colours(row.token) },
        })),
        markLine: model.rule === undefined ? undefined : {
          silent: true, symbol: 'none', label: { show: model.rule.label !== '', formatter: model.rule.label, color: colours('ink'), position: 'insideEndTop' }, lineStyle: { color: colours('ink'), width: 1, type: 'solid' }, data: [{ xAxis: model.rule.value * unit.factor }],
        },
        z: 3,
      },
      {
        type: 'custom', silent: true, animation: false, z: 4,
        data: model.rows.flatMap((row, index) => (row.against === undefined ? [] : [[row.against * unit.factor, index]])),
        renderItem: (_params: unknown, api: CustomApi) => {
          const [px, py] = api.coord([api.value(0), api.value(1)]);
          const half = Math.min(api.size([0, 1])[1]! * 0.42, 15);
          const line = { x1: px, x2: px, y1: py! - half, y2: py! + half };
          return { type: 'group', children: [
            { type: 'line', shape: line, style: { stroke: colours('surface'), lineWidth: 5 } },
            { type: 'line', shape: line, style: { stroke: colours('ink'), lineWidth: 2, lineDash: [4, 3] } },
          ] };
        },
      },
      {
        // Numbers stand right of everything in their row: the bar, its zero line, the baseline and the range.
        type: 'custom', silent: true, animation: false, z: 7,
        data: model.rows.map((row, index) => [Math.max(0, row.value, row.against ?? 0, row.high ?? 0) * unit.factor, index]),
        renderItem: (params: { dataIndex: number }, api: CustomApi) => {
          const [px, py] = api.coord([api.value(0), api.value(1)]);
          return { type: 'text', style: { x: px + 6, y: py, text: format(model.rows[params.dataIndex]!.value * unit.factor), fill: colours('ink'), font: `500 12px ${fontFamily}`, verticalAlign: 'middle' } };
        },
      },
      whiskers(model.rows.flatMap((row, index) => (row.low === undefined || row.high === undefined ? [] : [[row.low * unit.factor, row.high * unit.factor, index]])), colours, 'across'),
      brackets(model.rows.flatMap((row, index) => (row.report === undefined ? [] : [[row.report.low * unit.factor, row.report.high * unit.factor, index]])), colours),
    ],
  };
}

interface CustomApi {
  value(index: number): number;
  coord(point: [number, number]): [number, number];
  size(size: [number, number]): [number, number];
}

/** What reports say: a bracket under the bar, over the whole of their range. */
function brackets(data: number[][], colours: Colours): Option {
  return {
    type: 'custom', silent: true, animation: false, z: 6, data,
    renderItem: (_params: unknown, api: CustomApi) => {
      const [from, y] = api.coord([api.value(0), api.value(2)]);
      const [to] = api.coord([api.value(1), api.value(2)]);
      const half = Math.min(api.size([0, 1])[1]! * 0.44, 17);
      const lip = Math.max(0, 5 - (to - from) / 2);
      const style = { stroke: colours('ink'), lineWidth: 2, fill: 'none' };
      return { type: 'polyline', shape: { points: [[from - lip, y + half - 6], [from - lip, y + half], [to + lip, y + half], [to + lip, y + half - 6]] }, style };
    },
  };
}

function whiskers(data: number[][], colours: Colours, direction: 'across' | 'up'): Option {
  return {
    type: 'custom', silent: true, animation: false, z: 6, data,
    renderItem: (_params: unknown, api: CustomApi) => {
      const low = direction === 'across' ? api.coord([api.value(0), api.value(2)]) : api.coord([api.value(2), api.value(0)]);
      const high = direction === 'across' ? api.coord([api.value(1), api.value(2)]) : api.coord([api.value(2), api.value(1)]);
      const line = (x1: number, y1: number, x2: number, y2: number) => ({ type: 'line', shape: { x1, y1, x2, y2 }, style: { stroke: colours('ink'), lineWidth: 1.5 } });
      const cap = 4;
      return { type: 'group', children: direction === 'across'
        ? [line(low[0], low[1], high[0], high[1]), line(low[0], low[1] - cap, low[0], low[1] + cap), line(high[0], high[1] - cap, high[0], high[1] + cap)]
        : [line(low[0], low[1], high[0], high[1]), line(low[0] - cap, low[1], low[0] + cap, low[1]), line(high[0] - cap, high[1], high[0] + cap, high[1])] };
    },
  };
}

/** From one end to the other by hanging steps; the cut axis is marked on the ends. */
export function waterfallOption(model: WaterfallModel, drawing: Drawing): Option {
  const { colours, width } = drawing;
  const unit = unitOf(model.unit);
  const narrow = width < 560;
  let running = 0;
  const bars = model.steps.map((step: Step) => {
    const value = step.value * unit.factor;
    const from = step.end ? 0 : running;
    running = step.end ? value : running + value;
    return { step, from, to: running };
  });
  const edges = bars.flatMap(bar => [bar.step.end ? bar.to : Math.min(bar.from, bar.to), bar.to, bar.step.high ?? bar.to, bar.step.low ?? bar.to]);
  const lowest = Math.min(...edges);
  const highest = Math.max(...edges);
  const axis = model.fromZero || lowest < (highest - lowest) ? niceAxis(Math.min(0, lowest), highest, 5) : niceAxis(lowest - (highest - lowest) * 0.35, highest + (highest - lowest) * 0.1, 5);
  const tick = ticks(axis);
  const stepWidth = Math.max(48, (width - 60) / model.steps.length - 8);
  const lines = Math.max(...model.steps.map(step => linesOf(step.label, stepWidth)));
  const category = { type: 'category', data: model.steps.map(step => step.label), axisTick: { show: false }, axisLine: { lineStyle: { color: colours('edge') } },
    axisLabel: { color: colours('ink'), fontSize: narrow ? 12 : 11, interval: 0, lineHeight: 14, ...(narrow ? { width: 108, overflow: 'truncate' } : { width: stepWidth, overflow: 'break' }) } };
  const value = { type: 'value', min: axis.min, max: axis.max, interval: axis.step, axisLabel: { color: colours('ink-2'), fontSize: axisFont(width), formatter: tick, hideOverlap: true }, splitLine: { lineStyle: { color: colours('hairline') } } };
  return {
    ...base(),
    grid: narrow ? { ...margins, left: 122, right: 48, top: 6, bottom: 26 } : { ...margins, left: 40, right: 12, top: 22, bottom: 12 + 14 * Math.max(2, lines) },
    xAxis: narrow ? value : category,
    yAxis: narrow ? { ...category, inverse: true } : value,
    series: [{
      type: 'custom', silent: true, animation: false, z: 3, data: bars.map((bar, index) => [index, bar.from, bar.to]),
      renderItem: (params: { dataIndex: number }, api: CustomApi) => {
        const bar = bars[params.dataIndex]!;
        const at = (level: number) => (narrow ? api.coord([level, params.dataIndex]) : api.coord([params.dataIndex, level]));
        const band = narrow ? api.size([0, 1])[1] : api.size([1, 0])[0];
        const half = Math.min(band * 0.33, 40);
        const bottom = at(bar.step.end ? Math.max(axis.min, 0) : bar.from);
        const top = at(bar.to);
        const rect = narrow
          ? { x: Math.min(bottom[0], top[0]), y: top[1] - half, width: Math.max(1, Math.abs(top[0] - bottom[0])), height: half * 2 }
          : { x: top[0] - half, y: Math.min(bottom[1], top[1]), width: half * 2, height: Math.max(1, Math.abs(top[1] - bottom[1])) };
        const fill = bar.step.assumed ? hatch(colours(bar.step.token), colours('surface')) : colours(bar.step.token);
        const children: Option[] = [{ type: 'rect', shape: rect, style: { fill } }];
        if (bar.step.end && axis.min > 0) {
          const cut = narrow
            ? [[rect.x + 10, rect.y - 1], [rect.x + 16, rect.y - 1], [rect.x + 12, rect.y + rect.height + 1], [rect.x + 6, rect.y + rect.height + 1]]
            : [[rect.x - 1, rect.y + rect.height - 8], [rect.x - 1, rect.y + rect.height - 13], [rect.x + rect.width + 1, rect.y + rect.height - 17], [rect.x + rect.width + 1, rect.y + rect.height - 12]];
          children.push({ type: 'polygon', shape: { points: cut }, style: { fill: colours('surface') } });
        }
        const next = bars[params.dataIndex + 1];
        if (next !== undefined) {
          const from = at(bar.to);
          children.push({ type: 'line', style: { stroke: colours('edge'), lineWidth: 1 }, shape: narrow
            ? { x1: from[0], y1: from[1] + half, x2: from[0], y2: from[1] + band - half }
            : { x1: from[0] + half, y1: from[1], x2: from[0] + band - half, y2: from[1] } });
        }
        const amount = bar.step.end ? bar.to : bar.to - bar.from;
        const peak = bar.step.high === undefined ? Math.max(bar.from, bar.to) : Math.max(bar.from, bar.to, bar.step.high * unit.factor);
        const labelAt = at(bar.step.end ? (bar.step.high ?? bar.to) : peak);
        children.push({ type: 'text', style: { text: bar.step.end ? figure(amount) : signed(amount, shortFigure), fill: colours('ink'), font: `600 12px ${fontFamily}`,
          ...(narrow ? { x: labelAt[0] + 6, y: labelAt[1], verticalAlign: 'middle' } : { x: labelAt[0], y: labelAt[1] - 6, align: 'center', verticalAlign: 'bottom' }) } });
        return { type: 'group', children };
      },
    }, whiskers(bars.flatMap((bar, index) => (bar.step.low === undefined || bar.step.high === undefined ? [] : [[bar.step.low * unit.factor, bar.step.high * unit.factor, index]])), colours, narrow ? 'across' : 'up')],
  };
}

/** Steps of a gap need no third digit: +0.04 rather than +0.0412. */
function shortFigure(value: number): string {
  return Math.abs(value) >= 10 ? figure(value) : grouped(value, Math.abs(value) < 0.1 ? 2 : 1);
}

/** Stages as columns, flows between; at most forty, the rest is summed by whoever made the model. */
export function sankeyOption(model: SankeyModel, drawing: Drawing): Option {
  const { colours, width } = drawing;
  const unit = unitOf(model.unit);
  const lastColumn = Math.max(...model.nodes.map(node => node.column));
  return {
    ...base(),
    series: [{
      type: 'sankey', silent: true, animation: false, left: 4, right: width < 700 ? 90 : 130, top: 26, bottom: 6, nodeGap: 7, nodeWidth: 10, draggable: false, layoutIterations: 0, emphasis: { disabled: true },
      data: model.nodes.map(node => ({
        name: node.id, depth: node.column, itemStyle: { color: colours(node.token), borderWidth: 0 },
        label: { formatter: node.label, color: colours('ink'), fontSize: 11, position: 'right' },
      })),
      links: model.flows.map(flow => ({ source: flow.from, target: flow.to, value: flow.value * unit.factor, lineStyle: { color: colours(model.nodes.find(node => node.id === flow.from)?.token ?? 'ink-3'), opacity: 0.32, curveness: 0.5 } })),
    }],
    graphic: model.columns.map((text, index) => ({
      type: 'text', silent: true, x: 4 + (index * (width - 4 - (width < 700 ? 90 : 130) - 10)) / Math.max(1, lastColumn), y: 6, style: { text, fill: colours('ink-2'), font: `600 12px ${fontFamily}` },
    })),
  };
}

/** Whether a value lies on a tick of the axis: the end of an axis elsewhere has no number. */
function onGrid(value: number, axis: Axis): boolean {
  return Math.abs(value / axis.step - Math.round(value / axis.step)) < 1e-6;
}

/** Curves over an axis of numbers, with their names at the end. */
export function curvesOption(model: CurvesModel, drawing: Drawing): Option {
  const { colours, width, height } = drawing;
  const unit = unitOf(model.unit);
  const points = model.curves.flatMap(curve => curve.points);
  const heights = points.map(point => point[1] * unit.factor);
  const axis = niceAxis(Math.min(0, ...heights), Math.max(0, ...heights));
  const xs = points.map(point => point[0]);
  const across = niceAxis(Math.min(...xs), Math.max(...xs), 5);
  const right = Math.min(Math.max(...model.curves.map(curve => textWidth(curve.label) + 26)), width * 0.42);
  const grid = { ...margins, left: Math.max(ticks(axis)(axis.max).length, ticks(axis)(axis.min).length) * 7 + 12, right, top: 10, bottom: 40 };
  const y = (value: number) => grid.top + (height - grid.top - grid.bottom) * (1 - (value - axis.min) / (axis.max - axis.min));
  const placed = apart(model.curves.map(curve => ({ at: y((curve.points.at(-1)?.[1] ?? 0) * unit.factor), height: labelHeight })), 0, height - grid.bottom + 8);
  const x = width - right + 8;
  return {
    ...base(),
    grid,
    xAxis: { type: 'value', min: Math.min(...xs), max: Math.max(...xs), interval: across.step, name: model.axis, nameLocation: 'middle', nameGap: 24, nameTextStyle: { color: colours('ink-2'), fontSize: 12 }, axisLabel: { color: colours('ink-2'), fontSize: axisFont(width), hideOverlap: true, showMaxLabel: onGrid(Math.max(...xs), across), formatter: model.axis === 'Year' ? String : ticks(across) }, splitLine: { show: false }, axisLine: { show: true, lineStyle: { color: colours('edge') } } },
    yAxis: { type: 'value', min: axis.min, max: axis.max, interval: axis.step, axisLabel: { color: colours('ink-2'), fontSize: axisFont(width), formatter: ticks(axis) }, splitLine: { lineStyle: { color: colours('hairline') } } },
    series: model.curves.map(curve => ({
      type: 'line', silent: true, animation: false, data: curve.points.map(point => [point[0], point[1] * unit.factor]), symbol: curve.symbol ?? 'none', symbolSize: 6, showSymbol: curve.symbol !== undefined,
      itemStyle: { color: colours(curve.token) }, lineStyle: { color: colours(curve.token), width: curve.dashed ? 1.5 : 2.5, ...(curve.dashed ? { type: [5, 4] } : {}) },
    })),
    graphic: model.curves.flatMap((curve, index) => [
      mark({ id: curve.id, label: curve.label, token: curve.token, values: [] }, colours, x, placed[index]!),
      { type: 'text', silent: true, x: x + 14, y: placed[index], style: { text: curve.label, fill: colours('ink'), font: `500 12px ${fontFamily}`, verticalAlign: 'middle' } },
    ]),
  };
}

const hatches = new Map<string, unknown>();

/** Diagonal lines in `colour`: what is assumed, and nothing else. */
export function hatch(colour: string, paper: string): unknown {
  const key = `${colour} ${paper}`;
  let pattern = hatches.get(key);
  if (pattern === undefined) {
    const size = 8;
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = size;
    const context = canvas.getContext('2d')!;
    context.fillStyle = paper;
    context.fillRect(0, 0, size, size);
    context.strokeStyle = colour;
    context.lineWidth = 3;
    context.beginPath();
    for (const shift of [-size, 0, size]) {
      context.moveTo(shift, size);
      context.lineTo(shift + size, 0);
    }
    context.stroke();
    pattern = { image: canvas, repeat: 'repeat' };
    hatches.set(key, pattern);
  }
  return pattern;
}
