import { useState } from 'preact/hooks';
import { applyTheme, dark } from '../charts/theme.ts';
import { findOpen } from './find.tsx';
import { helpOpen } from './help.tsx';
import type { View } from './view.ts';

function Logo() {
  return (
    <svg class="logo" viewBox="0 0 24 24" width="22" height="22" fill="none" stroke="currentColor" stroke-width="2" stroke-linejoin="round" aria-hidden="true">
      <rect x="1.5" y="5" width="18" height="14" rx="2.5" />
      <path d="M22.5 10v4M5 15l3.5-4 3 2.5L16 9" stroke-linecap="round" />
    </svg>
  );
}

export function Header({ views, current }: { views: readonly View[]; current: View }) {
  const [open, setOpen] = useState(false);
  const shown = views.filter(view => view.hidden !== true).sort((a, b) => a.order - b.order);
  const address = (view: View) => view.parts[0]?.path ?? view.path;
  return (
    <header class="header">
      <a class="brand" href="/"><Logo />Cellcast</a>
      <button type="button" class="button nav-button" aria-expanded={open} aria-controls="navigation" onClick={() => setOpen(!open)}>{current.title} <span class="arrow" aria-hidden="true">▾</span></button>
      <nav id="navigation" aria-label="Views" class={open ? 'nav-open' : ''}>
        {shown.map(view => <a href={address(view)} aria-current={view === current ? 'page' : undefined} onClick={() => setOpen(false)}>{view.title}</a>)}
      </nav>
      <div class="header-tools">
        <button type="button" class="plain" onClick={() => { findOpen.value = true; }} aria-keyshortcuts="/">Find <kbd>/</kbd></button>
        <button type="button" class="plain" onClick={() => applyTheme(dark.value ? 'light' : 'dark')}>{dark.value ? 'Light' : 'Dark'}</button>
        <button type="button" class="plain" onClick={() => { helpOpen.value = true; }} aria-keyshortcuts="?">Help</button>
      </div>
    </header>
  );
}
