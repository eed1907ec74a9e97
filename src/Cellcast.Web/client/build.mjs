// Bundles the client into dist/. Views are found by listing views/*: adding a folder there touches nothing else.
import { build } from 'esbuild';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, 'dist');

/** Folders whose modules several views may use: they come with the shell, so that a view is one file more and not a dozen. */
const shared = ['api', 'charts', 'controls', 'scenario', 'shell', 'words'];
/** Larger than all the rest, and asked for only by what the pen of charts/pen.ts does not draw. */
const apart = 'charts/engine.ts';

/**
 * The module 'all-views': what each folder of views/ says about itself in view.ts, and its page.tsx. The page of the first address comes with the shell;
 * the code of any other is asked for when the view is first opened.
 */
export const allViews = {
  name: 'all-views',
  setup(bundler) {
    bundler.onResolve({ filter: /^all-views$/ }, () => ({ path: 'all-views', namespace: 'all-views' }));
    bundler.onResolve({ filter: /^page-of:/ }, ({ path }) => ({ path, namespace: 'all-views' }));
    bundler.onLoad({ filter: /^page-of:/, namespace: 'all-views' }, ({ path }) => ({
      // What a page shares with the shell is then all that the shell is made of: one file, which is there already.
      contents: `import './main.tsx';\nexport { default } from './views/${path.slice('page-of:'.length)}/page.tsx';`, resolveDir: here, loader: 'js',
    }));
    bundler.onLoad({ filter: /^all-views$/, namespace: 'all-views' }, () => {
      const names = readdirSync(join(here, 'views'), { withFileTypes: true })
        .filter(entry => entry.isDirectory() && existsSync(join(here, 'views', entry.name, 'view.ts')))
        .map(entry => entry.name)
        .sort();
      const isFirst = name => readFileSync(join(here, 'views', name, 'view.ts'), 'utf8').includes(`path: '/',`);
      const modules = shared.flatMap(folder => readdirSync(join(here, folder)).filter(file => /(?<!\.d)\.tsx?$/.test(file)).map(file => `${folder}/${file}`)).filter(file => file !== apart).sort();
      const imports = [
        ...modules.map(file => `import './${file}';`),
        ...names.map((name, index) => `import v${index} from './views/${name}/view.ts';`),
        ...names.flatMap((name, index) => (isFirst(name) ? [`import p${index} from './views/${name}/page.tsx';`] : [])),
      ];
      const views = names.map((name, index) => `{ ...v${index}, ${isFirst(name) ? `page: p${index}` : `load: () => import('page-of:${name}')`} }`);
      return { contents: `${imports.join('\n')}\nexport default [${views.join(', ')}];`, resolveDir: here, loader: 'js' };
    });
  },
};

async function main() {
  rmSync(out, { recursive: true, force: true });
  const result = await build({
    absWorkingDir: here,
    entryPoints: { main: 'main.tsx', styles: 'styles/main.css' },
    outdir: join(out, 'assets'),
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    target: ['es2022'],
    minify: true,
    sourcemap: process.argv.includes('--maps') ? 'linked' : false,
    metafile: true,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    legalComments: 'external',
    plugins: [allViews],
    logLevel: 'warning',
  });
  const outputs = Object.entries(result.metafile.outputs);
  const made = entry => outputs.find(([, output]) => output.entryPoint === entry)[0];
  const asset = name => '/' + name.replace(/^dist\//, '');
  // The entry does no more than name the file that holds the shell: the page asks for that one itself.
  const entry = made('main.tsx');
  const shell = result.metafile.outputs[entry].imports.filter(each => each.kind === 'import-statement').map(each => each.path).find(name => result.metafile.outputs[name].inputs['main.tsx'] !== undefined) ?? entry;
  const page = readFileSync(join(here, 'index.html'), 'utf8')
    .replace('{{styles}}', asset(made('styles/main.css')))
    .replace('{{main}}', asset(shell));
  writeFileSync(join(out, 'index.html'), page);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
