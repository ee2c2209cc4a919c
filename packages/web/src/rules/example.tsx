import type { RuleExample } from '@debrief/api/client';
import { Marked } from '../shell/marked.js';

/** A sentence with the words that a rule hears in it, and what becomes of it. */
export function Example({ example: { text, place, marks, becomes } }: { readonly example: RuleExample }) {
  return (
    <li className="example">
      <p>
        <Marked text={text} marks={marks} />
      </p>
      {becomes === null ? null : (
        <p className="example-becomes">
          <span className="hidden">Becomes: </span>
          {becomes}
        </p>
      )}
      {place === null ? null : <p className="example-place">in {place}</p>}
    </li>
  );
}
