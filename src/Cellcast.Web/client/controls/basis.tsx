import type { Basis } from '../api/types.ts';

/** How a value is known: a full disc is reported, a half one derived, an empty one assumed. */
export function BasisMark({ basis, word }: { basis: Basis; word?: boolean }) {
  return (
    <span class="basis-mark" title={basis}>
      <span class={`basis basis-${basis}`} aria-hidden="true" />
      {word === true ? <span>{basis}</span> : <span class="visually-hidden">{basis}</span>}
    </span>
  );
}

/** "What this rests on": shares of reported, derived and assumed inputs. */
export function RestsOn({ reported, derived, assumed }: { reported: number; derived: number; assumed: number }) {
  const percent = (share: number) => `${Math.round(share * 100)}%`;
  return (
    <div class="rests-on">
      <div class="rests-bar" aria-hidden="true">
        <span class="rests-reported" style={{ flexGrow: String(reported) }} />
        <span class="rests-derived" style={{ flexGrow: String(derived) }} />
        <span class="rests-assumed" style={{ flexGrow: String(assumed) }} />
      </div>
      <p>
        <BasisMark basis="reported" /> {percent(reported)} reported <BasisMark basis="derived" /> {percent(derived)} derived <BasisMark basis="assumed" /> {percent(assumed)} assumed
      </p>
    </div>
  );
}
