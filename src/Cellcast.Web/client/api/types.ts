// The server's answers as the page uses them.

export interface ScenarioRequest {
  readonly base: string;
  readonly changes: readonly { readonly lever: string; readonly value?: number; readonly choice?: string; readonly from?: number; readonly to?: number }[];
  readonly yaml?: string | null;
}

export interface About {
  readonly version: string;
  readonly dataVersion: string;
  readonly dataHash: string;
  readonly years: { readonly first: number; readonly last: number };
  readonly regions: readonly { readonly id: string; readonly code: string; readonly name: string; readonly definition: string }[];
  readonly ownerGroups: readonly { readonly id: string; readonly definition: string }[];
  readonly chemistries: readonly { readonly id: string; readonly name: string; readonly family: string; readonly cellVariable: string | null; readonly costed: boolean }[];
  readonly stages: readonly { readonly id: string; readonly name: string; readonly definition: string; readonly products: readonly { readonly id: string; readonly name: string; readonly variable: string; readonly unit: string; readonly chemistry: string | null }[] }[];
  readonly applications: readonly { readonly id: string; readonly name: string; readonly segment: string }[];
  readonly outlooks: readonly { readonly id: string; readonly name: string; readonly publisher: string; readonly edition: string }[];
  readonly scenarios: readonly { readonly id: string; readonly title: string; readonly description: string }[];
}

export type Basis = 'reported' | 'derived' | 'assumed';

export interface Lever {
  readonly id: string;
  readonly group: string;
  readonly name: string;
  readonly words: string;
  readonly form: 'number' | 'choice';
  readonly unit: string;
  readonly low: number;
  readonly high: number;
  readonly step: number;
  readonly neutral: number;
  readonly neutralChoice?: string | null;
  readonly reference: { readonly text: string; readonly value: number | null; readonly year: number | null; readonly unit: string | null } | null;
  readonly from: number | null;
  readonly to: number | null;
  readonly dated: boolean;
  readonly basis: Basis;
  readonly source: string | null;
  readonly sets: readonly string[];
  readonly choices: readonly { readonly id: string; readonly name: string }[];
}

export interface Levers {
  readonly groups: readonly { readonly id: string; readonly name: string }[];
  readonly levers: readonly Lever[];
}

export interface Select {
  readonly key: string;
  readonly variable: string;
  readonly by: 'region' | 'owner' | 'product' | 'chemistry' | 'origin';
  readonly regions: readonly string[];
}

export interface RunSeries {
  readonly variable: string;
  readonly region: string;
  readonly label: string;
  readonly unit: string;
  readonly values: readonly (number | null)[];
  readonly against: readonly (number | null)[] | null;
}

export interface Selection {
  readonly key: string;
  readonly variable: string;
  readonly by: string;
  readonly unit: string;
  readonly definition: string;
  readonly formula: string;
  readonly series: readonly RunSeries[];
  readonly total: RunSeries | null;
}

export interface RunReply {
  readonly scenario: { readonly id: string; readonly base: string; readonly sentences: readonly string[] };
  readonly against: { readonly id: string } | null;
  readonly years: readonly number[];
  readonly selections: readonly Selection[];
  readonly basis: { readonly inputs: number; readonly reported: number; readonly derived: number; readonly assumed: number } | null;
  readonly messages: readonly { readonly kind: string; readonly text: string }[];
  readonly milliseconds: number;
}

export interface Problem {
  readonly path?: string | null;
  readonly line: number | null;
  readonly column?: number | null;
  readonly found?: string | null;
  readonly allowed?: string | null;
  readonly nearest?: string | null;
  readonly text: string;
}

export interface ScenarioReply {
  readonly ok: boolean;
  readonly id: string | null;
  readonly yaml: string | null;
  readonly base: string | null;
  readonly changes: readonly { readonly lever: string; readonly value?: number | null; readonly choice?: string | null; readonly from?: number | null; readonly to?: number | null }[];
  readonly others: readonly string[];
  readonly sentences: readonly string[];
  readonly problems: readonly Problem[];
}
