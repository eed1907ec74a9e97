import { useAnswer } from '../../api/answer.ts';
import type { TechnologyAnswer } from '../../api/types.ts';
import { ErrorText } from '../../controls/error.tsx';
import { Picker } from '../../controls/menu.tsx';
import { Page } from '../../controls/page.tsx';
import { AnswerCard } from '../../controls/tables.tsx';
import { look, lookAt } from '../../shell/route.ts';
import view from './view.ts';

const cases = [['', 'All four cases'], ['lithium-ion', 'Lithium-ion'], ['lfp', 'LFP'], ['nmc', 'NMC'], ['vrfb', 'Vanadium flow']] as const;

/** The case histories run again: what another lever would have changed. */
export function Hindcasts() {
  const chosen = look.value['case'] ?? '';
  const { value, error } = useAnswer<TechnologyAnswer>('/technology/hindcast', chosen === '' ? {} : { case: chosen });
  return (
    <Page view={view} long sentence={value === undefined ? (error === undefined ? undefined : ['There is no answer to this.']) : [value.answer]} pickers={<Picker name="Case" value={chosen} options={cases.map(([id, label]) => ({ id, label }))} onPick={id => lookAt('case', id)} />}>
      {error !== undefined && <ErrorText>{error}</ErrorText>}
      {value?.tables.map((table, index) => <AnswerCard key={table.title} table={table} command={`./cellcast hindcast${chosen === '' ? '' : ` ${chosen}`}`} told={index === 0} />)}
      {value !== undefined && <section class="card" aria-label="What to know"><h2>What to know</h2><ul class="messages">{value.remarks.map(text => <li key={text}>{text}</li>)}</ul></section>}
    </Page>
  );
}
