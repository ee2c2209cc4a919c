import { replacedLines } from '../compare/replaced.js';
import { type Parsed, parse } from '../parse.js';
import { applyEdits, type Edit } from '../range.js';
import { type ApplyOptions, apply, type Done } from './apply.js';
import { mapOperation } from './map.js';
import type { Operation } from './operation.js';
import { isRefusal, type Refusal, refuse } from './outcome.js';
import { rebase } from './position.js';
import { readOperation } from './read.js';

/** An edit of the text itself, where no operation says what is wanted: other words for a finding, an undo. */
export interface TextEdit {
  readonly do: 'edit';
  readonly edits: readonly Edit[];
  /** What was done, as a commit says it: `Reword the summary`. */
  readonly told?: string;
}

/** One step of a change. */
export type Step = Operation | TextEdit;

/** Does one step: `takeStep(parsed, { do: 'edit', edits: [{ from: 0, to: 0, insert: '\n' }] })`. */
export function takeStep(parsed: Parsed, step: Step, options: ApplyOptions = {}): Done | Refusal {
  if (step.do !== 'edit') return apply(parsed, step, options);
  const read = readStep(step);
  if (isRefusal(read)) return read;
  const { text, path } = parsed;
  const edits = step.edits.filter(({ from, to, insert }) => from < to || insert !== '');
  if (edits.length === 0) return { edits, parsed };
  if (edits.some(({ to }) => to > text.length))
    return refuse('no place', 'The text is shorter than these edits take it to be.');
  const after = parse(applyEdits(text, edits), parsed, { path: path ?? undefined, changes: edits });
  return { edits, parsed: after };
}

/** A step that comes from elsewhere, as JSON does: itself where it is one, or why it is none. */
export function readStep(value: unknown): Step | Refusal {
  if (typeof value !== 'object' || value === null || !('do' in value) || value.do !== 'edit')
    return readOperation(value);
  const edits = 'edits' in value ? value.edits : null;
  const told = 'told' in value ? value.told : undefined;
  if (!Array.isArray(edits) || !edits.every(isEdit) || !inOrder(edits))
    return refuse(
      'value not allowed',
      '“edits” are to be ranges of the text, in order, with what stands there then.',
    );
  if (told !== undefined && typeof told !== 'string')
    return refuse('value not allowed', '“told” is to be words.');
  return { do: 'edit', edits, ...(told !== undefined && { told }) };
}

function isEdit(value: unknown): value is Edit {
  if (typeof value !== 'object' || value === null) return false;
  if (!('from' in value) || !('to' in value) || !('insert' in value)) return false;
  const { from, to, insert } = value;
  const isRange = Number.isSafeInteger(from) && Number.isSafeInteger(to) && typeof insert === 'string';
  return isRange && 0 <= Number(from) && Number(from) <= Number(to);
}

function inOrder(edits: readonly Edit[]): boolean {
  return edits.every(({ from }, at) => from >= (edits[at - 1]?.to ?? 0));
}

/**
 * The same steps, each meant for the text as those before it left it, for a text that others have changed meanwhile.
 * Null where what a step is about has gone, or cannot be done there.
 */
export function mapSteps(
  steps: readonly Step[],
  base: Parsed,
  theirs: string,
  options: ApplyOptions = {},
): readonly Step[] | null {
  let before = base;
  let after = parse(theirs, null, { path: base.path ?? undefined });
  const mapped: Step[] = [];
  for (const step of steps) {
    const here = mapStep(step, lineEdits(before.text, after.text));
    if (!here) return null;
    const mine = takeStep(before, step, options);
    const now = takeStep(after, here, options);
    if (isRefusal(mine) || isRefusal(now)) return null;
    mapped.push(here);
    before = mine.parsed;
    after = now.parsed;
  }
  return mapped;
}

/** The same step for a text that others have edited meanwhile; null where both touch the same place. */
function mapStep(step: Step, edits: readonly Edit[]): Step | null {
  if (step.do !== 'edit') return mapOperation(step, edits);
  const moved = rebase(step.edits, edits);
  return moved && { ...step, edits: moved };
}

/** What became of a text, line by line. */
export function lineEdits(before: string, after: string): Edit[] {
  if (before === after) return [];
  const old = linesOf(before);
  const now = linesOf(after);
  const start = startsOf(old);
  return replacedLines(old, now).map(({ from, to, newFrom, newTo }) => ({
    from: start[from] ?? before.length,
    to: start[to] ?? before.length,
    insert: now.slice(newFrom, newTo).join(''),
  }));
}

/** Lines with what ends them. */
function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function startsOf(lines: readonly string[]): readonly number[] {
  let at = 0;
  return lines.map((line) => {
    const start = at;
    at += line.length;
    return start;
  });
}
