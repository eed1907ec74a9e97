import { Explained } from './explained.tsx';
import { rangeError, ranges, rangeShare, setRanges, wantsRanges } from '../scenario/ranges.ts';

/** Ranges on or off; while they compute, how far they are. A move of a lever stops them, and rest starts them again. */
export function RangeSwitch() {
  const on = wantsRanges.value;
  const share = rangeShare.value;
  const reply = ranges.value;
  return (
    <span class="range-switch">
      <button type="button" class="plain" aria-pressed={on} onClick={() => setRanges(!on)}>Range {on ? 'on' : 'off'}</button>
      {share !== undefined && <><progress max={1} value={share} aria-label="Runs of the range done" /><span class="quiet">{Math.round(share * 100)}%</span></>}
      {reply !== undefined && (
        <Explained of={{
          title: `Range: 90% of ${reply.runs} runs`,
          definition: `The scenario run again with ${reply.inputs.length} uncertain inputs at other places of their ranges, all at once: ${[...new Set(reply.inputs.map(each => each.group))].join(', ')}. The law stays as the scenario says.${reply.failed > 0 ? ` ${reply.failed} more runs found no balance and are left out.` : ''} Few runs give rough ends.`,
          source: 'ranges of the data package (Model & data)',
        }}><span class="quiet">{reply.runs} runs</span></Explained>
      )}
      {rangeError.value !== undefined && <span class="error" role="alert">▲ {rangeError.value}</span>}
    </span>
  );
}
