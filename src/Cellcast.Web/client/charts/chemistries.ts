// Chemistries: the family is a colour, the member a marker. They never stand in one chart with places.

export interface Chemistry {
  /** As results name it, after "Cell|" or "System|". */
  readonly id: string;
  readonly short: string;
  readonly token: string;
  readonly symbol: string;
  readonly slug: string;
}

const chemistry = (id: string, short: string, family: string, symbol: string, slug: string): Chemistry => ({ id, short, token: `chemistry-${family}`, symbol, slug });

/** In the fixed order of stacks: what is made most, then by family. */
export const chemistries: readonly Chemistry[] = [
  chemistry('LFP', 'LFP', 'iron-phosphate', 'circle', 'lfp'),
  chemistry('LMFP', 'LMFP', 'iron-phosphate', 'emptyCircle', 'lmfp'),
  chemistry('NMC High Nickel', 'NMC high nickel', 'nickel', 'rect', 'nmc811'),
  chemistry('NMC Mid Nickel', 'NMC mid nickel', 'nickel', 'emptyRect', 'nmc622'),
  chemistry('NCA', 'NCA', 'nickel', 'roundRect', 'nca'),
  chemistry('Silicon NMC', 'Silicon NMC', 'silicon', 'triangle', 'si-nmc'),
  chemistry('Sodium-ion', 'Sodium-ion', 'sodium', 'diamond', 'na-ion'),
  chemistry('Semi-solid', 'Semi-solid', 'lithium-metal', 'emptyTriangle', 'semi-solid'),
  chemistry('All-solid-state', 'Solid-state', 'lithium-metal', 'pin', 'solid-state'),
  chemistry('Lithium-sulphur', 'Li-sulphur', 'sulphur', 'arrow', 'li-s'),
  chemistry('LTO', 'LTO', 'titanate', 'roundRect', 'lto'),
  chemistry('Vanadium Flow', 'Vanadium flow', 'non-cell', 'circle', 'vrfb'),
  chemistry('Iron-air', 'Iron-air', 'non-cell', 'emptyCircle', 'iron-air'),
];

/** By id, short name, or a variable that ends in the id ("Cell|LFP"). */
export function chemistryOf(name: string): Chemistry {
  const last = name.split('|').at(-1)!;
  const lower = last.toLowerCase();
  const found = chemistries.find(each => each.id === last || each.slug === lower || each.short === last) ??
    chemistries.find(each => costNames[last] === each.id);
  return found ?? { id: last, short: last, token: 'ink-3', symbol: 'circle', slug: lower };
}

/** Chemistries of the cost model, which are finer than those of the chain. */
const costNames: Record<string, string> = {
  NMC811: 'NMC High Nickel', NMC622: 'NMC Mid Nickel', NMC532: 'NMC Mid Nickel', 'Si-NMC': 'Silicon NMC', 'Na-layered': 'Sodium-ion', 'Na-polyanion': 'Sodium-ion',
  'Na-Prussian-white': 'Sodium-ion', 'Semi-solid-Li': 'Semi-solid', 'ASSB-Li': 'All-solid-state', 'ASSB-Si': 'All-solid-state', 'Li-S': 'Lithium-sulphur', VRFB: 'Vanadium Flow',
};

/** Whether it is sold as cells; flow and metal-air batteries are costed as whole systems. */
export function isCell(chemistry: { readonly family: string }): boolean {
  return chemistry.family !== 'flow' && chemistry.family !== 'metal-air';
}

export function chemistryOrder(name: string): number {
  const index = chemistries.indexOf(chemistryOf(name));
  return index < 0 ? chemistries.length : index;
}
