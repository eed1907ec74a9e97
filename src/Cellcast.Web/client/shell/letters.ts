// Whether single letters are keys: asked by the keyboard, set in the help.

import { signal } from '@preact/signals';

const key = 'cellcast.letters';

function stored(): boolean {
  try {
    return localStorage.getItem(key) !== 'off';
  } catch {
    return true;
  }
}

/** Whether single letters are keys; some people speak to their browser. */
export const lettersOn = signal(typeof localStorage === 'undefined' ? true : stored());

export function setLetters(on: boolean) {
  lettersOn.value = on;
  try {
    localStorage.setItem(key, on ? 'on' : 'off');
  } catch {
    // Then it holds for this visit.
  }
}
