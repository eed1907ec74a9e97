// The documents' Markdown, as far as they use it: headings, paragraphs, lists, tables, code. Text is never taken as HTML.

import type { ComponentChildren } from 'preact';

/** Where a link of a document leads within the app; undefined shows it as text. */
export type LinkTarget = (href: string) => string | undefined;

type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };

const cells = (line: string) => line.trim().replace(/^\|/, '').replace(/\|$/, '').split(/(?<!\\)\|/).map(cell => cell.trim().replaceAll('\\|', '|'));

export function blocksOf(markdown: string): Block[] {
  const lines = markdown.replaceAll('\r', '').split('\n');
  const blocks: Block[] = [];
  let index = 0;
  while (index < lines.length) {
    const line = lines[index]!;
    const heading = /^(#{1,6})\s+(.*)$/.exec(line);
    if (line.trim() === '') {
      index += 1;
    } else if (heading !== null) {
      blocks.push({ kind: 'heading', level: heading[1]!.length, text: heading[2]! });
      index += 1;
    } else if (line.startsWith('```')) {
      const from = ++index;
      while (index < lines.length && !lines[index]!.startsWith('```')) index += 1;
      blocks.push({ kind: 'code', text: lines.slice(from, index).join('\n') });
      index += 1;
    } else if (/^\|/.test(line) && /^\|?\s*:?-{2,}/.test(lines[index + 1] ?? '')) {
      const head = cells(line);
      const rows: string[][] = [];
      index += 2;
      while (index < lines.length && /^\|/.test(lines[index]!)) rows.push(cells(lines[index++]!));
      blocks.push({ kind: 'table', head, rows });
    } else if (/^\s*([-*]|\d+\.)\s+/.test(line)) {
      const ordered = /^\s*\d/.test(line);
      const items: string[] = [];
      while (index < lines.length && lines[index]!.trim() !== '') {
        const item = /^\s*(?:[-*]|\d+\.)\s+(.*)$/.exec(lines[index]!);
        if (item !== null) items.push(item[1]!);
        else if (/^\s/.test(lines[index]!)) items[items.length - 1] += ` ${lines[index]!.trim()}`;
        else break;
        index += 1;
      }
      blocks.push({ kind: 'list', ordered, items });
    } else {
      const text: string[] = [];
      while (index < lines.length && lines[index]!.trim() !== '' && !/^(#{1,6}\s|```|\||\s*[-*]\s)/.test(lines[index]!)) text.push(lines[index++]!);
      if (text.length === 0) text.push(lines[index++]!);
      blocks.push({ kind: 'text', text: text.join(' ') });
    }
  }
  return blocks;
}

/** Bold, emphasis, code and links within a line. */
export function Inline({ text, target }: { text: string; target: LinkTarget }) {
  const parts: ComponentChildren[] = [];
  const pattern = /`([^`]+)`|\*\*([^*]+)\*\*|(?<![\w*])\*([^*\s][^*]*)\*|\[([^\]]+)\]\(([^)]+)\)/g;
  let last = 0;
  for (const match of text.matchAll(pattern)) {
    if (match.index > last) parts.push(text.slice(last, match.index));
    last = match.index + match[0].length;
    if (match[1] !== undefined) parts.push(<code>{match[1]}</code>);
    else if (match[2] !== undefined) parts.push(<strong><Inline text={match[2]} target={target} /></strong>);
    else if (match[3] !== undefined) parts.push(<em>{match[3]}</em>);
    else {
      const to = target(match[5]!);
      parts.push(to === undefined ? match[4] : <a href={to}>{match[4]}</a>);
    }
  }
  parts.push(text.slice(last));
  return <>{parts}</>;
}

/** The number of an equation, where a table's row is one. */
export function equationOf(cell: string): string | undefined {
  return /^[A-Z]{1,2}\d+[a-z]?(?:-[A-Z]?\d+)?$/.exec(cell)?.[0];
}

/** `worked` is where an equation stands with its numbers put in, where it does. */
export function Markdown({ text, target, worked }: { text: string; target: LinkTarget; worked?: (number: string) => string | undefined }) {
  return (
    <div class="prose">
      {blocksOf(text).map((block, index) => {
        switch (block.kind) {
          case 'heading': {
            // The page's own heading stands above: the document's title is a second-level one.
            const Tag = `h${Math.min(6, block.level + 1)}` as 'h2';
            return <Tag><Inline text={block.text} target={target} /></Tag>;
          }
          case 'text': return <p><Inline text={block.text} target={target} /></p>;
          case 'code': return <pre tabIndex={0}><code>{block.text}</code></pre>;
          case 'list': {
            const items = block.items.map(item => <li><Inline text={item} target={target} /></li>);
            return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
          }
          case 'table': return (
            <div class="table-scroll" tabIndex={0} role="region" aria-label={`Table ${index}: ${block.head.filter(cell => cell !== '').join(', ')}`}>
              <table class="data">
                <thead><tr>{block.head.map(cell => <th scope="col"><Inline text={cell} target={target} /></th>)}</tr></thead>
                <tbody>
                  {block.rows.map(row => {
                    const number = equationOf(row[0] ?? '');
                    return <tr {...(number === undefined ? {} : { id: `eq-${number}` })}>{row.map((cell, column) => (column === 0 ? <th scope="row"><Inline text={cell} target={target} />{number !== undefined && worked?.(number) !== undefined && <> <a class="worked-link" href={worked(number)}>numbers</a></>}</th> : <td><Inline text={cell} target={target} /></td>))}</tr>;
                  })}
                </tbody>
              </table>
            </div>
          );
        }
      })}
    </div>
  );
}
