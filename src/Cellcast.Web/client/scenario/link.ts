// The scenario in the address: after the '#', so it reaches no log. What follows 'against' is the scenario it is held against; the baseline needs no word.
//   #1;base=baseline;data=2026.11;tariff.eu.cells.china=30@2027..2035;against=high-lithium;tariff.eu.cells.china=15
// Longer than 1,500 characters, or a YAML that levers cannot say: #1z; and the deflated text in base64url.

import { baseline, isBaseline, type Change, type Scenario } from './scenario.ts';

export interface Link {
  readonly scenario: Scenario;
  /** What it is held against. */
  readonly against: Scenario;
  /** The data version the link was made with; empty if it names none. */
  readonly data: string;
  /** What the link says that could not be read, part by part. */
  readonly problems: readonly string[];
}

/** A scenario in a packed link: as a plain link, or as text. */
interface Packed {
  readonly link?: string;
  readonly yaml?: string;
  readonly data?: string;
  readonly against?: Packed;
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

const plainOf = (scenario: Scenario, data: string) => ['1', `base=${safe(scenario.base)}`, `data=${safe(data)}`, ...scenario.changes.map(changeText)].join(';');

/** The fragment of a scenario and of what it is held against, with the '#'; an unchanged baseline against itself has none. */
export async function encodeLink(scenario: Scenario, data: string, against: Scenario = baseline): Promise<string> {
  if (isBaseline(scenario) && isBaseline(against)) return '';
  if (scenario.yaml === undefined && against.yaml === undefined) {
    const plain = [plainOf(scenario, data), ...(isBaseline(against) ? [] : [`against=${safe(against.base)}`, ...against.changes.map(changeText)])].join(';');
    return plain.length <= longest ? '#' + plain : `#1z;${await deflate(JSON.stringify({ link: plain } satisfies Packed))}`;
  }
  const packed = (of: Scenario): Packed => (of.yaml === undefined ? { link: plainOf(of, data) } : { yaml: of.yaml, data });
  return `#1z;${await deflate(JSON.stringify({ ...packed(scenario), ...(isBaseline(against) ? {} : { against: packed(against) }) } satisfies Packed))}`;
}

/** What a fragment says; text that is no link gives undefined. Parts that cannot be read are named, never guessed. */
export async function decodeLink(fragment: string): Promise<Link | undefined> {
  const text = fragment.replace(/^#/, '');
  if (text.startsWith('1z;')) {
    try {
      const content = JSON.parse(await inflate(text.slice(3))) as Packed;
      const mine = unpacked(content);
      const beside = content.against === undefined ? undefined : unpacked(content.against);
      if (mine !== undefined) return { ...mine, ...(beside === undefined ? {} : { against: beside.scenario, problems: [...mine.problems, ...beside.problems] }) };
    } catch {
      // Cut or mistyped on the way: said below.
    }
    return { scenario: baseline, against: baseline, data: '', problems: ['the link is damaged: its packed part cannot be read'] };
  }
  return /^1(;|$)/.test(text) ? readPlain(text) : undefined;
}

function unpacked(content: Packed): Link | undefined {
  if (typeof content.link === 'string') return readPlain(content.link);
  return typeof content.yaml === 'string' ? { scenario: { base: 'baseline', changes: [], yaml: content.yaml }, against: baseline, data: content.data ?? '', problems: [] } : undefined;
}

function readPlain(text: string): Link {
  const scenarios = [{ base: 'baseline', changes: [] as Change[] }];
  let data = '';
  const problems: string[] = [];
  for (const part of text.split(';').slice(1)) {
    if (part === '') continue;
    const cut = part.indexOf('=');
    const present = scenarios.at(-1)!;
    try {
      const name = unsafe(cut < 0 ? part : part.slice(0, cut));
      if (cut < 0) problems.push(`"${name}" has no value`);
      else if (name === 'base') present.base = unsafe(part.slice(cut + 1));
      else if (name === 'data') data = unsafe(part.slice(cut + 1));
      else if (name === 'against') scenarios.push({ base: unsafe(part.slice(cut + 1)), changes: [] });
      else readChange(name, part.slice(cut + 1), present.changes, problems);
    } catch {
      problems.push(`"${part}" cannot be read`);
    }
  }
  return { scenario: scenarios[0]!, against: scenarios.length > 1 ? scenarios.at(-1)! : baseline, data, problems };
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
