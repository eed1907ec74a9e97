// Bundles tests/*.test.ts and runs them under node's own runner; the last line is "N passed, N failed".
import { build } from 'esbuild';
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { allViews } from './build.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'cellcast-client-'));
try {
  await build({
    absWorkingDir: here,
    entryPoints: readdirSync(join(here, 'tests')).filter(name => /\.test\.tsx?$/.test(name)).map(name => `tests/${name}`),
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    plugins: [allViews],
    logLevel: 'warning',
  });
  const run = spawn(process.execPath, ['--test', '--test-reporter=tap', folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  let text = '';
  run.stdout.on('data', chunk => { text += chunk; });
  const code = await new Promise(done => run.on('close', done));
  const count = name => Number(new RegExp(`^# ${name} (\\d+)`, 'm').exec(text)?.[1] ?? 0);
  const passed = count('pass');
  const failed = count('fail') + count('cancelled');
  const broken = code !== 0 || passed === 0;
  if (broken) process.stdout.write(text);
  console.log(`${passed} passed, ${broken && failed === 0 ? 1 : failed} failed`);
  process.exitCode = broken ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
