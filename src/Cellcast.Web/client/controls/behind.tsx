// What stands behind a number: its equations, each a link, and the inputs that bear on it with their basis.

import { useAnswer } from '../api/answer.ts';
import { requestOf } from '../api/client.ts';
import type { Basis, EquationsReply, SwingsReply } from '../api/types.ts';
import { placeOf } from '../charts/places.ts';
import { scenario } from '../scenario/store.ts';
import { isCost, workedPath } from '../words/equations.ts';
import { figure } from '../words/numbers.ts';
import { BasisMark } from './basis.tsx';

/** So many inputs are told; the page has them all. */
const most = 6;

interface Input {
  readonly name: string;
  readonly basis: Basis;
  readonly text: string;
  readonly source: string;
}

/** Inputs of the equations that give a variable, then of those they need, nearest first. */
function nearest(reply: EquationsReply): Input[] {
  const found = new Map<string, Input>();
  const seen = new Set<string>();
  let numbers: readonly string[] = reply.direct;
  while (numbers.length > 0 && found.size < most) {
    const next: string[] = [];
    for (const equation of reply.equations.filter(each => numbers.includes(each.number) && !seen.has(each.number))) {
      for (const term of equation.terms) {
        for (const row of term.inputs) if (!found.has(row.input)) found.set(row.input, { name: term.name, basis: row.basis as Basis, text: `${figure(row.value)} ${row.unit === 'ratio' ? '' : row.unit} (${figure(row.low)} to ${figure(row.high)})`, source: row.source });
        if (term.equation !== null && term.equation !== undefined) next.push(term.equation);
      }
    }
    numbers.forEach(number => seen.add(number));
    numbers = next.filter(number => !seen.has(number));
  }
  return [...found.values()].slice(0, most);
}

function Inputs({ inputs, words }: { inputs: readonly Input[]; words: string }) {
  return inputs.length === 0 ? null : (
    <>
      <p class="quiet">{words}</p>
      <ul class="behind">
        {inputs.map(input => <li key={input.name}><BasisMark basis={input.basis} /> <span>{input.name}</span> <span class="quiet">{input.text}</span> <a href={`/model/sources?text=${encodeURIComponent(input.source.split(';')[0]!.trim())}`}>{input.source}</a></li>)}
      </ul>
    </>
  );
}

function OfCost({ variable, region, year }: Props) {
  const [, level, chemistry] = variable.split('|');
  const { value } = useAnswer<SwingsReply>('/cost/sensitivity', { scenario: requestOf(scenario.value), chemistry, region, year, level: level === 'Pack' ? 'pack' : level === 'System' ? 'system' : 'cell' });
  if (value === undefined) return null;
  return <Inputs words={`Inputs whose ranges move it most, ${chemistry} in ${region}, ${year}:`} inputs={value.swings.slice(0, most).map(swing => ({ name: swing.input.replaceAll('_', ' '), basis: swing.basis as Basis, text: `${figure(swing.low)} to ${figure(swing.high)} ${swing.unit === 'ratio' ? '' : swing.unit}: ${figure(swing.costAtLow)} to ${figure(swing.costAtHigh)} $ per kWh`, source: swing.source }))} />;
}

function OfRun({ variable, region, year }: Props) {
  const { value } = useAnswer<EquationsReply>('/equations', { scenario: requestOf(scenario.value), variable, region, year });
  return value === undefined ? null : <Inputs words={`Inputs nearest to it, ${value.subject}:`} inputs={nearest(value)} />;
}

interface Props {
  readonly variable: string;
  readonly region: string;
  readonly year: number;
}

/** The inputs behind a variable, and the page with its equations and their numbers. */
export function Behind({ variable, region, year }: Props) {
  const to = workedPath(variable, placeOf(region).slug, year);
  if (to === undefined) return null;
  // A pattern means several costs: only one that is named has inputs of its own.
  const named = isCost(variable) ? /^Cost\|(Cell|Pack|System)\|[^|*+]+/.exec(variable)?.[0] : variable;
  return (
    <>
      {named !== undefined && region !== 'World' && (isCost(variable) ? <OfCost variable={named} region={region} year={year} /> : <OfRun variable={named} region={region} year={year} />)}
      <p><a href={to}>Its equations with these numbers put in, {year}</a></p>
    </>
  );
}
