import { baseline } from '../scenario/scenario.ts';
import { alone, holdAgainst, mode, redo, setMode, setYear, undo, year } from '../scenario/store.ts';
import { findOpen } from './find.tsx';
import { helpOpen } from './help.tsx';
import { lettersOn } from './letters.ts';
import { keepAsComparison } from './scenario-menu.tsx';

export function onKey(event: KeyboardEvent) {
  const target = event.target as HTMLElement;
  const typing = target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type !== 'range' && target.type !== 'checkbox');
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z' && !(target instanceof HTMLTextAreaElement)) {
    event.preventDefault();
    if (event.shiftKey) redo();
    else undo();
    return;
  }
  if (typing || event.ctrlKey || event.metaKey || event.altKey || !lettersOn.value || document.querySelector('dialog[open]') !== null) return;
  switch (event.key) {
    case '/': findOpen.value = true; break;
    case '?': helpOpen.value = true; break;
    case '[': setYear(year.value - 1); break;
    case ']': setYear(year.value + 1); break;
    case 'd': if (!alone.value) setMode(mode.value === 'difference' ? 'over' : 'difference'); break;
    case 's': if (!alone.value) setMode(mode.value === 'sides' ? 'over' : 'sides'); break;
    case 'b': holdAgainst(baseline); break;
    case 'k': if (!alone.value) keepAsComparison(); break;
    default: return;
  }
  event.preventDefault();
}
