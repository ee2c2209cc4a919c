import { fieldLines } from '../fieldlines.js';
import type { ListItem } from '../markdown/blocks.js';
import type { NewItem } from '../markdown/list.js';
import { asWords, oneLine } from '../markdown/write.js';
import type { Factor } from '../model.js';
import { type Draft, freshId } from '../operations/draft.js';
import { factsOf, parts } from '../operations/facts.js';
import type { Plan } from '../operations/guard.js';
import type { Things } from '../operations/operation.js';
import type { Edit } from '../range.js';
import { putItem, type Spot } from '../sections/spots.js';
import { newLine, sampleFor } from './fields.js';
import { fieldLists, formOf, headOf } from './form.js';
import { idLike } from './ids.js';
import { valuesOf } from './says.js';

type Facts = Things['factor'];

/** A way to write a new factor. */
export interface NewFactor {
  readonly edits: readonly Edit[];
  readonly id: string | null;
  readonly expects?: Plan['expects'];
  readonly touches?: Plan['touches'];
}

/** A factor as the first item of a list. */
export function itemLines(
  draft: Draft,
  facts: Facts,
): { readonly item: NewItem; readonly id: string | null } {
  const id = freshId(draft, 'F');
  const words = id ? `**${id}** ${wordsBehindId(facts.text)}` : asWords(facts.text);
  return { item: { words, box: null, nested: nestedLines(draft, facts, null) }, id };
}

/** A new item in a list of factors, written as the one beside it. */
export function newItem(draft: Draft, facts: Facts, spot: Extract<Spot, { type: 'list' }>): NewFactor[] {
  const { text, model } = draft;
  const first = spot.item.blocks[0]?.from ?? 0;
  const neighbour = model.factors.find(({ from }) => from === spot.item.from || from === first);
  const listed = model.factors.filter(({ from }) => spot.list.items.some((item) => item.from === from));
  const id = listed.some((each) => each.id) ? freshId(draft, 'F') : null;
  const step = neighbour?.from === first;
  const lead = id
    ? idLike(text, id, neighbour, first, `**${id}** `)
    : step
      ? text.slice(first, neighbour.textRange.from)
      : '';
  const item: NewItem = {
    words: lead === '' ? asWords(facts.text) : lead + wordsBehindId(facts.text),
    box: spot.item.task ? false : null,
    nested: nestedLines(draft, facts, spot.item),
  };
  const edit = putItem(draft, spot, item);
  if (!edit) return [];
  const touches = neighbour ? [headOf(neighbour)] : [];
  return [{ edits: [edit], id, touches, expects: neighbour ? alsoRead(draft, neighbour) : [] }];
}

/** Where factors stand in a list of something else, a new one is one more of both. */
function alsoRead({ model }: Draft, { from }: Factor): Plan['expects'] {
  const facts = factsOf(model);
  return parts
    .filter((part) => part !== 'factors' && facts[part].some((fact) => fact.from === from))
    .map((part) => ({ part, item: null, says: {} }));
}

function nestedLines(draft: Draft, facts: Facts, item: ListItem | null): NewItem[] {
  const form = item && formOf(draft, item);
  const factor = item && draft.model.factors.find(({ from }) => from === item.from);
  const own = form && factor ? fieldLines(draft.text, fieldLists(form, factor))[0] : undefined;
  const sample = own ?? sampleFor(draft, form ?? null);
  return valuesOf(facts, null).flatMap((value) =>
    value.words === null ? [] : newLine(draft, sample, value),
  );
}

/** Words behind an id: a dash at their head would belong to it. */
export function wordsBehindId(words: string): string {
  return oneLine(words).replace(/^-(?=\s)/, '\\-');
}
