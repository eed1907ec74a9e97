// The table behind a chart, and its CSV: the same numbers as drawn, in the model's own units and unrounded.

import type { ChartModel } from './model.ts';

export interface Table {
  readonly head: readonly string[];
  readonly rows: readonly { readonly name: string; readonly cells: readonly (number | string | null)[] }[];
  readonly unit: string;
}

/** The table of a model; `beside` names what its values are held against. */
export function tableOf(model: ChartModel, beside = 'baseline'): Table {
  switch (model.kind) {
    case 'stack':
    case 'lines': {
      const all = [...model.series, ...(model.over === undefined ? [] : [model.over])];
      const columns = all.flatMap(series => [
        { name: series.label, values: series.values },
        ...(series.against === undefined ? [] : [{ name: `${series.label}, ${beside}`, values: series.against }]),
        ...(series.low === undefined || series.high === undefined ? [] : [{ name: `${series.label}, low`, values: series.low }, { name: `${series.label}, high`, values: series.high }]),
      ]);
      return {
        unit: model.unit,
        head: ['Year', ...columns.map(column => column.name)],
        rows: model.years.map((year, index) => ({ name: String(year), cells: columns.map(column => column.values[index] ?? null) })),
      };
    }
    case 'rows': {
      const compares = model.rows.some(row => row.against !== undefined);
      const ranges = model.rows.some(row => row.low !== undefined);
      const reports = model.rows.some(row => row.report !== undefined);
      return {
        unit: model.unit,
        head: ['', 'Value', ...(compares ? [beside.charAt(0).toUpperCase() + beside.slice(1)] : []), ...(ranges ? ['Low', 'High'] : []), ...(reports ? ['Report, low', 'Report, high'] : [])],
        rows: model.rows.map(row => ({ name: row.label, cells: [row.value, ...(compares ? [row.against ?? null] : []), ...(ranges ? [row.low ?? null, row.high ?? null] : []), ...(reports ? [row.report?.low ?? null, row.report?.high ?? null] : [])] })),
      };
    }
    case 'waterfall':
      return { unit: model.unit, head: ['Step', 'Value', 'Basis'], rows: model.steps.map(step => ({ name: step.label, cells: [step.value, step.end ? 'end' : step.assumed ? 'assumed' : 'reported or derived'] })) };
    case 'sankey': {
      const nodes = new Map(model.nodes.map(node => [node.id, node]));
      const named = (id: string) => { const node = nodes.get(id); return node === undefined ? id : `${model.columns[node.column]}, ${node.place}`; };
      const flows = [...model.flows].sort((a, b) => (nodes.get(a.from)?.column ?? 0) - (nodes.get(b.from)?.column ?? 0) || b.value - a.value);
      return { unit: model.unit, head: ['From', 'To', 'Flow'], rows: flows.map(flow => ({ name: named(flow.from), cells: [named(flow.to), flow.value] })) };
    }
    case 'map':
      return { unit: model.unit, head: ['From', 'To', 'Flow'], rows: model.flows.map(flow => ({ name: flow.from, cells: [flow.to, flow.value] })) };
    case 'curves': {
      const xs = [...new Set(model.curves.flatMap(curve => curve.points.map(point => point[0])))].sort((a, b) => a - b);
      return { unit: model.unit, head: [model.axis, ...model.curves.map(curve => curve.label)], rows: xs.map(x => ({ name: String(x), cells: model.curves.map(curve => curve.points.find(point => point[0] === x)?.[1] ?? null) })) };
    }
  }
}

/** As a CSV file. */
export function csvOf(table: Table): string {
  const quote = (cell: number | string | null) => (cell === null ? '' : typeof cell === 'number' ? String(cell) : /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return [table.head.map((name, index) => quote(index === 0 && name === '' ? 'Name' : name)).join(','), ...table.rows.map(row => [row.name, ...row.cells].map(quote).join(','))].join('\n') + '\n';
}
