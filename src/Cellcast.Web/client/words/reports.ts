// The five reports by publisher and year, as the page names them; the package knows them by their keys.

const names: Readonly<Record<string, string>> = {
  carnegie_2024: 'Carnegie 2024', carnegie_2026: 'Carnegie 2026', berkeley_tcip_2025: 'Berkeley 2025', csis_2026: 'CSIS 2026', dialogue_earth_2024: 'Dialogue Earth 2024',
};

/** A text with the keys of reports in it replaced by their names. */
export function withReports(text: string): string {
  return text.replace(/\b(?:carnegie_20\d\d|berkeley_tcip_2025|csis_2026|dialogue_earth_2024)\b/g, key => names[key] ?? key);
}
