import { placeOf } from '../../charts/places.ts';
import { make, versus } from './cell.ts';
import { look } from '../../shell/route.ts';

/** The way from the gap to what closes it, for the same cell and places. */
export function Closing() {
  const query = new URLSearchParams(Object.entries(look.value).filter(([name]) => ['make', 'vs', 'cell', 'year'].includes(name))).toString();
  const same = query === '' ? '' : `?${query}`;
  return (
    <section class="card span-6" aria-labelledby="closing-title">
      <div class="card-head"><h2 id="closing-title">What would close it</h2></div>
      <p class="finding">The tariff on cells from {placeOf(versus.value).spoken}, the credit for cells made in {placeOf(make.value).spoken}, and every mix of the two, solved with the whole chain, and what each costs the treasury. Or what a plant there earns over its life.</p>
      <p class="hero-doors"><a class="button button-strong" href={`/cost/break-even${same}`}>Find tariff and credit</a> <a class="button" href={`/cost/plant${same}`}>Look at a plant</a></p>
    </section>
  );
}
