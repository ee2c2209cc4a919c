import { isProse } from '../markdown/place.js';
import { plain } from '../markdown/plain.js';
import { asWords } from '../markdown/write.js';
import type { Draft } from '../operations/draft.js';
import type { Planned } from '../operations/items.js';
import { addListed, changed, type Listed, rearrange, wordsAt } from '../operations/listed.js';
import type { Add, Change, Move, Remove, Things } from '../operations/operation.js';
import type { Range } from '../range.js';

type Listing = 'lesson' | 'amendment';
type Facts = Things[Listing];

/** Lists whose items are nothing but their words: the lessons, the amendments. */
export function planItems(
  draft: Draft,
  operation: { readonly [K in Listing]: Add<K> | Change<K> | Move<K> | Remove<K> }[Listing],
): Planned {
  const listed = operation.what === 'amendment' ? amendmentsIn(draft) : lessonsIn(draft, operation);
  if (operation.do === 'add') return addListed(draft, listed, operation.facts, operation.before ?? null);
  if (operation.do !== 'change') return rearrange(draft, listed, operation);
  const { text } = operation.facts;
  if (text === undefined) return [];
  return changed(listed, operation.item, listed.says({ text }), (thing) => {
    const words = wordsAt(draft, thing);
    return words && [{ ...words, insert: asWords(text) }];
  });
}

function amendmentsIn(draft: Draft): Listed<Facts> {
  const { model } = draft;
  return {
    ...asThere(draft, model.amendments),
    part: 'amendments',
    kind: 'amendments',
    name: 'amendment',
    things: model.amendments,
  };
}

/** The list that an operation names, or the one in which its item stands. */
function lessonsIn(
  draft: Draft,
  operation: { readonly list?: LessonList; readonly item?: unknown },
): Listed<Facts> {
  const { lessons } = draft.model;
  const lists = { well: lessons.well, wrong: lessons.wrong, lucky: lessons.lucky, lessons: lessons.learned };
  const { item } = operation;
  const around = lessonLists.find((list) =>
    lists[list].some(
      ({ from, to }) => typeof item === 'number' && from <= item && item < Math.max(to, from + 1),
    ),
  );
  const list = operation.list ?? around ?? 'lessons';
  const things = lists[list];
  return { ...asThere(draft, things), part: list, kind: list, name: 'lesson', things };
}

const lessonLists = ['well', 'wrong', 'lucky', 'lessons'] as const;
type LessonList = (typeof lessonLists)[number];

/** Nothing but words: a list item, or a paragraph where the others are paragraphs. */
function asThere(
  { text, model }: Draft,
  things: readonly Range[],
): Pick<Listed<Facts>, 'item' | 'says' | 'lines'> {
  const words = (facts: Facts): string => asWords(facts.text);
  return {
    item: (facts) => ({ words: words(facts), box: null }),
    says: (facts) => ({ text: plain(facts.text) }),
    ...(isProse(text, model.blocks, things) && { lines: words }),
  };
}
