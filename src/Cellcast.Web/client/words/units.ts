// Units as the page writes them. The model's units are those of the results file: USD of 2024, GWh/yr, kt/yr, shares from 0 to 1.

/** How a unit is shown: what a value is multiplied by, what stands before and after it. */
export interface Unit {
  readonly factor: number;
  readonly before: string;
  readonly after: string;
  /** In a heading or under a title: "$ of 2024 per kWh". */
  readonly title: string;
}

const known: Record<string, Unit> = {
  share: { factor: 100, before: '', after: '%', title: '%' },
  'USD/kWh': { factor: 1, before: '$', after: ' per kWh', title: '$ of 2024 per kWh' },
  'USD/kg': { factor: 1, before: '$', after: ' per kg', title: '$ of 2024 per kg' },
  'USD/t': { factor: 1, before: '$', after: ' per tonne', title: '$ of 2024 per tonne' },
  'USD/m2': { factor: 1, before: '$', after: ' per m²', title: '$ of 2024 per m²' },
  'USD/MWh': { factor: 1, before: '$', after: ' per MWh', title: '$ of 2024 per MWh' },
  'USD/h': { factor: 1, before: '$', after: ' an hour', title: '$ of 2024 an hour' },
  'USD/(kWh/yr)': { factor: 1, before: '$', after: ' per kWh a year', title: '$ of 2024 per kWh a year' },
  'MUSD/yr': { factor: 0.001, before: '$', after: 'bn a year', title: '$bn of 2024 a year' },
  MUSD: { factor: 0.001, before: '$', after: 'bn', title: '$bn of 2024' },
  'MUSD, millions': { factor: 1, before: '$', after: 'm', title: '$m of 2024' },
  'MUSD/yr, millions': { factor: 1, before: '$', after: 'm a year', title: '$m of 2024 a year' },
  GUSD: { factor: 1, before: '$', after: 'bn', title: '$bn of 2024' },
  'GUSD/yr': { factor: 1, before: '$', after: 'bn a year', title: '$bn of 2024 a year' },
  'MUSD/GWh': { factor: 1, before: '$', after: 'm per GWh', title: '$m of 2024 per GWh' },
  'GWh/yr': { factor: 1, before: '', after: ' GWh', title: 'GWh a year' },
  GWh: { factor: 1, before: '', after: ' GWh', title: 'GWh' },
  'kt/yr': { factor: 1, before: '', after: ' kt', title: 'kt a year' },
  'km2/yr': { factor: 1, before: '', after: ' km²', title: 'km² a year' },
  ratio: { factor: 1, before: '', after: '×', title: 'ratio' },
  '1/yr': { factor: 100, before: '', after: '% a year', title: '% a year' },
  yr: { factor: 1, before: '', after: ' years', title: 'years' },
  months: { factor: 1, before: '', after: ' months', title: 'months' },
  '%': { factor: 1, before: '', after: '%', title: '%' },
};

/** The unit as shown; one that is not known is shown as the model writes it. */
export function unitOf(name: string): Unit {
  return known[name] ?? { factor: 1, before: '', after: name === '' ? '' : ` ${name}`, title: name };
}

/** A value with its unit: "$69 per kWh", "41%", "1,570 GWh"; the sign stands before the dollar. */
export function withUnit(value: number, name: string, format: (value: number) => string): string {
  const whole = unitOf(name);
  // Less than a billion is told in millions: "$46m a year".
  const unit = name.startsWith('MUSD') && Math.abs(value) < 1000 ? { ...whole, factor: 1, after: whole.after.replace('bn', 'm') } : whole;
  const text = format(Math.abs(value) * unit.factor);
  const sign = value < 0 && !/^0(\.0+)?$/.test(text) ? '\u2212' : '';
  return `${sign}${unit.before}${text}${unit.after}`;
}
