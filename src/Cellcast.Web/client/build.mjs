// Bundles the client into dist/. Views are found by listing views/*: adding a folder there touches nothing else.
import { build } from 'esbuild';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, 'dist');

/** The module 'all-views': the list of what each folder of views/ says about itself. */
export const allViews = {
  name: 'all-views',
  setup(bundler) {
    bundler.onResolve({ filter: /^all-views$/ }, () => ({ path: 'all-views', namespace: 'all-views' }));
    bundler.onLoad({ filter: /.*/, namespace: 'all-views' }, () => {
      const names = readdirSync(join(here, 'views'), { withFileTypes: true })
        .filter(entry => entry.isDirectory() && existsSync(join(here, 'views', entry.name, 'view.ts')))
        .map(entry => entry.name)
        .sort();
      const imports = names.map((name, index) => `import v${index} from './views/${name}/view.ts';`);
      return { contents: `${imports.join('\n')}\nexport default [${names.map((_, index) => `v${index}`).join(', ')}];`, resolveDir: here, loader: 'js' };
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
  const asset = entry => '/' + outputs.find(([, output]) => output.entryPoint === entry)[0].replace(/^dist\//, '');
  const page = readFileSync(join(here, 'index.html'), 'utf8')
    .replace('{{styles}}', asset('styles/main.css'))
    .replace('{{main}}', asset('main.tsx'));
  writeFileSync(join(out, 'index.html'), page);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
