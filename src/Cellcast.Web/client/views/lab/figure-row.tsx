import { Explained } from '../../controls/explained.tsx';
import { beside } from '../../scenario/names.ts';
import { unchanged } from '../../scenario/store.ts';
import { changeInWords, treasury } from '../../words/changes.ts';
import { figure, significant } from '../../words/numbers.ts';
import { unitOf } from '../../words/units.ts';
import { figures, type LabFigure } from './figures.ts';
import { wantsRanges } from '../../scenario/ranges.ts';

/** Units beside a figure are short; the full one opens with it. */
const short: Record<string, string> = { 'USD/kWh': '$/kWh', 'GWh/yr': 'GWh', share: '%', 'MUSD/yr': '$bn' };

/** Less than a billion is told in millions. */
const isMillions = (of: LabFigure) => of.unit === 'MUSD/yr' && Math.abs(of.value) < 1000;

/** The three that a phone has room for. */
const first: readonly string[] = ['share', 'price', 'money'];

/** "35 to 46", in the unit of the figure. */
function rangeText(of: LabFigure): string {
  const factor = isMillions(of) ? 1 : unitOf(of.unit).factor;
  return of.range!.map(value => significant(value * factor, 2)).join(' to ');
}

export function FigureRow() {
  const shown = figures.value;
  if (shown === undefined) return <div class="figures" aria-busy="true" data-busy>{[0, 1, 2, 3, 4, 5].map(index => <div class={`figure${index < 3 ? ' figure-first' : ''}`} key={index}><p class="figure-change">computing</p></div>)}</div>;
  return (
    <div class="figures">
      {shown.map(each => (
        <div class={`figure${first.includes(each.id) ? ' figure-first' : ''}`} key={each.id}>
          <p class="figure-label">{each.label}<br /><span class="figure-where">{each.where}</span></p>
          <p class="figure-value">
            {Number.isNaN(each.value) ? <span class="figure-none">not reported</span> : (
              <Explained of={{ title: `${each.label}, ${each.where}`, unit: unitOf(each.unit).title, definition: each.definition, formula: each.formula, source: 'computed by the run; below the charts stands what it rests on' }}>
                {figure(each.value * (isMillions(each) ? 1 : unitOf(each.unit).factor))}<small>{isMillions(each) ? '$m' : short[each.unit] ?? unitOf(each.unit).title}</small>
              </Explained>
            )}
          </p>
          <p class="figure-change">{unchanged.value ? beside.value : each.id === 'money' ? treasury(each.value, each.against) : changeInWords(each.value, each.against, each.unit)}</p>
          {wantsRanges.value && <p class="figure-range">{each.range === undefined ? 'range to come' : `range ${rangeText(each)}`}</p>}
        </div>
      ))}
    </div>
  );
}
