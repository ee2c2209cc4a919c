import { endOf, wholeLines, withoutItems } from '../markdown/list.js';
import { asWords } from '../markdown/write.js';
import type { Factor } from '../model.js';
import { type Draft, find } from '../operations/draft.js';
import { factsOf, parts } from '../operations/facts.js';
import type { Plan } from '../operations/guard.js';
import { withHolders } from '../operations/holders.js';
import { movedTo, type Planned, removeThing } from '../operations/items.js';
import type { Add, Change, Move, Remove, Target, Things } from '../operations/operation.js';
import { isRefusal, type Refusal, refuse } from '../operations/outcome.js';
import type { Edit, Range } from '../range.js';
import { addFactor } from './add.js';
import { setFields } from './fields.js';
import { type Form, formOf, headOf, wholeSection } from './form.js';
import { headingWords, movedSection } from './heading.js';
import { wordsBehindId } from './newitem.js';
import { setCells } from './rows.js';
import { factorSays, objection, valuesOf } from './says.js';

// How the parts work together: `form` tells how a factor is written, and each form has a file: headings (`heading`,
// `newheading`), list items (`newitem`), rows of a table (`rows`); `fields` are the lines below it. `says` turns facts
// into those lines and into what the model is to say. Whys and their answers are changed by `writewhys` and
// `writeanswers`, in lists (`whylists`), with `chains` telling what the factor is to say of them.

/** Factors, in the notation of their part: headings with all below them, list items, or rows of a table. */
export function planFactors(
  draft: Draft,
  operation: Add<'factor'> | Change<'factor'> | Move<'factor'> | Remove<'factor'>,
): Planned {
  if (operation.do === 'add') return withHolders(draft, 'factors', addFactor(draft, operation));
  const factor = find(draft.model.factors, operation.item, 'factor');
  if (isRefusal(factor)) return factor;
  switch (operation.do) {
    case 'change':
      return withHolders(draft, 'factors', change(draft, factor, operation.facts));
    case 'move':
      return withHolders(draft, 'factors', move(draft, factor, operation.before));
    case 'remove':
      return withHolders(draft, 'factors', remove(draft, factor));
  }
}

function change(draft: Draft, factor: Factor, facts: Partial<Things['factor']>): Planned {
  const wrong = objection(facts);
  if (wrong) return wrong;
  const form = formOf(draft, factor);
  const edits = editsOf(draft, factor, form, facts);
  if (isRefusal(edits)) return edits;
  const says = factorSays(facts, factor);
  return [{ edits, expects: [{ part: 'factors', item: factor, says }], touches: [headOf(factor)] }];
}

function editsOf(
  draft: Draft,
  factor: Factor,
  form: Form,
  facts: Partial<Things['factor']>,
): readonly Edit[] | Refusal {
  const values = valuesOf(facts, factor);
  if (form.type === 'row') return setCells(draft, factor, form, facts.text, values);
  const lines = values.length === 0 ? [] : setFields(draft, factor, form, values);
  if (!lines)
    return refuse(
      'no place',
      'This factor is a bare sentence, which has no lines below it. As a list item or with a heading it would have.',
      factor,
    );
  return facts.text === undefined ? lines : [newWords(draft, factor, form, facts.text), ...lines];
}

function newWords({ text }: Draft, { id, textRange }: Factor, form: Form, words: string): Edit {
  const to = Math.max(textRange.from, endOf(text, textRange));
  const written =
    form.type === 'heading'
      ? headingWords(id ? wordsBehindId(words) : words)
      : form.type === 'item' && !id
        ? asWords(words)
        : wordsBehindId(words);
  const bare = textRange.from === to && !/\s/.test(text[to - 1] ?? ' ');
  return { from: textRange.from, to, insert: (bare ? ' ' : '') + written };
}

function move(draft: Draft, factor: Factor, before: Target | null): Planned {
  const other = before === null ? null : find(draft.model.factors, before, 'factor');
  if (other && isRefusal(other)) return other;
  if (other === factor) return [];
  const edits = movedFactor(draft, formOf(draft, factor), other && formOf(draft, other));
  if (!edits)
    return refuse('no place', 'Only factors of one part, one list or one table can change places.', factor);
  const expects: Plan['expects'] = edits.length === 0 ? [] : [{ part: 'factors', item: factor, says: {} }];
  return [{ edits, expects, touches: [factor, ...around(draft, edits)] }];
}

/** The beginnings of the factors that end where edits begin: what ends the part may come to belong to them. */
function around({ model }: Draft, edits: readonly Edit[]): Range[] {
  const [from, to] = [Math.min(...edits.map((each) => each.from)), Math.max(...edits.map((each) => each.to))];
  return model.factors.filter((each) => each.from <= to && from <= each.to).map(headOf);
}

function movedFactor(draft: Draft, form: Form, other: Form | null): readonly Edit[] | null {
  if (form.type === 'prose') return null;
  if (form.type === 'heading') {
    if (other && other.type !== 'heading') return null;
    return movedSection(draft, form.section, other?.section ?? null);
  }
  const place = (each: Form): Range | null =>
    each.type === 'row' ? each.row : each.type === 'item' || each.type === 'step' ? each.item : null;
  const [thing, target] = [place(form), other && place(other)];
  return thing && (!other || target) ? movedTo(draft, thing, target) : null;
}

function remove(draft: Draft, factor: Factor): Planned {
  const form = formOf(draft, factor);
  const plan = (edits: readonly Edit[]): Planned => [
    {
      edits,
      expects: [{ part: 'factors', item: factor, says: null }],
      touches: [headOf(factor), ...around(draft, edits)],
    },
  ];
  switch (form.type) {
    case 'heading': {
      const whole = wholeSection(draft, form.section);
      const inside = below(draft, whole);
      return inside ?? plan([{ ...wholeLines(draft.text, whole), insert: '' }]);
    }
    case 'item':
    case 'step':
      return plan(withoutItems(draft.text, form.list, [form.item]));
    default:
      return removeThing(draft, 'factors', factor);
  }
}

/** Other things that stand below the heading of a factor do not go unseen. */
function below({ model }: Draft, whole: Range): Refusal | null {
  const facts = factsOf(model);
  for (const part of parts) {
    if (part === 'factors' || part === 'sections') continue;
    const inside = facts[part].find(({ from, to }) => whole.from < to && from < whole.to);
    if (inside)
      return refuse(
        'no place',
        'Below this factor stand other things that the document lists, and they would go with it. Move or remove them first.',
        inside,
      );
  }
  return null;
}
