import { equationPath, numbersOf } from '../words/equations.ts';

/** Links to the equations of a formula. */
export function EquationLinks({ formula, ofCost }: { formula: string; ofCost: boolean }) {
  const numbers = numbersOf(formula);
  return numbers.length === 0 ? null : <>Equation {numbers.map((number, index) => <>{index > 0 && ', '}<a href={equationPath(number, ofCost)}>{number}</a></>)}.</>;
}
