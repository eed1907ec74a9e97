/** A sentence of the page: plain words and numbers that open where they come from. */
export interface Spoken {
  readonly text: string;
  readonly title: string;
  readonly definition?: string;
  readonly unit?: string;
  readonly formula?: string;
}

export type SentencePart = string | Spoken;

export function plain(parts: readonly SentencePart[]): string {
  return parts.map(part => (typeof part === 'string' ? part : part.text)).join('');
}
