import { Explained } from './explained.tsx';

export interface Figure {
  readonly label: string;
  /** What, where, when it is of. */
  readonly where: string;
  readonly value: string;
  readonly note?: string;
  readonly definition: string;
}

/** Headline figures in a row: what, where, the number, a word on it; the number opens what it means. */
export function Figures({ figures }: { figures: readonly Figure[] }) {
  return (
    <div class="figures figures-few">
      {figures.map(each => (
        <div class="figure" key={each.label}>
          <p class="figure-label">{each.label}<br /><span class="figure-where">{each.where}</span></p>
          <p class="figure-value"><Explained of={{ title: `${each.label}, ${each.where}`, definition: each.definition }}>{each.value}</Explained></p>
          <p class="figure-change">{each.note ?? ''}</p>
        </div>
      ))}
    </div>
  );
}
