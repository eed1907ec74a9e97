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

/** Parts of a view, as links that stand in the address. */
export function Parts({ name, current, parts }: { name: string; current: string; parts: readonly { readonly path: string; readonly title: string }[] }) {
  return (
    <nav class="segments" aria-label={name}>
      {parts.map(part => <a href={part.path} aria-current={part.path === current ? 'page' : undefined}>{part.title}</a>)}
    </nav>
  );
}
