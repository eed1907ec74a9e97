// Bundles the client into dist/. Views are found by listing views/*: adding a folder there touches nothing else.
import { build } from 'esbuild';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, 'dist');

/** The module 'all-views': what each folder of views/ says about itself in view.ts, with its page.tsx. */
export const allViews = {
  name: 'all-views',
  setup(bundler) {
    bundler.onResolve({ filter: /^all-views$/ }, () => ({ path: 'all-views', namespace: 'all-views' }));
    bundler.onLoad({ filter: /.*/, namespace: 'all-views' }, () => {
      const names = readdirSync(join(here, 'views'), { withFileTypes: true })
        .filter(entry => entry.isDirectory() && existsSync(join(here, 'views', entry.name, 'view.ts')))
        .map(entry => entry.name)
        .sort();
      const imports = names.map((name, index) => `import v${index} from './views/${name}/view.ts';\nimport p${index} from './views/${name}/page.tsx';`);
      return { contents: `${imports.join('\n')}\nexport default [${names.map((_, index) => `{ ...v${index}, page: p${index} }`).join(', ')}];`, resolveDir: here, loader: 'js' };
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
  // The chart bundle is wanted by every page; asking for it at once saves a round trip.
  const later = new Set();
  const follow = name => {
    if (later.has(name)) return;
    later.add(name);
    for (const each of result.metafile.outputs[name].imports) if (each.kind === 'import-statement') follow(each.path);
  };
  follow(outputs.find(([, output]) => output.entryPoint === 'charts/engine.ts')[0]);
  const preload = [...later].map(name => `<link rel="modulepreload" href="/${name.replace(/^dist\//, '')}">`).join('\n  ');
  const page = readFileSync(join(here, 'index.html'), 'utf8')
    .replace('{{styles}}', asset('styles/main.css'))
    .replace('{{main}}', asset('main.tsx'))
    .replace('{{preload}}', preload);
  writeFileSync(join(out, 'index.html'), page);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
