// A Sankey of shares: tonnes and GWh do not add up, so every stage is a hundred percent of its own world volume.

import type { Selection } from '../../api/types.ts';
import type { Flow, FlowNode, SankeyModel } from '../../charts/model.ts';
import { placeOf, placeOrder } from '../../charts/places.ts';

/** No more links than can be told apart. */
const most = 40;
/** A place with less of a stage than this stands under "others". */
const leastPlace = 0.03;
const leastLink = 0.004;

/** `stages` in order with the trade of each stage's product in one year; the last ends with the buyers. */
export function sankeyOf(stages: readonly { readonly title: string; readonly selection: Selection }[], lastTitle: string): SankeyModel {
  const shares = stages.map(stage => {
    const flows = stage.selection.series.map(row => ({ from: row.label, to: row.region, value: row.values[0] ?? 0 })).filter(flow => flow.value > 0 && flow.to !== 'World');
    const total = flows.reduce((sum, flow) => sum + flow.value, 0);
    return flows.map(flow => ({ ...flow, value: total === 0 ? 0 : flow.value / total }));
  });
  // A place is shown in a column when it sells or buys enough there.
  const columns = Array.from({ length: stages.length + 1 }, (_, column) => {
    const weight = new Map<string, number>();
    for (const flow of shares[column] ?? []) weight.set(flow.from, (weight.get(flow.from) ?? 0) + flow.value);
    for (const flow of shares[column - 1] ?? []) weight.set(flow.to, Math.max(weight.get(flow.to) ?? 0, 0) + (column === stages.length ? flow.value : 0));
    const bought = new Map<string, number>();
    for (const flow of shares[column - 1] ?? []) bought.set(flow.to, (bought.get(flow.to) ?? 0) + flow.value);
    return new Set([...new Set([...weight.keys(), ...bought.keys()])].filter(place => Math.max(weight.get(place) ?? 0, bought.get(place) ?? 0) >= leastPlace));
  });
  const node = (column: number, place: string) => `${column} ${columns[column]!.has(place) ? place : 'others'}`;
  const merged = new Map<string, Flow>();
  shares.forEach((flows, column) => {
    for (const flow of flows) {
      const from = node(column, flow.from);
      const to = node(column + 1, flow.to);
      const key = `${from}>${to}`;
      merged.set(key, { from, to, value: (merged.get(key)?.value ?? 0) + flow.value });
    }
  });
  const flows = [...merged.values()].filter(flow => flow.value >= leastLink).sort((a, b) => b.value - a.value).slice(0, most);
  const used = new Set(flows.flatMap(flow => [flow.from, flow.to]));
  const nodes: FlowNode[] = [...used].map(id => {
    const cut = id.indexOf(' ');
    const place = id.slice(cut + 1);
    const out = flows.filter(flow => flow.from === id).reduce((sum, flow) => sum + flow.value, 0);
    const into = flows.filter(flow => flow.to === id).reduce((sum, flow) => sum + flow.value, 0);
    const share = Number(id.slice(0, cut)) === stages.length ? into : out;
    const name = place === 'others' ? 'others' : placeOf(place).short;
    return { id, column: Number(id.slice(0, cut)), place: name, label: `${name} ${share < 0.005 ? '<1' : Math.round(share * 100)}`, token: placeOf(place).token };
  }).sort((a, b) => a.column - b.column || placeOrder(a.id.slice(2)) - placeOrder(b.id.slice(2)));
  return { kind: 'sankey', unit: 'share', columns: [...stages.map(stage => stage.title), lastTitle], nodes, flows };
}

/** The place that makes most of each stage, and how much. */
export function leaders(stages: readonly { readonly title: string; readonly selection: Selection }[]): { title: string; place: string; share: number }[] {
  return stages.flatMap(stage => {
    const made = new Map<string, number>();
    let total = 0;
    for (const row of stage.selection.series) {
      const value = row.values[0] ?? 0;
      if (row.region === 'World' || value <= 0) continue;
      made.set(row.label, (made.get(row.label) ?? 0) + value);
      total += value;
    }
    const first = [...made].sort((a, b) => b[1] - a[1])[0];
    return first === undefined || total === 0 ? [] : [{ title: stage.title, place: first[0], share: first[1] / total }];
  });
}
