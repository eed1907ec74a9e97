// Cells of a heat matrix: the stronger the shade, the more, and the number in each reads in both themes.

import { colours } from './theme.ts';

/** The shade of a cell whose value is `wanted` of the way from lowest to highest, and the text colour that reads on it. */
export function shade(wanted: number): { background: string; color: string } {
  // Between light and dark lies a zone where neither reads well: a number there takes the nearest lighter shade that does.
  let part = wanted;
  while (part > 0 && bestInk(part).contrast < readable) part -= 0.02;
  const found = Math.max(0, part);
  return { background: `color-mix(in srgb, var(--heat) ${Math.round(found * 100)}%, var(--surface))`, color: `var(--${bestInk(found).token})` };
}

/** A little over the 4.5 : 1 that small text needs. */
const readable = 4.6;

function bestInk(part: number): { token: 'ink' | 'surface'; contrast: number } {
  const [heat, surface] = [parse(colours.value('heat')), parse(colours.value('surface'))];
  const mixed = surface.map((channel, index) => channel + (heat[index]! - channel) * part);
  const contrast = (token: string) => ratioOf(luminance(parse(colours.value(token))), luminance(mixed));
  const ink = contrast('ink');
  const paper = contrast('surface');
  return ink >= paper ? { token: 'ink', contrast: ink } : { token: 'surface', contrast: paper };
}

function parse(hex: string): number[] {
  return [1, 3, 5].map(start => parseInt(hex.slice(start, start + 2), 16));
}

function luminance(channels: number[]): number {
  const [r, g, b] = channels.map(channel => (channel / 255 <= 0.04045 ? channel / 255 / 12.92 : ((channel / 255 + 0.055) / 1.055) ** 2.4)) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function ratioOf(a: number, b: number): number {
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}
