// The server's answers under short names. The shapes are generated from its OpenAPI document (npm run types).

import type { Cell } from '../controls/tables.tsx';
import type { components } from './schema.d.ts';

type Schemas = components['schemas'];

/** Nothing the server sent is changed in place. */
type Frozen<T> = T extends (infer Item)[] ? readonly Frozen<Item>[] : T extends object ? { readonly [Key in keyof T]: Frozen<T[Key]> } : T;

export type About = Frozen<Schemas['AboutReply']>;
export type Basis = 'reported' | 'derived' | 'assumed';
export type Lever = Omit<Frozen<Schemas['LeverReply']>, 'basis'> & { readonly basis: Basis };
export type Levers = Omit<Frozen<Schemas['LeversReply']>, 'levers'> & { readonly levers: readonly Lever[] };
export type RunReply = Frozen<Schemas['RunReply']>;
/** A selection whose unit is known to be text: one that holds nothing has none. */
export type Selection = Omit<Frozen<Schemas['SelectionReply']>, 'unit'> & { readonly unit: string };
export type RunSeries = Frozen<Schemas['SeriesReply']>;
/** What is wrong; where it is in a text, if it is in one. */
export type Problem = Pick<Frozen<Schemas['ProblemPart']>, 'text' | 'line' | 'nearest'> & Partial<Pick<Frozen<Schemas['ProblemPart']>, 'found' | 'allowed'>>;
export type ScenarioReply = Frozen<Schemas['ScenarioReply']>;

export type DocumentsReply = Frozen<Schemas['DocumentsReply']>;
export type DocumentReply = Frozen<Schemas['DocumentReply']>;
export type DataTablesReply = Frozen<Schemas['DataTablesReply']>;
export type DataRowsReply = Frozen<Schemas['DataRowsReply']>;
export type DataSourcesReply = Frozen<Schemas['DataSourcesReply']>;
export type BacktestReply = Frozen<Schemas['BacktestReply']>;

/** A cell of a table is text, a number, yes or no, or nothing; the description says no more of it. */
type TableOf<T> = Omit<Frozen<T>, 'rows'> & { readonly rows: readonly (readonly Cell[])[] };
export type TechnologyAnswer = Omit<Frozen<Schemas['TechnologyJson']>, 'tables'> & { readonly tables: readonly TableOf<Schemas['StudyTableJson']>[] };
export type StudyAnswer = Omit<Frozen<Schemas['StudyJson']>, 'tables'> & { readonly tables: readonly TableOf<Schemas['StudyTableJson']>[] };
export type InstrumentsReply = Frozen<Schemas['InstrumentsReply']>;
export type Instrument = Frozen<Schemas['InstrumentJson']>;
export type TariffReply = Frozen<Schemas['TariffJson']>;
export type GapReply = Frozen<Schemas['ComparisonJson']>;
export type CostPathReply = Frozen<Schemas['CostPathReply']>;
export type SwingsReply = Frozen<Schemas['SensitivityReply']>;
export type RangeReply = Frozen<Schemas['RangeReply']>;
export type BreakEvenReply = Frozen<Schemas['BreakEvenReply']>;
export type ActingReply = Frozen<Schemas['ActingReply']>;
export type AccountsReply = Frozen<Schemas['AccountsJson']>;
export type PackageReply = Frozen<Schemas['PackageJson']>;
/** What instruments do, one value a year. */
export type Effect = Frozen<Schemas['EffectJson']>;
export type CreditReply = Frozen<Schemas['CreditJson']>;
export type PlantReply = Frozen<Schemas['PlantJson']>;
export type MaterialReply = Frozen<Schemas['MacrJson']>;
export type PolicyCheckReply = Frozen<Schemas['PolicyCheckReply']>;
export type DataDiffReply = Frozen<Schemas['DataDiffReply']>;
export type CitationsReply = Frozen<Schemas['CitationsReply']>;
export type EquationListReply = Frozen<Schemas['EquationListJson']>;
export type EquationsReply = Frozen<Schemas['EquationsJson']>;
export type QuestionsReply = Frozen<Schemas['QuestionsReply']>;
export type EntityReply = Frozen<Schemas['EntityJson']>;
export type ProtectionReply = Frozen<Schemas['ProtectionReply']>;
export type UnitsReply = Frozen<Schemas['UnitsJson']>;
export type StudiesReply = Frozen<Schemas['StudiesReply']>;

export interface Select {
  readonly key: string;
  readonly variable: string;
  readonly by: 'region' | 'owner' | 'product' | 'chemistry' | 'origin';
  readonly regions: readonly string[];
}

/** Series that add up, perhaps only those of a label. */
export interface Term {
  readonly variable: string;
  readonly by?: Select['by'];
  readonly regions: readonly string[];
  readonly label?: string;
}

/** A number of each year of a run: a sum of series, perhaps over another. */
export interface Measure {
  readonly key: string;
  readonly of: readonly Term[];
  readonly over?: readonly Term[];
}

/** A scenario as requests carry it; what is left out is the lever's own. */
export interface ScenarioRequest {
  readonly base: string;
  readonly changes: readonly { readonly lever: string; readonly value?: number; readonly choice?: string; readonly from?: number; readonly to?: number }[];
  readonly yaml?: string | null;
}
