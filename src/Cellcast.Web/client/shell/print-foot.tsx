import { useEffect, useState } from 'preact/hooks';
import { inWords } from '../scenario/names.ts';
import { about, results, scenario } from '../scenario/store.ts';

/** What a page on paper must say itself: the scenario with its changes, the address that opens it, and the version. */
export function PrintFoot() {
  const [link, setLink] = useState('');
  useEffect(() => {
    const note = () => setLink(location.href);
    note();
    addEventListener('beforeprint', note);
    return () => removeEventListener('beforeprint', note);
  });
  const changes = results.value?.scenario.sentences ?? [];
  return (
    <footer class="print-only" aria-hidden="true">
      <p>Scenario: {inWords(scenario.value)}.</p>
      {changes.length > 0 && <ul>{changes.map(text => <li key={text}>{text}</li>)}</ul>}
      <p>Cellcast {about.value?.version ?? ''}, data {about.value?.dataVersion ?? ''}. A result of a model, not an observation.</p>
      <p class="print-link">{link}</p>
    </footer>
  );
}
