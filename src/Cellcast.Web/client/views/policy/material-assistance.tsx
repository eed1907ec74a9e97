import { useSignal } from '@preact/signals';
import { useAnswer } from '../../api/answer.ts';
import { requestOf } from '../../api/client.ts';
import type { MaterialReply } from '../../api/types.ts';
import { Reports } from '../../controls/beside.tsx';
import { ErrorText } from '../../controls/error.tsx';
import { Picker } from '../../controls/menu.tsx';
import { Page } from '../../controls/page.tsx';
import { Take } from '../../controls/take.tsx';
import { scenario } from '../../scenario/store.ts';
import { look, lookAt } from '../../shell/route.ts';
import { figure, spoken } from '../../words/numbers.ts';
import type { SentencePart } from '../../words/sentence.ts';
import { withUnit } from '../../words/units.ts';
import view from './view.ts';

/** A bill to begin with: the reader's own takes its place. The amounts are round, and named as an example on the page. */
const example = 'item,cost,prohibited,other_cost\ncathode material,20,yes,24\nanode material,5,yes,7\nseparator,3,no,\nelectrolyte,4,50%,5\nhousing,6,no,\n';

const kinds = [['component', 'Component (45X)'], ['mineral', 'Mineral (45X)'], ['project', 'Project, by cost (48E)']] as const;

/** Does a bill of materials earn the credit: the rule, line by line, and when it fails. */
export function MaterialAssistance() {
  const bill = useSignal(example);
  const year = Number(look.value['sale'] ?? '2026');
  const kind = kinds.find(([id]) => id === look.value['for'])?.[0] ?? 'component';
  const { value, error, stale } = useAnswer<MaterialReply>('/policy/material-assistance', { scenario: requestOf(scenario.value), bill: bill.value, year, for: kind });
  const command = `./cellcast policy macr --bill my-cell.csv --year ${year}`;
  const refused = error !== undefined && !stale;
  const sentence: SentencePart[] | undefined = refused ? ['The bill cannot be read.'] : value === undefined ? undefined : [
    ...(bill.value === example ? ['This example bill '] : ['This bill ']), value.passes ? 'passes' : 'fails', ` in ${value.year}: `,
    { text: withUnit(value.ratio, 'share', spoken), title: 'Material assistance cost ratio', definition: 'Direct costs less those from prohibited foreign entities, over direct costs.' },
    value.threshold === null ? ', no threshold applies.' : ` against ${withUnit(value.threshold, 'share', spoken)} asked.`, ...(value.failsFrom === null || !value.passes ? [] : [` It fails from ${value.failsFrom}.`]),
  ];
  return (
    <Page view={view} sentence={sentence} pickers={<>
      <Picker name="What" value={kind} options={kinds.map(([id, label]) => ({ id, label }))} onPick={id => lookAt('for', id, 'component')} />
      <span class="quiet">sold in</span>
      <Picker name="Year of sale" value={String(year)} options={Array.from({ length: 10 }, (_, index) => String(2026 + index)).map(id => ({ id, label: id }))} onPick={id => lookAt('sale', id, '2026')} />
    </>}>
      <section class="card span-6" aria-labelledby="bill-title">
        <div class="card-head"><h2 id="bill-title">The bill</h2></div>
        <p class="finding">A line each: item, its cost, whether a prohibited foreign entity makes it (yes, no or a share), what another supplier asks. {bill.value === example ? 'What stands here is an example.' : ''}</p>
        <textarea class="bill" aria-label="Bill of materials as CSV" spellcheck={false} rows={12} value={bill.value} aria-invalid={refused} onInput={event => { bill.value = event.currentTarget.value; }} />
        {refused && <ErrorText>{error}</ErrorText>}
        <div class="card-foot"><label class="link">Open a CSV file<input class="visually-hidden" type="file" accept=".csv,text/csv" onChange={event => {
          const input = event.currentTarget;
          void input.files?.[0]?.text().then(text => {
            bill.value = text;
            input.value = '';
          });
        }} /></label><span>nothing leaves this machine; <code>{command}</code></span></div>
      </section>
      <div class="span-6 column">
      <section class="card" aria-labelledby="verdict-title">
        <div class="card-head"><h2 id="verdict-title">The rule, worked out</h2>{value !== undefined && <Take sheet={() => ({
          id: 'material-assistance', title: `Material assistance, sold in ${value.year}`, note: `${value.rule}: ratio ${value.ratio}, asked ${value.threshold ?? 'nothing'}`, columns: [{ name: 'Line' }, { name: 'Cost' }, { name: 'Prohibited', unit: 'share' }],
          rows: value.lines.map(line => [line.name, line.cost, line.prohibited]),
        })} command={command} />}</div>
        <p class="finding">{value?.rule ?? ''}</p>
        {value !== undefined && (
          <div class="table-scroll" tabIndex={0} role="region" aria-label="The rule, worked out: table">
            <table class="data">
              <thead><tr><th scope="col">Line</th><th scope="col" class="number">Cost</th><th scope="col" class="number">Prohibited</th></tr></thead>
              <tbody>
                {value.lines.map(line => <tr key={line.name}><th scope="row">{line.name}</th><td class="number">{figure(line.cost)}</td><td class="number">{withUnit(line.prohibited, 'share', spoken)}</td></tr>)}
                <tr class="total"><th scope="row">Ratio: (total less prohibited) / total</th><td class="number">{figure(value.total)}</td><td class="number">{withUnit(value.ratio, 'share', spoken)}</td></tr>
              </tbody>
            </table>
          </div>
        )}
      </section>
      <section class="card" aria-labelledby="by-year-title">
        <div class="card-head"><h2 id="by-year-title">Passes or fails, by year of sale</h2>{value !== undefined && <Take sheet={() => ({
          id: 'material-assistance-years', title: 'Material assistance: passes or fails, by year of sale', note: `${value.rule}: ratio ${value.ratio}`, columns: [{ name: 'Sold in' }, { name: 'Asked', unit: 'share' }, { name: 'Ratio', unit: 'share' }, { name: 'Verdict' }],
          rows: value.years.map(each => [String(each.year), each.threshold, value.ratio, each.passes ? 'passes' : 'fails']),
        })} command={command} />}</div>
        <p class="finding">What the law asks rises with the year of sale; the bill stays as it is.</p>
        {value !== undefined && (
          <div class="table-scroll" tabIndex={0} role="region" aria-label="Passes or fails, by year of sale: table">
            <table class="data">
              <thead><tr><th scope="col">Sold in</th><th scope="col" class="number">Asked</th><th scope="col">Verdict</th></tr></thead>
              <tbody>{value.years.map(each => <tr key={each.year}><th scope="row">{each.year}</th><td class="number">{each.threshold === null ? '–' : withUnit(each.threshold, 'share', spoken)}</td><td>{each.passes ? 'passes' : 'fails'}</td></tr>)}</tbody>
            </table>
          </div>
        )}
        {value?.cheapestChange !== null && value !== undefined && <p class="told">The cheapest change that passes: buy {value.cheapestChange!.lines.join(', ')} elsewhere, for {figure(value.cheapestChange!.extraCost)} more.</p>}
        {value !== undefined && value.doubts.length > 0 && <p class="quiet small">Doubts: {value.doubts.join('; ')}</p>}
      </section>
      </div>
      {value !== undefined && kind === 'component' && <Reports command={command} rows={([['material_assistance_2026', 2026], ['material_assistance_after_2029', 2030]] as const).map(([id, when]) => ({ id, value: value.years.find(each => each.year === when)?.threshold, ours: `the law as the package has it, sold in ${when}` }))} />}
    </Page>
  );
}
