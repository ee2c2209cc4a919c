import type { Trail } from './spot.js';

/** So many lines above the one that is written are shown; those before them are left out. */
const most = 3;

/** What a line belongs to: its factor, and the questions and answers right above it. */
export function TrailTo({ trail: { factor, label, lines } }: { readonly trail: Trail }) {
  const shown = lines.slice(-most);
  const left = lines.length - shown.length;
  return (
    <div className="why-trail field-whole">
      <p>
        {factor.id === null ? null : <b>{factor.id.value} </b>}
        {factor.text}
      </p>
      {label === null ? null : <p className="why-trail-label">{label}</p>}
      {shown.length === 0 ? null : (
        <ol>
          {left === 0 ? null : <li aria-label={`${left} more above`}>…</li>}
          {shown.map(({ kind, words }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same words may stand above one another.
            <li key={left + at} data-line={kind} data-depth={at + (left === 0 ? 0 : 1)}>
              {words}
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
