// Parts whose answers are sentences and tables of the technology module: fit, drop-in, readiness, race, sectors.

import { useAnswer } from '../../api/answer.ts';
import { requestOf } from '../../api/client.ts';
import type { TechnologyAnswer } from '../../api/types.ts';
import { placeOf, places } from '../../charts/places.ts';
import { AnswerBody } from '../../controls/answer.tsx';
import { ErrorText } from '../../controls/error.tsx';
import { Picker } from '../../controls/menu.tsx';
import { Page } from '../../controls/page.tsx';
import { scenario, year } from '../../scenario/store.ts';
import { look, lookAt } from '../../shell/route.ts';
import type { ComponentChildren } from 'preact';
import view from './view.ts';

function Answered({ path, body, command, pickers }: { path: string; body: Record<string, unknown>; command: string; pickers?: ComponentChildren }) {
  const { value, error } = useAnswer<TechnologyAnswer>(path, { scenario: requestOf(scenario.value), ...body });
  return (
    <Page view={view} sentence={value === undefined ? (error === undefined ? undefined : ['There is no answer to this.']) : [value.answer]} pickers={pickers} long>
      {error !== undefined && <ErrorText>{error}</ErrorText>}
      {value !== undefined && <AnswerBody answer={value} command={command} />}
    </Page>
  );
}

const applications = [['grid', 'Grid storage'], ['ev', 'Electric cars'], ['drones', 'Drones'], ['aviation', 'Aviation'], ['satellites', 'Satellites'], ['robotics', 'Robots'], ['data-centre', 'Data centres'], ['defence', 'Defence']] as const;

/** Places as pickers of a part. */
function PlacePicker({ name, look: key, usual }: { name: string; look: string; usual: string }) {
  const current = placeOf(look.value[key] ?? usual).id;
  return <Picker name={name} value={current} options={places.map(place => ({ id: place.id, label: place.id, token: place.token }))} onPick={id => lookAt(key, placeOf(id).slug, usual)} />;
}

export function Fit() {
  const use = look.value['use'] ?? 'grid';
  const place = placeOf(look.value['make'] ?? 'china').id;
  return <Answered path="/technology/fit" body={{ application: use, region: place, year: year.value }} command={`./cellcast fit ${use} --in "${place}"`} pickers={<>
    <Picker name="Application" value={use} options={applications.map(([id, label]) => ({ id, label }))} onPick={id => lookAt('use', id, 'grid')} /><span class="quiet">cells from</span><PlacePicker name="Place" look="make" usual="china" />
  </>} />;
}

export function DropIn() {
  return <Answered path="/technology/convert" body={{ matrix: true }} command="./cellcast convert --matrix" />;
}

export function Readiness() {
  return <Answered path="/technology/pipeline" body={{}} command="./cellcast tech pipeline" />;
}

export function Race() {
  const place = placeOf(look.value['make'] ?? 'china').id;
  return <Answered path="/technology/race" body={{ region: place }} command={`./cellcast tech race --in "${place}"`} pickers={<><span class="quiet">made in</span><PlacePicker name="Place" look="make" usual="china" /></>} />;
}

export function Sectors() {
  const home = placeOf(look.value['home'] ?? 'us').id;
  return <Answered path="/technology/fit" body={{ sectors: true, home }} command={`./cellcast fit --sectors`} pickers={<><span class="quiet">for</span><PlacePicker name="Place" look="home" usual="us" /></>} />;
}
