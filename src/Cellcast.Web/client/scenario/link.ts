// The scenario in the address: after the '#', so it reaches no log.
//   #1;base=baseline;data=2026.11;tariff.eu.cells.china=30@2027..2035
// Longer than 1,500 characters, or a YAML that levers cannot say: #1z; and the deflated text in base64url.

import type { Change, Scenario } from './scenario.ts';

export interface Link {
  readonly scenario: Scenario;
  /** The data version the link was made with; empty if it names none. */
  readonly data: string;
  /** What the link says that could not be read, part by part. */
  readonly problems: readonly string[];
}

/** Beyond this a link is packed; mail programs and chats cut what is much longer. */
const longest = 1500;

/** Names in a link keep letters, digits and a few marks; the rest is percent-encoded. */
function safe(text: string): string {
  return encodeURIComponent(text).replace(/%(40|3A|2C|20|2F|3E)/g, (code, hex: string) => (hex === '20' ? '+' : hex === '40' ? '%40' : decodeURIComponent(code)));
}

function unsafe(text: string): string {
  return decodeURIComponent(text.replaceAll('+', ' '));
}

function changeText(change: Change): string {
  const years = change.from === undefined && change.to === undefined ? '' : `@${change.from ?? ''}..${change.to ?? ''}`;
  return `${safe(change.lever)}=${safe(String(change.value))}${years}`;
}

/** The fragment of a scenario, with the '#'; an unchanged baseline has none. */
export async function encodeLink(scenario: Scenario, data: string): Promise<string> {
  if (scenario.yaml === undefined && scenario.changes.length === 0 && scenario.base === 'baseline') return '';
  const plain = ['1', `base=${safe(scenario.base)}`, `data=${safe(data)}`, ...scenario.changes.map(changeText)].join(';');
  if (scenario.yaml === undefined && plain.length <= longest) return '#' + plain;
  const packed = await deflate(JSON.stringify(scenario.yaml === undefined ? { link: plain } : { yaml: scenario.yaml, data }));
  return `#1z;${packed}`;
}

/** What a fragment says; text that is no link gives undefined. Parts that cannot be read are named, never guessed. */
export async function decodeLink(fragment: string): Promise<Link | undefined> {
  const text = fragment.replace(/^#/, '');
  if (text.startsWith('1z;')) {
    try {
      const content = JSON.parse(await inflate(text.slice(3))) as { link?: string; yaml?: string; data?: string };
      if (typeof content.link === 'string') return readPlain(content.link);
      if (typeof content.yaml === 'string') return { scenario: { base: 'baseline', changes: [], yaml: content.yaml }, data: content.data ?? '', problems: [] };
    } catch {
      // Cut or mistyped on the way: said below.
    }
    return { scenario: { base: 'baseline', changes: [] }, data: '', problems: ['the link is damaged: its packed part cannot be read'] };
  }
  return /^1(;|$)/.test(text) ? readPlain(text) : undefined;
}

function readPlain(text: string): Link {
  let base = 'baseline';
  let data = '';
  const changes: Change[] = [];
  const problems: string[] = [];
  for (const part of text.split(';').slice(1)) {
    if (part === '') continue;
    const cut = part.indexOf('=');
    try {
      const name = unsafe(cut < 0 ? part : part.slice(0, cut));
      if (cut < 0) problems.push(`"${name}" has no value`);
      else if (name === 'base') base = unsafe(part.slice(cut + 1));
      else if (name === 'data') data = unsafe(part.slice(cut + 1));
      else readChange(name, part.slice(cut + 1), changes, problems);
    } catch {
      problems.push(`"${part}" cannot be read`);
    }
  }
  return { scenario: { base, changes }, data, problems };
}

function readChange(lever: string, text: string, changes: Change[], problems: string[]) {
  const match = /^([^@]*)(?:@(\d{4})?\.\.(\d{4})?)?$/.exec(text);
  if (match === null || match[1] === '') {
    problems.push(`"${lever}" has no value that can be read`);
    return;
  }
  const written = unsafe(match[1]!);
  const number = Number(written);
  changes.push({
    lever,
    value: written.trim() !== '' && Number.isFinite(number) ? number : written,
    ...(match[2] === undefined ? {} : { from: Number(match[2]) }),
    ...(match[3] === undefined ? {} : { to: Number(match[3]) }),
  });
}

async function deflate(text: string): Promise<string> {
  const bytes = await through(new TextEncoder().encode(text), new CompressionStream('deflate-raw'));
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

async function inflate(packed: string): Promise<string> {
  const binary = atob(packed.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = Uint8Array.from(binary, character => character.charCodeAt(0));
  const text = new TextDecoder().decode(await through(bytes, new DecompressionStream('deflate-raw')));
  // A scenario is some kilobytes; a link that unfolds to more is not one of ours.
  if (text.length > 200_000) throw new Error('too large');
  return text;
}

async function through(bytes: Uint8Array<ArrayBuffer>, stream: CompressionStream | DecompressionStream): Promise<Uint8Array> {
  return new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(stream as ReadableWritablePair<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>)).arrayBuffer());
}
