import { useAnswer } from '../../api/answer.ts';
import { requestOf } from '../../api/client.ts';
import { resource } from '../../api/resource.ts';
import type { StudiesReply, StudyAnswer } from '../../api/types.ts';
import { BesideCard } from '../../controls/beside.tsx';
import { ErrorText } from '../../controls/error.tsx';
import { Picker } from '../../controls/menu.tsx';
import { Page } from '../../controls/page.tsx';
import { SourceList } from '../../controls/source-list.tsx';
import { AnswerCard } from '../../controls/tables.tsx';
import { scenario } from '../../scenario/store.ts';
import { go, look, path } from '../../shell/route.ts';
import { placeOf, places } from '../../charts/places.ts';
import { lookAt } from '../../shell/route.ts';
import { withReports } from '../../words/reports.ts';
import view from './view.ts';

/** A question of the reports: the answer, its tables, what the reports print beside it, and what it assumes. */
export default function Study() {
  const list = resource<StudiesReply>('/studies').value;
  const name = path.value.split('/')[2] ?? list.value?.studies[0]?.name ?? 'cost-gap';
  const region = look.value['home'];
  const { value, error } = useAnswer<StudyAnswer>(`/studies/${encodeURIComponent(name)}`, { scenario: requestOf(scenario.value), ...(region === undefined ? {} : { region: placeOf(region).id }) });
  const command = `./cellcast study ${name}${region === undefined ? '' : ` --in "${placeOf(region).id}"`}`;
  const studies = list.value?.studies ?? [];
  return (
    <Page view={view} long sentence={value === undefined ? (error === undefined ? undefined : ['There is no answer to this.']) : [value.answer]} pickers={<>
      <Picker name="Question" value={name} options={studies.length > 0 ? studies.map(study => ({ id: study.name, label: study.question })) : [{ id: name, label: name }]} onPick={id => go(`/studies/${id}`)} />
      <span class="quiet">for</span>
      <Picker name="Place" value={region === undefined ? '' : placeOf(region).id} options={[{ id: '', label: 'its usual place' }, ...places.map(place => ({ id: place.id, label: place.id, token: place.token }))]} onPick={id => lookAt('home', id === '' ? '' : placeOf(id).slug)} />
    </>}>
      {error !== undefined && <ErrorText>{error}</ErrorText>}
      {value !== undefined && <BesideCard command={command} rows={value.reports.map(report => ({
        id: report.id, quantity: report.quantity, value: report.value, low: report.low, high: report.high, unit: report.unit, computed: report.computed, words: withReports(`${report.verdict}: ${report.words}`), where: `${withReports(report.source)}, ${report.locator}`,
      }))} />}
      {value?.tables.map((table, index) => <AnswerCard key={table.title} table={table} command={command} told={index === 0} />)}
      {value !== undefined && (
        <section class="card" aria-label="What this assumes">
          <h2>What this assumes</h2>
          <ul class="messages">{value.assumptions.map(text => <li key={text}>{text}</li>)}</ul>
          <SourceList keys={value.sources} />
        </section>
      )}
    </Page>
  );
}
