// Numbers as people read them: two significant digits in sentences, three in figures, the sign always a real minus.

const minus = '\u2212';

/** Below this a number is what the solver leaves over, in every unit that is shown. */
const dust = 5e-5;

/** `value` to `digits` significant digits, with thousands separators; "not reported" is said elsewhere, so NaN is a dash. */
export function significant(value: number, digits: number): string {
  if (!Number.isFinite(value)) return '–';
  if (value === 0) return '0';
  const magnitude = Math.floor(Math.log10(Math.abs(value)));
  const unit = 10 ** (magnitude - digits + 1);
  const rounded = Math.round(value / unit) * unit;
  // Rounding may carry into the next magnitude (9.96 → 10.0), which then needs one decimal less.
  const carried = rounded === 0 ? magnitude : Math.floor(Math.log10(Math.abs(rounded)) + 1e-12);
  const decimals = Math.max(0, digits - 1 - carried);
  return grouped(rounded, decimals);
}

const formats: Intl.NumberFormat[] = [];

/** Formats are dear to make: one for each number of decimals. */
function formatOf(decimals: number): Intl.NumberFormat {
  return formats[decimals] ??= new Intl.NumberFormat('en-US', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
}

/** With a fixed number of decimals and thousands separators. */
export function grouped(value: number, decimals: number): string {
  if (!Number.isFinite(value)) return '–';
  const text = formatOf(decimals).format(Math.abs(value));
  return value < 0 && Number(text.replaceAll(',', '')) !== 0 ? minus + text : text;
}

/** Three significant digits, for figures, tables and labels; shares of a hundred and other small numbers lose their trailing noise. */
export function figure(value: number): string {
  if (Math.abs(value) < dust) return '0';
  if (Number.isFinite(value) && Math.abs(value) >= 100) return grouped(Math.abs(value) >= 1000 ? roundTo(value, 3) : value, 0);
  return significant(value, 3);
}

/** Two significant digits, for sentences and end labels. */
export function spoken(value: number): string {
  if (Math.abs(value) < dust) return '0';
  if (Number.isFinite(value) && Math.abs(value) >= 10 && Math.abs(value) < 100) return grouped(value, 0);
  return significant(value, 2);
}

/** As `format`, with its sign always in front: +3.1, −2.0, 0. */
export function signed(value: number, format: (value: number) => string = figure): string {
  const text = format(value);
  return value > 0 && text !== '0' && !/^0(\.0+)?$/.test(text) ? '+' + text : text;
}

function roundTo(value: number, digits: number): number {
  const unit = 10 ** (Math.floor(Math.log10(Math.abs(value))) - digits + 1);
  return Math.round(value / unit) * unit;
}
