import { type Parsed, parse } from '../parse.js';
import { applyEdits, type Edit } from '../range.js';
import { draftOf } from './draft.js';
import { type Breach, breach, type Plan } from './guard.js';
import type { Ways } from './items.js';
import type { Operation } from './operation.js';
import { isRefusal, type Refusal, refuse } from './outcome.js';
import { plansFor } from './plans.js';
import { readOperation } from './read.js';

/** An operation that was done: the edits for the text, and the document as it reads after them. */
export interface Done {
  readonly edits: readonly Edit[];
  readonly parsed: Parsed;
}

export interface ApplyOptions {
  /** What is said about the document elsewhere, in its discussion: numbers in it are not given again. */
  readonly mentions?: readonly string[];
}

/**
 * Does an operation on a document: as the smallest edits, in the notation that the text has there. The result is read
 * again before it is handed out, so that it shows the change that was asked for and nothing else; where no way of
 * writing holds to that, the operation is refused, and nothing has changed.
 *
 *     const parsed = parse('## Action items\n\n- [ ] **A1** Add jitter\n');
 *     const done = apply(parsed, { do: 'change', what: 'action', item: 'A1', facts: { done: true } });
 */
export function apply(parsed: Parsed, operation: Operation, options: ApplyOptions = {}): Done | Refusal {
  const read = readOperation(operation);
  if (isRefusal(read)) return read;
  const planned = plansFor(draftOf(parsed.model, options.mentions), read);
  if (isRefusal(planned)) return planned;
  return first(parsed, planned);
}

/** The first plan that keeps the law. */
function first(parsed: Parsed, ways: Exclude<Ways, Refusal>): Done | Refusal {
  if (ways.length === 0) return { edits: [], parsed };
  let last: Breach | null = null;
  let said: Refusal | null = null;
  let tries = 0;
  for (const plan of plansOf(ways)) {
    if (++tries > mostTried) break;
    said ??= plan.otherwise ?? null;
    const edits = tidy(plan.edits);
    if (!edits) continue;
    if (edits.length === 0) {
      const unmet = breach(parsed.model, parsed.model, { ...plan, edits });
      if (!unmet) return { edits, parsed };
      last ??= unmet;
      continue;
    }
    const text = applyEdits(parsed.text, edits);
    const after = parse(text, parsed, { path: parsed.path ?? undefined, changes: edits });
    const found = breach(parsed.model, after.model, { ...plan, edits });
    if (!found) return { edits, parsed: after };
    last ??= found;
  }
  if (said) return said;
  return last?.what === 'item'
    ? refuse(
        'value not allowed',
        'Written here, these words would be read as something else than was meant. Other words would help.',
      )
    : refuse(
        'no place',
        `After this change ${partNames[last?.part ?? 'blocks']} would be read differently, so nothing was changed. An edit by hand can do it.`,
      );
}

/** More ways are not tried: each costs a parse. */
const mostTried = 16;

function* plansOf(ways: Exclude<Ways, Refusal>): Generator<Plan> {
  for (const way of ways) {
    if (typeof way === 'function') yield* way();
    else yield way;
  }
}

/** How a refusal speaks of the parts. */
const partNames: Readonly<Record<Breach['part'], string>> = {
  blocks: 'the text around it',
  title: 'the title',
  keys: 'the front matter',
  sections: 'another part',
  impact: 'the impact',
  timeline: 'the timeline',
  factors: 'the contributing factors',
  actions: 'the action items',
  well: 'what went well',
  wrong: 'what went wrong',
  lucky: 'where we got lucky',
  lessons: 'the lessons',
  wider: 'the wider questions',
  questions: 'the open questions',
  glossary: 'the glossary',
  review: 'the review',
  followup: 'the follow-up',
  external: 'the external message',
  amendments: 'the amendments',
  reasons: 'the reasons',
};

/** Edits in order, those at one place joined, those that change nothing left out; null where they overlap. */
function tidy(edits: readonly Edit[]): Edit[] | null {
  const joined: Edit[] = [];
  for (const edit of edits.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
    const last = joined.at(-1);
    if (last && edit.from < last.to) return null;
    if (last && last.to === edit.from && (last.from === last.to || edit.from === edit.to))
      joined[joined.length - 1] = { from: last.from, to: edit.to, insert: last.insert + edit.insert };
    else joined.push({ from: edit.from, to: edit.to, insert: edit.insert });
  }
  return joined.filter(({ from, to, insert }) => from < to || insert !== '');
}
