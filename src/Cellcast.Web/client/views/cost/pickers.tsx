import { chemistryOf } from '../../charts/chemistries.ts';
import { placeOf, places } from '../../charts/places.ts';
import { Picker } from '../../controls/menu.tsx';
import { lookAt } from '../../shell/route.ts';
import { cell, cells, make, versus } from './cell.ts';

export function CellPicker() {
  return <Picker name="Cell" value={cell.value} options={cells.value.map(each => ({ id: each.id, label: `${each.id} cell`, token: chemistryOf(each.id).token }))} onPick={id => lookAt('cell', id.toLowerCase(), 'lfp')} />;
}

const options = places.map(place => ({ id: place.id, label: place.id, token: place.token }));

export function MakePicker() {
  return <><span class="quiet">made in</span><Picker name="Made in" value={make.value} options={options} onPick={id => lookAt('make', placeOf(id).slug, 'europe')} /></>;
}

export function VersusPicker() {
  return <><span class="quiet">against</span><Picker name="Against" value={versus.value} options={options} onPick={id => lookAt('vs', placeOf(id).slug, 'china')} /></>;
}
