// Draws lines, stacks and rows straight onto a canvas, from the same option that ECharts is given for a file. ECharts builds its whole tree of models and shapes anew for every
// move of a lever, several milliseconds a chart; these three kinds need a tenth of that.

import type { ChartModel } from './model.ts';
import { fontFamily, type Option } from './option.ts';

/** Where the numbers of a drawing lie on the canvas. */
export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** The year or row at a place of the canvas; undefined outside. */
  readonly indexAt: (x: number, y: number) => number | undefined;
}

/** The part of a canvas that is used. */
export type Surface = Pick<CanvasRenderingContext2D,
  'save' | 'restore' | 'beginPath' | 'moveTo' | 'lineTo' | 'closePath' | 'rect' | 'roundRect' | 'arc' | 'clip' | 'fill' | 'stroke' | 'fillRect' | 'strokeRect' | 'fillText' | 'measureText' | 'setLineDash' | 'createPattern'
  | 'fillStyle' | 'strokeStyle' | 'lineWidth' | 'lineJoin' | 'lineCap' | 'globalAlpha' | 'font' | 'textAlign' | 'textBaseline'>;

/** Shapes the pen knows, half as wide and as high as `r`; those of two bows and an arrow it does not. */
const symbols: Readonly<Record<string, (pen: Surface, x: number, y: number, r: number) => void>> = {
  circle: (pen, x, y, r) => pen.arc(x, y, r, 0, 2 * Math.PI),
  rect: (pen, x, y, r) => pen.rect(x - r, y - r, 2 * r, 2 * r),
  roundRect: (pen, x, y, r) => pen.roundRect(x - r, y - r, 2 * r, 2 * r, r / 2),
  triangle: (pen, x, y, r) => outline(pen, [[x, y - r], [x + r, y + r], [x - r, y + r]]),
  diamond: (pen, x, y, r) => outline(pen, [[x, y - r], [x + r, y], [x, y + r], [x - r, y]]),
};

const isEmpty = (symbol: string) => symbol.startsWith('empty');
const shapeOf = (symbol: string) => symbols[isEmpty(symbol) ? symbol.charAt(5).toLowerCase() + symbol.slice(6) : symbol];

function outline(pen: Surface, points: readonly (readonly [number, number])[]) {
  for (const [index, [x, y]] of points.entries()) {
    if (index === 0) pen.moveTo(x, y);
    else pen.lineTo(x, y);
  }
  pen.closePath();
}

/** Whether the pen draws a model; others, and what it has no words for (logarithms, rare symbols, a rule with its name), are left to ECharts. */
export function isDrawn(model: ChartModel): model is Extract<ChartModel, { kind: 'stack' | 'lines' | 'rows' }> {
  switch (model.kind) {
    case 'stack':
    case 'lines': return model.log !== true && (model.kind === 'stack' || model.series.every(series => series.symbol === undefined || shapeOf(series.symbol) !== undefined));
    case 'rows': return model.rule === undefined || model.rule.label === '';
    default: return false;
  }
}

interface LineStyle { readonly color?: string; readonly width?: number; readonly type?: 'solid' | readonly number[]; readonly opacity?: number }
interface ItemStyle { readonly color?: Fill; readonly borderColor?: string; readonly borderWidth?: number }
type Fill = string | { readonly image: CanvasImageSource; readonly repeat: string };
type Datum = number | null | readonly number[] | { readonly value: number; readonly itemStyle?: ItemStyle };

interface AxisPart {
  readonly type: 'category' | 'value';
  readonly data?: readonly string[];
  readonly boundaryGap?: boolean;
  readonly min?: number;
  readonly max?: number;
  readonly interval?: number;
  readonly axisLine?: { readonly show?: boolean; readonly onZero?: boolean; readonly lineStyle?: LineStyle };
  readonly axisLabel: {
    readonly color: string; readonly fontSize: number; readonly margin?: number; readonly width?: number; readonly hideOverlap?: boolean;
    readonly interval?: number | ((index: number) => boolean); readonly formatter?: (value: never) => string; readonly rich?: Readonly<Record<string, { readonly color: string; readonly fontWeight: number; readonly fontSize: number }>>;
  };
  readonly splitLine?: { readonly lineStyle: LineStyle };
}

interface SeriesPart {
  readonly type: 'bar' | 'line' | 'custom';
  readonly z?: number;
  readonly stack?: string;
  readonly data: readonly Datum[];
  readonly symbol?: string;
  readonly showSymbol?: boolean;
  readonly symbolSize?: number;
  readonly barCategoryGap?: string;
  readonly barWidth?: string;
  readonly barMaxWidth?: number;
  readonly itemStyle?: ItemStyle;
  readonly lineStyle?: LineStyle;
  readonly areaStyle?: { readonly color: string; readonly opacity?: number };
  readonly markLine?: { readonly z?: number; readonly lineStyle: LineStyle; readonly data: readonly { readonly xAxis: string | number }[] };
  readonly renderItem?: (params: { dataIndex: number }, api: unknown) => Shape;
}

interface Shape {
  readonly type: string;
  readonly x?: number;
  readonly y?: number;
  readonly shape?: { readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly cx: number; readonly cy: number; readonly r: number; readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number; readonly points: readonly (readonly [number, number])[] };
  readonly style?: { readonly fill?: Fill; readonly stroke?: string; readonly lineWidth?: number; readonly lineDash?: readonly number[]; readonly text?: string; readonly font?: string; readonly x?: number; readonly y?: number; readonly verticalAlign?: string };
  readonly children?: readonly Shape[];
}

interface Drawn {
  readonly grid: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly xAxis: AxisPart;
  readonly yAxis: AxisPart;
  readonly series: readonly SeriesPart[];
  readonly graphic?: readonly Shape[];
}

/** The nearest place at which a line of this width fills whole pixels. */
function sharp(value: number, width: number): number {
  const doubled = Math.round(value * 2);
  return (doubled + Math.round(width)) % 2 === 0 ? doubled / 2 : (doubled + 1) / 2;
}

/** Draws the option of a model that {@link isDrawn} accepts. */
export function draw(pen: Surface, option: Option, width: number, height: number): Frame {
  const { grid, xAxis, yAxis, series, graphic } = option as unknown as Drawn;
  const frame = { left: grid.left, top: grid.top, width: width - grid.left - grid.right, height: height - grid.top - grid.bottom };
  const across = xAxis.type === 'category';
  const count = Math.max(1, (across ? xAxis : yAxis).data!.length);
  const between = across && xAxis.boundaryGap === false;
  const band = (across ? frame.width : frame.height) / (between ? Math.max(1, count - 1) : count);
  const values = across ? yAxis : xAxis;
  const [min, max] = [values.min!, values.max!];
  /** Middle of a category, along its axis. */
  const place = (index: number) => (across ? frame.left : frame.top) + (between ? index : index + 0.5) * band;
  const level = (value: number) => (across ? frame.top + frame.height * (1 - (value - min) / (max - min)) : frame.left + (frame.width * (value - min)) / (max - min));
  pen.lineJoin = 'bevel';
  pen.lineCap = 'butt';

  const stroke = (style: LineStyle) => {
    pen.strokeStyle = style.color!;
    pen.lineWidth = style.width ?? 1;
    pen.setLineDash(style.type === undefined || style.type === 'solid' ? [] : [...style.type]);
    pen.globalAlpha = style.opacity ?? 1;
    pen.stroke();
    pen.globalAlpha = 1;
  };
  const straight = (x1: number, y1: number, x2: number, y2: number, style: LineStyle) => {
    pen.beginPath();
    pen.moveTo(x1, y1);
    pen.lineTo(x2, y2);
    stroke(style);
  };
  const upright = (x: number, style: LineStyle) => straight(sharp(x, style.width ?? 1), frame.top, sharp(x, style.width ?? 1), frame.top + frame.height, style);
  const lying = (y: number, style: LineStyle) => straight(frame.left, sharp(y, style.width ?? 1), frame.left + frame.width, sharp(y, style.width ?? 1), style);

  // Round steps, their lines and numbers.
  const steps = Array.from({ length: Math.round((max - min) / values.interval!) + 1 }, (_, index) => Number((min + index * values.interval!).toPrecision(12))).filter(each => each <= max + (max - min) * 1e-9);
  for (const step of steps) (across ? lying : upright)(level(step), { width: 1, ...values.splitLine!.lineStyle });
  const marks = series.flatMap(each => (each.markLine === undefined ? [] : [each.markLine]));
  const mark = (each: typeof marks[number]) => {
    for (const { xAxis: at } of each.data) upright(across ? place(xAxis.data!.indexOf(String(at))) : level(Number(at)), each.lineStyle);
  };
  for (const each of marks) if (each.z === 0) mark(each);
  if (across && xAxis.axisLine?.show !== false) lying(xAxis.axisLine?.onZero === true && min < 0 && max > 0 ? level(0) : frame.top + frame.height, { width: 1, ...xAxis.axisLine!.lineStyle });
  pen.textBaseline = 'middle';
  numbers(pen, values, steps, level, across, frame);
  names(pen, across ? xAxis : yAxis, place, across, frame);

  // What shows numbers, from the lowest layer to the highest; what reaches beyond the frame is cut.
  const bases = new Map<string, Float64Array[]>();
  const layers = series.flatMap(each => layersOf(each)).concat(marks.filter(each => each.z !== 0).map(each => ({ z: each.z ?? 5, paint: () => mark(each) })));
  layers.sort((a, b) => a.z - b.z);
  pen.save();
  for (const { paint } of layers) paint();
  pen.restore();
  for (const shape of graphic ?? []) figure(pen, shape);
  return { ...frame, indexAt };

  function indexAt(x: number, y: number): number | undefined {
    if (x < frame.left || x > frame.left + frame.width || y < frame.top || y > frame.top + frame.height) return undefined;
    const along = ((across ? x - frame.left : y - frame.top) / band) - (between ? 0 : 0.5);
    return Math.min(count - 1, Math.max(0, Math.round(along)));
  }

  function cut(by: number, paint: () => void) {
    pen.save();
    pen.beginPath();
    pen.rect(frame.left - by, frame.top - by, frame.width + 2 * by, frame.height + 2 * by);
    pen.clip();
    paint();
    pen.restore();
  }

  /** What a series paints, from below; stacks are added up in the order of the series, whatever the order they are painted in. */
  function layersOf(each: SeriesPart): { z: number; paint: () => void }[] {
    const z = each.z ?? 2;
    if (each.type === 'custom') return [{ z, paint: () => each.data.forEach((datum, index) => figure(pen, each.renderItem!({ dataIndex: index }, apiOf(datum as readonly number[])))) }];
    const spans = each.data.map((datum, index) => span(each, datum, index));
    if (each.type === 'bar') return [{ z, paint: () => cut(0, () => spans.forEach((ends, index) => { if (ends !== undefined) bar(each, index, ends); })) }];
    // Symbols lie on the lines of their layer.
    const signs = each.showSymbol === true ? [{ z: z + 0.5, paint: () => spans.forEach((ends, index) => { if (ends !== undefined) sign(each, place(index), level(ends[1])); }) }] : [];
    return [{ z, paint: () => cut((each.lineStyle?.width ?? 2) / 2, () => line(each, spans)) }, ...signs];
  }

  function sign(each: SeriesPart, x: number, y: number) {
    const shape = shapeOf(each.symbol!);
    if (shape === undefined || y < frame.top - 1 || y > frame.top + frame.height + 1) return;
    pen.beginPath();
    shape(pen, x, y, each.symbolSize! / 2);
    pen.fillStyle = isEmpty(each.symbol!) ? '#fff' : filled(pen, each.itemStyle!.color!);
    pen.fill();
    if (!isEmpty(each.symbol!)) return;
    pen.strokeStyle = each.itemStyle!.color as string;
    pen.lineWidth = 2;
    pen.setLineDash([]);
    pen.stroke();
  }

  function onTop(stack: string, value: number, index: number, all: boolean): readonly [number, number] {
    let sums = bases.get(stack);
    if (sums === undefined) bases.set(stack, sums = [new Float64Array(count), new Float64Array(count)]);
    const sum = sums[!all && value < 0 ? 1 : 0]!;
    const from = sum[index]!;
    sum[index] = from + value;
    return [from, from + value];
  }

  function span(each: SeriesPart, datum: Datum, index: number): readonly [number, number] | undefined {
    if (datum === null) return undefined;
    const value = typeof datum === 'number' ? datum : (datum as { value: number }).value;
    return each.stack === undefined ? [0, value] : onTop(each.stack, value, index, each.type === 'line');
  }

  function bar(each: SeriesPart, index: number, [from, to]: readonly [number, number]) {
    const datum = each.data[index];
    const style = { ...each.itemStyle, ...(typeof datum === 'object' && datum !== null && 'itemStyle' in datum ? datum.itemStyle : {}) };
    const thick = Math.min(each.barMaxWidth ?? Infinity, band * (each.barWidth !== undefined ? parseFloat(each.barWidth) : 100 - parseFloat(each.barCategoryGap ?? '20')) / 100);
    const [low, high] = [Math.min(level(from), level(to)), Math.max(level(from), level(to))];
    if (high === low) return;
    const border = style.borderColor === undefined ? 0 : Math.min(style.borderWidth ?? 0, thick, high - low);
    const half = (thick - border) / 2;
    const box = across
      ? [place(index) - half, low + border / 2, 2 * half, high - low - border] as const
      : [low + border / 2, place(index) - half, high - low - border, 2 * half] as const;
    pen.fillStyle = filled(pen, style.color!);
    pen.fillRect(...box);
    if (style.borderColor !== undefined && (style.borderWidth ?? 0) > 0) {
      pen.strokeStyle = style.borderColor;
      pen.lineWidth = style.borderWidth!;
      pen.setLineDash([]);
      pen.strokeRect(...box);
    }
  }

  function line(each: SeriesPart, spans: readonly (readonly [number, number] | undefined)[]) {
    if (each.areaStyle !== undefined) {
      pen.fillStyle = each.areaStyle.color;
      pen.globalAlpha = each.areaStyle.opacity ?? 1;
      for (const run of runs(spans)) {
        pen.beginPath();
        run.forEach(index => pen.lineTo(place(index), level(spans[index]![1])));
        [...run].reverse().forEach(index => pen.lineTo(place(index), level(spans[index]![0])));
        pen.closePath();
        pen.fill();
      }
      pen.globalAlpha = 1;
    }
    if (each.lineStyle === undefined || each.lineStyle.opacity === 0) return;
    pen.beginPath();
    for (const run of runs(spans)) run.forEach((index, at) => (at === 0 ? pen.moveTo(place(index), level(spans[index]![1])) : pen.lineTo(place(index), level(spans[index]![1]))));
    stroke(each.lineStyle);
  }

  /** What a shape of its own making asks of the drawing. */
  function apiOf(datum: readonly number[]) {
    const coord = ([x, y]: readonly [number, number]): [number, number] => (across ? [place(x), level(y)] : [level(x), place(y)]);
    return { value: (index: number) => datum[index]!, coord, size: () => (across ? [band, 0] : [0, band]) };
  }
}

/** Indices with values, in pieces without a gap. */
function runs(spans: readonly unknown[]): number[][] {
  const found: number[][] = [];
  spans.forEach((each, index) => {
    if (each === undefined) return;
    if (index > 0 && spans[index - 1] !== undefined) found.at(-1)!.push(index);
    else found.push([index]);
  });
  return found;
}

function filled(pen: Surface, fill: Fill): string | CanvasPattern {
  return typeof fill === 'string' ? fill : pen.createPattern(fill.image, fill.repeat) ?? 'transparent';
}

interface Box { readonly left: number; readonly top: number; readonly width: number; readonly height: number }

const usualMargin = 8;

function numbers(pen: Surface, axis: AxisPart, steps: readonly number[], level: (value: number) => number, across: boolean, frame: Box) {
  const { color, fontSize, margin = usualMargin, hideOverlap } = axis.axisLabel;
  pen.font = `${fontSize}px ${fontFamily}`;
  pen.fillStyle = color;
  pen.textAlign = across ? 'right' : 'center';
  let free = -Infinity;
  for (const step of steps) {
    const text = (axis.axisLabel.formatter as unknown as (value: number) => string)(step);
    if (across) {
      pen.fillText(text, frame.left - margin, level(step));
      continue;
    }
    const half = pen.measureText(text).width / 2 + 3;
    if (hideOverlap === true && level(step) - half < free) continue;
    free = level(step) + half;
    pen.fillText(text, level(step), frame.top + frame.height + margin + fontSize / 2);
  }
}

function names(pen: Surface, axis: AxisPart, place: (index: number) => number, across: boolean, frame: Box) {
  const { color, fontSize, margin = usualMargin, interval, formatter, rich, width } = axis.axisLabel;
  pen.textAlign = across ? 'center' : 'right';
  axis.data!.forEach((name, index) => {
    if (typeof interval === 'function' && !interval(index)) return;
    const text = formatter === undefined ? name : (formatter as unknown as (value: string) => string)(name);
    const marked = /^\{(\w+)\|(.*)\}$/.exec(text);
    const style = marked === null ? undefined : rich?.[marked[1]!];
    pen.font = `${style?.fontWeight ?? ''} ${style?.fontSize ?? fontSize}px ${fontFamily}`.trim();
    pen.fillStyle = style?.color ?? color;
    const shown = marked?.[2] ?? text;
    if (across) pen.fillText(shown, place(index), frame.top + frame.height + margin + fontSize / 2);
    else pen.fillText(shortened(pen, shown, width), frame.left - margin, place(index));
  });
}

/** A name no wider than its column. */
function shortened(pen: Surface, text: string, width: number | undefined): string {
  if (width === undefined || pen.measureText(text).width <= width) return text;
  let length = text.length - 1;
  while (length > 1 && pen.measureText(`${text.slice(0, length)}...`).width > width) length -= 1;
  return `${text.slice(0, length)}...`;
}

/** One shape and those within it. */
function figure(pen: Surface, { type, x, y, shape, style, children }: Shape) {
  if (type === 'group') {
    for (const each of children ?? []) figure(pen, each);
    return;
  }
  if (type === 'text') {
    pen.font = style!.font!;
    pen.fillStyle = filled(pen, style!.fill!);
    pen.textAlign = 'left';
    pen.textBaseline = style!.verticalAlign === 'middle' ? 'middle' : 'top';
    pen.fillText(style!.text!, style!.x ?? x ?? 0, style!.y ?? y ?? 0);
    pen.textBaseline = 'middle';
    return;
  }
  pen.beginPath();
  if (type === 'circle') pen.arc(shape!.cx, shape!.cy, shape!.r, 0, 2 * Math.PI);
  else if (type === 'rect') pen.rect(shape!.x, shape!.y, shape!.width, shape!.height);
  else if (type === 'line') {
    pen.moveTo(shape!.x1, shape!.y1);
    pen.lineTo(shape!.x2, shape!.y2);
  } else if (type === 'polyline') shape!.points.forEach(([px, py]) => pen.lineTo(px, py));
  else throw new Error(`no such shape: ${type}`);
  if (style?.fill !== undefined && style.fill !== 'none' && type !== 'line') {
    pen.fillStyle = filled(pen, style.fill);
    pen.fill();
  }
  if (style?.stroke !== undefined) {
    pen.strokeStyle = style.stroke;
    pen.lineWidth = style.lineWidth ?? 1;
    pen.setLineDash([...style.lineDash ?? []]);
    pen.stroke();
  }
}
