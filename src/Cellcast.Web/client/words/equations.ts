// Where equations are written down, and the addresses of their pages.

/** Numbers that a formula names: "M3, M6", "Q6-Q12", "P2-P4". */
export function numbersOf(formula: string): string[] {
  return formula.split(/,\s*/).filter(part => /^[A-Z]{1,2}\d/.test(part)).map(part => part.split('-')[0]!);
}

/** The document of an equation. Letters that two documents use are told apart by what they are asked for: a cost, or a run. */
export function documentOf(number: string, ofCost: boolean): string {
  if (ofCost || /^(A|C|D|E)\d/.test(number)) return 'model';
  if (/^K/.test(number)) return 'model-capacity';
  if (/^Q/.test(number)) return 'model-demand';
  if (/^(L|F|P|W)/.test(number)) return 'policy';
  return /^T/.test(number) ? 'model-technology' : 'model-markets';
}

/** Whether a variable is one of the cost model. */
export function isCost(variable: string): boolean {
  return /^(Cost|Cost without Capital|Capital Cost|Labour|Levelised Cost)\b/.test(variable);
}

/** Address of an equation in its document. */
export function equationPath(number: string, ofCost: boolean): string {
  return `/model/equations?doc=${documentOf(number, ofCost)}&eq=${number}`;
}

/** Quantities of a run whose equations can be worked, as their names begin. */
const workable = /^(Cost|Cost without Capital|Capital Cost|Labour|Levelised Cost|Price|Margin|Utilisation|Cash Cost|Production|Delivered Price|Export Price|Use|Imports|Exports|Trade|Unserved|Stock Build|Stock Draw|Capacity|Capacity Effective|Orders|Cancelled|Closed|Under Construction|Chemistry Share|Final Demand|Compliant Share|Compliance Cost|Barred Share|Public Money)(\||$)/;

/** Address of the equations behind a variable with its numbers put in; undefined where they cannot be worked. */
export function workedPath(variable: string, slug: string, year: number): string | undefined {
  return workable.test(variable) ? `/model/worked?of=${encodeURIComponent(variable)}&in=${slug}&year=${year}` : undefined;
}
