import { Menu, Arrow } from '../../controls/menu.tsx';
import { lookAt } from '../../shell/route.ts';
import { nameOf, product, products, slugOf } from './products.ts';

/** All products by stage. */
export function ProductPicker() {
  const stages = [...new Set(products.value.map(each => each.stage))];
  return (
    <Menu name={`Product: ${nameOf(product.value.variable)}`} className="picker" label={<>{nameOf(product.value.variable)} <Arrow /></>}>
      {close => stages.map(stage => (
        <div class="menu-group" role="group" aria-label={stage}>
          <p class="quiet">{stage}</p>
          {products.value.filter(each => each.stage === stage).map(each => (
            <button type="button" class="menu-item" aria-pressed={each.variable === product.value.variable} onClick={() => {
              lookAt('product', slugOf(each.variable), 'cell-lfp');
              close();
            }}>{each.name}</button>
          ))}
        </div>
      ))}
    </Menu>
  );
}
