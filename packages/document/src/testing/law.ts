import { toJson } from '../json.js';
import type { Model } from '../model.js';
import type { Done } from '../operations/apply.js';
import type { Operation } from '../operations/operation.js';
import type { Refusal } from '../operations/outcome.js';
import { type Parsed, parse } from '../parse.js';
import { applyEdits } from '../range.js';
import { mismatch } from './check.js';
import { expectedAfter } from './expected.js';
import { lostLines, mayChange, ownRanges } from './lines.js';
import { type Saying, saidBy } from './said.js';

/**
 * How an operation that was done breaks the law; null where it keeps it. `strict` where its words cannot be taken for
 * anything else than they say.
 */
export function brokenLaw(parsed: Parsed, operation: Operation, done: Done, strict: boolean): string | null {
  return (
    brokenEdits(parsed, done) ??
    brokenChange(parsed.model, operation, done, strict) ??
    brokenText(parsed, operation, done)
  );
}

/** The edits give the text that was read, and reading it anew finds the same. */
export function brokenEdits({ text }: Parsed, { edits, parsed }: Done): string | null {
  if (applyEdits(text, edits) !== parsed.text)
    return 'the edits give another text than the one that was read';
  const afresh = parse(parsed.text);
  return toText(afresh.model) === toText(parsed.model)
    ? null
    : `read afresh it says something else: ${mismatch(saidBy(parsed.model), saidBy(afresh.model), saidBy(afresh.model))}`;
}

/** What a model says, with its lines. */
function toText(model: Model): string {
  return JSON.stringify([toJson(model, { id: null, path: null }), saidBy(model)]);
}

/** The model shows the change that was asked for, and nothing else. */
export function brokenChange(
  model: Model,
  operation: Operation,
  { parsed }: Done,
  strict: boolean,
  said?: Saying,
): string | null {
  const expected = expectedAfter(model, operation, strict, said);
  if (!expected) return 'there is nothing that could have been changed';
  const now = saidBy(parsed.model);
  return mismatch(expected, now, now);
}

/** Where each entry stood behind the one before it, each still does. */
export function brokenOrder({ model }: Parsed, { parsed }: Done): string | null {
  const sorted = (of: Model): boolean =>
    of.timeline.every(({ local }, index) => {
      const next = of.timeline[index + 1];
      return local?.includes('T') === true && (!next?.local || local <= next.local);
    });
  return sorted(model) && !sorted(parsed.model) ? 'an entry stands in front of an earlier one' : null;
}

/** Every line that does not belong to what the operation is about stays, byte by byte. */
export function brokenText(before: Parsed, operation: Operation, { parsed }: Done): string | null {
  const lost = lostLines(before.text, parsed.text, ownRanges(before.model, operation));
  const most = 'what' in operation && operation.what === 'entry' ? 1 : 2;
  const stray = lost.filter((line) => !mayChange(line, before.model, operation, parsed.text));
  if (stray.length > 0) return `a line elsewhere has changed: ${JSON.stringify(stray[0])}`;
  if (!/(?<!\r)\n/.test(before.text) && before.text.includes('\n') && /(?<!\r)\n|\r\r/.test(parsed.text))
    return 'a line end is another one than those of the text';
  if (!before.text.includes('\r') && parsed.text.includes('\r')) return 'there is a line end of Windows';
  return lost.length > most ? `several lines elsewhere have changed: ${JSON.stringify(lost)}` : null;
}

const reasons = ['no such item', 'ambiguous', 'value not allowed', 'no place'];

/** A refusal names its reason and speaks to a person: in sentences, the last one closed. */
export function brokenRefusal({ refused, message, at }: Refusal, text: string): string | null {
  if (!reasons.includes(refused)) return `${refused} is no reason`;
  if (!/^[\p{Lu}“\d`][\s\S]*[^\s.]\.$/u.test(message)) return `this is no sentence: ${message}`;
  if (/[.?!] .*[.?!] .*[.?!] /.test(message)) return `these are more than two or three sentences: ${message}`;
  return at && !(0 <= at.from && at.from <= at.to && at.to <= text.length)
    ? 'it points outside of the text'
    : null;
}
