// What a chart shows, apart from how it is drawn. The same model gives the drawing, the table, the spoken readout and the export.

/** Values over the years, or one value for each row. */
export interface Series {
  readonly id: string;
  readonly label: string;
  /** Name of a colour in tokens.css. */
  readonly token: string;
  readonly symbol?: string;
  readonly values: readonly (number | null)[];
  readonly against?: readonly (number | null)[] | undefined;
  readonly low?: readonly (number | null)[];
  readonly high?: readonly (number | null)[];
}

/** Lines or stacked bars over years. */
export interface TimeModel {
  readonly kind: 'stack' | 'lines';
  readonly years: readonly number[];
  readonly unit: string;
  readonly series: readonly Series[];
  /** In a stack: the one at the bottom, whose baseline is drawn dashed, and whose range as a whisker in the year looked at. */
  readonly dashed?: string;
  /** Axis stops here whatever the values are; 1 for shares of a whole. */
  readonly top?: number;
  /** Lines start at zero unless told otherwise. */
  readonly fromZero?: boolean;
  /** A line over a stack, such as demand over capacity. */
  readonly over?: Series;
  /** A second axis meaning: logarithmic. */
  readonly log?: boolean;
}

export interface Row {
  readonly id: string;
  readonly label: string;
  readonly token: string;
  readonly value: number;
  readonly against?: number | undefined;
  readonly low?: number;
  readonly high?: number;
  readonly assumed?: boolean;
  readonly note?: string;
  /** What a report says of the same: drawn as a bracket beside the bar, from its lowest to its highest. */
  readonly report?: { readonly low: number; readonly high: number };
}

/** Horizontal bars from zero. */
export interface RowsModel {
  readonly kind: 'rows';
  readonly unit: string;
  readonly rows: readonly Row[];
  /** Signed: labels carry + and −. */
  readonly signed?: boolean;
  /** Further values the axis must hold, so that two sides share a scale. */
  readonly extent?: readonly number[];
  readonly rule?: { readonly value: number; readonly label: string };
}

export interface Step {
  readonly id: string;
  readonly label: string;
  /** Ends stand on the axis; steps hang between. */
  readonly end: boolean;
  readonly token: string;
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
  readonly assumed?: boolean;
}

export interface WaterfallModel {
  readonly kind: 'waterfall';
  readonly unit: string;
  readonly steps: readonly Step[];
  readonly fromZero: boolean;
}

export interface Flow {
  readonly from: string;
  readonly to: string;
  readonly value: number;
}

export interface FlowNode {
  readonly id: string;
  /** The place alone, as a table names it. */
  readonly place: string;
  readonly label: string;
  readonly token: string;
  readonly column: number;
}

export interface SankeyModel {
  readonly kind: 'sankey';
  readonly unit: string;
  readonly columns: readonly string[];
  readonly nodes: readonly FlowNode[];
  readonly flows: readonly Flow[];
}

export interface MapModel {
  readonly kind: 'map';
  readonly unit: string;
  readonly flows: readonly Flow[];
  /** What each place makes itself. */
  readonly made: Readonly<Record<string, number>>;
}

/** Curves over any axis, such as storage cost by hours. */
export interface CurvesModel {
  readonly kind: 'curves';
  readonly unit: string;
  readonly axis: string;
  readonly curves: readonly { readonly id: string; readonly label: string; readonly token: string; readonly symbol?: string; readonly points: readonly (readonly [number, number])[]; readonly dashed?: boolean }[];
  readonly log?: boolean;
  readonly mark?: { readonly x: number; readonly y: number; readonly label: string };
}

export type ChartModel = TimeModel | RowsModel | WaterfallModel | SankeyModel | MapModel | CurvesModel;

/** Total of several series, null where none has a value. */
export function sum(rows: readonly (readonly (number | null)[] | undefined)[]): (number | null)[] {
  const length = Math.max(0, ...rows.map(row => row?.length ?? 0));
  return Array.from({ length }, (_, index) => rows.reduce<number | null>((total, row) => {
    const value = row?.[index] ?? null;
    return value === null ? total : (total ?? 0) + value;
  }, null));
}

/** `part` over `whole`, null where either is missing or the whole is nothing. */
export function ratio(part: readonly (number | null)[], whole: readonly (number | null)[]): (number | null)[] {
  return part.map((value, index) => {
    const divisor = whole[index] ?? null;
    return value === null || divisor === null || divisor === 0 ? null : value / divisor;
  });
}
