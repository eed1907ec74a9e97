import { narrow } from '../charts/screen.ts';
import { Arrow, Menu } from './menu.tsx';

/** A few choices of which one holds; arrows move between them. */
export function Tabs<T extends string>({ name, value, tabs, onPick, className }: { name: string; value: T; tabs: readonly { readonly id: T; readonly label: string }[]; onPick: (id: T) => void; className?: string }) {
  return (
    <div class={className ?? 'tabs'} role="group" aria-label={name}>
      {tabs.map(tab => (
        <button type="button" aria-pressed={tab.id === value} onClick={() => onPick(tab.id)}>{tab.label}</button>
      ))}
    </div>
  );
}

/** So many parts stand side by side on a phone. */
const mostSegments = 4;

/** So many stand beside what is looked at; more get a row of their own above it. */
const mostBeside = 8;

/** Parts of a view, as links that stand in the address. */
export function Parts({ name, current, parts }: { name: string; current: string; parts: readonly { readonly path: string; readonly title: string }[] }) {
  // On a phone many parts would push the answer out of sight.
  if (narrow.value && parts.length > mostSegments) {
    return (
      <nav class="parts-menu" aria-label={name}>
        <Menu className="picker" name={`${name}: ${parts.find(part => part.path === current)?.title ?? ''}`} label={<>{parts.find(part => part.path === current)?.title ?? ''} <Arrow /></>}>
          {close => parts.map(part => <a class="menu-item" key={part.path} href={part.path} aria-current={part.path === current ? 'page' : undefined} onClick={close}>{part.title}</a>)}
        </Menu>
      </nav>
    );
  }
  return (
    <nav class={parts.length > mostBeside ? 'segments segments-row' : 'segments'} aria-label={name}>
      {parts.map(part => <a href={part.path} aria-current={part.path === current ? 'page' : undefined}>{part.title}</a>)}
    </nav>
  );
}
