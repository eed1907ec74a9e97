/** The sources of an answer, each a link to where it is told. */
export function SourceList({ keys }: { keys: readonly string[] }) {
  return keys.length === 0 ? null : <p class="quiet small">Sources: {keys.map((key, index) => <span key={key}>{index > 0 && ', '}<a href={`/model/sources?text=${key}`}>{key}</a></span>)}</p>;
}
