// Colours as the page has them now, read from tokens.css, so that a canvas follows the theme like everything else.

import { computed, signal } from '@preact/signals';

/** What the reader chose; the system's wish until then. */
export type ThemeChoice = 'system' | 'light' | 'dark';

const key = 'cellcast.theme';
const media = typeof matchMedia === 'undefined' ? undefined : matchMedia('(prefers-color-scheme: dark)');
const systemDark = signal(media?.matches ?? false);
media?.addEventListener('change', event => { systemDark.value = event.matches; });

function remembered(): ThemeChoice {
  try {
    const value = localStorage.getItem(key);
    return value === 'light' || value === 'dark' ? value : 'system';
  } catch {
    return 'system';
  }
}

export const themeChoice = signal<ThemeChoice>(typeof localStorage === 'undefined' ? 'system' : remembered());
export const dark = computed(() => (themeChoice.value === 'system' ? systemDark.value : themeChoice.value === 'dark'));

/** Shows the theme; called at start and on every choice. */
export function applyTheme(choice: ThemeChoice) {
  if (choice === 'system') document.documentElement.removeAttribute('data-theme');
  else document.documentElement.dataset['theme'] = choice;
  try {
    if (choice === 'system') localStorage.removeItem(key);
    else localStorage.setItem(key, choice);
  } catch {
    // A browser that keeps nothing follows the system again next time.
  }
  themeChoice.value = choice;
}

export type Colours = (token: string) => string;

/** The colours of the theme in force, by the names of tokens.css. */
export const colours = computed<Colours>(() => {
  void dark.value;
  const style = getComputedStyle(document.documentElement);
  const found = new Map<string, string>();
  return token => {
    let colour = found.get(token);
    if (colour === undefined) {
      colour = style.getPropertyValue(`--${token}`).trim() || style.getPropertyValue('--place-rest').trim();
      found.set(token, colour);
    }
    return colour;
  };
});
