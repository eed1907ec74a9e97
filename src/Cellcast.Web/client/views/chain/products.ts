// Products of the chain as the server lists them, and the chains of stages that one cell needs.

import { computed } from '@preact/signals';
import { about } from '../../scenario/store.ts';
import { look } from '../../shell/route.ts';

export interface Product {
  readonly variable: string;
  readonly name: string;
  readonly stage: string;
  readonly unit: string;
}

const fallback: Product = { variable: 'Cell|LFP', name: 'LFP cells', stage: 'Cell', unit: 'GWh' };

export const products = computed<readonly Product[]>(() => (about.value?.stages ?? []).flatMap(stage => stage.products.map(product => ({ variable: product.variable, name: nameOf(product.variable), stage: stage.name, unit: product.flowUnit }))));

/** "Cathode LFP", "LFP cells", "Mined lithium". */
export function nameOf(variable: string): string {
  const [stage, ...rest] = variable.split('|');
  const name = rest.join(' ');
  switch (stage) {
    case 'Mined': return `Mined ${name.toLowerCase()}`;
    case 'Refined': return `Refined ${name.toLowerCase()}`;
    case 'Precursor': return `${name} precursor`;
    case 'Active Material': return name;
    case 'Component': return name;
    case 'Cell': return `${name} cells`;
    case 'Pack': return `${name} packs`;
    case 'System': return `${name} systems`;
    default: return variable;
  }
}

const slug = (variable: string) => variable.toLowerCase().replaceAll('|', '-').replaceAll(' ', '-');

/** The product looked at: ?product=cell-lfp. */
export const product = computed<Product>(() => products.value.find(each => slug(each.variable) === look.value['product']) ?? products.value.find(each => each.variable === 'Cell|LFP') ?? fallback);

export function slugOf(variable: string): string {
  return slug(variable);
}

export interface ChainOfStages {
  readonly id: string;
  readonly label: string;
  readonly stages: readonly { readonly title: string; readonly variable: string }[];
}

/** What a cell is made of, from the mine: the material on which the stage before is named. */
export const chains: readonly ChainOfStages[] = [
  { id: 'lfp-lithium', label: 'LFP cell: lithium and cathode', stages: [
    { title: 'Lithium mined', variable: 'Mined|Lithium' }, { title: 'Carbonate', variable: 'Refined|Lithium Carbonate' }, { title: 'Cathode', variable: 'Active Material|Cathode LFP' }, { title: 'LFP cells', variable: 'Cell|LFP' }] },
  { id: 'nmc-nickel', label: 'High-nickel cell: nickel and cathode', stages: [
    { title: 'Nickel mined', variable: 'Mined|Nickel' }, { title: 'Intermediate', variable: 'Refined|Nickel Intermediate' }, { title: 'Sulphate', variable: 'Refined|Nickel Sulphate' }, { title: 'Precursor', variable: 'Precursor|High Nickel' }, { title: 'Cathode', variable: 'Active Material|Cathode NMC High Nickel' }, { title: 'Cells', variable: 'Cell|NMC High Nickel' }] },
  { id: 'graphite', label: 'LFP cell: graphite and anode', stages: [
    { title: 'Graphite mined', variable: 'Mined|Natural Graphite' }, { title: 'Refined', variable: 'Refined|Natural Graphite' }, { title: 'Anode', variable: 'Active Material|Anode Graphite' }, { title: 'LFP cells', variable: 'Cell|LFP' }] },
  { id: 'cobalt', label: 'High-nickel cell: cobalt', stages: [
    { title: 'Cobalt mined', variable: 'Mined|Cobalt' }, { title: 'Refined', variable: 'Refined|Cobalt' }, { title: 'Precursor', variable: 'Precursor|High Nickel' }, { title: 'Cathode', variable: 'Active Material|Cathode NMC High Nickel' }, { title: 'Cells', variable: 'Cell|NMC High Nickel' }] },
];

export const chain = computed(() => chains.find(each => each.id === look.value['chain']) ?? chains[0]!);
