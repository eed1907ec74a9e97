// A model on a canvas. It draws outside the component tree: a new result draws again, nothing is rendered again. What a lever moves most is drawn with a pen of its own, the rest by ECharts.

import { useEffect, useRef, useState } from 'preact/hooks';
import { effect, signal, type ReadonlySignal } from '@preact/signals';
import { beside } from '../scenario/names.ts';
import { moving, year } from '../scenario/store.ts';
import { widened, type Axis } from './axis.ts';
import type { EChartsType } from './engine.ts';
import { mapOption } from './map.ts';
import type { ChartModel } from './model.ts';
import { draw as drawWithPen, isDrawn, type Frame } from './pen.ts';
import { curvesOption, rowsOption, sankeyOption, timeOption, waterfallOption, type Drawing, type Option } from './option.ts';
import { readoutAt, type Readout } from './readout.ts';
import { colours } from './theme.ts';
import { axisOf } from './view.ts';
import { unitOf } from '../words/units.ts';

let engine: Promise<typeof import('./engine.ts')> | undefined;

export function loadEngine() {
  return engine ??= import('./engine.ts');
}

/** The option of any model; `axis` is that of models over years. */
export async function optionOf(model: ChartModel, drawing: Drawing, axis: Axis | undefined): Promise<Option> {
  return optionNow(model, drawing, axis) ?? await mapOption(model as Extract<ChartModel, { kind: 'map' }>, drawing);
}

function optionNow(model: ChartModel, drawing: Drawing, axis: Axis | undefined): Option | undefined {
  switch (model.kind) {
    case 'stack':
    case 'lines': return timeOption(model, axis ?? axisOf(model, unitOf(model.unit).factor), drawing);
    case 'rows': return rowsOption(model, drawing);
    case 'waterfall': return waterfallOption(model, drawing);
    case 'sankey': return sankeyOption(model, drawing);
    case 'curves': return curvesOption(model, drawing);
    case 'map': return undefined;
  }
}

/** A chart out of sight is drawn this long after the last answer, in milliseconds. */
const unseen = 150;

interface Props {
  /** What is drawn; a new value draws again. */
  readonly model: ReadonlySignal<ChartModel | undefined>;
  readonly height: number;
  readonly label: string;
  readonly baseline?: boolean;
  /** An axis shared with another plot. */
  readonly axis?: ReadonlySignal<Axis | undefined>;
  /** A click on a year of the chart, where years are drawn. */
  readonly onYear?: (year: number) => void;
}

export function Plot({ model, height, label, baseline, axis: shared, onYear }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState<{ readout: Readout; x: number; y: number } | undefined>(undefined);
  const [cursor, setCursor] = useState<number | undefined>(undefined);
  const chartRef = useRef<EChartsType | undefined>(undefined);
  const frameRef = useRef<Frame | undefined>(undefined);

  useEffect(() => {
    const element = box.current!;
    let chart: EChartsType | undefined;
    let canvas: HTMLCanvasElement | undefined;
    let gone = false;
    let before: Axis | undefined;
    const size = signal({ width: element.clientWidth, height: element.clientHeight });
    const observer = new ResizeObserver(() => {
      const next = { width: element.clientWidth, height: element.clientHeight };
      if (next.width !== size.peek().width || next.height !== size.peek().height) size.value = next;
    });
    observer.observe(element);
    let inSight = true;
    let late: (() => void) | undefined;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const catchUp = () => {
      clearTimeout(waiting);
      late?.();
      late = undefined;
    };
    const sight = new IntersectionObserver(entries => {
      inSight = entries.at(-1)!.isIntersecting;
      if (inSight) catchUp();
    }, { rootMargin: '100px' });
    sight.observe(element);
    const leaveEngine = () => {
      chart?.dispose();
      chart = chartRef.current = undefined;
    };
    const leavePen = () => {
      canvas?.remove();
      canvas = frameRef.current = undefined;
    };
    const done = () => { element.dataset['drawn'] = String(Number(element.dataset['drawn'] ?? '0') + 1); };
    const withPen = (option: Option, { width, height: tall }: Drawing) => {
      leaveEngine();
      if (canvas === undefined) element.append(canvas = document.createElement('canvas'));
      const ratio = devicePixelRatio || 1;
      // A new size wipes the canvas, and everything set on it.
      canvas.width = Math.round(width * ratio);
      canvas.height = Math.round(tall * ratio);
      canvas.style.cssText = `display: block; width: ${width}px; height: ${tall}px`;
      const pen = canvas.getContext('2d')!;
      pen.scale(ratio, ratio);
      frameRef.current = drawWithPen(pen, option, width, tall);
      done();
    };
    let asked = 0;
    const withEngine = async (ready: Option | Promise<Option>, { width, height: tall }: Drawing, mine: number) => {
      const [{ init }, option] = await Promise.all([loadEngine(), ready]);
      if (gone || mine !== asked) return;
      leavePen();
      chart ??= chartRef.current = init(element, null, { renderer: 'canvas' });
      if (chart.getWidth() !== width || chart.getHeight() !== tall) chart.resize({ width, height: tall });
      chart.setOption(option, { notMerge: true });
      chart.getZr().flush();
      done();
    };
    const stop = effect(() => {
      const { width, height: tall } = size.value;
      const current = model.value;
      const now = year.value;
      const palette = colours.value;
      asked += 1;
      const mine = asked;
      clearTimeout(waiting);
      late = undefined;
      if (current === undefined || width === 0) {
        leavePen();
        leaveEngine();
        return;
      }
      let axis: Axis | undefined;
      if (current.kind === 'stack' || current.kind === 'lines') {
        const exact = axisOf(current, unitOf(current.unit).factor);
        axis = shared?.value ?? widened(exact, before, moving.peek());
        // Only an axis that was kept wide has to be drawn again when the lever is let go.
        if (axis !== exact) void moving.value;
        before = axis;
      }
      const drawing: Drawing = { colours: palette, width, height: tall, year: now, ...(baseline ? { baseline } : {}) };
      const option = optionNow(current, drawing, axis);
      const show = () => {
        if (option !== undefined && isDrawn(current)) withPen(option, drawing);
        else void withEngine(option ?? optionOf(current, drawing, axis), drawing, mine);
      };
      // What nobody sees does not keep the rest waiting.
      if (inSight || element.dataset['drawn'] === undefined) show();
      else {
        late = show;
        waiting = setTimeout(catchUp, unseen);
      }
    });
    return () => {
      gone = true;
      observer.disconnect();
      sight.disconnect();
      clearTimeout(waiting);
      stop();
      leavePen();
      leaveEngine();
    };
  }, [model, baseline, shared]);

  /** Which year or row the pointer is on. */
  const indexAt = (x: number, y: number): number | undefined => {
    if (frameRef.current !== undefined) return frameRef.current.indexAt(x, y);
    const chart = chartRef.current;
    const current = model.peek();
    if (chart === undefined || current === undefined || current.kind === 'sankey' || current.kind === 'map' || current.kind === 'curves') return undefined;
    if (!chart.containPixel({ gridIndex: 0 }, [x, y])) return undefined;
    const point = chart.convertFromPixel({ gridIndex: 0 }, [x, y]) as unknown as [number, number];
    const across = current.kind === 'stack' || current.kind === 'lines' || (current.kind === 'waterfall' && box.current!.clientWidth >= 560);
    return Math.round(across ? point[0] : point[1]);
  };

  const show = (index: number | undefined, x: number, y: number) => {
    const current = model.peek();
    const readout = index === undefined || current === undefined ? undefined : readoutAt(current, index);
    setAt(readout === undefined ? undefined : { readout, x, y });
    setCursor(readout === undefined ? undefined : index);
  };

  const onKey = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' || event.key === 'ArrowDown' ? 1 : event.key === 'ArrowLeft' || event.key === 'ArrowUp' ? -1 : 0;
    const current = model.peek();
    if (step === 0 || current === undefined) {
      if (event.key === 'Escape' && at !== undefined) {
        event.stopPropagation();
        setAt(undefined);
      }
      return;
    }
    event.preventDefault();
    const start = cursor ?? ('years' in current ? current.years.indexOf(year.peek()) - step : -1);
    show(start + step, (box.current!.clientWidth * 2) / 5, 12);
  };

  const spokenReadout = at === undefined ? '' : `${at.readout.title}: ${at.readout.lines.map(line => `${line.label} ${line.value}${line.against === undefined ? '' : `, ${beside.value} ${line.against}`}`).join('; ')}`;
  return (
    <div class="plot" style={{ height: `${height}px` }}>
      <div
        ref={box} class="plot-canvas" role="img" tabIndex={0} aria-label={`${label}. Arrow keys read it year by year.`}
        onPointerMove={event => show(indexAt(event.offsetX, event.offsetY), event.offsetX, event.offsetY)}
        onPointerLeave={() => setAt(undefined)}
        onBlur={() => setAt(undefined)}
        onKeyDown={onKey}
        onClick={event => {
          const current = model.peek();
          const index = indexAt(event.offsetX, event.offsetY);
          if (index !== undefined && current !== undefined && 'years' in current) onYear?.(current.years[index] ?? year.peek());
        }}
      />
      <div class="visually-hidden" role="status">{cursor === undefined ? '' : spokenReadout}</div>
      {at !== undefined && (
        <div class={`readout${at.x > (box.current?.clientWidth ?? 0) / 2 ? ' readout-left' : ''}`} aria-hidden="true" style={{ left: `${at.x}px`, top: `${Math.max(0, Math.min(at.y, height - 40 - at.readout.lines.length * 18))}px` }}>
          <strong>{at.readout.title}</strong>
          <table>
            <tbody>
              {at.readout.lines.map(line => (
                <tr key={line.label}>
                  <th>{line.token !== undefined && <Dot token={line.token} />}{line.label}</th>
                  <td>{line.value}</td>
                  {at.readout.compares && <td class="quiet">{line.against ?? ''}</td>}
                </tr>
              ))}
            </tbody>
          </table>
          {at.readout.compares && <span class="quiet">second column: {beside.value}</span>}
        </div>
      )}
    </div>
  );
}

/** The mark of a place (round) or a chemistry (square), by its colour. */
export function Dot({ token }: { token: string }) {
  return <span class={`dot ${token.startsWith('chemistry') ? 'dot-square' : ''}`} style={{ background: `var(--${token})` }} aria-hidden="true" />;
}
