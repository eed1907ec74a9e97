import { useSignal } from '@preact/signals';
import { useAnswer } from '../../api/answer.ts';
import type { UnitsReply } from '../../api/types.ts';
import { ErrorText } from '../../controls/error.tsx';
import { Page } from '../../controls/page.tsx';
import { Take } from '../../controls/take.tsx';
import { look, lookAt } from '../../shell/route.ts';
import { figure, grouped } from '../../words/numbers.ts';
import type { SentencePart } from '../../words/sentence.ts';
import view from './view.ts';

/** A sentence to begin with, from one of the reports: the reader's own takes its place. */
const example = '1 GWh, enough for 1,000 electric cars';

function sentenceOf(reply: UnitsReply): SentencePart[] {
  const cars = reply.quantities.find(each => each.cars !== null)?.cars;
  const found = reply.warnings.length;
  return [
    found === 0 ? 'Nothing odd is found' : found === 1 ? 'One thing is odd' : `${found} things are odd`, ' in the ', { text: `${reply.quantities.length} ${reply.quantities.length === 1 ? 'quantity' : 'quantities'}`, title: 'Quantities found', definition: 'A quantity is a number with a unit.' }, ' of this text',
    ...(cars === undefined || cars === null ? ['.'] : ['; the energy is enough for ', { text: `${grouped(cars, 0)} cars`, title: 'Electric cars', definition: 'Of the typical pack of the data package.' }, '.']),
  ];
}

/** Numbers with units in a sentence: what they measure, and what is out by a thousand. */
export function UnitsPage() {
  const text = useSignal(look.value['text'] ?? example);
  const to = look.value['to'] ?? '';
  const { value, error, stale } = useAnswer<UnitsReply>('/units', { text: text.value.trim() === '' ? example : text.value.trim(), ...(to === '' ? {} : { to }) });
  const refused = error !== undefined && !stale;
  const command = `./cellcast units "${text.value.replaceAll('"', '\\"')}"${to === '' ? '' : ` --to ${to}`}`;
  return (
    <Page view={view} sentence={refused ? ['There is no number with a unit in this text.'] : value === undefined ? undefined : sentenceOf(value)}>
      <section class="card span-6" aria-labelledby="claim-title">
        <div class="card-head"><h2 id="claim-title">What you have read</h2></div>
        <p class="finding">Numbers with units, or a whole sentence. It finds power taken for energy, mass for volume, and numbers that are out by a thousand. {text.value === example ? 'What stands here is an example from a report.' : ''}</p>
        <textarea class="bill" aria-label="Text with quantities" rows={4} maxLength={400} value={text.value} onInput={event => { text.value = event.currentTarget.value; }} onChange={event => lookAt('text', event.currentTarget.value, example)} />
        <div class="fields"><label class="field" for="unit-to"><span>Convert to <span class="quiet">(such as USD/kg)</span></span><span class="lever-field"><input id="unit-to" type="text" value={to} maxLength={40} onChange={event => lookAt('to', event.currentTarget.value.trim())} /></span></label></div>
        {refused && <ErrorText>{error}</ErrorText>}
        <div class="card-foot"><span><code>{command}</code></span></div>
      </section>
      <section class="card span-6" aria-labelledby="found-title">
        <div class="card-head"><h2 id="found-title">What it says</h2>{value !== undefined && <Take command={command} sheet={() => ({
          id: 'quantities', title: 'Quantities in a text', note: text.value, columns: ['value', 'unit', 'measures', 'converted', 'converted unit', 'cars'].map(name => ({ name })), rows: value.quantities.map(each => [each.value, each.unit, each.measures, each.converted, each.convertedUnit, each.cars]),
        })} />}</div>
        {value !== undefined && !refused && <>
          {value.warnings.length > 0 && <ul class="odd">{value.warnings.map(warning => <li key={warning}>{warning}</li>)}</ul>}
          <div class="table-scroll" tabIndex={0} role="region" aria-label="Quantities: table">
            <table class="data">
              <thead><tr><th scope="col">Quantity</th><th scope="col">Measures</th><th scope="col" class="number">Converted</th><th scope="col" class="number">Enough for cars</th></tr></thead>
              <tbody>{value.quantities.map((each, index) => <tr key={index}><th scope="row">{figure(each.value)} {each.unit}</th><td>{each.measures}</td><td class="number">{each.converted === null ? '–' : `${figure(each.converted)} ${each.convertedUnit}`}</td><td class="number">{each.cars === null ? '–' : grouped(each.cars, 0)}</td></tr>)}</tbody>
            </table>
          </div>
        </>}
        <p class="quiet small">Whether a claim holds against the results of the model needs the view of claims, which is still to come; figures that the reports print stand beside the computed ones in each view and in <a href="/model/data?table=report_figures">the data</a>.</p>
      </section>
    </Page>
  );
}
