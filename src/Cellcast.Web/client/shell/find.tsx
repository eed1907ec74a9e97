import views from 'all-views';
import { signal } from '@preact/signals';
import { useState } from 'preact/hooks';
import { Dialog } from '../controls/dialog.tsx';
import { levers } from '../scenario/store.ts';
import { go } from './route.ts';

export const findOpen = signal(false);

interface Found {
  readonly name: string;
  readonly where: string;
  readonly path: string;
}

/** Views, their parts and levers whose names hold every word typed. */
export function search(text: string): Found[] {
  const words = text.toLowerCase().split(/\s+/).filter(word => word !== '');
  if (words.length === 0) return [];
  const all: Found[] = [
    ...views.flatMap(view => (view.parts.length === 0 ? [{ name: view.title, where: 'view', path: view.path }] : view.parts.map(part => ({ name: part.title, where: view.title, path: part.path })))),
    ...levers.value.levers.map(lever => ({ name: lever.name, where: 'lever', path: `/lab?lever=${encodeURIComponent(lever.id)}` })),
  ];
  return all.filter(each => words.every(word => `${each.name} ${each.where}`.toLowerCase().includes(word))).slice(0, 12);
}

export function Find() {
  const [text, setText] = useState('');
  const close = () => {
    findOpen.value = false;
    setText('');
  };
  const found = search(text);
  const open = (path: string) => {
    close();
    go(path);
  };
  return (
    <Dialog open={findOpen.value} onClose={close} name="Find" className="dialog-top">
      <form onSubmit={event => {
        event.preventDefault();
        if (found[0] !== undefined) open(found[0].path);
      }}>
        <label class="visually-hidden" for="find-text">Find a view, a part or a lever</label>
        <input id="find-text" class="find-text" type="search" autofocus placeholder="Find a view, a part or a lever" value={text} onInput={event => setText(event.currentTarget.value)} />
      </form>
      <ul class="found">
        {found.map(each => <li><button type="button" class="menu-item" onClick={() => open(each.path)}>{each.name} <span class="quiet">{each.where}</span></button></li>)}
      </ul>
      {text !== '' && found.length === 0 && <p class="quiet">Nothing has these words in its name.</p>}
    </Dialog>
  );
}
