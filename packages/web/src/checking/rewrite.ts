import { applyEdits, type Edit, type Finding, type Parsed, parse } from '@debrief/document';
import { ignoring } from '@debrief/language/silence';

/** What becomes of words by the first rewrite that a finding offers, as one edit; null where it offers none. */
export function rewriteOf(words: string, { fixes }: Pick<Finding, 'fixes'>): Edit | null {
  const edits = fixes[0]?.edits ?? [];
  if (edits.length === 0) return null;
  const from = Math.min(...edits.map((edit) => edit.from));
  const to = Math.max(...edits.map((edit) => edit.to));
  const inside = edits.map((edit) => ({ ...edit, from: edit.from - from, to: edit.to - from }));
  return { from, to, insert: applyEdits(words.slice(from, to), inside) };
}

/** The edit of a field's words that has a finding about them ignored, with a reason. */
export function silencingIn(
  words: string,
  finding: Pick<Finding, 'rule' | 'from'>,
  reason: string,
): Edit | null {
  return ignoring(parse(words).model, finding, reason);
}

/** The same in the text itself: null where no comment can stand, or where it would not help. */
export function silenced(
  { model }: Pick<Parsed, 'model'>,
  finding: Pick<Finding, 'rule' | 'from'>,
  reason: string,
): Edit | null {
  return ignoring(model, finding, reason);
}
