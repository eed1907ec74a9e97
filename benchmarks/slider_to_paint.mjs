// Slider to paint, and the first page, in a real browser: node benchmarks/slider_to_paint.mjs [address] [moves]
// Needs a running server (./cellcast serve), node and a Chromium (CELLCAST_CHROMIUM, or the distribution's). Nothing is installed.
//
// A move is an input event on a lever's slider; it is painted when every chart in sight shows the answer to it and a frame has passed.
// The browser's part of it begins when the answer has come; the server's ends with the answer's first byte.

import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const address = process.argv[2] ?? 'http://localhost:8080';
const moves = Number(process.argv[3] ?? 60);
const charts = 'origin,gap,price,making,chemistry,slack';
const lever = 'tariff.europe.batteries.china';
const chromium = [process.env.CELLCAST_CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser'].find(file => file !== undefined && existsSync(file));
if (chromium === undefined) throw new Error('no Chromium: name one in CELLCAST_CHROMIUM');

/** The browser's own protocol over two pipes: messages of JSON, each ended by a zero. */
class Connection {
  #next = 0;
  #waiting = new Map();
  #listeners = [];
  #rest = '';

  constructor(browser) {
    this.browser = browser;
    browser.stdio[4].setEncoding('utf8').on('data', part => {
      const messages = (this.#rest + part).split('\0');
      this.#rest = messages.pop();
      messages.forEach(text => this.#receive(JSON.parse(text)));
    });
  }

  #receive(message) {
    if (message.id === undefined) return this.#listeners.forEach(listener => listener(message));
    const { done, failed } = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    return message.error === undefined ? done(message.result) : failed(new Error(message.error.message));
  }

  send(method, params = {}, sessionId = undefined) {
    this.#next += 1;
    const id = this.#next;
    this.browser.stdio[3].write(`${JSON.stringify({ id, method, params, ...(sessionId === undefined ? {} : { sessionId }) })}\0`);
    return new Promise((done, failed) => this.#waiting.set(id, { done, failed }));
  }

  listen(listener) {
    this.#listeners.push(listener);
  }
}

function launch(profile) {
  const words = ['--headless=new', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-dev-shm-usage', '--window-size=1680,1500', `--user-data-dir=${profile}`, '--remote-debugging-pipe', 'about:blank'];
  return spawn(chromium, words, { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
}

async function open(connection, path) {
  const { targetId } = await connection.send('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await connection.send('Target.attachToTarget', { targetId, flatten: true });
  const send = (method, params) => connection.send(method, params, sessionId);
  const seen = { requests: 0, bytes: 0 };
  connection.listen(message => {
    if (message.sessionId !== sessionId) return;
    if (message.method === 'Network.requestWillBeSent' && !message.params.request.url.startsWith('data:')) seen.requests += 1;
    if (message.method === 'Network.loadingFinished') seen.bytes += message.params.encodedDataLength;
  });
  await send('Network.enable');
  await send('Page.enable');
  await send('Page.navigate', { url: address + path });
  const run = async expression => {
    const { result, exceptionDetails } = await send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
    if (exceptionDetails !== undefined) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
  return { run, seen, clear: () => send('Network.clearBrowserCache'), close: () => connection.send('Target.closeTarget', { targetId }) };
}

// In the page: resolves to the milliseconds since it was opened, when the first chart is drawn and when all are.
const drawn = `new Promise(done => { let first; const look = () => {
  const plots = [...document.querySelectorAll('.plot-canvas')];
  if (first === undefined && plots.some(plot => plot.dataset.drawn)) first = performance.now();
  if (plots.length > 0 && plots.every(plot => plot.dataset.drawn) && document.querySelector('[data-busy]') === null) done([first, performance.now()]); else setTimeout(look, 10);
}; look(); })`;

// In the page: moves the lever and waits until every chart in sight was drawn after the answer to it came.
const slide = `(async () => {
  const input = document.querySelector("[data-lever='${lever}'] input[type=range]");
  const frame = () => new Promise(done => requestAnimationFrame(() => setTimeout(done)));
  const times = [];
  for (let move = 1; move <= ${moves}; move++) {
    const plots = [...document.querySelectorAll('.plot-canvas')].filter(plot => plot.getBoundingClientRect().top < innerHeight);
    performance.clearResourceTimings();
    const before = plots.map(plot => Number(plot.dataset.drawn));
    const start = performance.now();
    input.value = String((move * 7) % 100 + 1);
    input.dispatchEvent(new Event('input', { bubbles: true }));
    await new Promise(done => { const look = () => (document.querySelector('main[data-busy]') === null && plots.every((plot, index) => plot.dataset.drawn > before[index]) ? done() : setTimeout(look, 1)); setTimeout(look, 1); });
    await frame();
    const painted = performance.now();
    const answer = performance.getEntriesByType('resource').filter(each => each.name.endsWith('/run')).at(-1);
    times.push([painted - start, painted - (answer?.responseEnd ?? start), plots.length, (answer?.responseStart ?? start) - (answer?.requestStart ?? start)]);
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await frame();
  }
  return times;
})()`;

const profile = mkdtempSync(join(tmpdir(), 'cellcast-browser-'));
const browser = launch(profile);
const connection = new Connection(browser);
try {
  for (const path of ['/', `/lab?charts=${charts}`]) {
    // Once to warm the server; then the cache is emptied, as of a browser that has nothing yet.
    const warm = await open(connection, path);
    await warm.run(drawn);
    await warm.clear();
    await warm.close();
    const page = await open(connection, path);
    const [first, all] = await page.run(drawn);
    console.log(`${path}: ${page.seen.requests} requests, ${Math.round(page.seen.bytes / 1024)} KB over the wire, first chart after ${Math.round(first)} ms, all after ${Math.round(all)} ms`);
    if (path.startsWith('/lab')) {
      const times = await page.run(slide);
      const at = (part, share) => Math.round(times.map(each => each[part]).sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))]);
      console.log(`${times.length} moves, ${times[0][2]} charts in sight, slider to paint: median ${at(0, 0.5)} ms, 95th percentile ${at(0, 0.95)} ms, longest ${at(0, 1)} ms; of it the browser's part: median ${at(1, 0.5)} ms, 95th percentile ${at(1, 0.95)} ms; the server's: ${at(3, 0.5)} ms, ${at(3, 0.95)} ms`);
    }

    await page.close();
  }
} finally {
  const gone = new Promise(done => browser.once('close', done));
  browser.kill();
  await Promise.race([gone, new Promise(done => setTimeout(done, 2000))]);
  rmSync(profile, { recursive: true, force: true });
}

process.exit(0);
