// The lab's sentence: what the place makes of what it uses, what its buyers pay, and what the scenario does to both.

import type { Place } from '../../charts/places.ts';
import { differs } from '../../words/changes.ts';
import { spoken } from '../../words/numbers.ts';
import type { SentencePart } from '../../words/sentence.ts';
import { withUnit } from '../../words/units.ts';
import { capital } from './charts.ts';
import type { LabFigure } from './figures.ts';

/** Whole percents are as fine as a sentence goes. */
const percent = (share: number) => `${Math.round(share * 100)}%`;

/** On a phone it is `short`: the treasury has its figure right below. */
export function labSentence(figures: readonly LabFigure[], place: Place, year: number, short: boolean): SentencePart[] {
  const find = (id: LabFigure['id']) => figures.find(each => each.id === id);
  const number = (figure: LabFigure, text: string): SentencePart => ({ text, title: `${figure.label}, ${figure.where}`, definition: figure.definition, formula: figure.formula });
  const share = find('share');
  const price = find('price');
  const made = find('made');
  const parts: SentencePart[] = [];
  const subject = capital(place.spoken);
  if (share !== undefined && Number.isFinite(share.value)) {
    parts.push(`${subject} makes `, number(share, percent(share.value)), ` of the cells it uses in ${year}`);
    if (Number.isFinite(share.against) && percent(share.value) !== percent(share.against)) parts.push(', not ', number(share, percent(share.against)));
  } else if (made !== undefined && Number.isFinite(made.value)) {
    parts.push(`${subject} makes `, number(made, withUnit(made.value, 'GWh', spoken)), ` of cells in ${year}`);
  } else {
    return [`There is no number for ${place.spoken} in ${year}.`];
  }
  parts.push('. ');
  if (price !== undefined && Number.isFinite(price.value)) {
    parts.push('Its buyers pay ');
    if (!Number.isFinite(price.against) || !differs(price.value, price.against)) {
      parts.push(number(price, withUnit(price.value, 'USD/kWh', spoken)), ' for an LFP cell');
      if (share !== undefined && Number.isFinite(share.against) && differs(share.value, share.against)) parts.push(', as before');
    } else {
      const amount = withUnit(Math.abs(price.value - price.against), 'USD/kWh', spoken);
      parts.push(number(price, amount), ` ${price.value > price.against ? 'more' : 'less'} for an LFP cell`);
    }
    const money = find('money');
    if (!short && money !== undefined && Number.isFinite(money.against) && differs(money.value, money.against)) {
      parts.push(` and its treasury ${money.value > money.against ? 'takes' : 'spends'} `, number(money, withUnit(Math.abs(money.value - money.against), 'MUSD/yr', spoken)), ' more');
    }
    parts.push('.');
  }
  return parts;
}
