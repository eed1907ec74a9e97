import { saveSheet } from '../charts/export.ts';
import type { Sheet } from '../charts/sheet.ts';
import { linkHere } from '../scenario/store.ts';
import { copy } from '../shell/toasts.tsx';
import { Menu } from './menu.tsx';

/** What can be taken away of a table: SVG, PNG, CSV, and the command that gives the same numbers. */
export function Take({ sheet, command }: { sheet: () => Sheet; command?: string | undefined }) {
  return (
    <Menu className="card-menu" name={`${sheet().title}: more`} label="⋯" align="right">
      {close => {
        const file = async (what: 'svg' | 'png' | 'csv') => {
          close();
          await saveSheet(what, sheet(), await linkHere(), command);
        };
        return (
          <>
            <button type="button" class="menu-item" onClick={() => void file('svg')}>Save as SVG</button>
            <button type="button" class="menu-item" onClick={() => void file('png')}>Save as PNG</button>
            <button type="button" class="menu-item" onClick={() => void file('csv')}>Save as CSV (zip)</button>
            {command !== undefined && <button type="button" class="menu-item" onClick={() => {
              close();
              void copy(command, 'Command copied');
            }}>Copy command</button>}
          </>
        );
      }}
    </Menu>
  );
}
