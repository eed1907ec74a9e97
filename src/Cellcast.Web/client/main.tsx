import { render } from 'preact';
import { applyTheme, themeChoice } from './charts/theme.ts';
import { start } from './scenario/store.ts';
import { App } from './shell/app.tsx';
import { listen } from './shell/route.ts';

applyTheme(themeChoice.value);
listen();
render(<App />, document.getElementById('app')!);
void start();
