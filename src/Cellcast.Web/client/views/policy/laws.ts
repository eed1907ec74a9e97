// Names of laws and instruments as a reader knows them; one without a name here goes by its id.

import { leverOf } from '../../scenario/store.ts';

const known: Readonly<Record<string, string>> = {
  'US-45X': '45X production credit', 'US-48C': '48C plant credit', 'US-48E': '48E storage credit', 'US-S301': 'Section 301 duties', 'US-S232': 'Section 232 duties', 'US-S122': 'Section 122 duty',
  'US-IEEPA': 'Emergency-powers duties', 'US-ADCVD': 'Anti-dumping duties', 'US-PFE': 'Prohibited-entity rule', 'US-IIJA': 'Infrastructure Act grants', 'US-ACC2': 'Clean-car standards',
  'US-MACR': 'Material assistance test', 'US-FIE': 'Foreign-influence rule', 'US-VAULT': 'Mineral reserve',
  'EU-CVD': 'Duties on Chinese electric cars', 'EU-BOOSTER': 'Battery Booster', 'EU-IF24': 'Innovation Fund 2024', 'CN-VAT': 'Export tax not refunded', 'CN-SUB': 'Vehicle tax exemption', 'CN-XC': 'Export controls',
  'KR-ITC': 'Investment tax credit', 'JP-ESPA': 'Supply-chain grants', 'IN-PLI': 'Production-linked incentive', 'CA-SURTAX': 'Surtax on Chinese electric cars', 'CA-TRQ': 'Electric-car quota',
};

/** The law an instrument belongs to, by the longest beginning of its id that has a name; "US-S301-EVBAT" is of the Section 301 duties. */
export function lawOf(id: string): string | undefined {
  const parts = id.split('-');
  for (let length = parts.length; length > 1; length--) {
    const name = known[parts.slice(0, length).join('-')];
    if (name !== undefined) return name;
  }
  return undefined;
}

export function lawName(id: string): string {
  return known[id] ?? leverOf(id)?.name ?? id;
}
